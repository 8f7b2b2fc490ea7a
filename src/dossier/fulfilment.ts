import type { Event, LedgerStep, Span } from '../record/index.ts';
import { type SteppedDraft, sidesOf } from './answers.ts';
import { addDays, byDate, daysBetween, daysOf, isDay, overlap } from './days.ts';
import type { DossierDocument } from './dossier-document.ts';
import type { DossierParties } from './match-parties.ts';
import { commonStems, type Matter, matterOf } from './matter.ts';

/** Something that a document tells as done: who did it, when, in which words. */
export interface Deed {
  readonly document: DossierDocument;
  readonly event: Event;
  readonly sides: ReadonlySet<string>;
  readonly words: Span;
  readonly matter: Matter;
  readonly date: string | null;
}

/** "to reopen", "will close", "paying": what is only wanted, planned or named. */
const NOT_DONE = /^(?:to|will|would|shall|should|may|might|could|can|must|not|never|\p{L}+ing)\b/iu;
const WAITS =
  /(?:\b(?:to|will|would|shall|should|may|might|could|can|must|not|never|without|for|of)|n[’']t)\s+$/iu;

/** What the documents tell as having happened, with whoever did it as sides. */
export function deedsIn(documents: readonly DossierDocument[], parties: DossierParties): Deed[] {
  return documents.flatMap((document) => {
    if (document.replacedBy !== null) return [];
    const { events, attributions, undertakings, document: text } = document.reading;
    const carriers = new Set(undertakings.flatMap((undertaking) => undertaking.attributions));
    const publisher = parties.publisher(document);
    // "Ghana reopened the port, as it had promised": what the outlet seems to promise is told by it.
    const wanted = attributions.filter(
      ({ id, act, speaker }) =>
        (act === 'directive' || act === 'commissive' || carriers.has(id)) &&
        (speaker === null || text.kind !== 'report' || parties.of(document.id, speaker) !== publisher),
    );
    const isWanted = ({ start, end }: Span) =>
      wanted.some(({ cue, content }) =>
        [...(cue ? [cue] : []), ...content].some((span) => span.start < end && start < span.end),
      );
    return events.flatMap((event) => {
      if (event.status !== 'occurred') return [];
      const sides = new Set(event.actor.flatMap((actor) => parties.of(document.id, actor)?.side ?? []));
      return event.evidence
        .filter(
          (span) => !NOT_DONE.test(span.text) && !WAITS.test(before(text.text, span)) && !isWanted(span),
        )
        .map((words) => ({
          document,
          event,
          sides,
          words,
          matter: matterOf(words.text, []),
          date: event.date ?? text.published,
        }));
    });
  });
}

function before(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - 12), start);
}

/**
 * When a thing asked or promised was done: the first deed of whoever had to do it that has its verb and two of its words at least,
 * after it was last asked for. What others report of the same week are parts of it. For a warning, that it came about.
 */
export function fulfilment({ draft, said }: SteppedDraft, deeds: readonly Deed[]): LedgerStep | null {
  const { from, to } = sidesOf(draft);
  const doer = draft.family === 'ask' ? to : from;
  if (doer === null || !['ask', 'promise', 'warning'].includes(draft.family)) return null;
  const made = said[0]!.date;
  const matters = said.flatMap(({ sayings }) => sayings.map(({ matter }) => matter));
  const verbs = new Set(matters.flatMap((matter) => verbOf(matter) ?? []));
  // "demands that Ghana **release** the sailors" told once more; "released" would be the deed.
  const bare = matters.map(({ text }) => text.toLowerCase().split(/[^\p{L}]+/u));
  const isBare = ({ text }: Span) =>
    bare.some((words) => words.includes(text.toLowerCase().split(/[^\p{L}]+/u)[0]!));
  const done = deeds
    .filter(({ sides, matter, date, words }) => {
      if (isBare(words) || !sides.has(doer) || date === null || made === null || byDate(date, made) <= 0)
        return false;
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

/** The stem of what is to be done: behind "to", "will" and the like, else the first word that tells something. */
function verbOf({ text, stems }: Matter): string | null {
  const behind = /\b(?:to|will|would|must|shall|should)\s+(?:\p{L}+ly\s+)?(\p{L}+)/iu.exec(text)?.[1];
  const [stem] = behind === undefined ? [] : matterOf(behind, []).stems;
  return stem !== undefined && stems.has(stem) ? stem : ([...stems][0] ?? null);
}

const IN_FORCE =
  /\b(?:enter(?:ed|s)?|c[ao]mes?) into (?:force|effect)\b|\b(?:took|takes|has taken) effect\b/i;
const ENDED =
  /\b(?:expired|lapsed|terminated|denounced|abrogated|annulled|cancelled|withdrew from|pulled out of)\b/i;

/** Whether an agreement came into force or ended: in a sentence that names both sides and has all its words. */
export function agreementSteps(
  { draft, said }: SteppedDraft,
  documents: readonly DossierDocument[],
  parties: DossierParties,
): LedgerStep[] {
  if (draft.family !== 'agreement') return [];
  const { from, to } = sidesOf(draft);
  const matters = said
    .flatMap(({ sayings }) => sayings.map(({ matter }) => matter))
    .filter(({ stems }) => stems.size >= 2);
  const found = documents.flatMap((document): LedgerStep[] => {
    const { reading } = document;
    if (document.replacedBy !== null) return [];
    return sentencesOf(reading.document.text).flatMap((sentence) => {
      const step = IN_FORCE.test(sentence.text) ? 'in-force' : ENDED.test(sentence.text) ? 'ended' : null;
      if (step === null) return [];
      const own = matterOf(sentence.text, []);
      if (!matters.some((matter) => commonStems(matter, own) === matter.stems.size)) return [];
      const sides = new Set(
        reading.actors
          .filter(({ mentions }) =>
            mentions.some(({ start, end }) => start < sentence.end && sentence.start < end),
          )
          .map(({ id }) => parties.of(document.id, id)?.side),
      );
      if (!sides.has(from ?? '') || !sides.has(to ?? '')) return [];
      const event = reading.events.find(({ evidence }) =>
        evidence.some(({ start, end }) => start < sentence.end && sentence.start < end),
      );
      const date = event?.date ?? reading.document.published;
      const part = { document: document.id, record: event?.id ?? reading.document.id, evidence: [sentence] };
      return { date, step, force: null, parts: [part], note: null };
    });
  });
  const steps: LedgerStep[] = [];
  for (const one of found.sort((a, b) => byDate(a.date, b.date))) {
    const at = steps.findIndex(({ step }) => step === one.step);
    if (at === -1) steps.push(one);
    else steps[at] = { ...steps[at]!, parts: [...steps[at]!.parts, ...one.parts] };
  }
  return steps;
}

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
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
