import { readFileSync } from 'node:fs';
import { readMarkedPair } from '../src/coding/index.ts';
import { typePair } from '../src/pipeline/index.ts';
import { QUAD_CLASS, type Range } from '../src/record/index.ts';

/** A sentence with source and target marked, and the PLOVER root that people gave it (YIELD is CONCEDE or RETREAT). */
export interface PlvRow {
  readonly id: string;
  readonly text: string;
  readonly source: Range;
  readonly target: Range;
  readonly root: string;
}

/** Macro-F1 over the 15 roots, the 4 quad classes and conflict against cooperation; see `classScores`. */
export interface PlvScore {
  readonly items: number;
  readonly coded: number;
  readonly root: ClassScores;
  readonly quad: ClassScores;
  readonly binary: ClassScores;
}

export interface ClassScores {
  readonly macroF1: number;
  readonly accuracy: number;
  readonly classes: readonly { name: string; precision: number; recall: number; f1: number; gold: number }[];
}

/** PLOVER's quad classes, and that of PLV's YIELD. */
export const QUADS: Readonly<Record<string, number>> = { ...QUAD_CLASS, YIELD: QUAD_CLASS.CONCEDE };

/**
 * Reads PLV's table: tab-separated, marks `<s>…</s>` and `<t>…</t>` in the third column. A row without a target mark gets
 * an empty range at the end of its text; of several marks the first counts.
 */
export function readPlv(file: string): PlvRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [id = '', , marked = '', , , root = ''] = line.split('\t');
      return { id, root, ...readMarkedPair(unquote(marked)) };
    });
}

function unquote(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** Codes every row by the rules; null where they find no event. */
export function codePlv(rows: readonly PlvRow[]): { root: string | null; by: string }[] {
  return rows.map(({ text, source, target }) => {
    const { type, by } = typePair(text, source, target);
    return { root: type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type, by };
  });
}

export function scorePlv(rows: readonly PlvRow[], coded: readonly (string | null)[]): PlvScore {
  const pairs = rows.map((row, at) => [row.root, coded[at] ?? null] as const);
  const quad = (name: string | null) => (name === null ? null : String(QUADS[name] ?? ''));
  const side = (name: string | null) =>
    name === null ? null : QUADS[name]! <= 2 ? 'cooperation' : 'conflict';
  return {
    items: rows.length,
    coded: coded.filter((root) => root !== null).length,
    root: classScores(pairs),
    quad: classScores(pairs.map(([gold, guess]) => [quad(gold)!, quad(guess)] as const)),
    binary: classScores(pairs.map(([gold, guess]) => [side(gold)!, side(guess)] as const)),
  };
}

/** Unweighted mean of the classes' F1, over classes that the gold holds. */
function classScores(pairs: readonly (readonly [gold: string, guess: string | null])[]): ClassScores {
  const classes = [...new Set(pairs.map(([gold]) => gold))].sort().map((name) => {
    const gold = pairs.filter((p) => p[0] === name).length;
    const guessed = pairs.filter((p) => p[1] === name).length;
    const right = pairs.filter((p) => p[0] === name && p[1] === name).length;
    const [precision, recall] = [guessed === 0 ? 0 : right / guessed, right / gold];
    return { name, precision, recall, f1: right === 0 ? 0 : (2 * right) / (guessed + gold), gold };
  });
  return {
    macroF1: classes.reduce((sum, c) => sum + c.f1, 0) / classes.length,
    accuracy: pairs.filter(([gold, guess]) => gold === guess).length / pairs.length,
    classes,
  };
}
