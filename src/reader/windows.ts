import type { ReaderToken } from './tokens.ts';

/** So many tokens are read at once. The encoder was trained on windows of this length. */
export const WINDOW = 254;

/** A paragraph, or a part of one that is longer than a window. Its end counts as one token. */
export interface Part {
  readonly tokens: readonly ReaderToken[];
  /** True where the paragraph ends here. */
  readonly last: boolean;
}

/**
 * Packs paragraphs into windows in order, whole where they fit.
 *
 * @example windowsOf([p1, p2]) // [[{ tokens: p1, last: true }, { tokens: p2, last: true }]] where both fit into one
 */
export function windowsOf(paragraphs: readonly (readonly ReaderToken[])[]): Part[][] {
  const windows: Part[][] = [];
  let room = 0;
  for (const tokens of paragraphs) {
    for (let at = 0; at <= tokens.length; at += WINDOW) {
      const last = tokens.length - at < WINDOW;
      const piece = { tokens: tokens.slice(at, at + WINDOW), last };
      const size = piece.tokens.length + Number(last);
      if (size > room) {
        windows.push([]);
        room = WINDOW;
      }
      windows.at(-1)!.push(piece);
      room -= size;
    }
  }
  return windows;
}
