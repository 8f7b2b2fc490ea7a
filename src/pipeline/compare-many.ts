import { compareMany as compareAll, compareVersions as compareAllVersions } from '../comparison/index.ts';
import { type ComparisonOfMany, UsageError, type VersionHistory } from '../record/index.ts';
import { accountsOfTexts, FOR_COMPARISON } from './accounts.ts';
import { partyNamed, partyOfReadout } from './parties.ts';
import { type ReadOptions, type Source, work } from './read.ts';
import type { Worked } from './read-document.ts';
import { refuseDifferent, refuseTwoStandardInputs } from './refusals.ts';
import { openToolkit, type Toolkit } from './toolkit.ts';

export interface CompareManyOptions extends ReadOptions {
  /** Whose account each text is, where it does not say; null leaves it to the text. */
  readonly parties?: readonly (string | null)[];
  /** Compare accounts of different interactions too, which is refused otherwise. */
  readonly anyway?: boolean;
}

/**
 * Compares three or more accounts of one interaction: a call of three, a joint statement beside two readouts.
 *
 * @throws InputError when an input cannot be read, or two accounts tell of different interactions (see `anyway`).
 * @example
 * const { claims } = await compareMany(['washington.txt', 'baghdad.txt', 'joint-statement.txt']);
 * for (const { topic, pairs } of claims) console.log(topic, pairs.map((pair) => pair.relation));
 */
export async function compareMany(
  sources: readonly Source[],
  options: CompareManyOptions = {},
): Promise<ComparisonOfMany> {
  if (sources.length < 3) throw new UsageError('compareMany wants three accounts or more; compare takes two');
  const { accounts, options: rest } = await accountsOf(sources, options);
  const comparison = compareAll(accounts, rest);
  if (!options.anyway) refuseDifferent(accounts, comparison);
  return comparison;
}

/**
 * Compares versions of one account, the oldest first: what was added, removed, reworded, softened or hardened.
 *
 * @throws InputError when an input cannot be read.
 * @example
 * const { steps } = await compareVersions(['morning.txt', 'evening.txt']);
 * for (const { change, before, after } of steps[0].changes) console.log(change, before[0]?.text, after[0]?.text);
 */
export async function compareVersions(
  sources: readonly Source[],
  options: CompareManyOptions = {},
): Promise<VersionHistory> {
  if (sources.length < 2) throw new UsageError('versions are two texts or more, the oldest first');
  return compareAllVersions((await accountsOf(sources, options)).accounts);
}

/** Versions of one account that have been read already, the oldest first. */
export async function compareVersionsWorked(
  works: readonly Worked[],
  toolkit: Toolkit,
): Promise<VersionHistory> {
  const parties = works.map((worked) => partyOfReadout(worked, toolkit));
  return compareAllVersions((await accountsOfTexts(works, parties, toolkit)).accounts);
}

async function accountsOf(sources: readonly Source[], options: CompareManyOptions) {
  refuseTwoStandardInputs(sources);
  const toolkit = await openToolkit(options);
  const works: Worked[] = [];
  for (const source of sources) works.push(await work(source, options, FOR_COMPARISON));
  const parties = works.map((worked, at) => {
    const given = options.parties?.[at] ?? null;
    return given === null ? partyOfReadout(worked, toolkit) : partyNamed(given, toolkit);
  });
  return accountsOfTexts(works, parties, toolkit);
}
