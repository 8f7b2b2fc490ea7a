import type { Range } from '../record/index.ts';

/** A line that is not blank, trimmed, with where it stands. `blankAfter` tells whether a blank line follows. */
export interface Line extends Range {
  readonly text: string;
  readonly blankAfter: boolean;
}

/** The first `count` lines from `from` on that are not blank. Reads no further than it needs. */
export function firstLines(text: string, from: number, count: number): readonly Line[] {
  const lines: Line[] = [];
  let at = from;
  while (at < text.length && lines.length < count) {
    const end = lineEnd(text, at);
    pushLine(lines, text, at, end);
    at = end + 1;
  }
  return lines;
}

/** The last `count` lines from `from` on that are not blank, in text order. */
export function lastLines(text: string, from: number, count: number): readonly Line[] {
  const lines: Line[] = [];
  let end = text.length;
  while (end > from && lines.length < count) {
    const start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
    pushLine(lines, text, start, end);
    end = start - 1;
  }
  return lines.reverse();
}

function pushLine(lines: Line[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const first = start + raw.indexOf(trimmed);
  const next = text.slice(end + 1, lineEnd(text, end + 1));
  lines.push({
    text: trimmed,
    start: first,
    end: first + trimmed.length,
    blankAfter: end < text.length && next.trim() === '',
  });
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** Runs of letters and digits, apostrophes inside kept. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
}
