import type { Analysis, Attribution, Claim, Document, Range, Sentence, Token } from '../record/index.ts';
import { firstEndingAfter, overlaps } from '../text/index.ts';
import type { TokenRange } from './claim-clause.ts';
import type { Speech } from './claim-quotes.ts';

/** Lines above the first sentence that are no prose: title, office, date. */
const HEADER_PARAGRAPHS = 6;

/** What a reporter asks is no part of the account that answers. */
const ASKS = /^(?:q|question|reporter|journalist|media)\b[^:\n]{0,20}:/iu;

/** The parts of a document that an account is cut from. */
export interface AccountText {
  /** Sentences of prose, in order. */
  readonly sentences: readonly Sentence[];
  /** Title, office, date, a reporter's questions: no claims. */
  readonly headers: readonly Range[];
}

/** Tells an account's prose from its title and header lines. */
export function accountText(document: Document, analysis: Analysis): AccountText {
  const sentences: Sentence[] = [];
  const headers: Range[] = [];
  let prose = false;
  for (const paragraph of analysis.paragraphs) {
    const words = document.text.slice(paragraph.start, paragraph.end);
    // A post ends in "(2/7)" or in the office's address; what has a sentence before that is prose all the same.
    const ends = /[.!?…:]["”’»)]*$/u.test(words) || paragraph.last - paragraph.first > 1;
    const header =
      paragraph.heading || ASKS.test(words) || (!prose && !ends && paragraph.index < HEADER_PARAGRAPHS);
    if (header) {
      headers.push({ start: paragraph.start, end: paragraph.end });
      continue;
    }
    prose = true;
    for (let index = paragraph.first; index < paragraph.last; index++)
      sentences.push(analysis.sentences[index]!);
  }
  return { sentences, headers };
}

/** The runs of a sentence's tokens that no direct speech covers. */
export function freeRuns(
  tokens: readonly Token[],
  sentence: Sentence,
  spoken: ReadonlySet<number>,
): TokenRange[] {
  const runs: TokenRange[] = [];
  let first = afterNumber(tokens, sentence);
  for (let at = first; at <= sentence.last; at++) {
    if (at < sentence.last && !spoken.has(at)) continue;
    if (tokens.slice(first, at).some((token) => token.pos !== 'PUNCT')) runs.push({ first, last: at });
    first = at + 1;
  }
  return runs;
}

/** "3. The ministers …", "(b) …": the number of a point is no part of what it says. */
function afterNumber(tokens: readonly Token[], sentence: Sentence): number {
  let at = sentence.first;
  if (tokens[at]?.lower === '(') at++;
  if (!/^(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]?$/u.test(tokens[at]?.lower ?? '')) return sentence.first;
  const marked = /[.)]$/u.test(tokens[at]!.lower);
  const mark = tokens[at + 1]?.lower;
  if (!marked && mark !== '.' && mark !== ')') return sentence.first;
  const after = at + (marked ? 1 : 2);
  return after < sentence.last ? after : sentence.first;
}

/** The indexes of the tokens inside direct speech, marks included. */
export function spokenTokens(analysis: Analysis, speeches: readonly Speech[]): Set<number> {
  const spoken = new Set<number>();
  for (const { covered } of speeches) {
    for (const range of covered) {
      for (let at = firstEndingAfter(analysis.tokens, range.start); at < analysis.tokens.length; at++) {
        if (analysis.tokens[at]!.start >= range.end) break;
        spoken.add(at);
      }
    }
  }
  return spoken;
}

const STRIP = 2000;

/** Finds the attributions near a range without looking through all of them: they are filed by strips of the text. */
export function attributionStrips(
  attributions: readonly Attribution[],
): (range: Range) => readonly Attribution[] {
  const strips = new Map<number, Set<Attribution>>();
  const strip = (offset: number) => Math.floor(offset / STRIP);
  for (const attribution of attributions) {
    for (const range of [...attribution.content, ...(attribution.cue ? [attribution.cue] : [])]) {
      for (let at = strip(range.start); at <= strip(range.end); at++)
        strips.set(at, (strips.get(at) ?? new Set()).add(attribution));
    }
  }
  return (range) => {
    const found = new Set<Attribution>();
    for (let at = strip(range.start); at <= strip(range.end); at++)
      for (const attribution of strips.get(at) ?? []) found.add(attribution);
    return [...found];
  };
}

/** The attribution that carries a claim: its cue stands in the claim's clause, or else the smallest content that holds it. */
export function attributionOf(
  near: (range: Range) => readonly Attribution[],
  cue: Range | null,
  spans: readonly Range[],
): Attribution | null {
  const byCue = cue && near(cue).find((a) => a.cue !== null && overlaps(a.cue, cue));
  if (byCue) return byCue;
  const size = (a: Attribution) => a.content.reduce((sum, span) => sum + span.end - span.start, 0);
  const holding = spans
    .flatMap((span) => near(span).filter((a) => a.content.some((content) => overlaps(content, span))))
    .sort((x, y) => size(x) - size(y));
  return holding[0] ?? null;
}

/** True when at least half of a claim lies in what the attributions say, verb included. */
export function isSaid(claim: Claim, near: (range: Range) => readonly Attribution[]): boolean {
  let [whole, covered] = [0, 0];
  for (const span of claim.spans) {
    whole += span.end - span.start;
    const said = near(span).flatMap((a) => [...a.content, ...(a.cue ? [a.cue] : [])]);
    const shares = said.map((r) => Math.min(r.end, span.end) - Math.max(r.start, span.start));
    covered += Math.max(0, ...shares);
  }
  return covered * 2 >= whole;
}
