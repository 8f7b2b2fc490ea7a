import type { Range, Span } from '../record/index.ts';
import { codePointsOf } from './code-points.ts';

/** What takes part in an event, and in which role; null has no mark in the text. */
export type Argument = readonly [role: string, id: string | null];

/** What an annotation's line cannot hold: all that some reader ends a line at (Python's `codecs`, with which brat reads, knows more of it than others), and tabs. */
const CUT = /([\p{Cc}\p{Zl}\p{Zp}]+)/u;

/** The kinds of annotations, by the letter with which brat numbers them. */
type Kind = 'T' | 'E' | 'R' | 'A' | '#';

/** An annotation file while it is written: lines, numbered by kind. */
export class BratSheet {
  readonly #text: string;
  readonly #at: (offset: number) => number;
  readonly #lines: string[] = [];
  readonly #count: Record<Kind, number> = { T: 0, E: 0, R: 0, A: 0, '#': 0 };

  constructor(text: string) {
    this.#text = text;
    this.#at = codePointsOf(text);
  }

  /** A text-bound annotation on pieces of text, each cut at line ends, since a line cannot hold one; null where nothing but line ends is left. */
  words(type: string, spans: readonly Range[]): string | null {
    const pieces = spans.flatMap((span) => this.#pieces(span)).sort((a, b) => a.start - b.start);
    if (pieces.length === 0) return null;
    const places = pieces.map(({ start, end }) => `${this.#at(start)} ${this.#at(end)}`).join(';');
    return this.#line('T', `${type} ${places}\t${pieces.map(({ text }) => text).join(' ')}`);
  }

  /** An event on its trigger; what has no mark is left out. Of several in one role the second is numbered 2. */
  event(type: string, trigger: Range, args: readonly Argument[]): string | null {
    const mark = this.words(type, [trigger]);
    if (mark === null) return null;
    const seen = new Map<string, number>();
    const filled = args.flatMap(([role, id]) => {
      if (id === null) return [];
      const count = (seen.get(role) ?? 0) + 1;
      seen.set(role, count);
      return `${role}${count === 1 ? '' : count}:${id}`;
    });
    return this.#line('E', [`${type}:${mark}`, ...filled].join(' '));
  }

  relation(type: string, from: string, to: string): void {
    this.#line('R', `${type} Arg1:${from} Arg2:${to}\t`);
  }

  equal(marks: readonly string[]): void {
    this.#lines.push(`*\tEquiv ${marks.join(' ')}`);
  }

  attribute(name: string, of: string, value?: string): void {
    this.#line('A', value === undefined ? `${name} ${of}` : `${name} ${of} ${value}`);
  }

  note(of: string, text: string): void {
    this.#line('#', `AnnotatorNotes ${of}\t${text.replaceAll(/[\s\p{Cc}]+/gu, ' ')}`);
  }

  text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #pieces({ start, end }: Range): Span[] {
    let at = start;
    return this.#text
      .slice(start, end)
      .split(CUT)
      .flatMap((text, n) => {
        const piece = { start: at, end: at + text.length, text };
        at = piece.end;
        return n % 2 === 0 && text !== '' ? piece : [];
      });
  }

  #line(kind: Kind, rest: string): string {
    this.#count[kind] += 1;
    const id = `${kind}${this.#count[kind]}`;
    this.#lines.push(`${id}\t${rest}`);
    return id;
  }
}
