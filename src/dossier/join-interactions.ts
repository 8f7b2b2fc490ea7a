import {
  type DossierInteraction,
  type InteractionKind,
  type Judgement,
  type Part,
  stableId,
} from '../record/index.ts';
import { accountsIn } from './accounts.ts';
import { byDate, isDay } from './days.ts';
import type { DossierDocument } from './dossier-document.ts';
import { inOrder } from './dossier-document.ts';
import { heldJudgements } from './held-judgements.ts';
import type { DossierParties } from './match-parties.ts';
import { acrossMidnight, datesMeet, mayBeOne, sameDay } from './same-interaction.ts';
import { type Told, toldIn } from './told.ts';

/** One interaction in the making. */
interface Cluster {
  readonly tellings: Told[];
  readonly because: string[];
}

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
  const tellings = toldIn(inOrder(documents), parties);
  const clusters: Cluster[] = [];
  const join = (one: Told, to: Cluster | undefined, why: string) => {
    if (!to) clusters.push({ tellings: [one], because: [] });
    else {
      to.tellings.push(one);
      to.because.push(`${one.document.reading.document.input}: ${why}`);
    }
  };
  const [exact, rest] = parted(
    tellings,
    ({ date, document }) => date !== null && isDay(date) && !document.replacedBy,
  );
  const own = ({ issuer }: Told) => issuer !== null;
  // Each side's own accounts first: they name the people by whom reports are told apart.
  for (const one of [...exact.filter(own), ...exact.filter((told) => !own(told))]) {
    const fitting = clusters.filter(({ tellings: known }) => known.every((other) => mayBeOne(one, other)));
    const onDay = fitting.find(({ tellings: known }) => known.some((other) => sameDay(one, other)));
    const night = fitting.find(
      ({ tellings: known }) =>
        known.some((other) => acrossMidnight(one, other)) &&
        known.every(({ issuer }) => issuer !== one.issuer),
    );
    join(one, onDay ?? night, onDay ? `the same day, ${one.date}` : 'a call across midnight');
  }
  const [replaced, vague] = parted(rest, ({ document }) => document.replacedBy !== null);
  for (const one of vague) {
    const fitting = clusters.filter(
      ({ tellings: known }) =>
        known.every((other) => mayBeOne(one, other)) && known.some((other) => datesMeet(one, other)),
    );
    const best = fitting.length === 1 ? fitting[0] : nearest(fitting, one);
    join(
      one,
      best,
      one.date === null
        ? 'gives no day; this is the last one before it'
        : `“${one.date}” can only mean this one`,
    );
  }
  for (const one of replaced) {
    const later = one.document.replacedBy;
    const successor = clusters.find(({ tellings: known }) =>
      known.some((other) => other.document.id === later && mayBeOne(one, other)),
    );
    if (successor) join(one, successor, 'an earlier version of a text that tells of it');
    else
      join(
        one,
        clusters.find(
          ({ tellings: known }) =>
            known.every((other) => mayBeOne(one, other)) && known.some((other) => datesMeet(one, other)),
        ),
        'an earlier version',
      );
  }
  const made = clusters.map((cluster) => interactionOf(cluster, parties));
  return judged(clusters, made, heldJudgements(judgements, 'dossier-interaction'), parties).sort(
    (a, b) => byDate(a.date, b.date) || (a.id < b.id ? -1 : 1),
  );
}

function parted<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

/** Of several that an undated report may mean the last before it; of several that a vague date may mean none. */
function nearest(fitting: readonly Cluster[], one: Told): Cluster | undefined {
  if (one.date !== null || fitting.length === 0) return undefined;
  const day = ({ tellings }: Cluster) => tellings.map(({ date }) => date).sort(byDate)[0] ?? '';
  const last = [...fitting].sort((a, b) => (day(a) < day(b) ? 1 : -1));
  return day(last[0]!) === day(last[1]!) ? undefined : last[0];
}

function judged(
  clusters: readonly Cluster[],
  made: readonly DossierInteraction[],
  judgements: readonly Judgement[],
  parties: DossierParties,
): DossierInteraction[] {
  let known = made.map((interaction, at) => ({ interaction, cluster: clusters[at]! }));
  for (const { verdict, target, others, who, note } of judgements) {
    const aim = known.find(({ interaction }) => interaction.id === target);
    if (!aim || (verdict !== 'merge' && verdict !== 'split')) continue;
    const why = note === null ? '' : `: ${note}`;
    const rest = known.filter((one) => one !== aim);
    const redo = (tellings: Told[], because: string[]) => ({
      cluster: { tellings, because },
      interaction: interactionOf({ tellings, because }, parties),
    });
    if (verdict === 'merge') {
      const joined = rest.filter(({ interaction }) => others.includes(interaction.id));
      const all = [aim, ...joined].map(({ cluster }) => cluster);
      const because = [...all.flatMap((one) => one.because), `${who} joined them${why}`];
      const merged = redo(
        all.flatMap(({ tellings }) => tellings),
        because,
      );
      known = [
        { ...merged, interaction: { ...merged.interaction, id: target } },
        ...rest.filter((one) => !joined.includes(one)),
      ];
      continue;
    }
    const [out, kept] = parted(aim.cluster.tellings, ({ document, interaction }) =>
      others.includes(`${document.id}/${interaction.id}`),
    );
    if (out.length === 0 || kept.length === 0) continue;
    const because = [`${who} parted them${why}`];
    const first = redo(kept, [...aim.cluster.because, ...because]);
    known = [...rest, { ...first, interaction: { ...first.interaction, id: target } }, redo(out, because)];
  }
  return known.map(({ interaction }) => interaction);
}

function interactionOf({ tellings, because }: Cluster, parties: DossierParties): DossierInteraction {
  const kind = kindOf(tellings);
  const date = dateOf(tellings);
  const sides = [...new Set(tellings.flatMap((one) => one.sides))].sort();
  const participants = participantsOf(tellings, parties);
  const first = tellings.map(({ document, interaction }) => `${document.id} ${interaction.id}`).sort()[0]!;
  return {
    // What has no day of its own is told from others by where it was told first.
    id: stableId('interaction', [kind, date ?? first, ...participants], 24),
    kind,
    date,
    participants,
    sides,
    parts: tellings
      .map(
        ({ document, interaction }): Part => ({
          document: document.id,
          record: interaction.id,
          evidence: interaction.evidence,
        }),
      )
      .sort((a, b) => (a.document + a.record < b.document + b.record ? -1 : 1)),
    accounts: accountsIn(tellings, sides, parties),
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
