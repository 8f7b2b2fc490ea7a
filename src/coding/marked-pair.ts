import type { Range } from '../record/index.ts';

/** A sentence without its marks, and where source and target stand in it. */
export interface MarkedPair {
  readonly text: string;
  readonly source: Range;
  readonly target: Range;
}

/**
 * Takes out the marks `<s>…</s>` and `<t>…</t>`. One that is missing gives an empty range at the end; of several the first counts.
 *
 * @example readMarkedPair('<s>Kenya</s> left').text // 'Kenya left'
 */
export function readMarkedPair(marked: string): MarkedPair {
  let text = '';
  const open: { s?: number; t?: number } = {};
  const found: { s?: Range; t?: Range } = {};
  for (const piece of marked.split(/(<\/?[st]>)/)) {
    const tag = /^<(\/?)([st])>$/.exec(piece);
    if (!tag) text += piece;
    else if (tag[1] === '') open[tag[2] as 's' | 't'] = text.length;
    else found[tag[2] as 's' | 't'] ??= { start: open[tag[2] as 's' | 't'] ?? text.length, end: text.length };
  }
  const nowhere = { start: text.length, end: text.length };
  return { text, source: found.s ?? nowhere, target: found.t ?? nowhere };
}
