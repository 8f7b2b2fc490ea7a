import type { LedgerStep, Part } from '../record/index.ts';
import { type SteppedDraft, sidesOf } from './answers.ts';
import { byDate } from './days.ts';
import type { DossierDocument } from './dossier-document.ts';
import type { DossierParties } from './match-parties.ts';
import { commonStems, type Matter, matterOf } from './matter.ts';

/** A sentence that says of something that it came into force, ended, or was taken back. */
export interface LifeSentence {
  readonly step: 'in-force' | 'ended' | 'withdrawn';
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

/** "Ghana **withdrew its demand** that …"; not "refused to withdraw", "did not drop". */
const WITHDRAWN =
  /(?<!\bnot |n[’']t |\bnever )\b(?:withdrew|(?:has|have|had) withdrawn|dropped|retracted|rescinded|took back|gave up)\s+(?:[\p{L}’']+\s+){0,4}?(?:demand|ultimatum|threat|warning|offer|claim|call|promise|pledge)\b/iu;

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
        const step = stepIn(text);
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

function stepIn(sentence: string): LifeSentence['step'] | null {
  if (WITHDRAWN.test(sentence)) return 'withdrawn';
  return IN_FORCE.test(sentence) ? 'in-force' : ENDED.test(sentence) ? 'ended' : null;
}

/** Whether a demand, an offer or a threat was taken back: by a sentence that names its side and has two of its words and two fifths of them at least. */
export function withdrawal(
  { draft, wordings }: SteppedDraft,
  sentences: readonly LifeSentence[],
): LedgerStep | null {
  const { from } = sidesOf(draft);
  if (!['ask', 'promise', 'warning'].includes(draft.family) || from === null) return null;
  const told = sentences
    .filter(
      ({ step, sides, matter }) =>
        step === 'withdrawn' &&
        sides.has(from) &&
        wordings.some((one) => commonStems(one.matter, matter) >= Math.max(2, 0.4 * one.matter.stems.size)),
    )
    .sort((a, b) => byDate(a.date, b.date));
  const [first] = told;
  if (!first) return null;
  return {
    date: first.date,
    step: 'withdrawn',
    force: null,
    parts: told.map(({ part }) => part),
    note: null,
  };
}

/** Whether an agreement came into force or ended: where a sentence names both sides and has all words of the agreement. */
export function agreementLife(
  { draft, wordings }: SteppedDraft,
  sentences: readonly LifeSentence[],
): LedgerStep[] {
  if (draft.family !== 'agreement') return [];
  const { from, to } = sidesOf(draft);
  const matters = wordings.map(({ matter }) => matter).filter(({ stems }) => stems.size >= 2);
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
