import type { Token } from '../record/index.ts';
import type { Candidate } from './candidate.ts';

const PLACE_BEFORE = new Set(
  'in at near outside around across inside through via into throughout within toward towards over'.split(' '),
);
const PARTY_BEFORE = new Set('with by against between'.split(' '));
const MOTION = new Set(
  (
    'fly travel visit arrive return go head leave depart land trip journey flight road route drive march reach mile ' +
    'kilometre kilometer km north south east west town city capital resident street mayor airport home base near ' +
    'suburb outskirt centre center embassy ambassador consulate envoy meet move tour come invite invitation delegation team mission emissary accredit off'
  ).split(' '),
);
/** Ways to get somewhere that nobody uses of a person: "talked to Oduya", "a visit to Oduya" are not among them. */
const GOING = new Set(
  'fly travel return go come depart flee march drive sail journey flight road route withdraw'.split(' '),
);
const PLACE_NOUN = new Set(
  (
    'airport suburb street square hotel university hospital resident summit conference talks time area region district ' +
    'city province metro police mayor court bureau office correspondent stringer newspaper paper daily weekly stadium ' +
    'meeting station neighborhood negotiation'
  ).split(' '),
);

/** What comes from a government; whatever else is from a capital comes from the place. */
const SENT = new Set(
  (
    'message letter note demand pressure support response reply answer word statement appeal permission order signal threat ' +
    'warning offer proposal request aid help approval instruction reaction criticism assurance guarantee concession apology invitation ' +
    'comment call promise protest independence interference recognition'
  ).split(' '),
);

/**
 * True where a capital stands for its government ("Baghdad urged …", "ties with Baghdad", "Baghdad's commitment"),
 * false where it is a place ("in Baghdad", "flew to Baghdad", "the Baghdad airport").
 */
export function standsForGovernment(candidate: Candidate, words: readonly Token[]): boolean {
  const before = words[candidate.first - 1];
  const after = words[candidate.last];
  if (before === undefined && after !== undefined && /^(?:[(:—–]|--?)$/.test(after.text)) return false;
  if (before === undefined && after?.text === ',' && !opensClause(words, candidate.last)) return false;
  if (isUpperCase(words[candidate.first]!) && candidate.first <= 1) return false;
  if (PLACE_NOUN.has(after?.lemma ?? '')) return false;
  if (isAddress(candidate, words)) return false;
  const link = linkBefore(words, isApposed(words, candidate) ? candidate.first - 1 : candidate.first);
  if (link === null) return after !== undefined || before !== undefined;
  if (ownsDeed(words, candidate.last)) return true;
  if (PLACE_BEFORE.has(link.lower)) return false;
  if (PARTY_BEFORE.has(link.lower)) return true;
  const head = wordBefore(words, link.index);
  if (link.lower === 'of')
    return (
      head === null ||
      !/^(?:city|capital|town|resident|north|south|east|west|people|street|centre|center|outskirt|suburb|mayor|part|area|university|airport|bishop|archbishop|radio|press|newspaper|daily)$/.test(
        head.lemma,
      )
    );
  if (link.lower === 'from') return head !== null && SENT.has(head.lemma);
  if (link.lower === 'to' || link.lower === 'for') return head === null || !MOTION.has(head.lemma);
  return link.isVerb ? !MOTION.has(link.lemma) : true;
}

/** "over Tokyo's | claim", "in Moscow's latest statement": what a government does or holds. */
function ownsDeed(words: readonly Token[], last: number): boolean {
  if (words[last]?.lower !== "'s") return false;
  const noun = words[words[last + 1]?.pos === 'ADJ' ? last + 2 : last + 1]?.lemma ?? '';
  return (
    SENT.has(noun) ||
    /^(?:claim|view|policy|stance|position|decision|refusal|plan|rejection|move|intention|role|failure|denial|concern|interest|leadership|envoy|ambassador|government)$/.test(
      noun,
    )
  );
}

/** "P.O. Box 12, Nairobi", "Second session, Baghdad, 4 May", "16.15 Oslo.": between marks and numbers, in a line where nobody does anything. */
function isAddress({ first, last }: Candidate, words: readonly Token[]): boolean {
  if (words[first - 1]?.text === '(' && /^[),]$/.test(words[last]?.text ?? '')) return true;
  const isEdge = (word: Token | undefined) => word === undefined || /^(?:PUNCT|NUM)$/.test(word.pos);
  const before = words[first - 1]?.lower === 'the' ? words[first - 2] : words[first - 1];
  const isAlone = before === undefined && /^[.!?]?$/.test(words[last]?.text ?? '');
  return (
    !isAlone &&
    isEdge(before) &&
    isEdge(words[last]) &&
    !words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}

/** "the embassy in Nairobi", "the Nairobi daily": within a phrase, a capital is the town where the body is or comes out. */
export function isSeatOf({ first, last }: Candidate, words: readonly Token[]): boolean {
  // "in The Hague"
  const before = words[first - 1]?.lower === 'the' ? words[first - 2] : words[first - 1];
  return PLACE_BEFORE.has(before?.lower ?? '') || PLACE_NOUN.has(words[last]?.lemma ?? '');
}

const WITHIN = new Set('in at near outside inside across into throughout around off'.split(' '));

/** True where a preposition right before word `at` makes it a place: "in Moyra", "travelled to Moyra". */
export function isWhere(words: readonly Token[], at: number): boolean {
  const link = words[at - 1]?.lower;
  if (link === undefined) return false;
  // "called in Omar Rashid": the particle of a verb, and no place.
  if (link === 'in' && words[at - 2]?.lemma === 'call') return false;
  if (WITHIN.has(link)) return true;
  const head = link === 'to' || link === 'from' ? wordBefore(words, at - 1) : null;
  return head !== null && GOING.has(head.lemma);
}

/** "at State House, Nairobi, where": between commas, the town of what is named before. */
function isApposed(words: readonly Token[], { first, last }: Candidate): boolean {
  const isName = words[first - 2]?.pos === 'PROPN' || words[first - 2]?.pos === 'NOUN';
  return words[first - 1]?.text === ',' && isName && /^[,.)]$/.test(words[last]?.text ?? '');
}

