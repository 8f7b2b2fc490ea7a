import type { CueEntry, CueFrame, CueReading, Range, Sentence } from '../record/index.ts';
import { firstEndingAfter, sentenceAt, trimRange } from '../text/index.ts';
import { type CueIndex, type CueMatch, matchCues } from './cue-index.ts';
import type { Found } from './found.ts';
import { numberedItems } from './numbered-items.ts';
import type { View } from './view.ts';

/** What the network read, with the row of the lexicon that its cue stands for. Null where nothing is said. */
export function foundOfReading(view: View, cues: CueIndex, reading: CueReading): Found | null {
  const sentence = sentenceAt(view.sentences, reading.cue.start);
  const seen = reading.content.map((range) =>
    sentence ? fromItsStart(view, sentence, toItsEnd(view, sentence, reading.cue, range)) : range,
  );
  const read = seen.length > 0 ? seen : handedOver(view, sentence);
  if (!sentence || read.length === 0) return null;
  const entry = entryOf(view, cues, reading.cue, formOf(view, read));
  const content = entry?.class === 'adjunct' ? inItsSentence(view, sentence, reading, read) : read;
  const form = formOf(view, content);
  return {
    ...reading,
    content,
    cited: [],
    entry,
    frame: entry?.class === 'adjunct' || entry?.class === 'noun' ? entry.class : form,
    sentence: sentence.index,
  };
}

/** What is said in the cue's sentence behind the cue ends with that sentence, unless quotation marks go on. */
function toItsEnd({ analysis, text }: View, sentence: Sentence, cue: Range, range: Range): Range {
  const { end } = sentence;
  const runsOn = cue.end <= range.start && range.start < end && end < range.end;
  if (!runsOn || analysis.quotations.some((quoted) => quoted.start < end && end < quoted.end)) return range;
  return (
    trimRange(text, { start: range.start, end: /\.$/.test(text.slice(range.start, end)) ? end - 1 : end }) ??
    range
  );
}

/** "They held on. The road would open in May, he added": what is said begins with the cue's own sentence, unless quotation marks open before. */
function fromItsStart({ analysis, text }: View, { start }: Sentence, range: Range): Range {
  const isOpen = range.start < start && start < range.end;
  if (!isOpen || analysis.quotations.some((quoted) => quoted.start < start && start < quoted.end))
    return range;
  return trimRange(text, { start, end: range.end }) ?? range;
}

/** "The ministers spoke on Monday, according to both capitals": what stands before it in its own sentence, not the sentence before. */
function inItsSentence(
  { text, tokens }: View,
  sentence: Sentence,
  { cue, source }: CueReading,
  content: readonly Range[],
): readonly Range[] {
  if (content.some((range) => range.end > sentence.start)) return content;
  const first = firstEndingAfter(tokens, sentence.start);
  const before = tokens.slice(
    first,
    firstEndingAfter(tokens, Math.min(cue.start, source?.start ?? cue.start)),
  );
  if (!before.some(({ pos }) => pos === 'VERB')) return content;
  const range = trimRange(text, { start: sentence.start, end: before.at(-1)!.end });
  const end = range && (text[range.end - 1] === ',' ? range.end - 1 : range.end);
  return range && end ? [{ start: range.start, end }] : content;
}

/**
 * "In March she wrote:" and then a paragraph of her words: what the last sentence of a paragraph hands over by a colon. Of numbered
 * paragraphs ("The parties agree as follows: ¶ 1. …, ¶ 2. …") all are handed over.
 */
function handedOver({ text, analysis }: View, sentence: Sentence | undefined): Range[] {
  const paragraph = sentence && analysis.paragraphs[sentence.paragraph]!;
  if (!paragraph || paragraph.last !== sentence.index + 1) return [];
  if (!text.slice(0, paragraph.end).endsWith(':')) return [];
  const behind = analysis.paragraphs.slice(sentence.paragraph + 1);
  const items = numberedItems(text, behind);
  return items.length > 0 ? items : behind.slice(0, 1).map(({ start, end }) => ({ start, end }));
}

/**
 * The row that names the cue: "according to", then the first verb of the lexicon ("has warned", "went on to say"), then a noun
 * ("a warning"). Of rows at one place the longest, and of these the one that takes such a content ("announced a cabinet").
 */
function entryOf({ tokens }: View, cues: CueIndex, cue: Range, form: CueFrame): CueEntry | null {
  const first = firstEndingAfter(tokens, cue.start);
  let [verb, noun]: (CueMatch | undefined)[] = [];
  for (let at = first; at < tokens.length && tokens[at]!.start < cue.end; at++) {
    const adjunct = matchCues(cues.adjuncts, tokens, at)[0];
    if (adjunct) return adjunct.entry;
    verb ??= fitting(matchCues(cues.verbs, tokens, at), form);
    noun ??= matchCues(cues.nouns, tokens, at)[0];
  }
  return (verb ?? noun)?.entry ?? null;
}

function fitting(matches: readonly CueMatch[], form: CueFrame): CueMatch | undefined {
  const longest = matches.filter(({ last }) => last === matches[0]!.last);
  return longest.find(({ entry }) => entry.frames.includes(form)) ?? longest[0];
}

/** A content in quotation marks, a clause with a verb of its own, "to …", or a thing named ("its commitment to peace"). */
function formOf(view: View, content: readonly Range[]): 'quote' | 'clause' | 'infinitive' | 'object' {
  const piece = content[0]!;
  const first = firstEndingAfter(view.tokens, piece.start);
  if (view.speechAt[first] !== -1) return 'quote';
  for (let at = first; at < view.tokens.length && view.tokens[at]!.start < piece.end; at++) {
    const { pos, lower } = view.tokens[at]!;
    const before = view.tokens[at - 1]?.lower;
    if (pos === 'AUX' || (pos === 'VERB' && before !== 'to' && !lower.endsWith('ing'))) {
      return 'clause';
    }
    if (at === first && lower === 'to') return 'infinitive';
  }
  return 'object';
}
