import type { Analysis, Cast, Range, Sentence, Token } from '../record/index.ts';
import { mentionsWithin } from '../text/index.ts';
import { type DraftUndertaking, PLAIN } from './draft-undertaking.ts';
import { listItems } from './list-items.ts';

const NOUN =
  /^(?:agreement|accord|treaty|pact|memorandum|protocol|convention|deal|declaration|charter|armistice|truce)$/;

/** What the text says was done with it; the first that stands in the sentence. */
const STANDING: readonly (readonly [RegExp, string])[] = [
  [/\b(?:signed|sign|signing|inked|initialled|concluded)\b/i, 'signed'],
  [/\b(?:ratif(?:y|ied|ication))\b/i, 'ratified'],
  [/\b(?:suspend(?:ed)?|froze|frozen)\b/i, 'suspended'],
  [/\b(?:withdr(?:e|a)w(?:n|al)?|quit|tore up|terminated?)\b/i, 'ended'],
  [/\b(?:activate|implement(?:ing|ation)?|expand(?:ing)?|widen(?:ing)?|revive)\b/i, 'pending'],
  [/\b(?:violat(?:ed|ion|ing)|breach(?:ed)?)\b/i, 'breached'],
];

const CONCLUDES = /^(?:sign|ink|conclude|reach|seal|ratify|initial|strike)$/;

/** Words that open the list of what an agreement covers. */
const COVERS =
  /^(?:include|including|cover|covering|cover(?:s|ed)|comprise|comprising|spanning|encompassing)$/;

/**
 * Agreements that a text names ("the Strategic Framework Agreement") or says were made ("signed a pact on fishing").
 *
 * An agreement that is only wished for ("a deal would help") is none. `domains` are the fields listed after "include",
 * "covering", "in the fields of" and the like in the same sentence.
 */
export function agreements(text: string, analysis: Analysis, cast: Cast): DraftUndertaking[] {
  return analysis.sentences.flatMap((sentence) => {
    const tokens = analysis.tokens.slice(sentence.first, sentence.last);
    const head = tokens.findIndex((token, at) => isAgreement(token) && isMade(tokens, at));
    if (head === -1) return [];
    const what = nameOf(tokens, head);
    const parties = partiesOf(tokens, cast, sentence, what);
    const standing = STANDING.find(([pattern]) => pattern.test(text.slice(sentence.start, sentence.end)));
    return {
      ...PLAIN,
      kind: 'agreement' as const,
      from: parties[0] ?? null,
      to: parties[1] ?? null,
      what,
      domains: domainsOf(text, tokens, head),
      status: standing?.[1] ?? null,
      attributions: [],
      by: 'undertaking/agreement',
    };
  });
}

function isAgreement({ lemma, pos }: Token): boolean {
  return NOUN.test(lemma) && (pos === 'NOUN' || pos === 'PROPN');
}

/** A capitalised name, or the object of a verb of concluding in the same sentence. */
function isMade(tokens: readonly Token[], at: number): boolean {
  const head = tokens[at]!;
  if (/^\p{Lu}/u.test(head.text) && at > 0 && /^\p{Lu}/u.test(tokens[at - 1]!.text)) return true;
  const before = tokens.slice(Math.max(0, at - 8), at);
  return before.some((t) => CONCLUDES.test(t.lemma) && t.pos === 'VERB');
}

/** The name or noun phrase: back over capitalised words, adjectives and determiners. */
function nameOf(tokens: readonly Token[], head: number): Range {
  let first = head;
  const named = /^\p{Lu}/u.test(tokens[head]!.text);
  const belongs = (token: Token) =>
    named ? /^\p{Lu}/u.test(token.text) : /^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos);
  while (first > 0 && belongs(tokens[first - 1]!)) first--;
  let last = head;
  if (tokens[head + 1]?.lower === 'of' && /^(?:understanding|intent)$/.test(tokens[head + 2]?.lower ?? ''))
    last = head + 2;
  // What is not named is told by what it is on: "an agreement on grain and ports".
  const on = named
    ? []
    : tokens.slice(last + 1, last + 2).filter((t) => /^(?:on|covering|for|under)$/.test(t.lower));
  const matter = on.length > 0 ? clauseFrom(tokens, last + 1) : [];
  return { start: tokens[first]!.start, end: (matter.at(-1) ?? tokens[last]!).end };
}

/** "between A and B"; "with B" after the agreement, whose other party then is the subject; the subjects of a signing. */
function partiesOf(tokens: readonly Token[], cast: Cast, sentence: Sentence, what: Range): string[] {
  const after = tokens.filter((t) => t.start >= what.end).slice(0, 12);
  const link = after.find((t) => t.lower === 'between' || t.lower === 'with');
  const partners = link ? sides(cast, { start: link.end, end: sentence.end }).slice(0, 2) : [];
  if (link?.lower === 'between') return partners;
  const signing = tokens.find((t) => t.end <= what.start && t.pos === 'VERB' && CONCLUDES.test(t.lemma));
  const subjects = signing ? sides(cast, { start: sentence.start, end: signing.start }) : [];
  return [...new Set([...subjects, ...partners.slice(0, 1)])].slice(0, 2);
}

function sides(cast: Cast, range: Range): string[] {
  const mentions = mentionsWithin(cast.mentions, range).filter(
    (m) => !['place', 'media', 'population'].includes(m.kind),
  );
  return [...new Set(mentions.map((m) => m.actor))];
}

function domainsOf(text: string, tokens: readonly Token[], head: number): Range[] {
  const opener = tokens.findIndex((t, at) => at > head && (COVERS.test(t.lower) || opensFields(tokens, at)));
  if (opener === -1) return onDomains(text, tokens, head);
  const from = COVERS.test(tokens[opener]!.lower) ? opener + 1 : opener + 2;
  return listItems(text, clauseFrom(tokens, from));
}

/** "in the fields of", "in the areas of": the token before "of". */
function opensFields(tokens: readonly Token[], at: number): boolean {
  return /^(?:field|area|sector|domain|sphere)$/.test(tokens[at]!.lemma) && tokens[at + 1]?.lower === 'of';
}

/** "a pact on fishing and visas". */
function onDomains(text: string, tokens: readonly Token[], head: number): Range[] {
  const next = tokens[head + 1]?.lower;
  return next === 'on' || next === 'for' ? listItems(text, clauseFrom(tokens, head + 2)) : [];
}

/** Tokens from there to the end of the list: a finite verb, a subordinator, a relative or a full stop ends it. */
function clauseFrom(tokens: readonly Token[], from: number): Token[] {
  const rest = tokens.slice(from);
  const end = rest.findIndex(
    (t, at) =>
      /^[.;:—–]$/.test(t.text) ||
      t.pos === 'SCONJ' ||
      /^(?:which|who|whose)$/.test(t.lower) ||
      t.pos === 'AUX' ||
      (t.pos === 'VERB' && at > 0 && !/ing$/.test(t.lower)),
  );
  return end === -1 ? rest : rest.slice(0, end);
}
