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
    const clause = clauseAround(view, one);
    if (clause) return { ...one, content: clause };
    if (!/^according to$/i.test(view.text.slice(one.cue.start, one.cue.end))) return one;
    const inside = found.find((other) => other !== one && isBetween(view, one, other));
    if (!inside) return one;
    const start = inside.source?.start ?? inside.cue.start;
    const before = trimRange(view.text, { start, end: one.cue.start });
    const after = inside.content.filter((range) => range.start > one.cue.end);
    return before ? { ...one, content: [withoutComma(view.text, before), ...after] } : one;
  });
}

/** "… a meeting which, sources say, was stormy": who stands between commas in a relative clause tells that clause and no more. */
function clauseAround({ text }: View, { source, cue }: Found): Range[] | null {
  const start = Math.min(source?.start ?? cue.start, cue.start);
  const end = Math.max(source?.end ?? cue.end, cue.end);
  const relative = /\b(?:which|who|whose|whom)(?=,\s$)/.exec(text.slice(Math.max(0, start - 12), start));
  const behind = /^,\s+[^,.;:\n]+/.exec(text.slice(end, end + 300))?.[0];
  if (!relative || behind === undefined) return null;
  const at = Math.max(0, start - 12) + relative.index;
  const lead = /^,\s+/.exec(behind)![0].length;
  return [
    { start: at, end: at + relative[0].length },
    { start: end + lead, end: end + behind.trimEnd().length },
  ];
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
