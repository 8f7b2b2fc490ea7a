/** A run of words that both versions have, or only one. Put together, `same` and `gone` give the old words, `same` and `new` the new. */
export interface ChangedWords {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Past this many words on either side, old and new are shown whole: the table of the comparison grows with their product. */
const MOST_WORDS = 400;

/**
 * What was changed between two wordings, word by word, by their longest common run of words in order.
 *
 * @example changedWords('urged both sides', 'called on both sides') // gone 'urged', new 'called on', same 'both sides'
 */
export function changedWords(before: string, after: string): readonly ChangedWords[] {
  const [old, fresh] = [before, after].map((text) => text.split(/\s+/u).filter((word) => word !== ''));
  if (old!.length > MOST_WORDS || fresh!.length > MOST_WORDS)
    return joined([
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ]);
  const length = commonLengths(old!, fresh!);
  const pieces: ChangedWords[] = [];
  let [x, y] = [0, 0];
  while (x < old!.length || y < fresh!.length) {
    if (x < old!.length && y < fresh!.length && old![x] === fresh![y]) {
      pieces.push({ kind: 'same', text: old![x++]! });
      y++;
    } else if (x < old!.length && (y === fresh!.length || length[x + 1]![y]! >= length[x]![y + 1]!))
      pieces.push({ kind: 'gone', text: old![x++]! });
    else pieces.push({ kind: 'new', text: fresh![y++]! });
  }
  return joined(pieces);
}

/** `[x][y]`: how many words the old from x on and the new from y on have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const length = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let x = old.length - 1; x >= 0; x--)
    for (let y = fresh.length - 1; y >= 0; y--)
      length[x]![y] =
        old[x] === fresh[y] ? length[x + 1]![y + 1]! + 1 : Math.max(length[x + 1]![y]!, length[x]![y + 1]!);
  return length;
}

function joined(pieces: readonly ChangedWords[]): readonly ChangedWords[] {
  const runs: ChangedWords[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = runs.at(-1);
    if (last?.kind === piece.kind)
      runs[runs.length - 1] = { kind: last.kind, text: `${last.text} ${piece.text}` };
    else runs.push(piece);
  }
  return runs;
}
