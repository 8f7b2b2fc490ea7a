import { normaliseNewlines } from './clean-text.ts';
import { readHeaderBlock } from './header-block.ts';
import type { ReadResult } from './read-result.ts';

/** Plain text: itself with line ends normalised and nothing else changed, and the `Key: value` block it may open with. */
export function readText(decoded: string): ReadResult {
  const text = normaliseNewlines(decoded);
  const { facts, end } = readHeaderBlock(text);
  return { text, facts, headStart: end, diagnostics: [] };
}
