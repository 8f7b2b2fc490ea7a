import type { Analysis, Quotation, Range, Token } from '../record/index.ts';
import { firstEndingAfter, trimRange } from '../text/index.ts';

/** A piece of direct speech: what stands between the marks, and the marks' own range. */
export interface Speech {
  readonly spans: readonly Range[];
  readonly covered: readonly Range[];
}

const LEAST_WORDS = 4;
/** A quotation of so great a part of the text, and of so many sentences, is the account itself. */
const MOST_OF_TEXT = 0.5;
const LEAST_SENTENCES = 4;

/**
 * The direct speech of an account, one entry for each quotation of whole sentences. A quotation that is woven into the
 * account's own sentence (the principle of “one river, one rule”) is none.
 */
export function speechesOf(text: string, analysis: Analysis): Speech[] {
  const statements = statementsIn(text, analysis);
  const speeches: { spans: Range[]; covered: Range[]; group: number; end: number }[] = [];
  for (const quotation of analysis.quotations) {
    const last = speeches.at(-1);
    if (last && quotation.start < last.end) continue;
    if (statements.has(quotation.group)) continue;
    const inner = trimRange(text, quotation.inner);
    if (inner === null) continue;
    const goesOn = last !== undefined && (last.group === quotation.group || continues(text, last.end, inner));
    if (!goesOn && !isSpeech(text, quotation, analysis)) continue;
    const covered = { start: quotation.start, end: quotation.end };
    if (goesOn) {
      last.spans.push(inner);
      last.covered.push(covered);
      last.end = quotation.end;
    } else {
      speeches.push({ spans: [inner], covered: [covered], group: quotation.group, end: quotation.end });
    }
  }
  return speeches;
}

/** "A spokesperson said:" and then the whole account between quotation marks: the groups of such quotations. */
function statementsIn(text: string, { quotations, sentences }: Analysis): ReadonlySet<number> {
  const groups = new Set(quotations.map(({ group }) => group));
  return new Set(
    [...groups].filter((group) => {
      const own = quotations.filter((quotation) => quotation.group === group);
      const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
      if (length <= MOST_OF_TEXT * text.length) return false;
      const inside = sentences.filter(({ end }) => own.some((one) => one.start < end && end <= one.end));
      return inside.length >= LEAST_SENTENCES;
    }),
  );
}

/** “We hope,” she said, “that it will hold.” */
function continues(text: string, from: number, inner: Range): boolean {
  return (
    inner.start - from < 120 &&
    /^\p{Ll}/u.test(text.slice(inner.start, inner.start + 2)) &&
    /,\s*["“«„]?$/u.test(text.slice(Math.max(from, inner.start - 4), inner.start)) &&
    /,["”»“]$/u.test(text.slice(from - 2, from))
  );
}

function isSpeech(text: string, quotation: Quotation, analysis: Analysis): boolean {
  if (quotation.scare) return false;
  const words = text.slice(quotation.inner.start, quotation.inner.end).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return false;
  const before = text.slice(Math.max(0, quotation.start - 3), quotation.start).trimEnd();
  const free = before === '' || /[,:.!?…\n]$/u.test(before) || quotation.start === 0;
  const capital = /^\p{Lu}/u.test(text.slice(quotation.inner.start, quotation.inner.end).trimStart());
  return free && (capital || before.endsWith(':')) && holdsVerb(quotation.inner, analysis);
}

/** The tokens that a range touches. */
export function tokensIn(analysis: Analysis, range: Range): Token[] {
  const tokens: Token[] = [];
  for (let at = firstEndingAfter(analysis.tokens, range.start); at < analysis.tokens.length; at++) {
    if (analysis.tokens[at]!.start >= range.end) break;
    tokens.push(analysis.tokens[at]!);
  }
  return tokens;
}

function holdsVerb(range: Range, analysis: Analysis): boolean {
  return tokensIn(analysis, range).some((token) => token.pos === 'VERB' || token.pos === 'AUX');
}
