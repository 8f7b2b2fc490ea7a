import type { Range } from '../record/index.ts';
import type { Found } from './found.ts';
import type { View } from './view.ts';

/**
 * "Rabat called it routine, while Madrid was blunter, stressing …": what another party says behind "while" is set
 * against the content before it and is no part of it.
 */
export function cutAtContrast(view: View, found: readonly Found[]): Found[] {
  return found.map((one, index) => ({
    ...one,
    content: one.content.map((range) => ({ start: range.start, end: contrastIn(view, found, index, range) })),
  }));
}

/** Where the range ends, or where the words of a rival begin in it. `found` is in the order of cues. */
function contrastIn(view: View, found: readonly Found[], index: number, { start, end }: Range): number {
  for (let at = index + 1; at < found.length && found[at]!.cue.end < end; at++) {
    const { source } = found[at]!;
    if (source === null || source.start <= start) continue;
    const before = view.text.slice(start, source.start);
    if (CONTRAST.test(before)) return start + before.replace(CONTRAST, '').length;
  }
  return end;
}

const CONTRAST = /,?\s+(?:while|whereas)\s+$/;
