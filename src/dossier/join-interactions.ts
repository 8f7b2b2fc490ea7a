import {
  type DossierInteraction,
  type InteractionKind,
  type Judgement,
  type Part,
  stableId,
} from '../record/index.ts';
import { accountsIn } from './accounts.ts';
import { type Cluster, clusterTellings } from './cluster-tellings.ts';
import { byDate, isDay } from './days.ts';
import { type DossierDocument, inOrder } from './dossier-document.ts';
import { heldJudgements } from './held-judgements.ts';
import { judgeGroups } from './judge-groups.ts';
import type { DossierParties } from './match-parties.ts';
import { type Told, toldIn } from './told.ts';

/**
 * The calls, meetings and visits that many documents tell of, each once, without their divergence (see `withDivergence`).
 *
 * Two tellings are one when the kinds agree, the sides are the same, the same people took part where both name people, and
 * they name one day. A vague date ("in February", a report without one) joins the one that fits and, where several fit,
 * none: two entries rather than one wrong. Judgements of kind `dossier-interaction`: `merge` joins `others` to `target`;
 * `split` takes the parts `document/record` out of it.
 */
export function joinInteractions(
  documents: readonly DossierDocument[],
  parties: DossierParties,
  judgements: readonly Judgement[],
): DossierInteraction[] {
  const clusters = clusterTellings(toldIn(inOrder(documents), parties));
  return judgeGroups<Told, Cluster>(clusters, heldJudgements(judgements, 'dossier-interaction'), {
    goesBy: ({ id, members }, name) => id === name || members.some((telling) => tellingId(telling) === name),
    isMeant: ({ document, interaction }, others) => others.includes(`${document.id}/${interaction.id}`),
    partedId: (target, judgement) => stableId('interaction', [target, judgement], 24),
  })
    .map((cluster) => interactionOf(cluster, parties))
    .sort((a, b) => byDate(a.date, b.date) || (a.id < b.id ? -1 : 1));
}

/** The id by which an interaction may be called through a document that tells of it; its own is that of the first. */
function tellingId({ document, interaction }: Told): string {
  return stableId('interaction', [document.id, interaction.id], 24);
}

function interactionOf({ id, members, because }: Cluster, parties: DossierParties): DossierInteraction {
  const sides = [...new Set(members.flatMap((one) => one.sides))].sort();
  const parts = members.map(
    ({ document, interaction }): Part => ({
      document: document.id,
      record: interaction.id,
      evidence: interaction.evidence,
    }),
  );
  const [first] = inOrder(members.map(({ document }) => document));
  return {
    id: id ?? tellingId(members.find(({ document }) => document === first)!),
    kind: kindOf(members),
    date: dateOf(members),
    participants: participantsOf(members, parties),
    sides,
    parts: parts.sort((a, b) => (a.document + a.record < b.document + b.record ? -1 : 1)),
    accounts: accountsIn(members, sides, parties),
    divergence: null,
    topics: [],
    because: [...because].sort(),
  };
}

/** What most call it, the sides' own accounts and exact words before others: "talks" only where nobody says more. */
function kindOf(tellings: readonly Told[]): InteractionKind {
  const weight = ({ kind, issuer, firstHand }: Told) =>
    (kind === 'talks' || kind === 'other' ? 0.1 : 1) * (issuer !== null ? 2 : firstHand ? 1 : 0.5);
  const weights = new Map<InteractionKind, number>();
  for (const one of tellings) weights.set(one.kind, (weights.get(one.kind) ?? 0) + weight(one));
  return [...weights].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0];
}

/** The most exact date, of equally exact ones that of the sides' own accounts, then of most documents; what was corrected does not count. */
function dateOf(tellings: readonly Told[]): string | null {
  const standing = tellings.filter(({ document }) => document.replacedBy === null);
  const votes = new Map<string, number>();
  for (const { date, issuer, firstHand } of standing.length > 0 ? standing : tellings) {
    if (date !== null)
      votes.set(date, (votes.get(date) ?? 0) + (issuer !== null ? 100 : firstHand ? 1 : 0.1));
  }
  const exactness = (date: string) => (isDay(date) ? 2 : /^\d{4}-\d{2}$/.test(date) ? 1 : 0);
  const sorted = [...votes].sort(([a, x], [b, y]) => exactness(b) - exactness(a) || y - x || byDate(a, b));
  return sorted[0]?.[0] ?? null;
}

/** Everybody named, but no state, office or unnamed official of a side for which somebody with a name took part. */
function participantsOf(tellings: readonly Told[], parties: DossierParties): string[] {
  const all = [...new Set(tellings.flatMap(({ participants }) => participants))].map(
    (id) => parties.byId.get(id)!,
  );
  const isPerson = ({ kind, name }: { kind: string; name: string }) =>
    kind === 'person' && /^\p{Lu}/u.test(name);
  const named = new Set(all.filter(isPerson).map(({ side }) => side));
  return all
    .filter((party) => isPerson(party) || !named.has(party.side))
    .map(({ id }) => id)
    .sort();
}
