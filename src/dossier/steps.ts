import type { LedgerStep, Part } from '../record/index.ts';
import { byDate, daysBetween, daysOf, isDay, overlap } from './days.ts';
import { isFirstHand } from './dossier-document.ts';
import type { Saying } from './sayings.ts';

/** One saying of a thing: everything that tells of it. */
export interface SaidStep {
  readonly sayings: readonly Saying[];
  readonly date: string | null;
  readonly deadline: string | null;
  readonly step: LedgerStep;
}

/**
 * The times at which a thing was said, each once however many documents tell of it, the first `made`, later ones `restated`, or
 * `changed` where the terms did: another deadline, another condition, a demand become an ultimatum, two steps of force.
 *
 * What was said in one call or on one day is one time; so is what a report tells within three days after without a word that it was said again.
 * What only a replaced version says was never said.
 */
export function saidSteps(sayings: readonly Saying[]): SaidStep[] {
  const times: Saying[][] = [];
  const [exact, vague] = [sayings.filter(hasDay), sayings.filter((saying) => !hasDay(saying))];
  for (const saying of [...[...exact].sort((a, b) => byDate(a.date, b.date)), ...vague]) {
    const same = times.filter((time) => time.some((other) => isOneTime(other, saying)));
    if (same[0] && (same.length === 1 || hasDay(saying))) same[0].push(saying);
    else times.push([saying]);
  }
  const standing = times
    .filter((time) => time.some(({ document }) => document.replacedBy === null))
    .sort((a, b) => byDate(dateOf(a), dateOf(b)));
  const steps: SaidStep[] = [];
  for (const time of standing) steps.push(stepOf(time, steps));
  return steps;
}

function hasDay({ date }: Saying): boolean {
  return date !== null && isDay(date);
}

function isOneTime(known: Saying, saying: Saying): boolean {
  if (known.interaction !== null && saying.interaction !== null)
    return known.interaction === saying.interaction;
  if (known.date === null || saying.date === null) return known.date === saying.date;
  // "refused last month" is the refusal of last month's statement.
  if (overlap(daysOf(known.date), daysOf(saying.date))) return true;
  const later = daysBetween(daysOf(known.date).from, daysOf(saying.date).from);
  // Headline, lead and quotation of one text tell of one time.
  if (known.document === saying.document) return Math.abs(later) <= ONE_TEXT;
  const isNews = saying.issuer === null && !saying.restates && saying.interaction === null;
  const sameTerms = saying.deadline === null || saying.deadline === known.deadline;
  return isNews && sameTerms && later >= 0 && later <= REPORTED_AFTER;
}

const ONE_TEXT = 7;
const REPORTED_AFTER = 3;

/** The day of the call in which it was said; else the last that a text gives; else that of the first document. */
function dateOf(time: readonly Saying[]): string | null {
  const told = time.find(({ interaction }) => interaction !== null);
  if (told) return told.date;
  const given = time.flatMap(({ date, dated }) => (dated && date !== null ? date : [])).sort(byDate);
  const dates = time.flatMap(({ date }) => date ?? []).sort(byDate);
  return given.findLast(isDay) ?? dates.find(isDay) ?? dates[0] ?? null;
}

function stepOf(time: readonly Saying[], before: readonly SaidStep[]): SaidStep {
  const best = [...time].sort(bestFirst);
  const deadline = best.find((one) => one.deadline !== null)?.deadline ?? null;
  const last = before.at(-1);
  const force = strongest(time);
  const changes = last ? changesIn(time, deadline, force, before) : [];
  const signed = time.some(({ kind }) => kind === 'agreement');
  const name = !last ? (signed ? 'signed' : 'made') : changes.length > 0 ? 'changed' : 'restated';
  const date = dateOf(time);
  return {
    sayings: best,
    date,
    deadline: deadline ?? last?.deadline ?? null,
    step: {
      date,
      step: name,
      force,
      parts: best.map(partOf),
      note:
        changes.length > 0 ? changes.join('; ') : deadline === null || last ? null : `deadline ${deadline}`,
    },
  };
}

function changesIn(
  time: readonly Saying[],
  deadline: string | null,
  force: LedgerStep['force'],
  before: readonly SaidStep[],
): string[] {
  const last = before.at(-1)!;
  const earlier = before.flatMap(({ sayings }) => sayings);
  const changes: string[] = [];
  if (deadline !== null && deadline !== last.deadline) {
    changes.push(last.deadline === null ? `deadline ${deadline}` : `deadline ${last.deadline} → ${deadline}`);
  }
  const hardest = (all: readonly Saying[]) =>
    (['ultimatum', 'commitment'] as const).find((kind) => all.some((one) => one.kind === kind)) ??
    all[0]!.kind;
  const [was, is] = [hardest(earlier), hardest(time)];
  if (was !== is && (is === 'ultimatum' || is === 'commitment')) changes.push(`${was} → ${is}`);
  const condition = time.find((one) => one.condition !== null)?.condition ?? null;
  if (condition !== null && !earlier.some((one) => one.condition !== null))
    changes.push(`condition: ${condition}`);
  const old = last.step.force;
  if (force !== null && old !== null && Math.abs(force - old) >= 2) changes.push(`force ${old} → ${force}`);
  return changes;
}

function strongest(time: readonly Saying[]): number | null {
  const forces = time.flatMap(({ force }) => (force === null ? [] : [force]));
  return forces.length === 0 ? null : Math.max(...forces);
}

/** What its own side says of it, then what the other side does, then who reports it first hand, then copies; the earlier first. */
function bestFirst(a: Saying, b: Saying): number {
  const rank = ({ issuer, sides, document }: Saying) =>
    issuer === null ? (isFirstHand(document) ? 2 : 3) : issuer === sides.from ? 0 : 1;
  const day = ({ document }: Saying) => `${document.reading.document.published ?? '9999'} ${document.id}`;
  return rank(a) - rank(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0);
}

export function partOf({ document, undertaking, what }: Saying): Part {
  return { document: document.id, record: undertaking.id, evidence: [what] };
}
