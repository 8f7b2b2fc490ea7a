import { byteLines, textOf } from '../corpus/index.ts';
import { typePair } from '../pipeline/index.ts';
import { InputError, QUAD_CLASS } from '../record/index.ts';
import { readMarkedPair } from './marked-pair.ts';

/** What is added to the columns of the input. */
const ADDED = ['type', 'quad_class', 'score'];

/** A line of the result, or what is wrong with a line of the input. */
export type PairLine =
  | { readonly line: string }
  | { readonly number: number; readonly reason: string; readonly excerpt: string | null };

/**
 * Types the pairs of a tab-separated table, line by line: the header and every row as they were, with PLOVER type, quad class (1 to 4) and score (0 to 1)
 * behind. Where no event is found type and quad class are empty and the score is 0.
 *
 * The pair is in the first cell that marks its source with `<s>…</s>` or its target with `<t>…</t>`; one of them may be missing. A cell may stand in quotation marks, with `""` inside for one.
 *
 * @throws InputError when the file cannot be read, has no header, or has a column of ours already.
 */
export async function* codePairs(path: string, maxBytes: number): AsyncGenerator<PairLine> {
  let columns: number | null = null;
  for await (const line of byteLines(path, maxBytes)) {
    const read = textOf(line, maxBytes);
    if ('problem' in read) {
      yield { number: line.number, reason: read.problem, excerpt: null };
      continue;
    }
    const text = read.text.replace(/\r$/, '');
    if (text === '') continue;
    const cells = text.split('\t');
    if (columns === null) {
      columns = checkHeader(path, cells);
      yield { line: [text, ...ADDED].join('\t') };
      continue;
    }
    const result =
      cells.length === columns ? typeRow(cells) : `${cells.length} cells where the header has ${columns}`;
    yield typeof result === 'string'
      ? { number: line.number, reason: result, excerpt: text.slice(0, 200) }
      : { line: [text, ...result].join('\t') };
  }
  if (columns === null) throw new InputError(path, 'has no header; the first line names the columns');
}

function checkHeader(path: string, cells: readonly string[]): number {
  if (cells.some((cell) => /<[st]>/.test(cell)))
    throw new InputError(path, 'begins with a row; its first line must name the columns');
  const taken = cells.find((cell) => ADDED.includes(cell));
  if (taken !== undefined)
    throw new InputError(path, `has a column "${taken}", which is to be added; rename it`);
  return cells.length;
}

/** The three cells to add, or why there are none. */
function typeRow(cells: readonly string[]): readonly string[] | string {
  const marked = cells.find((cell) => /<\/[st]>/.test(cell));
  if (marked === undefined) return 'no cell marks a source with <s>…</s> or a target with <t>…</t>';
  const { text, source, target } = readMarkedPair(unquote(marked));
  const { type, score } = typePair(text, source, target);
  return type === null ? ['', '', '0'] : [type, String(QUAD_CLASS[type]), score.toFixed(3)];
}

function unquote(cell: string): string {
  return /^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
