import type { Attribution, UndertakingKind } from '../record/index.ts';

/** Which cue words make which undertaking. The first row that matches the cue or its content decides. */
interface KindRow {
  readonly kind: UndertakingKind;
  readonly cue: RegExp;
  /** What the content must open with or hold, where the cue alone does not tell. */
  readonly content?: RegExp;
  readonly example: string;
}

/** Who wants another to do something asks it of him; who wants to do something himself only wishes. */
const WANTS: KindRow = {
  kind: 'demand',
  cue: /^(?:\w+ )?(?:wants?|wanted|expects?)$/,
  content: /^(?:to see\b|(?!to\b)\S+ \S+ \S+)/i,
  example: 'The opposition wants the commander sacked.',
};

const ROWS: readonly KindRow[] = [
  {
    kind: 'warning',
    cue: /\b(?:warn|threat|caution)/,
    example: 'Oduya warned Tesseria that the crossing would close.',
  },
  {
    kind: 'warning',
    cue: /./,
    content:
      /^["“‘]?(?:that )?(?:\S+ ){0,6}?(?:not (?:hesitate to|stand (?:idly )?by|wait (?:indefinitely|forever))|no (?:other )?(?:choice|option) but to|at liberty to|reserve[sd]? the right to|respond in kind|prepared to impose)\b/i,
    example: 'Brandt told Oduya that Germany would have no choice but to recall its envoy.',
  },
  {
    kind: 'warning',
    cue: /\breserv/,
    content: /^the right\b/i,
    example: 'Kenya reserved the right to close the pass.',
  },
  {
    kind: 'refusal',
    cue: /\b(?:refus|reject|declin|rul(?:e|es|ed|ing) out|turn(?:s|ed)? down|rebuff|spurn|will not|would not)/,
    example: 'Kenya rejected the proposal to reopen the crossing.',
  },
  {
    kind: 'offer',
    cue: /\b(?:offer|propos|invit|suggest)|\b(?:ready|prepared|willing)\b/,
    example: 'Kenya stands ready to host the next round of talks.',
  },
  {
    kind: 'offer',
    cue: /\b(?:reaffirm|reiterat|confirm|underlin|underscor|stress|restat|renew|express|declar|announc|voic)/,
    content: /^(?:[^,;.]{0,60}?\s)?(?:readiness|willingness|preparedness)\b/i,
    example: 'He reaffirmed his government’s readiness to resume the talks.',
  },
  {
    kind: 'commitment',
    cue: /\b(?:pledg|promis|vow|commit|undert(?:ake|ook)|sw(?:ear|ore|orn)\b|guarantee|assur|agree[ds]?\b|determined\b)/,
    example: 'Brandt pledged to send two ships.',
  },
  {
    kind: 'commitment',
    cue: /\b(?:reaffirm|reiterat|confirm|underlin|underscor|stress|restat|renew|express|declar|announc)/,
    content:
      /^(?:(?:his|her|its|their|the|our|my)\b[^,;.]{0,60}?)?\b(?:commitment|determination|resolve|intention)\b/i,
    example: 'He reaffirmed his government’s commitment to the truce.',
  },
  {
    kind: 'commitment',
    cue: /\bdecide[ds]?$/,
    content: /^to\b/i,
    example: 'The two ministers decided to remain in contact.',
  },
  {
    kind: 'commitment',
    cue: /\bannounc/,
    content:
      /^(?:an? |the |new |further |additional )*(?:\S+ ){0,4}?(?:grant|contribution|donation|package|loan|aid|assistance|credit)\b/i,
    example: 'The minister announced a grant of two million kroner.',
  },
  WANTS,
  {
    kind: 'demand',
    cue: /\b(?:tell|tells|told|advis|direct|instruct|remind)/,
    content: /^to\s/i,
    example: 'Oduya told Brandt to stop the raids.',
  },
];

/** What somebody is said to want is no undertaking. */
const WISHES =
  /\b(?:seek|sought|want|hope|hoping|wish|aim|plan|intend|try|tried|strive|desire|expect|believ)/;

/** "asked about the raid", "asked whether": a question demands nothing. */
const QUESTION = /^["“‘]?(?:about|whether|if|why|how|what|which|when|where|who)\b/i;

/** "asked to comment", "asked not to be named": what a source is asked, or asks for itself. */
const ANSWER = /^(?:to comment\b|not to be (?:named|identified|quoted)\b)/i;

/** "declined to comment", "refused to say": to keep silent refuses nobody what he asked. */
const SILENCE =
  /^(?:to )?(?:be drawn|comment|say|answer|confirm|discuss|elaborate|characteri[sz]e|speculate|name|identify)\b/i;

/** "must leave or face the law", "either join or disband", "… or Oslo will answer for it": no third way is left. */
const NO_THIRD_WAY =
  /\beither\b.+\bor\b|\b(?:must|ha(?:s|ve) to|need to)\b.+\bor\b.+\b(?:will|would|face|else)\b|\bor (?:else|face|see|risk|lose|forfeit)\b/is;
/** "demanded that they be handed over, or the gate would stay shut": a second clause with a subject of its own. */
const OR_ELSE =
  /,\s+or (?!to\b|not\b|at least\b)(?:\S+ ){1,4}?(?:will|would|shall|shuts?|closes?|stays?|must)\b/i;

/** A condition, with a day by which it is to be met. */
const UNLESS = /\b(?:unless|if\b.+\bnot|otherwise|failing (?:that|this|which))\b/is;
const TERM = /\b(?:within|by|before|until|till)\b/i;
/** "gave it 72 hours to": the term is the thing given. */
const TERM_GIVEN = /^(?:until|till)\b|^(?:a |an )?(?:\S+[ -]){0,2}(?:hours?|days?|weeks?|months?)\b/i;

/**
 * What an attribution undertakes by its cue and its words, or null. `rest` is what follows the content in its sentence, where terms may
 * stand ("asked to let the train pass, otherwise …").
 */
export function kindOf(
  { cue: span, content, act, force }: Attribution,
  rest: string,
): UndertakingKind | null {
  const cue = span?.text.toLowerCase() ?? '';
  const said = content[0]?.text ?? '';
  // An ultimatum has a rule of its own; "militias threaten lives" voices nothing.
  if (/\bultimatum/.test(cue) || isDenied(cue, said)) return null;
  if (/\bthreaten/.test(cue) && !/^["“‘]?(?:to|that|with|not|legal)\b/i.test(said)) return null;
  if (/\bg(?:ave|ive[ns]?|iving)$/.test(cue)) return TERM_GIVEN.test(said) ? 'ultimatum' : null;
  const row = ROWS.find((one) => one.cue.test(cue) && (one.content?.test(said) ?? true));
  if (row !== WANTS && WISHES.test(cue)) return null;
  const kind = row?.kind ?? (act === 'directive' && force >= 3 && !isQuestion(cue, said) ? 'demand' : null);
  if (kind === 'commitment' && isAssuredFact(cue, said)) return null;
  return isUltimatum({ act, force }, kind, said, rest) ? 'ultimatum' : kind;
}

function isUltimatum(
  { act, force }: Pick<Attribution, 'act' | 'force'>,
  kind: UndertakingKind | null,
  said: string,
  rest: string,
): boolean {
  const pressing =
    act === 'directive' || force >= 4 || kind === 'demand' || /^["“‘]?(?:that )?either\b/i.test(said);
  if (pressing && NO_THIRD_WAY.test(said)) return true;
  if (kind === 'demand')
    return (
      /\bfailing (?:that|this|which)\b/i.test(said) ||
      /^\W*(?:and )?(?:otherwise|failing (?:that|this))\b/i.test(rest) ||
      (/^that\b/i.test(said) && OR_ELSE.test(said + rest))
    );
  return (kind === 'commitment' || kind === 'warning') && UNLESS.test(said) && TERM.test(said);
}

/** "rejected the charge": what is denied was no request. */
function isDenied(cue: string, said: string): boolean {
  return (
    /\breject|\brebuff|\bdismiss/.test(cue) &&
    /^(?:\S+ ){0,3}?(?:charge|accusation|claim|allegation|report|suggestion|criticism|notion|idea|statement|word|version|stor(?:y|ie)|insinuation|rumour|rumor|language|interpretation)s?\b/i.test(
      said,
    )
  );
}

/** Whether somebody only declines to speak. */
export function isSilence({ cue: span, content }: Attribution): boolean {
  const cue = span?.text.toLowerCase() ?? '';
  const said = content[0]?.text ?? '';
  return /\b(?:declin|refus)\w* to \w/.test(cue)
    ? SILENCE.test(cue.replace(/^.*?\b(?:declin|refus)\w* to /, ''))
    : /\b(?:declin|refus)/.test(cue) && SILENCE.test(said);
}

function isQuestion(cue: string, said: string): boolean {
  return (
    /\b(?:asked|asks|ask|request(?:s|ed|ing)|pressed|questioned|queried)\b/.test(cue) &&
    (QUESTION.test(said) || ANSWER.test(said) || /\b(?:about|on)$/.test(cue))
  );
}

/** "assured them that nobody was held": that something is so is no promise; that it will be, or should be, is. */
function isAssuredFact(cue: string, said: string): boolean {
  return (
    /\b(?:assur|agree)/.test(cue) &&
    /^["“‘]?that\b/i.test(said) &&
    /^[^,;]*?\b(?:is|are|was|were|has|have|had|could|did|does)\b/i.test(said) &&
    !/\b(?:will|would|shall|'ll)\b|\bno (?:plans?|intention)\b/i.test(said)
  );
}
