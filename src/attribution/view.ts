import type { Analysis, Document, Quotation, Range, Sentence, Token } from '../record/index.ts';

/**
 * One document as the rules of this stage look at it: tokens with the speech they stand in.
 *
 * `speech` holds the outermost quotations that are long enough to be speech, in text order; `speechAt` gives for each
 * token the index of the one it stands in, or -1.
 */
export interface View {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly analysis: Analysis;
  readonly speech: readonly Quotation[];
  readonly speechAt: Int32Array;
}

/** Prepares a document for the rules; time is linear in its length. */
export function viewOf(document: Document, analysis: Analysis): View {
  const { text } = document;
  const speech = speechOf(text, analysis.quotations);
  const { tokens, sentences } = withoutScareMarks(text, analysis, new Set(speech));
  const speechAt = new Int32Array(tokens.length).fill(-1);
  let at = 0;
  tokens.forEach((token, index) => {
    while (at < speech.length && speech[at]!.end <= token.start) at++;
    if (at < speech.length && speech[at]!.start <= token.start) speechAt[index] = at;
  });
  return { text, tokens, sentences, analysis, speech, speechAt };
}

/**
 * The tokens without the marks around words that are quoted but are no speech, so that “core” reads as core; what is
 * quoted like a title (''Meet the Press'') reads as a name. Sentences count in the new list.
 */
function withoutScareMarks(
  text: string,
  analysis: Analysis,
  speech: ReadonlySet<Quotation>,
): { tokens: Token[]; sentences: Sentence[] } {
  const marks = new Set<number>();
  const titles: Quotation[] = [];
  for (const quotation of analysis.quotations) {
    if (speech.has(quotation)) continue;
    for (let at = quotation.start; at < quotation.inner.start; at++) marks.add(at);
    for (let at = quotation.inner.end; at < quotation.end; at++) marks.add(at);
    if (isTitle(text.slice(quotation.inner.start, quotation.inner.end))) titles.push(quotation);
  }
  const tokens: Token[] = [];
  let title = 0;
  const sentences = analysis.sentences.map((sentence) => {
    const first = tokens.length;
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = analysis.tokens[at]!;
      if (marks.has(token.start) && token.pos === 'PUNCT') continue;
      while (title < titles.length && titles[title]!.end <= token.start) title++;
      const named = title < titles.length && titles[title]!.start <= token.start && token.pos !== 'PUNCT';
      tokens.push(named ? { ...token, pos: 'PROPN' } : token);
    }
    return { ...sentence, first, last: tokens.length };
  });
  return { tokens, sentences };
}

/** Two words or more, each of three letters with a capital. */
function isTitle(inner: string): boolean {
  const words = inner.match(/\p{L}+/gu) ?? [];
  return (
    words.length > 1 &&
    words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word)) &&
    /^\p{Lu}/u.test(words[0]!)
  );
}

/** Outermost quotations; of several that begin inside one another the first counts. */
function speechOf(text: string, quotations: readonly Quotation[]): Quotation[] {
  const outermost: Quotation[] = [];
  for (const quotation of quotations) {
    const last = outermost.at(-1);
    if (last && quotation.start < last.end) continue;
    if (isSpeech(text, quotation)) outermost.push(quotation);
  }
  return outermost;
}

/**
 * “Stop it,” she said: three words are speech when they are printed as a sentence, not in “so-called” quotes. On “Meet
 * the Press,” he said: a title that runs on from the words before it is none.
 */
function isSpeech(text: string, { start, inner, scare }: Quotation): boolean {
  const printed = /[,.!?…—]/u.test(text[inner.end - 1] ?? '');
  if (
    isTitle(text.slice(inner.start, inner.end)) &&
    (!printed || /[\p{L}\p{N}]\s$/u.test(text.slice(start - 2, start)))
  ) {
    return false;
  }
  // “Today,” in "in charge of ''Today,'' said": the comma is the sentence's.
  if (scare && text[inner.end - 1] === ',' && /[\p{L}\p{N}]\s$/u.test(text.slice(start - 2, start)))
    return false;
  return !scare || (printed && /^\p{Lu}/u.test(text[inner.start] ?? ''));
}

/** The characters that tokens `[first, last)` cover. */
export function rangeOfTokens(view: View, first: number, last: number): Range {
  return { start: view.tokens[first]!.start, end: view.tokens[last - 1]!.end };
}
