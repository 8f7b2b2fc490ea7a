import { compareAccounts, compareMany } from '../comparison/index.ts';
import {
  type ActorSide,
  type Comparison,
  type ComparisonOfMany,
  type Interaction,
  sideOf,
} from '../record/index.ts';
import { accountOf, claimOptions } from './accounts.ts';
import { namesOf, partyOfActor } from './parties.ts';
import type { Worked } from './read-document.ts';
import type { Toolkit } from './toolkit.ts';

/**
 * One side's account of an interaction in a document that has been read (with its states kept, if meanings are to count).
 *
 * `attributions` are those that are this side's; null when the whole text is its account.
 */
export interface ToldAccount {
  readonly worked: Worked;
  /** The side as a key: `KEN`, or a name in lower case. */
  readonly side: string;
  readonly attributions: readonly string[] | null;
}

/**
 * Compares two accounts of one interaction wherever they stand: two readouts, a readout and what a report has the other side say, two reports. Swapping
 * them swaps the sides and changes nothing else.
 */
export async function compareTold(a: ToldAccount, b: ToldAccount, toolkit: Toolkit): Promise<Comparison> {
  const [toldA, toldB] = [interactionOf(a), interactionOf(b)];
  const both = [await inputOf(a, toldA, toolkit), await inputOf(b, toldB, toolkit)] as const;
  const told = toldA ?? toldB;
  const teller = toldA ? a : b;
  return compareAccounts(both[0], both[1], {
    interaction: {
      kind: toldA?.kind === toldB?.kind ? (told?.kind ?? null) : null,
      date: toldA?.date === toldB?.date ? (told?.date ?? null) : null,
      participants: told ? namesOf(told.participants, teller.worked.reading.actors).sort() : [],
    },
    diagnostics: [],
  });
}

/** Three or more accounts of one interaction, wherever they stand, claim by claim. What kind it was and when is said where all that say so agree. */
export async function compareToldMany(
  accounts: readonly ToldAccount[],
  toolkit: Toolkit,
): Promise<ComparisonOfMany> {
  const told = accounts.map(interactionOf);
  const inputs: Awaited<ReturnType<typeof inputOf>>[] = [];
  for (const [at, account] of accounts.entries()) inputs.push(await inputOf(account, told[at]!, toolkit));
  const agreed = <T>(values: readonly (T | null | undefined)[]): T | null => {
    const known = [...new Set(values.filter((value) => value !== null && value !== undefined))];
    return known.length === 1 ? known[0]! : null;
  };
  const names = told.flatMap((one, at) =>
    one === null ? [] : namesOf(one.participants, accounts[at]!.worked.reading.actors),
  );
  return compareMany(inputs, {
    interaction: {
      kind: agreed(told.map((one) => one?.kind)),
      date: agreed(told.map((one) => one?.date)),
      participants: [...new Set(names)].sort(),
    },
    diagnostics: [],
  });
}

function inputOf({ worked, side, attributions }: ToldAccount, told: Interaction | null, toolkit: Toolkit) {
  const { document, actors } = worked.reading;
  const party = partyOf(worked, side, toolkit);
  const options = claimOptions(party, toolkit);
  return accountOf(worked, attributions === null ? options : { ...options, attributions }, toolkit, {
    party: party.name,
    chain: document.publisher === null ? [] : [document.publisher],
    ...(told && attributions === null
      ? { told: { date: told.date, participants: namesOf(told.participants, actors) } }
      : {}),
  });
}

/** The interaction to which the attributions belong; of a whole text its first. */
function interactionOf({ worked, attributions }: ToldAccount): Interaction | null {
  const { interactions } = worked.reading;
  const own = interactions.find(({ accounts }) =>
    accounts.some((account) => account.attributions.some((id) => attributions?.includes(id))),
  );
  return own ?? interactions[0] ?? null;
}

function partyOf({ reading }: Worked, side: string, toolkit: Toolkit): ActorSide {
  const actor = reading.actors.find((one) => sideOf(one).key === side);
  if (actor) return partyOfActor(actor, toolkit);
  const country = toolkit.lexicons.gazetteer.countries.find(({ code }) => code === side);
  return { key: side, name: country?.name ?? side };
}
