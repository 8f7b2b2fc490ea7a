import type { LedgerStep, Part } from '../record/index.ts';
import { type SteppedDraft, sidesOf } from './answers.ts';
import { byDate } from './days.ts';
import type { DossierDocument } from './dossier-document.ts';
import type { DossierParties } from './match-parties.ts';
import { commonStems, type Matter, matterOf } from './matter.ts';

/** A sentence that says of something that it came into force, or ended. */
export interface LifeSentence {
  readonly step: 'in-force' | 'ended';
  readonly date: string | null;
  readonly part: Part;
  readonly matter: Matter;
  /** The sides that it names. */
  readonly sides: ReadonlySet<string>;
}

const IN_FORCE =
  /\b(?:enter(?:ed|s)?|c[ao]mes?) into (?:force|effect)\b|\b(?:took|takes|has taken) effect\b/i;
const ENDED =
  /\b(?:expired|lapsed|terminated|denounced|abrogated|annulled|cancelled|withdrew from|pulled out of)\b/i;

/** Every such sentence of the documents. */
export function lifeSentences(
  documents: readonly DossierDocument[],
  parties: DossierParties,
): LifeSentence[] {
  return documents.flatMap((document) => {
    const { reading, id, replacedBy } = document;
    if (replacedBy !== null) return [];
    return [...reading.document.text.matchAll(/[^\s.!?][^.!?\n]*/g)].flatMap(
      ([text], at, all): LifeSentence[] => {
        const step = IN_FORCE.test(text) ? 'in-force' : ENDED.test(text) ? 'ended' : null;
        if (step === null) return [];
        const start = all[at]!.index;
        const span = { start, end: start + text.length, text };
        const holds = (spans: readonly { start: number; end: number }[]) =>
          spans.some((one) => one.start < span.end && span.start < one.end);
        const event = reading.events.find(({ evidence }) => holds(evidence));
        const named = reading.actors.filter(({ mentions }) => holds(mentions));
        return [
          {
            step,
            date: event?.date ?? reading.document.published,
            part: { document: id, record: event?.id ?? reading.document.id, evidence: [span] },
            matter: matterOf(text, []),
            sides: new Set(named.flatMap((actor) => parties.of(id, actor.id)?.side ?? [])),
          },
        ];
      },
    );
  });
}

/** Whether an agreement came into force or ended: where a sentence names both sides and has all words of the agreement. */
export function agreementLife(
  { draft, said }: SteppedDraft,
  sentences: readonly LifeSentence[],
): LedgerStep[] {
  if (draft.family !== 'agreement') return [];
  const { from, to } = sidesOf(draft);
  const matters = said
    .flatMap(({ sayings }) => sayings.map(({ matter }) => matter))
    .filter(({ stems }) => stems.size >= 2);
  const own = sentences.filter(
    ({ sides, matter }) =>
      sides.has(from ?? '') &&
      sides.has(to ?? '') &&
      matters.some((one) => commonStems(one, matter) === one.stems.size),
  );
  return (['in-force', 'ended'] as const).flatMap((step) => {
    const told = own.filter((one) => one.step === step).sort((a, b) => byDate(a.date, b.date));
    const parts = told.map(({ part }) => part);
    return told.length === 0 ? [] : { date: told[0]!.date, step, force: null, parts, note: null };
  });
}
