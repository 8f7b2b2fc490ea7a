import type { Change, ChangeKind, VersionHistory } from '../record/index.ts';

/** Kinds of change in the order in which every view counts them, with the sign that stands before each. */
export const CHANGE_SIGNS: Readonly<Record<ChangeKind, string>> = {
  altered: '≠',
  hardened: '▲',
  softened: '▼',
  added: '+',
  removed: '−',
  reworded: '~',
  unchanged: '=',
};

/** What a change is called; with both forces where they differ: `softened, force 4 to 3`. */
export function changeLabel({ change, force }: Change): string {
  return change === 'hardened' || change === 'softened'
    ? `${change}, force ${force.before} to ${force.after}`
    : change;
}

/**
 * A step in one sentence, made only from its changes.
 *
 * @example stepSummary(step) // '2 softened, 1 added, 1 removed, 6 unchanged.'
 */
export function stepSummary({ changes }: VersionHistory['steps'][number]): string {
  if (changes.length === 0) return 'No claims were found in either version.';
  const counts = Object.keys(CHANGE_SIGNS).flatMap((kind) => {
    const count = changes.filter(({ change }) => change === kind).length;
    return count === 0 ? [] : [`${count} ${kind}`];
  });
  return `${counts.join(', ')}.`;
}

/** The changes that a reader wants: all but what stayed as it was. */
export function realChanges({ changes }: VersionHistory['steps'][number]): readonly Change[] {
  return changes.filter(({ change }) => change !== 'unchanged');
}

/** What a version is called: its number, and what tells it from the others. */
export function versionName({ accounts }: VersionHistory, at: number): string {
  const { published, input } = accounts[at]!.document;
  return `version ${at + 1} (${published ?? input})`;
}
