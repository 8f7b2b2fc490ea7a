import type { AccountInput } from '../comparison/index.ts';
import { cutClaims } from '../interactions/index.ts';
import { meaningsOf } from '../reader/index.ts';
import { type ActorSide, type Diagnostic, type Interaction, sideOf, type Token } from '../record/index.ts';
import { namesOf, partiesOfBoth } from './parties.ts';
import type { Worked } from './read-document.ts';
import type { Toolkit } from './toolkit.ts';

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
  const [toldA, toldB] = [a.reading.interactions[0] ?? null, b.reading.interactions[0] ?? null];
  const { a: partyA, b: partyB, guessed } = partiesOfBoth(a, b, toolkit, given);
  const accounts = [
    await accountOfText(a, partyA, toldA, toolkit),
    await accountOfText(b, partyB, toldB, toolkit),
  ] as const;
  return {
    accounts,
    options: {
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

const PARTIES_BY_WORDING: Diagnostic = {
  rule: 'comparison/party-by-wording',
  message:
    'neither text says who issued it; each is taken for the side that it names first; --party-a and --party-b settle it',
  span: null,
};

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
