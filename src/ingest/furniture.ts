import { isCapitals } from './capitals.ts';
import { findDate } from './dates.ts';
import { type Line, wordsOf } from './lines.ts';

/**
 * Whether a line of a head says nothing of the document but perhaps its day: a section, a telex slug, a number of the
 * series, a session, a note in brackets, an address for questions, what a site puts round its pages.
 *
 * @example isFurniture('BC-HARBOUR (1ST LEAD)') // true, so are 'Daily Report No. 118', 'WORLD', 'Page 3 | Local'
 */
export function isFurniture(text: string): boolean {
  if (text.length > 160) return false;
  return (
    isSection(text) ||
    isSlug(text) ||
    isFiled(text) ||
    isSerial(text) ||
    isClock(text) ||
    MENU.test(text) ||
    FORMS.some((form) => form.test(text)) ||
    isBreadcrumb(text)
  );
}

/** The lines of a site's menu: a block of short lines, two of them of the words that menus are made of. */
export function menuLines(lines: readonly Line[]): ReadonlySet<Line> {
  const menu = new Set<Line>();
  let block: Line[] = [];
  for (const line of lines) {
    block.push(line);
    if (!line.blankAfter) continue;
    const isMenu = block.filter(({ text }) => SITE.test(text)).length >= 2;
    if (isMenu) for (const one of block) if (wordsOf(one.text).length <= 4) menu.add(one);
    block = [];
  }
  return menu;
}

/** "WORLD", "Middle East", "Page 3 | Local & Gulf": a part of a paper or site. */
export function isSection(text: string): boolean {
  const parts = text.split(/\s*(?:[|›»>·•/&,–—]|\band\b|\s-\s)\s*/).filter((part) => part !== '');
  return parts.length > 0 && parts.length <= 5 && parts.every((part) => SECTION.test(part));
}

/** "Home > World > Africa", "News / Pacific": a path of pages that begins with no name. */
function isBreadcrumb(text: string): boolean {
  const parts = text.split(/\s*[›»>/]\s*/);
  return parts.length >= 2 && SECTION.test(parts[0]!) && parts.every((part) => wordsOf(part).length <= 4);
}

const SECTION =
  /^(?:the )?(?:home(?: news)?|world(?: news)?|politics|political|business|economy|sports?|culture|local|national|nation|regional|region|foreign(?: news)?|international|diplomacy|security|defen[cs]e|opinion|features?|top stor(?:y|ies)|front page|headlines|news|latest(?: news)?|live|breaking(?: news)?|exclusive|special report|in brief|briefs|(?:central |east(?:ern)? |south(?:ern)? |southeast |north(?:ern)? |west(?:ern)? |latin |sub-saharan |middle |near |far )?(?:asia|africa|europe|america|americas|east|pacific|gulf|balkans|caribbean)|asia[- ]pacific|p(?:age|\.)? ?\d+|(?:press|media) (?:cent(?:er|re)|room)|newsroom|archive|statements?|press releases?|(?:press|media) (?:review|digest|summary)|review of the press|(?:evening|morning|midday|late|main|nightly|world|home|external) (?:bulletin|news|edition|service|headlines)(?: in english)?)$/i;

