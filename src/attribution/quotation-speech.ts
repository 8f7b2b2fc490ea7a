import type { Quotation } from '../record/index.ts';
import { firstEndingAfter, lowest, overlaps } from '../text/index.ts';
import type { Found } from './found.ts';
import type { View } from './view.ts';

/** How far behind a quotation a reporter may begin that no rule joined to it. */
const REPORTER_DISTANCE = 60;

/**
 * Gives quotations that have no reporter of their own to the speaker of their paragraph: “Yes,” she said. “We will.” A
 * paragraph that opens with such a quotation goes to who spoke last in the paragraph before; so does one that goes on with a
 * quotation left open. Returns the attributions with the pieces added, in the same order.
 */
export function continueSpeech(view: View, found: readonly Found[]): Found[] {
  const result = [...found];
  const reported = reportedSpeech(view, found);
  const speakers = speakersByParagraph(view, found);
  /** Who spoke the group of quotations that runs over several paragraphs. */
  const ofGroup = new Map<number, number>();
  view.speech.forEach((speech, index) => {
    let owner = reported.get(index) ?? -1;
    if (owner === -1 && isWholeSpeech(view, speech)) {
      owner = ofGroup.get(speech.group) ?? ownerOf(view, found, speakers, speech);
      if (owner !== -1) result[owner] = withPiece(result[owner]!, speech);
      if (owner !== -1)
        (speakers.get(paragraphAt(view, speech.start)) ?? addTo(speakers, view, speech)).push(owner);
    }
    if (owner !== -1) ofGroup.set(speech.group, owner);
  });
  return result;
}

function addTo(speakers: Map<number, number[]>, view: View, speech: Quotation): number[] {
  const list: number[] = [];
  speakers.set(paragraphAt(view, speech.start), list);
  return list;
}

function withPiece(one: Found, { start, end }: Quotation): Found {
  return { ...one, content: [...one.content, { start, end }].sort((a, b) => a.start - b.start) };
}

/** The quotations that an attribution from outside reports, with its index. */
function reportedSpeech(view: View, found: readonly Found[]): Map<number, number> {
  const reported = new Map<number, number>();
  found.forEach((one, index) => {
    for (const range of one.content) {
      for (let at = firstSpeechAfter(view, range.start); at < view.speech.length; at++) {
        const speech = view.speech[at]!;
        if (speech.start >= range.end) break;
        if (!overlaps(one.cue, speech) && !reported.has(at)) reported.set(at, index);
      }
    }
  });
  return reported;
}

/** The attributions of each paragraph that stand outside quotation marks, in text order. */
function speakersByParagraph(view: View, found: readonly Found[]): Map<number, number[]> {
  const speakers = new Map<number, number[]>();
  found.forEach((one, index) => {
    if (one.frame !== 'quote' && one.frame !== 'clause') return;
    const speech = view.speech[firstSpeechAfter(view, one.cue.start)];
    if (speech && overlaps(speech, one.cue)) return;
    const { paragraph } = view.sentences[one.sentence]!;
    const list = speakers.get(paragraph);
    if (list) list.push(index);
    else speakers.set(paragraph, [index]);
  });
  return speakers;
}

/** Speech is printed as a sentence; a title or a phrase in quotation marks is not. */
function isWholeSpeech(view: View, { inner }: Quotation): boolean {
  const last = view.text[inner.end - 1] ?? '';
  return /[,.!?…—]/u.test(last) && /^[\p{Lu}\p{N}.…[]/u.test(view.text[inner.start] ?? '');
}

/** The attribution that the speech goes on, or -1. */
function ownerOf(
  view: View,
  found: readonly Found[],
  speakers: ReadonlyMap<number, readonly number[]>,
  speech: Quotation,
): number {
  const paragraph = paragraphAt(view, speech.start);
  const here = speakers.get(paragraph) ?? [];
  const after = firstCueAfter(found, here, speech.start);
  if (after > 0) return here[after - 1]!;
  const opens = speech.start - view.analysis.paragraphs[paragraph]!.start <= 1;
  const before = opens ? speakers.get(paragraph - 1)?.at(-1) : undefined;
  if (before !== undefined) return before;
  const next = here[after];
  return next !== undefined && found[next]!.cue.start - speech.end < REPORTER_DISTANCE ? next : -1;
}

/** The place in `indexes` of the first attribution whose cue begins at or after `offset`. */
function firstCueAfter(found: readonly Found[], indexes: readonly number[], offset: number): number {
  return lowest(0, indexes.length, (at) => found[indexes[at]!]!.cue.start >= offset);
}

function firstSpeechAfter(view: View, offset: number): number {
  return firstEndingAfter(view.speech, offset);
}

function paragraphAt(view: View, offset: number): number {
  const { paragraphs } = view.analysis;
  return Math.min(firstEndingAfter(paragraphs, offset), paragraphs.length - 1);
}
