import type { LedgerStep, Span } from '../record/index.ts';
import { type SteppedDraft, sidesOf } from './answers.ts';
import { addDays, byDate, daysBetween, daysOf, isDay, overlap } from './days.ts';
import type { Deed } from './deeds.ts';
import { commonStems, type Matter } from './matter.ts';

/**
 * When a thing asked or promised was done: the first deed of whoever had to do it that has its verb and two of its words at least,
 * after it was first asked for. What others report of the same week are parts of it. For a warning, that it came about.
 */
export function fulfilment(
  { draft, said }: SteppedDraft,
  deeds: ReadonlyMap<string, readonly Deed[]>,
): LedgerStep | null {
  const { from, to } = sidesOf(draft);
  const doer = draft.family === 'ask' ? to : from;
  if (doer === null || !['ask', 'promise', 'warning'].includes(draft.family)) return null;
  const made = said[0]!.date;
  const matters = said.flatMap(({ sayings }) => sayings.map(({ matter }) => matter));
  const verbs = new Set(matters.flatMap(({ head }) => head ?? []));
  // "demands that Ghana **release** the sailors" told once more; "released" would be the deed.
  const bare = matters.map(({ text }) => text.toLowerCase().split(/[^\p{L}]+/u));
  const isBare = ({ text }: Span) =>
    bare.some((words) => words.includes(text.toLowerCase().split(/[^\p{L}]+/u)[0]!));
  const done = (deeds.get(doer) ?? [])
    .filter(({ matter, date, words }) => {
      if (isBare(words) || date === null || made === null || byDate(date, made) <= 0) return false;
      return [...verbs].some((verb) => matter.stems.has(verb)) && matters.some((one) => isDone(one, matter));
    })
    .sort((a, b) => byDate(a.date, b.date));
  const [first] = done;
  if (!first) return null;
  const told = done.filter(
    ({ date }) =>
      overlap(daysOf(first.date!), daysOf(date!)) ||
      daysBetween(daysOf(first.date!).from, daysOf(date!).from) <= 7,
  );
  return {
    date: told.find(({ date }) => isDay(date!))?.date ?? first.date,
    step: 'met',
    force: null,
    parts: told.map(({ document, event, words }) => ({
      document: document.id,
      record: event.id,
      evidence: [words],
    })),
    note: draft.family === 'warning' ? 'came about' : null,
  };
}

function isDone(asked: Matter, done: Matter): boolean {
  const common = commonStems(asked, done);
  return common >= 2 && common >= 0.4 * asked.stems.size;
}

/** The deadline passed in silence: no answer after it was set, and the documents go on beyond it. */
export function lapse(
  { said, draft }: SteppedDraft,
  others: readonly LedgerStep[],
  until: string,
): LedgerStep | null {
  const last = said.at(-1)!;
  if (draft.family !== 'ask' || last.deadline === null) return null;
  const set = said.find(({ deadline }) => deadline === last.deadline)!;
  const end = daysOf(last.deadline).to;
  if (end >= until || others.some(({ date }) => byDate(date, set.date) >= 0)) return null;
  const passed = `${addDays(end, 1)}: no answer in the documents up to ${until}`;
  return { date: last.deadline, step: 'lapsed', force: null, parts: [], note: passed };
}
