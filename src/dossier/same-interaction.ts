import type { InteractionKind } from '../record/index.ts';
import { daysBetween, isDay, overlap } from './days.ts';
import type { Told } from './told.ts';

/** Kinds that texts use for one and the same thing, beside the kind itself: "talks" may be a call, a "visit" is for a meeting. */
const ALSO: Readonly<Record<InteractionKind, readonly InteractionKind[]>> = {
  talks: ['call', 'meeting', 'summit', 'visit'],
  meeting: ['talks', 'summit', 'visit'],
  summit: ['talks', 'meeting', 'visit'],
  call: ['talks'],
  visit: ['talks', 'meeting', 'summit'],
  letter: [],
  other: [],
};

export function kindsAgree(a: InteractionKind, b: InteractionKind): boolean {
  return a === b || ALSO[a].includes(b);
}

/** Whether two may be one by everything but the date: kind, sides, and the same people where both name people of a side. */
export function mayBeOne(a: Told, b: Told): boolean {
  if (!kindsAgree(a.kind, b.kind)) return false;
  const [few, many] = a.sides.length <= b.sides.length ? [a.sides, b.sides] : [b.sides, a.sides];
  return few.every((side) => many.includes(side)) && few.every((side) => peopleAgree(a, b, side));
}

function peopleAgree(a: Told, b: Told, side: string): boolean {
  const [own, others] = [a.persons.get(side)!, b.persons.get(side)!];
  return own.size === 0 || others.size === 0 || [...own].some((person) => others.has(person));
}

export function sameDay(a: Told, b: Told): boolean {
  return a.date !== null && a.date === b.date && isDay(a.date);
}

/** A call at night has two dates: each side's own account may give the one on its clocks. */
export function acrossMidnight(a: Told, b: Told): boolean {
  if (a.kind !== 'call' || b.kind !== 'call' || a.issuer === null || b.issuer === null) return false;
  if (a.issuer === b.issuer || !a.date || !b.date || !isDay(a.date) || !isDay(b.date)) return false;
  return Math.abs(daysBetween(a.date, b.date)) === 1;
}

export function datesMeet(a: Told, b: Told): boolean {
  return a.days !== null && b.days !== null && overlap(a.days, b.days);
}
