import type { AccountInput } from '../comparison/index.ts';
import { cutClaims } from '../interactions/index.ts';
import { meaningsOf } from '../reader/index.ts';
import {
  type Account,
  type ActorSide,
  type Diagnostic,
  type Interaction,
  sideOf,
  type Token,
} from '../record/index.ts';
import { joinStates } from './join-states.ts';
import { chainOfAccount, namesOf, partiesOfBoth } from './parties.ts';
import type { Worked } from './read-document.ts';
import type { Toolkit } from './toolkit.ts';

/** How a text is read that is to be compared: with what the words mean, without what no comparison looks at. */
export const FOR_COMPARISON = {
  keepStates: true,
  untilInteractions: true,
  statesAlike: true,
} as const;

/**
 * Two texts that have been read as the comparison takes them, with what both tell of their interaction. `partyA` and `partyB`
 * overrule what the texts say of themselves.
 */
export async function accountsOfPair(
  a: Worked,
  b: Worked,
  toolkit: Toolkit,
  given: { readonly partyA?: string; readonly partyB?: string } = {},
) {
  const { a: partyA, b: partyB, guessed } = partiesOfBoth(a, b, toolkit, given);
  const { accounts, options } = await accountsOfTexts([a, b], [partyA, partyB], toolkit);
  const diagnostics = [...options.diagnostics, ...(guessed ? [PARTIES_BY_WORDING] : [])];
  return { accounts: [accounts[0]!, accounts[1]!] as const, options: { ...options, diagnostics } };
}

/** The same of any number of texts whose parties are known, as far as they are. */
export async function accountsOfTexts(
  works: readonly Worked[],
  parties: readonly (ActorSide | null)[],
  toolkit: Toolkit,
) {
  const told = works.map(({ reading }) => reading.interactions[0] ?? null);
  const accounts: AccountInput[] = [];
  for (const [at, worked] of works.entries())
    accounts.push(await accountOfText(worked, parties[at] ?? null, told[at]!, toolkit));
  return {
    accounts,
    options: {
      interaction: {
        kind: commonKind(told),
        date: agreedDate(told.map((one) => one?.date ?? null)),
        participants: participantsOf(works, told),
      },
      diagnostics: works.flatMap(({ reading }) => reading.diagnostics),
    },
  };
}

function accountOfText(
  worked: Worked,
  party: ActorSide | null,
  told: Interaction | null,
  toolkit: Toolkit,
): Promise<AccountInput> {
  const { document, actors } = worked.reading;
  const options = claimOptions(party, toolkit);
  const own = party && told && ownAccount(worked, party, told);
  if (own) {
    return accountOf(worked, { ...options, attributions: own.attributions }, toolkit, {
      party: party.name,
      chain: chainOfAccount(own, worked.reading),
    });
  }
  return accountOf(worked, options, toolkit, {
    party: party?.name ?? null,
    chain: document.publisher === null ? [] : [document.publisher],
    ...(told ? { told: { date: told.date, participants: namesOf(told.participants, actors) } } : {}),
  });
}

/**
 * Of a report that tells what several sides say, what one of them does: its account, and what else it is quoted with on whosever word. Null where the
 * whole text is the side's account.
 */
function ownAccount({ reading }: Worked, party: ActorSide, told: Interaction): Account | null {
  if (reading.document.kind !== 'report' || told.accounts.length < 2) return null;
  const isParty = (id: string | null) => {
    const actor = reading.actors.find((one) => one.id === id);
    return actor !== undefined && sideOf(actor).key === party.key;
  };
  const own = told.accounts.find((account) => isParty(account.party));
  if (!own) return null;
  const taken = new Set(
    reading.interactions.flatMap(({ accounts }) => accounts.flatMap((a) => a.attributions)),
  );
  const more = reading.attributions.filter(({ id, speaker }) => !taken.has(id) && isParty(speaker));
  return { ...own, attributions: [...own.attributions, ...more.map(({ id }) => id)] };
}

/** Cuts an account into claims, with what each means. */
export async function accountOf(
  { reading: { document, attributions }, analysis, cast, states }: Worked,
  options: Parameters<typeof cutClaims>[4],
  { reader, countryNames }: Toolkit,
  rest: Pick<AccountInput, 'party' | 'chain' | 'told'>,
): Promise<AccountInput> {
  const named = countryNames(document.text);
  const words = joinStates(document.text, analysis, named);
  const claimed = cutClaims(document, words, attributions, cast, options);
  const spans = claimed.claims.map((claim) => claim.spans);
  const meanings = states ? await meaningsOf(states, spans, reader, named) : spans.map(() => null);
  return { document, analysis: words, cast, claimed, meanings, named, ...rest };
}

export function claimOptions(party: ActorSide | null, { lexicons, topics }: Toolkit) {
  return {
    party: party?.key ?? null,
    cues: lexicons.cues,
    modifiers: lexicons.modifiers,
    topicsOf: (tokens: readonly Token[]) => topics.topicsOf(tokens),
  };
}

const PARTIES_BY_WORDING: Diagnostic = {
  rule: 'comparison/party-by-wording',
  message:
    'neither text says who issued it; each is taken for the side that it names first; --party-a and --party-b settle it',
  span: null,
};

/** A kind that names the form of a contact wins over "talks", which any of them may be called; null where two do. */
function commonKind(told: readonly (Interaction | null)[]): Interaction['kind'] | null {
  const kinds = [...new Set(told.flatMap((one) => one?.kind ?? []))];
  const exact = kinds.filter((kind) => kind !== 'talks' && kind !== 'other');
  return kinds.length === 1 ? kinds[0]! : exact.length === 1 ? exact[0]! : null;
}

/** The most exact of dates that all agree; null where two do not. */
function agreedDate(dates: readonly (string | null)[]): string | null {
  const known = dates.filter((date) => date !== null);
  const [exact] = known.toSorted((x, y) => y.length - x.length);
  return exact !== undefined && known.every((date) => exact.startsWith(date)) ? exact : null;
}

/** Of all texts, each side once, by the fuller name; in alphabetical order, so that neither text comes first. */
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
  // A side whose country one text does not give stands twice, under one name.
  return [...new Set(bySide.values())].sort();
}

function isFuller(name: string, known: string): boolean {
  return name.length > known.length || (name.length === known.length && name < known);
}
