import { type AccountInput, compareAccounts } from '../comparison/index.ts';
import { cutClaims } from '../interactions/index.ts';
import { meaningsOf } from '../reader/index.ts';
import {
  type ActorSide,
  type Comparison,
  type Diagnostic,
  InputError,
  type Interaction,
  sideOf,
  type Token,
  UsageError,
} from '../record/index.ts';
import { chainOfAccount, namesOf, partiesOfBoth, partyOfActor } from './parties.ts';
import { type ReadOptions, type Source, work } from './read.ts';
import type { Worked } from './read-document.ts';
import { openToolkit, type Toolkit } from './toolkit.ts';

export interface CompareOptions extends ReadOptions {
  /** Whose account the first text is, when it does not say: a country or a name. */
  readonly partyA?: string;
  readonly partyB?: string;
  /** Of a report with several interactions: which, counted from 1. By default the first that both sides tell of. */
  readonly interaction?: number;
}

/**
 * Compares two accounts of one interaction, or, when `b` is null, the two accounts that one report carries.
 *
 * Swapping `a` and `b` swaps the sides of the result and changes nothing else.
 *
 * @throws InputError when an input cannot be read, or a single report carries no two accounts of one interaction.
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
  const first = await work(a, options, true);
  if (b === null) return compareWithin(first, toolkit, options);
  if (options.interaction !== undefined) {
    throw new UsageError(
      'an interaction is chosen in one report; with two accounts, leave --interaction out',
    );
  }
  if (a === '-' && b === '-')
    throw new UsageError('standard input can be read once; give one of the accounts as a file');
  return compareWorked(first, await work(b, options, true), toolkit, options);
}

/** Compares two texts that have been read already. `partyA` and `partyB` overrule what the texts say of themselves. */
export async function compareWorked(
  a: Worked,
  b: Worked,
  toolkit: Toolkit,
  options: Pick<CompareOptions, 'partyA' | 'partyB'> = {},
): Promise<Comparison> {
  const [toldA, toldB] = [a.reading.interactions[0] ?? null, b.reading.interactions[0] ?? null];
  const { a: partyA, b: partyB, guessed } = partiesOfBoth(a, b, toolkit, options);
  const accounts = [
    await accountOfText(a, partyA, toldA, toolkit),
    await accountOfText(b, partyB, toldB, toolkit),
  ] as const;
  return compareAccounts(accounts[0], accounts[1], {
    interaction: {
      kind: toldA?.kind === toldB?.kind ? (toldA?.kind ?? null) : (commonKind(toldA, toldB) ?? null),
      date: agreedDate(toldA?.date ?? null, toldB?.date ?? null),
      participants: participantsOf([a, b], [toldA, toldB]),
    },
    diagnostics: sorted([
      ...a.reading.diagnostics,
      ...b.reading.diagnostics,
      ...(guessed ? [PARTIES_BY_WORDING] : []),
    ]),
  });
}

function accountOfText(
  worked: Worked,
  party: ActorSide | null,
  told: Interaction | null,
  toolkit: Toolkit,
): Promise<AccountInput> {
  const { document, actors } = worked.reading;
  return accountOf(worked, claimOptions(party, toolkit), toolkit, {
    party: party?.name ?? null,
    chain: document.publisher === null ? [] : [document.publisher],
    ...(told ? { told: { date: told.date, participants: namesOf(told.participants, actors) } } : {}),
  });
}

/** Cuts an account into claims, with what each means. */
export async function accountOf(
  { reading: { document, attributions }, analysis, cast, states }: Worked,
  options: Parameters<typeof cutClaims>[4],
  { reader }: Toolkit,
  rest: Pick<AccountInput, 'party' | 'chain' | 'told'>,
): Promise<AccountInput> {
  const claimed = cutClaims(document, analysis, attributions, cast, options);
  const spans = claimed.claims.map((claim) => claim.spans);
  const meanings = states ? await meaningsOf(states, spans, reader) : spans.map(() => null);
  return { document, analysis, cast, claimed, meanings, ...rest };
}

export function claimOptions(party: ActorSide | null, { lexicons, topics }: Toolkit) {
  return {
    party: party?.key ?? null,
    cues: lexicons.cues,
    modifiers: lexicons.modifiers,
    topicsOf: (tokens: readonly Token[]) => topics.topicsOf(tokens),
  };
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

const PARTIES_BY_WORDING: Diagnostic = {
  rule: 'comparison/party-by-wording',
  message:
    'neither text says who issued it; each is taken for the side that it names first; --party-a and --party-b settle it',
  span: null,
};

function moreInteractions(others: number): Diagnostic {
  return {
    rule: 'comparison/more-interactions',
    message: `the report carries two accounts of ${others} more interaction(s); --interaction 2 chooses the next`,
    span: null,
  };
}

/** A kind that names the form of a contact wins over "talks", which any of them may be called. */
function commonKind(a: Interaction | null, b: Interaction | null): Interaction['kind'] | undefined {
  const kinds = [a?.kind, b?.kind].filter((kind) => kind !== undefined);
  const exact = kinds.filter((kind) => kind !== 'talks' && kind !== 'other');
  return exact.length === 1 ? exact[0] : kinds.length === 1 ? kinds[0] : undefined;
}

function agreedDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.startsWith(b)) return a;
  return b.startsWith(a) ? b : null;
}

/** Of both texts, each side once, by the fuller name; in alphabetical order, so that neither text comes first. */
function participantsOf(works: readonly Worked[], told: readonly (Interaction | null)[]): string[] {
  const bySide = new Map<string, string>();
  works.forEach(({ reading }, at) => {
    for (const id of told[at]?.participants ?? []) {
      const actor = reading.actors.find((one) => one.id === id);
      if (!actor) continue;
      const side = sideOf(actor).key;
      const known = bySide.get(side);
      if (known === undefined || isFuller(actor.name, known)) bySide.set(side, actor.name);
    }
  });
  return [...bySide.values()].sort();
}

function isFuller(name: string, known: string): boolean {
  return name.length > known.length || (name.length === known.length && name < known);
}

function sorted(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((x, y) => (x.rule + x.message < y.rule + y.message ? -1 : 1));
}
