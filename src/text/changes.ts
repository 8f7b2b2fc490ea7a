/** What became of a paragraph or a run of words from one version of a text to the next. */
export interface Change {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A paragraph that differs: words that went, came and stayed; a whole paragraph that is new or gone is one change. */
export interface ChangedParagraph {
  /** The paragraph's place in the older text, from 0; of a new one the place before which it came. */
  readonly at: number;
  readonly words: readonly Change[];
}

/**
 * What differs between two versions of a text, paragraph by paragraph and in them word by word. Spacing makes no difference.
 *
 * A paragraph that went and one that came in its place are shown as one that was changed where they have a third of their words in common.
 *
 * @example changesBetween('They met.\n\nHe agreed.', 'They met.\n\nHe did not agree.')
 * // [{ at: 1, words: [{ kind: 'same', text: 'He' }, { kind: 'removed', text: 'agreed.' }, { kind: 'added', text: 'did not agree.' }] }]
 */
export function changesBetween(before: string, after: string): ChangedParagraph[] {
  const steps = stepsBetween(paragraphsOf(before), paragraphsOf(after));
  const changed: ChangedParagraph[] = [];
  let at = 0;
  for (let index = 0; index < steps.length; ) {
    if (steps[index]!.kind === 'same') {
      at += 1;
      index += 1;
      continue;
    }
    const [gone, come] = [[] as string[], [] as string[]];
    for (; index < steps.length && steps[index]!.kind !== 'same'; index++) {
      (steps[index]!.kind === 'removed' ? gone : come).push(steps[index]!.text);
    }
    changed.push(...pairUp(gone, come, at));
    at += gone.length;
  }
  return changed;
}

/** Paragraphs that went and came at one place: in pairs from the first on as far as they are alike, the others by themselves. */
function pairUp(gone: readonly string[], come: readonly string[], at: number): ChangedParagraph[] {
  const changed: ChangedParagraph[] = [];
  let [next, here] = [0, at];
  for (const text of gone) {
    const words = next < come.length ? wordsBetween(text, come[next]!) : null;
    if (words !== null && alike(words)) {
      changed.push({ at: here, words });
      next += 1;
    } else changed.push({ at: here, words: [{ kind: 'removed', text }] });
    here += 1;
  }
  for (const text of come.slice(next)) changed.push({ at: here, words: [{ kind: 'added', text }] });
  return changed;
}

function alike(words: readonly Change[]): boolean {
  const length = (kind: Change['kind']) =>
    words.reduce((sum, change) => sum + (change.kind === kind ? change.text.length : 0), 0);
  return length('same') * 3 >= Math.max(length('same') + length('removed'), length('same') + length('added'));
}

function wordsBetween(before: string, after: string): Change[] {
  const runs: { kind: Change['kind']; text: string }[] = [];
  for (const { kind, text } of stepsBetween(before.split(' '), after.split(' '))) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else runs.push({ kind, text });
  }
  return runs;
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

/** Beyond so many pairs the middle of two sequences is taken as wholly different: nobody reads such a comparison word by word. */
const MOST_PAIRS = 4_000_000;

/** The shortest way from one sequence to another by a longest common subsequence; what went stands before what came. */
function stepsBetween(before: readonly string[], after: readonly string[]): Change[] {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  )
    tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  const as = (kind: Change['kind'], items: readonly string[]) =>
    items.map((text): Change => ({ kind, text }));
  const middle = a.length * b.length > MOST_PAIRS ? [...as('removed', a), ...as('added', b)] : walk(a, b);
  return [...as('same', before.slice(0, head)), ...middle, ...as('same', before.slice(before.length - tail))];
}

function walk(a: readonly string[], b: readonly string[]): Change[] {
  const width = b.length + 1;
  /** How many are in common from here on, at row × width + column. */
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
    }
  }
  const steps: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ kind: 'same', text: a[i]! });
      i += 1;
      j += 1;
    } else if (
      i < a.length &&
      (j === b.length || common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      steps.push({ kind: 'removed', text: a[i]! });
      i += 1;
    } else {
      steps.push({ kind: 'added', text: b[j]! });
      j += 1;
    }
  }
  return steps;
}
