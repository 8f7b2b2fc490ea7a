import type { JudgedKind, Judgement, Reading, Span } from '../record/index.ts';

/** A record of a reading that a judgement may be about, with the words that show it. */
interface Judged {
  readonly id: string;
  readonly words: Span | null;
}

/**
 * The records of one kind in a reading, each with its first words. `claim` stands in a comparison and not in a reading; of what spans documents there is
 * none here either.
 */
function judgedIn(
  { actors, attributions, events, interactions, undertakings }: Reading,
  kind: JudgedKind,
): readonly Judged[] {
  switch (kind) {
    case 'actor':
      return actors.map(({ id, mentions }) => ({ id, words: mentions[0] ?? null }));
    case 'attribution':
      return attributions.map(({ id, content, source }) => ({ id, words: content[0] ?? source }));
    case 'event':
      return events.map(({ id, evidence }) => ({ id, words: evidence[0] ?? null }));
    case 'interaction':
      return interactions.map(({ id, evidence }) => ({ id, words: evidence[0] ?? null }));
    case 'undertaking':
      return undertakings.map(({ id, what }) => ({ id, words: what }));
    default:
      return [];
  }
}

/** The words by which a record of a reading is found again; null where it is not there, or has none. */
export function anchorOf(reading: Reading, kind: JudgedKind, id: string): Span | null {
  return judgedIn(reading, kind).find((one) => one.id === id)?.words ?? null;
}

/**
 * The record that a judgement is about, in a reading of its document: the one whose words stand where those judged stood, the judged id first.
 * Null where there is none: a judgement is never moved to what merely looks alike.
 */
export function findJudged({ kind, target, anchor }: Judgement, reading: Reading): string | null {
  if (kind === 'document') return target;
  // Its words on both sides make a claim's id: it holds as long as they stand where they stood.
  if (kind === 'claim')
    return anchor !== null && reading.document.text.slice(anchor.start, anchor.end) === anchor.text
      ? target
      : null;
  const fitting = judgedIn(reading, kind).filter(({ words }) =>
    anchor === null
      ? true
      : words?.start === anchor.start && words.end === anchor.end && words.text === anchor.text,
  );
  const same = fitting.find(({ id }) => id === target);
  if (same !== undefined) return target;
  return anchor !== null && fitting.length === 1 ? fitting[0]!.id : null;
}
