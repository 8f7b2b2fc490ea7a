import type { Range } from './span.ts';

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or a mark. `text` is the slice of the document, `lower` the same in lower case with straight quotes. */
export interface Token extends Range {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Index of the sentence that holds it. */
  readonly sentence: number;
}

/** A run of tokens `[first, last)`. A sentence never crosses a paragraph. */
export interface Sentence extends Range {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

/** A block of text between line breaks: sentences `[first, last)`. `heading` marks the title repeated in the text. */
export interface Paragraph extends Range {
  readonly index: number;
  readonly first: number;
  readonly last: number;
  readonly heading: boolean;
}

/**
 * Words between quotation marks, the marks included in `start` and `end`.
 *
 * `inner` is the same without the marks. A quotation that runs over several paragraphs (each reopened, only the last
 * one closed) is several quotations with one `group`. `scare` marks a quotation of at most three words, too short to
 * be speech by itself.
 */
export interface Quotation extends Range {
  readonly inner: Range;
  readonly group: number;
  readonly scare: boolean;
}

/**
 * Words that name a time. `edtf` is the interval they mean, as precise as the words, resolved against the day the
 * document was published; null where that day is needed and unknown ("on Tuesday").
 */
export interface TimeExpression extends Range {
  readonly edtf: string | null;
}

/** Words that name a state (its name, adjective, people, capital or seat), with the article before them; `country` is its code. */
export interface NamedState extends Range {
  readonly country: string;
}

/** What the language stage finds in a document, in text order. Every later stage reads this and none changes it. */
export interface Analysis {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
}