/** A telex line: capitals with a running number, or the marks by which a desk sorts its takes. */
function isSlug(text: string): boolean {
  if (!isCapitals(text) || text.length > 60) return false;
  if (/^(?:ZCZC|NNNN|\^)/.test(text) || (DESK_MARK.test(text) && !NAMED_BULLETIN.test(text))) return true;
  const [first = '', ...rest] = text.split(/\s+/);
  // "AL-NAHDA" is a name with its article.
  if (rest.length === 0 && /^[A-ZÀ-Þ]+-\d+$/u.test(first)) return true;
  return (
    /^\p{Lu}+(?:-\p{Lu}+)+,?$/u.test(first) &&
    !/^(?:A[DLNRSTZ]|ASH|EL|UL)-/.test(first) &&
    rest.every((word) => /^[\d(]/.test(word))
  );
}

/** When a desk filed its take: "a0412 1642GMT 21 Jan 99", "27-05-98  14:20  ENG  CHAD-LIBYA", "LWA/ob/ls 17-05-93 1640 GMT". */
function isFiled(text: string): boolean {
  return (
    text.length < 60 &&
    !/ in /.test(text) &&
    (/^[\w/ -]*\b\d{3,4} ?(?:GMT|UTC)\b[\w/ -]*$/.test(text) ||
      /^\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\s+\d{1,2}[.:]\d{2}\b[ A-Z-]*$/.test(text))
  );
}

/** "FREE MARAVI BULLETIN": a paper; a desk marks one slug word. */
const NAMED_BULLETIN = /^[A-ZÀ-Þ]{3,}(?: [A-ZÀ-Þ]{3,}){1,3} BULLETIN$/u;

const DESK_MARK =
  /\b(?:\d(?:ST|ND|RD|TH) (?:LEAD|LD|ADD|TAKE|WRITETHRU)|LEAD|URGENT|FLASH|BULLETIN|WRITETHRU|NIGHTLEAD|TAKE \d|ADD \d)\b(?!.*\b(?:TO|IN|ON)\b)/;

/** "Policy Brief No. 14", "Summary of Transmissions FE/1187", "A/C.4/42/SR.19": what a series counts its issues by. */
function isSerial(text: string): boolean {
  const date = findDate(text);
  const bare = (date === null ? text : text.slice(0, date.start))
    .replace(/,? (?:part|section|page|p\.) \w{1,3}\b/gi, '')
    .replace(/\([^()]*\)|[\s,–—-]+(?:of|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,]*$/gi, '')
    .replace(/[\s(]+$/, '');
  if (wordsOf(bare).length > 9) return false;
  return /(?:\b(?:no|nr|n(?=\.)|vol|issue|number|ref)\b\.?:? ?[A-Z]{0,4}\/?\d[\d/.-]*|\b[A-Z]{1,6}\/[A-Z0-9./-]*\d[A-Z0-9./-]*|^[A-Z]{1,6}(?:\/[A-Z0-9.]+)+|^\p{L}[\p{L} ]{2,40} \d{1,4}\/(?:19|20)?\d{2})(?:\s*\([^()]*\))?$/iu.test(
    bare,
  );
}

/** A time of day and nothing else: "18:40", "6:10 P.M. (L)", "17.40 EEST". */
export function isClock(text: string): boolean {
  return /^\d{1,2}[.:h]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}|\([A-Z]{1,4}\)|hrs?)?$/i.test(text);
}

const SITE =
  /^(?:skip to .*|(?:main )?menu|home|search|contact(?: us)?|about(?: .*)?|log ?in|sign (?:in|up)|subscribe|share(?: .*)?|print(?: .*)?|tweet|facebook|twitter|whatsapp|e-?mail|news|media|publications|gallery|careers|english|language.*)$/i;

/** The menu of a site on one line: "Menu | Subscribe | Log in", "Home About us Contact". */
const MENU =
  /^(?:(?:home|(?:main )?menu|search|contact(?: us)?|about(?: us)?|log ?in|sign (?:in|up)|subscribe|register|newsletters?|podcasts?|e-?paper|news|video|share|print|save|donate|advertise)(?:\s*[|·•/>]\s*|\s+|$)){2,}$/i;

