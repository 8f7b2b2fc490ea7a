import { byDate, isDay } from './days.ts';
import type { Group } from './judge-groups.ts';
import { acrossMidnight, datesMeet, mayBeOne, sameDay } from './same-interaction.ts';
import type { Told } from './told.ts';

/** One interaction in the making. */
export interface Cluster extends Group<Told> {
  readonly members: Told[];
  readonly because: string[];
}

/**
 * Groups tellings of one interaction: those with a day first, each side's own accounts before others, since these name the people by whom
 * reports are told apart; then those with a vague date or none; last the versions that have been replaced.
 */
export function clusterTellings(tellings: readonly Told[]): Cluster[] {
  const clusters = new Clusters();
  const standing = tellings.filter(({ document }) => document.replacedBy === null);
  const exact = standing.filter(({ date }) => date !== null && isDay(date));
  for (const one of exact.filter(({ issuer }) => issuer !== null)) joinByDay(one, clusters);
  for (const one of exact.filter(({ issuer }) => issuer === null)) joinByDay(one, clusters);
  for (const one of standing.filter((told) => !exact.includes(told))) joinVague(one, clusters);
  for (const one of tellings.filter(({ document }) => document.replacedBy !== null))
    joinReplaced(one, clusters);
  return clusters.all;
}

function joinByDay(one: Told, clusters: Clusters): void {
  const fitting = clusters.fitting(one);
  const onDay = fitting.filter(({ members }) => members.some((other) => sameDay(one, other)));
  const night = fitting.find(
    ({ members }) =>
      members.some((other) => acrossMidnight(one, other)) &&
      members.every(({ issuer }) => issuer !== one.issuer),
  );
  if (onDay.length === 0) clusters.add(one, night ?? null, 'a call across midnight');
  else clusters.add(one, onDay.length === 1 ? onDay[0]! : null, `the same day, ${one.date}`);
}

function joinVague(one: Told, clusters: Clusters): void {
  const fitting = clusters
    .fitting(one)
    .filter(({ members }) => members.some((other) => datesMeet(one, other)));
  const only = fitting.length === 1 ? fitting[0]! : null;
  if (one.date === null) clusters.add(one, lastOf(fitting), 'gives no day; this is the last one before it');
  else clusters.add(one, only, `“${one.date}” can only mean this one`);
}

function joinReplaced(one: Told, clusters: Clusters): void {
  const later = clusters.all.find(({ members }) =>
    members.some((other) => other.document.id === one.document.replacedBy && mayBeOne(one, other)),
  );
  if (later) clusters.add(one, later, 'an earlier version of a text that tells of it');
  else joinVague(one, clusters);
}

/** The one with the last day; null where two have it. */
function lastOf(fitting: readonly Cluster[]): Cluster | null {
  const day = ({ members }: Cluster) => members.map(({ date }) => date).sort(byDate)[0] ?? '';
  const [last, next] = [...fitting].sort((a, b) => (day(a) < day(b) ? 1 : -1));
  return !last || (next && day(next) === day(last)) ? null : last;
}

/** Clusters, found by the pairs of sides that took part. */
class Clusters {
  readonly all: Cluster[] = [];
  readonly #byPair = new Map<string, Cluster[]>();

  /** Those that a telling may be of, by everything but the date. */
  fitting(one: Told): Cluster[] {
    const near = new Set(pairsOf(one).flatMap((pair) => this.#byPair.get(pair) ?? []));
    return [...near].filter(({ members }) => members.every((other) => mayBeOne(one, other)));
  }

  /** Adds a telling to a cluster, or as the first of a new one. */
  add(one: Told, to: Cluster | null, why: string): void {
    if (to === null) this.all.push({ id: null, members: [one], because: [] });
    const cluster = to ?? this.all.at(-1)!;
    if (to !== null) {
      to.members.push(one);
      to.because.push(`${one.document.reading.document.input}: ${why}`);
    }
    for (const pair of pairsOf(one)) {
      const known = this.#byPair.get(pair);
      if (!known) this.#byPair.set(pair, [cluster]);
      else if (!known.includes(cluster)) known.push(cluster);
    }
  }
}

function pairsOf({ sides }: Told): string[] {
  return sides.flatMap((a, at) => sides.slice(at + 1).map((b) => `${a}|${b}`));
}
