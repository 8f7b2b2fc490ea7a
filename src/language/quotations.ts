import type { Quotation, Range } from '../record/index.ts';

const CLOSER: Readonly<Record<string, string>> = {
  '``': "''",
  '“': '”',
  '‘': '’',
  '«': '»',
  '„': '“',
  '‹': '›',
};

interface Open {
  readonly mark: string;
  readonly at: number;
}

/** A mark is one character, or two: ''typewriter'' and ``TeX'' quotation marks. */
const MARK = /``|''|["'“”‘’«»„‹›]/uy;

/**
 * Finds what stands between quotation marks, paragraph by paragraph: curly, straight, guillemets, low-high. Outer
 * quotations come before those inside them.
 *
 * A mark left open at the end of a paragraph closes there, and if the next paragraph opens again it is the same
 * quotation, the printer's rule for long speech. A mark that never closes otherwise is taken for a slip and ends with
 * its paragraph too.
 *
 * @example quotationsOf('He said “no”.', [{ start: 0, end: 13 }])[0] // { start: 8, end: 12, inner: { start: 9, end: 11 }, … }
 */
export function quotationsOf(text: string, paragraphs: readonly Range[]): Quotation[] {
  const quotations: Quotation[] = [];
  let group = 0;
  let carried: string | null = null;
  for (const paragraph of paragraphs) {
    const continued = carried !== null && text.startsWith(carried, paragraph.start);
    const { closed, open } = pairMarks(text, paragraph);
    const sorted = closed.sort((a, b) => a.start - b.start || b.end - a.end);
    if (open) {
      const inner = { start: open.at + open.mark.length, end: paragraph.end };
      sorted.push({ start: open.at, end: paragraph.end, inner });
    }
    sorted.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const range of sorted) {
      if (!(continued && range.start === paragraph.start)) group++;
      quotations.push(quotationOf(text, range, group));
    }
    carried = open?.mark ?? null;
  }
  return quotations;
}

interface Closed extends Range {
  readonly inner: Range;
}

function pairMarks(text: string, paragraph: Range): { closed: Closed[]; open: Open | null } {
  const stack: Open[] = [];
  const closed: Closed[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    MARK.lastIndex = at;
    const mark = MARK.exec(text)?.[0];
    if (mark === undefined) continue;
    const index = closerIndex(text, at, mark, paragraph, stack);
    const opener = stack[index];
    if (opener) {
      const inner = { start: opener.at + opener.mark.length, end: at };
      closed.push({ start: opener.at, end: at + mark.length, inner });
      stack.length = index;
    } else if (opens(text, at, mark, paragraph)) {
      stack.push({ mark, at });
    }
    at += mark.length - 1;
  }
  const open = stack.find((o) => o.mark !== "'" && o.mark !== '‘') ?? null;
  return { closed: open ? closed.filter((c) => c.start >= open.at || c.end <= open.at) : closed, open };
}

/** The index in the stack of the opening mark that the mark at `at` closes, or -1. */
function closerIndex(
  text: string,
  at: number,
  mark: string,
  paragraph: Range,
  stack: readonly Open[],
): number {
  if ((mark === "'" || mark === '’') && isApostrophe(text, at, paragraph)) return -1;
  return stack.findLastIndex((o) => (CLOSER[o.mark] ?? o.mark) === mark || (o.mark === '“' && mark === '"'));
}

function isApostrophe(text: string, at: number, paragraph: Range): boolean {
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  const after = at + 1 < paragraph.end ? text[at + 1]! : ' ';
  if (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)) return true;
  return /s/i.test(before) && /\s/.test(after) && text[at] === "'";
}

function opens(text: string, at: number, mark: string, paragraph: Range): boolean {
  if (mark in CLOSER) return true;
  if (mark !== '"' && mark !== "'" && mark !== "''") return false;
  const before = at > paragraph.start ? text[at - 1]! : ' ';
  const next = at + mark.length;
  const after = next < paragraph.end ? text[next]! : ' ';
  if (mark === "'" && /^['’]\d/.test(text.slice(at, at + 2))) return false;
  return /[\s([{—–\-/"“]/u.test(before) && /\S/.test(after);
}

function quotationOf(text: string, { start, end, inner }: Closed, group: number): Quotation {
  const words = text.slice(inner.start, inner.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return { start, end, inner, group, scare: words <= 3 };
}