/** "Nairobi, Baghdad trade blame", "Nairobi, for its part, …": a verb follows, and no date before it. */
function opensClause(words: readonly Token[], comma: number): boolean {
  const rest = words.slice(comma + 1);
  const verb = rest.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return verb > 0 && !rest.slice(0, verb).some(({ pos, text }) => pos === 'NUM' || /^[(:—–]$/.test(text));
}

interface Link {
  readonly lower: string;
  readonly lemma: string;
  readonly index: number;
  readonly isVerb: boolean;
}

/** The preposition or verb that governs the phrase: back over determiners, modifiers and "X and". */
function linkBefore(words: readonly Token[], first: number): Link | null {
  for (let at = first - 1; at >= 0 && at >= first - 6; at--) {
    const word = words[at]!;
    const { lower, lemma, pos } = word;
    if (pos === 'ADP' || lower === 'to' || lower === 'for') return { lower, lemma, index: at, isVerb: false };
    if (pos === 'VERB') return { lower, lemma, index: at, isVerb: true };
    const steps =
      pos === 'DET' ||
      pos === 'ADJ' ||
      lower === 'and' ||
      lower === 'or' ||
      lower === ',' ||
      /^\p{Lu}/u.test(word.text);
    if (!steps) return null;
    if (lower === ',' && at === first - 1) return null;
  }
  return null;
}

function wordBefore(words: readonly Token[], index: number): Token | null {
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
    const word = words[at]!;
    // "flew on to Nairobi", "sent back to Nairobi"
    if (word.pos === 'ADV' || word.pos === 'NUM' || /^(?:on|over|back|down|up)$/.test(word.lower)) continue;
    return word;
  }
  return null;
}

function isUpperCase(word: Token): boolean {
  return word.text.length > 3 && word.text === word.text.toUpperCase();
}
