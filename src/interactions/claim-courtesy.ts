/** Why a clause is no claim; null when it is one. */
export type Courtesy =
  | 'opening'
  | 'attendance'
  | 'thanks'
  | 'greeting'
  | 'congratulation'
  | 'praise'
  | 'wish'
  | 'announcement'
  | 'silence';

const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
/** "Today", "by telephone", "in Kigali", "on 6 May": when, where and how two spoke, and nothing of what about. */
const CIRCUMSTANCE = `(?:today|yesterday|again|this \\w+|(?:by|over|via|through) (?:the |a )?\\S+(?: (?:call|conference|link))?|in \\S+|on (?:\\w+day(?:,? \\d+ ${MONTH})?|\\d+ ${MONTH}|${MONTH} \\d+))`;

const OPENINGS = [
  // "The ministers of Kenya and Tesseria, Oduya and Sarel, spoke by telephone on 6 May".
  new RegExp(`^(?:\\S+ ){2,30}?(?:spoke|talked|met|conferred)(?: ${CIRCUMSTANCE}){1,4}[.,]?$`, 'u'),
  /^(?:\S+ ){0,12}?(?:spoke|talked|met|speaks|meets)(?: \S+){0,8}? (?:with|to) /u,
  /\b(?:held|had|holds|conducted|hosted|received|has had|took part in|participated in)\b.{0,60}\b(?:calls?|conversations?|meeting|talks|discussions?|videoconference|teleconference|consultations)\b/u,
  /\b(?:calls?|conversations?|meeting|talks|videoconference)\b.{0,30}\b(?:took place|was held|were held|has taken place)\b/u,
  /\b(?:received|accepted|took|made|placed) (?:a|another) (?:\S+ ){0,3}calls? (?:from|to)\b/u,
  // "Today received the minister, who is on a visit", "received here on Monday": a guest, no gift.
  /\b(?:(?:today|yesterday|this \w+) received|received (?:here|in audience|today|yesterday|this \w+|on \w+day)) /u,
  /\b(?:co-chaired|chaired|led the \S+ delegation|(?:paid|pays|paying) (?:a|an) (?:\S+ ){0,4}visit|(?:travel\w*|arrived|visited|came) (?:today |yesterday )?(?:to |in )?\S+,? .{0,60}\bwhere (?:he|she|they) (?:also )?(?:met|held))\b/u,
  /^(?:\S+ ){0,2}?(?:called|phoned|telephoned|rang)(?: (?!on\b|for\b|upon\b|attention\b)\S+){1,12}$/u,
];
/** "The talks were held in a frank atmosphere", "the call lasted an hour": the talk is the subject, and this is told of it. */
const TOLD_OF_TALK =
  /^(?:\S+ ){0,3}?(?:calls?|conversations?|meeting|talks)\b.{0,60}\b(?:atmosphere|spirit|tone|manner|lasted|climate)\b/u;
/** Who else was in the room. */
const ATTENDANCE =
  /\b(?:(?:meeting|talks|call|conversation|audience|reception|consultations?|delegation|side)\b.{0,40}\b(?:attended by|(?:led|headed) by)|(?:was|were) (?:also )?(?:present|in attendance)(?: at\b.{0,60})?[.]?$|(?:also )?attending\b.{0,30}\bmeeting (?:was|were))/u;
const PRAISE = /\b(?:bravery|courage|resilience|heroism|determination)\b.{0,80}\b(?:inspir\w+|admir\w+)\b/u;

const THANKS =
  /\b(?:thank\w*|gratitude|appreciation|grateful)\b.{0,60}\bfor (?:\S+ ){0,6}?(?:calls?|calling|conversation|phone|hospitality|reception|welcome|time|taking the time|visit|invitation|congratulations|wishes|kind words)$/u;
const GREETING =
  /\b(?:convey\w*|extend\w*|exchang\w*|sen[dt]\w*|express\w*|offer\w*|pass\w*|reciprocat\w*)\b.{0,40}\b(?:greetings|regards|pleasantries|good wishes|best wishes|season's greetings|felicitations)\b/u;
const FEAST =
  /\b(?:congratulat\w*|felicitat\w*|greet\w*|wish\w*|convey\w*)\b.{0,80}\b(?:eid|ramadan|christmas|new year|easter|nowruz|novruz|diwali|hanukkah|passover|vesak|holidays?|national day|independence day|republic day|birthday|feast|anniversary|jubilee)\b/u;
const WISH =
  /\bwish\w*\b.{0,80}\b(?:health|well-being|wellbeing|success|happiness|prosperity|progress|speedy recovery|every success|all the best)\b/u;

/** "The overview is as follows", "The following is attributable to the spokesperson": what comes is told behind it. */
const ANNOUNCEMENT =
  /^(?:(?:\S+ ){0,8}?(?:(?:is|are|was|were|reads?|said|stated) )?as follows:?$|(?:the following|below)\b.{0,40}\b(?:attribut\w+ to|(?:is|are) (?:a|the) (?:\S+ ){0,3}(?:readout|text|transcript|statement|summary|account)|(?:was|were) (?:issued|released|agreed|given|adopted) (?:by|on|at|today)\b))/u;
/** "The statement made no mention of the detainees" tells what an account leaves out; the comparison finds that by itself. */
const SILENCE =
  /\b(?:(?:made|makes|making|contained|contains|containing) no (?:mention|reference)|(?:did|does|do) not (?:mention|refer to)|(?:without|not) (?:mentioning|referring to)|(?:was|is|were|are|remained|stayed) silent (?:on|about))\b/u;

/**
 * Tells courtesies and formalities by their words: the line that names the parties and the day, who attended, thanks for the call,
 * greetings, good wishes, congratulations on a feast.
 *
 * `words` is the clause in lower case with single spaces. Thanks for help, and thanks with a matter in them, are claims.
 *
 * @example courtesyOf('thanked the prime minister for the call') // 'thanks'
 */
export function courtesyOf(words: string): Courtesy | null {
  const head = words.slice(0, 300);
  if (OPENINGS.some((pattern) => pattern.test(head)) && !TOLD_OF_TALK.test(head)) return 'opening';
  const plain = head
    .replace(/[.,;:!]+$/u, '')
    .replace(/ (?:today|yesterday|and (?:for )?his kind words)$/u, '');
  if (ATTENDANCE.test(head)) return 'attendance';
  if (THANKS.test(plain)) return 'thanks';
  if (GREETING.test(head)) return 'greeting';
  if (FEAST.test(head)) return 'congratulation';
  if (PRAISE.test(head)) return 'praise';
  if (ANNOUNCEMENT.test(plain)) return 'announcement';
  if (SILENCE.test(head)) return 'silence';
  return WISH.test(head) ? 'wish' : null;
}
