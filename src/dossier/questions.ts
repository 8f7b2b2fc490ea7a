import type {
  DossierInteraction,
  DossierParty,
  LedgerEntry,
  LedgerStep,
  Standing,
  UndertakingKind,
} from '../record/index.ts';
import type { Dossier } from './build-dossier.ts';
import { byDate, daysOf, overlap } from './days.ts';

/** One thing between two sides, with the parts that show it. `date` is EDTF. */
export type TimelineItem =
  | { readonly kind: 'interaction'; readonly date: string | null; readonly interaction: DossierInteraction }
  | {
      readonly kind: 'step';
      readonly date: string | null;
      readonly entry: LedgerEntry;
      readonly step: LedgerStep;
    };

/** Every interaction of two sides and every step of what they asked of and promised each other, the oldest first, what has no date last. */
export function timeline({ interactions, entries }: Dossier, a: string, b: string): TimelineItem[] {
  const met = interactions
    .filter(({ sides }) => sides.includes(a) && sides.includes(b))
    .map((interaction): TimelineItem => ({ kind: 'interaction', date: interaction.date, interaction }));
  const said = entries
    .filter(({ sides }) => isBetween(sides, a, b))
    .flatMap((entry) =>
      entry.steps.map((step): TimelineItem => ({ kind: 'step', date: step.date, entry, step })),
    );
  return [...met, ...said].sort((x, y) => byDate(x.date, y.date));
}

function isBetween({ from, to }: LedgerEntry['sides'], a: string, b: string): boolean {
  return (from === a && to === b) || (from === b && to === a);
}

/** Which entries of the ledger. Sides as the entries name them; `since` and `until` are EDTF: something was said or done between them. */
export interface LedgerFilter {
  readonly from?: string;
  readonly to?: string;
  readonly between?: readonly [string, string];
  readonly kind?: UndertakingKind;
  readonly standing?: Standing;
  readonly topic?: string;
  readonly since?: string;
  readonly until?: string;
}

/** The entries that meet every condition given, the oldest first. */
export function ledger({ entries }: Dossier, filter: LedgerFilter = {}): LedgerEntry[] {
  const { from, to, between, kind, standing, topic, since, until } = filter;
  const days = { from: since ? daysOf(since).from : '', to: until ? daysOf(until).to : '9999-12-31' };
  return entries.filter(
    (entry) =>
      (from === undefined || entry.sides.from === from) &&
      (to === undefined || entry.sides.to === to) &&
      (between === undefined || isBetween(entry.sides, ...between)) &&
      (kind === undefined || entry.kind === kind) &&
      (standing === undefined || entry.standing === standing) &&
      (topic === undefined || entry.topics.includes(topic)) &&
      ((since === undefined && until === undefined) ||
        entry.steps.some(({ date }) => date !== null && overlap(daysOf(date), days))),
  );
}

/** A party over time: its roles, the interactions in which it took part, what it undertook and what it was asked. */
export interface ActorHistory {
  readonly party: DossierParty;
  readonly interactions: readonly DossierInteraction[];
  readonly undertook: readonly LedgerEntry[];
  readonly asked: readonly LedgerEntry[];
}

/** The history of a party by its id; null when there is none. What its side undertakes is its own only where it is named. */
export function actorHistory({ parties, interactions, entries }: Dossier, id: string): ActorHistory | null {
  const party = parties.find((one) => one.id === id);
  if (!party) return null;
  return {
    party,
    interactions: interactions.filter(({ participants }) => participants.includes(id)),
    undertook: entries.filter((entry) => entry.from === id),
    asked: entries.filter((entry) => entry.to === id),
  };
}