const FORMS: readonly RegExp[] = [
  // "(Courtesy translation)", "[Translated from French]", "* Ministers speak for an hour", a rule across the page
  /^[([][^()[\]]*[)\]]$/,
  /^[*•·] /,
  /^[\s_*=#.–—-]+$/,
  /^(?:unofficial|courtesy|official|working|provisional|rush) (?:translation|transcript|text|version)(?: from .*| [-–—] check .*)?$/i,
  /^(?:original|translated from|text:) .{2,30}$/i,
  /^(?:more|ends?|urgent|provisional|restricted|unclassified|corrigendum|(?:strictly )?embargoed.*|not for publication|for (?:internal|official) use(?: only)?|limited distribution)$/i,
  /^(?:not )?(?:for|to be) (?:release|publication|broadcast|released|published)d? .{0,12}\b(?:before|after|until|at|on)\b.*$/i,
  /^(?:issued|released|published|posted) (?:on )?(?:\p{L}+day,? )?\d{1,2} \p{L}+ \d{4}\b.*$/iu,
  // whom to ask, and under which number
  /^(?:(?:media |press )?contacts?|tel(?:ephone)?|phone|fax|e-?mail|website|for (?:further|more|media) (?:information|enquiries|inquiries)|our ref|ref(?:erence)?|check against delivery)\b\.?(?:\s*[:+(\d]|$)/i,
  // what a paper or a letter says of itself under its name
  /^(?:the |an? )?(?:[a-z-]+ ){0,2}(?:daily|weekly|fortnightly|bi-?weekly|monthly|quarterly) (?:letter|newsletter|bulletin|review|digest|magazine|journal|newspaper|paper|report) (?:on|of|for|from|about)\b/i,
  /^(?:(?:central|official|theoretical|daily|weekly|monthly) ){0,2}organ of the\b/i,
  /^(?:workers|proletarians|working people) of (?:all|the) (?:countries|lands|world),? unite!?$/i,
  /^(?:and|incorporating|with which is incorporated) (?:the )?(?:\p{Lu}[\p{L}’'-]* ?){1,5}$/u,
  /^(?:est(?:ablishe)?d\.?|founded|price:?) (?:in )?\S*\d\S*$/i,
  /^(?:(?:chief|managing|executive) )?editors?(?:-in-chief)?:/i,
  // what networks count
  /^(?:👁 ?)?[\d.,]+ ?[KMB]? (?:views|reads|subscribers|followers|retweets|reposts|likes|shares|replies|comments)\b/iu,
  /\b(?:p\.? ?o\.? ?box|private bag|tel(?:ephone)?[:.]|fax[:.]|www\.|https?:)/i,
  // a key whose value stands on the next line
  /^(?:from|published|posted|updated|date|source|issued by|author|location|delivered on|topics?|tags?)\s*:?$/i,
  // what databases count a text by
  /^(?:section|length|load-date|graphic|words?|word count|copyright|body|document type|publication-type)\s*:(?: .*)?$/i,
  // what papers of the United Nations have in their corner
  /^distr(?:ibution|\.)?:? (?:general|limited|restricted)$/i,
  /^(?:english|french|spanish|russian|arabic|chinese)(?: only)?$/i,
  // what is on the paper that was spoken from
  /^[\p{L}& ]{0,50}[-–—:, ]*\bas (?:delivered|prepared(?: for delivery)?)$/iu,
  /^https?:\/\/\S+(?: [›»>] .*)?$/i,
  // the issue of a day
  /^(?:first|second|third|city|late|early|final|morning|evening|country|night|international|weekend|sunday) (?:city )?edition$/i,
  // sittings
  /^(?:sitting|session|meeting|hearing|proceedings|debate) of (?:\p{L}+day,? )?(?:the )?\d{1,2}\S* \p{L}+,? \d{4}(?: ?[,–—-] ?[\p{L} ]{3,40})?$/iu,
  /^(?:\S+ ){1,2}(?:(?:special|regular|ordinary|emergency|resumed) ){0,2}(?:session|year)$/i,
  /^\d+(?:st|nd|rd|th) (?:plenary )?(?:meeting|sitting|session)$/i,
  /^(?:held|agenda|present|chair(?:man|person|woman)?|president|rapporteur|original)(?: (?:on|at|item)\b|:)/i,
  // what a telegraph office puts over a cable: the group of day and hour, the address, the class of secrecy
  /^(?:[A-Z] )?\d{6}Z [A-Z]{3} \d{2}$/,
  /^(?:TO|INFO) [A-Z][A-Z /]+(?: \d+)?$/,
  /^(?:UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\b[A-Z ]* \d+$/,
  // sites
  /^(?:(?:this (?:web)?site|we) uses? cookies\b.*|accept(?: all)?(?: cookies)?|cookie (?:policy|settings|notice).*)$/i,
  /^(?:you are here|share (?:on|this)|print this|skip to|follow us|read more|listen to|advertisement|filed under|last (?:updated|modified)|updated .* ago|\d+ (?:min(?:ute)?s?|hours?) (?:read|ago)|\d+ comments?|@\w+(?:\s*[·•|].*)?$|tags?:).*$/i,
];
