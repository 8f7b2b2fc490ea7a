import type { Diagnostic } from '../record/index.ts';

/** Line ends as LF; nothing else changes. Offsets into the result are what the record uses. */
export function normaliseNewlines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/**
 * Text out of markup as a reader sees it: every kind of space a plain one, and without characters that show nothing
 * (soft hyphen, zero-width space, word joiner, byte order mark, direction marks). The joiners U+200C and U+200D stay:
 * Persian spelling and emoji need them.
 */
export function visibleText(text: string): string {
  return text
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '');
}

/**
 * The text with every lone surrogate (half a character, as `&#xD83D;` gives) replaced by U+FFFD, and the diagnostic
 * `ingest/lone-surrogate` at the first one. Lengths and offsets stay.
 */
export function replaceLoneSurrogates(text: string): {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
} {
  const first = LONE.exec(text)?.index;
  if (first === undefined) return { text, diagnostics: [] };
  return {
    text: text.replace(new RegExp(LONE, 'gu'), '\ufffd'),
    diagnostics: [
      {
        rule: 'ingest/lone-surrogate',
        message: 'The text holds half a character (a lone surrogate); it was replaced by U+FFFD.',
        span: { start: first, end: first + 1, text: '\ufffd' },
      },
    ],
  };
}

// With the u flag a surrogate pair is one character, so this matches only unpaired halves.
const LONE = /\p{Surrogate}/u;
