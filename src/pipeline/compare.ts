import { compareAccounts } from '../comparison/index.ts';
import {
  type Comparison,
  type Diagnostic,
  InputError,
  type Interaction,
  UsageError,
} from '../record/index.ts';
import { accountOf, accountsOfPair, claimOptions, FOR_COMPARISON } from './accounts.ts';
import { chainOfAccount, namesOf, partyOfActor } from './parties.ts';
import { type ReadOptions, type Source, work } from './read.ts';
import type { Worked } from './read-document.ts';
import { refuseDifferent, refuseTwoStandardInputs } from './refusals.ts';
import { openToolkit, type Toolkit } from './toolkit.ts';

export interface CompareOptions extends ReadOptions {
  /** Whose account the first text is, when it does not say: a country or a name. */
  readonly partyA?: string;
  readonly partyB?: string;
  /** Of a report with several interactions: which, counted from 1. By default the first that both sides tell of. */
  readonly interaction?: number;
  /** Compare accounts of different interactions too, which is refused otherwise. */
  readonly anyway?: boolean;
}

/**
 * Compares two accounts of one interaction, or, when `b` is null, the two accounts that one report carries.
 *
 * Swapping `a` and `b` swaps the sides of the result and changes nothing else.
 *
 * @throws InputError when an input cannot be read, a single report carries no two accounts of one interaction, or two accounts
 *   tell of different ones (see `anyway`).
 * @example
 * const comparison = await compare('washington.txt', 'baghdad.txt');
 * for (const claim of comparison.claims) console.log(claim.relation, claim.a[0]?.text, claim.b[0]?.text);
 */
export async function compare(
  a: Source,
  b: Source | null = null,
  options: CompareOptions = {},
): Promise<Comparison> {
  const toolkit = await openToolkit(options);
  // What one report has each side say are its attributions: they are to be those that `read` finds, names and all.
  const first = await work(a, options, { ...FOR_COMPARISON, statesAlike: b !== null });
  if (b === null) return compareWithin(first, toolkit, options);
  if (options.interaction !== undefined) {
    throw new UsageError(
      'an interaction is chosen in one report; with two accounts, leave --interaction out',
    );
  }
  refuseTwoStandardInputs([a, b]);
  const { accounts, options: rest } = await accountsOfPair(
    first,
    await work(b, options, FOR_COMPARISON),
    toolkit,
    options,
  );
  const comparison = compareAccounts(accounts[0], accounts[1], rest);
  if (!options.anyway) refuseDifferent(accounts, comparison);
  return comparison;
}

/** Compares two texts that have been read already. `partyA` and `partyB` overrule what the texts say of themselves. */
export async function compareWorked(
  a: Worked,
  b: Worked,
  toolkit: Toolkit,
  options: Pick<CompareOptions, 'partyA' | 'partyB'> = {},
): Promise<Comparison> {
  const { accounts, options: rest } = await accountsOfPair(a, b, toolkit, options);
  return compareAccounts(accounts[0], accounts[1], rest);
}

async function compareWithin(worked: Worked, toolkit: Toolkit, options: CompareOptions): Promise<Comparison> {
  const { reading } = worked;
  const interaction = chosenInteraction(worked, options.interaction);
  const told = interaction.accounts.slice(0, 2).map((account) => {
    const party = partyOfActor(reading.actors.find((one) => one.id === account.party)!, toolkit);
    const cut = { ...claimOptions(party, toolkit), attributions: account.attributions };
    return accountOf(worked, cut, toolkit, { party: party.name, chain: chainOfAccount(account, reading) });
  });
  const [a, b] = await Promise.all(told);
  const others = reading.interactions.filter((i) => i !== interaction && i.accounts.length > 1).length;
  return compareAccounts(a!, b!, {
    interaction: {
      kind: interaction.kind,
      date: interaction.date,
      participants: namesOf(interaction.participants, reading.actors),
    },
    diagnostics: [...reading.diagnostics, ...(others > 0 ? [moreInteractions(others)] : [])],
  });
}

function chosenInteraction({ reading }: Worked, wanted: number | undefined): Interaction {
  const told = reading.interactions.filter((interaction) => interaction.accounts.length > 1);
  const { input } = reading.document;
  if (told.length === 0) {
    const found = `${reading.interactions.length} interaction${reading.interactions.length === 1 ? '' : 's'}`;
    throw new InputError(
      input,
      `carries no two accounts of one interaction (${found} found); give the second account as a second input`,
    );
  }
  const chosen = told[(wanted ?? 1) - 1];
  if (!chosen)
    throw new UsageError(`${input} carries two accounts of ${told.length} interaction(s), not of ${wanted}`);
  return chosen;
}

function moreInteractions(others: number): Diagnostic {
  return {
    rule: 'comparison/more-interactions',
    message: `the report carries two accounts of ${others} more interaction(s); --interaction 2 chooses the next`,
    span: null,
  };
}
