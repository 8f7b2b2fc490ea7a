import type { Range } from '../record/index.ts';
import { trimRange } from '../text/index.ts';
import type { Found } from './found.ts';
import type { View } from './view.ts';

/**
 * "The daily reported, according to the agency, that …": who stands between commas inside what another says tells of all of
 * it, so his content is the other's whole expression.
 */
export function aroundParentheses(view: View, found: readonly Found[]): Found[] {
  return found.map((one) => {
    if (!/^according to$/i.test(view.text.slice(one.cue.start, one.cue.end))) return one;
    const inside = found.find((other) => other !== one && isBetween(view, one, other));
    if (!inside) return one;
    const start = inside.source?.start ?? inside.cue.start;
    const before = trimRange(view.text, { start, end: one.cue.start });
    const after = inside.content.filter((range) => range.start > one.cue.end);
    return before ? { ...one, content: [withoutComma(view.text, before), ...after] } : one;
  });
}

/** True where `one` stands between the cue of `other` and its content, commas on both sides. */
function isBetween({ text }: View, one: Found, other: Found): boolean {
  if (one.sentence !== other.sentence || one.source === null) return false;
  const content = other.content.find((range) => range.start > one.cue.end);
  return (
    content !== undefined &&
    one.source.end <= content.start &&
    /^,\s*$/.test(text.slice(other.cue.end, one.cue.start)) &&
    /^,\s*$/.test(text.slice(one.source.end, content.start))
  );
}

function withoutComma(text: string, range: Range): Range {
  return text[range.end - 1] === ',' ? { ...range, end: range.end - 1 } : range;
}
