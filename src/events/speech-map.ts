import type { Attribution, Range } from '../record/index.ts';
import { contains, overlaps } from '../text/index.ts';

/** Ways to tell from a place in the text who is speaking there. */
export interface SpeechMap {
  /** The attribution whose cue holds the place: the words are the act of speaking itself. */
  cueAt(place: Range): Attribution | null;
  /** The attributions whose content holds the place, innermost first. */
  contentsAt(place: Range): readonly Attribution[];
}

/** Indexes attributions by the 1,000-character block that their parts touch, so that a lookup reads only a few. */
export function speechMapOf(attributions: readonly Attribution[]): SpeechMap {
  const cues = new Map<number, Attribution[]>();
  const contents = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    if (attribution.cue) file(cues, attribution.cue, attribution);
    for (const piece of attribution.content) file(contents, piece, attribution);
  }
  return {
    cueAt(place) {
      return (
        (cues.get(blockOf(place.start)) ?? []).find((a) => a.cue !== null && overlaps(a.cue, place)) ?? null
      );
    },
    contentsAt(place) {
      const holding = (contents.get(blockOf(place.start)) ?? []).filter((a) =>
        a.content.some((piece) => contains(piece, place)),
      );
      return [...new Set(holding)].sort((a, b) => lengthOf(a, place) - lengthOf(b, place));
    },
  };
}

const BLOCK = 1000;

function blockOf(place: number): number {
  return Math.floor(place / BLOCK);
}

function file(map: Map<number, Attribution[]>, range: Range, attribution: Attribution): void {
  for (let block = blockOf(range.start); block <= blockOf(Math.max(range.start, range.end - 1)); block++) {
    const list = map.get(block);
    if (list) list.push(attribution);
    else map.set(block, [attribution]);
  }
}

function lengthOf(attribution: Attribution, place: Range): number {
  const piece = attribution.content.find((p) => contains(p, place))!;
  return piece.end - piece.start;
}
