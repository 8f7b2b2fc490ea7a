import type {
  DossierInteraction,
  Judgement,
  LedgerEntry,
  LedgerStep,
  Standing,
  UndertakingKind,
} from '../record/index.ts';
import { findAnswers, type SteppedDraft, sidesOf, stepped } from './answers.ts';
import { byDate, daysOf } from './days.ts';
import { deedsIn, indexDeeds } from './deeds.ts';
import type { DossierDocument } from './dossier-document.ts';
import { fulfilment, lapse } from './fulfilment.ts';
import { draftsOf, sayingId } from './ledger-draft.ts';
import { agreementLife, lifeSentences, withdrawal } from './life-sentences.ts';
import type { DossierParties } from './match-parties.ts';
import type { Similarity } from './matter.ts';
import { sayingsIn } from './sayings.ts';

/**
 * The ledger: who asked whom for what, promised or refused what, since when, how often and how strongly, and what became of it.
 *
 * Conservative: what is not plainly one matter stays two entries. Needs the interactions of the same documents, which give days to what was said in them.
 *
 * @param similarity how alike two wordings mean; without it the words alone decide
 */
export function keepLedger(
  documents: readonly DossierDocument[],
  parties: DossierParties,
  interactions: readonly DossierInteraction[],
  judgements: readonly Judgement[],
  similarity?: Similarity,
): LedgerEntry[] {
  const drafts = draftsOf(sayingsIn(documents, parties, interactions), judgements, similarity);
  const all = stepped(drafts);
  const answers = findAnswers(all, similarity);
  const deeds = indexDeeds(deedsIn(documents, parties));
  const lives = lifeSentences(documents, parties);
  const lastDay = lastDays(documents, parties);
  return (
    all
      .filter((one) => !answers.spent.has(one))
      .map((one) => {
        const until = lastDay(sidesOf(one.draft));
        const later = [
          ...(answers.of.get(one) ?? []),
          ...[fulfilment(one, deeds), withdrawal(one, lives)].filter((step) => step !== null),
          ...agreementLife(one, lives),
        ];
        const lapsed = lapse(one, later, until);
        return entryOf(one, lapsed ? [...later, lapsed] : later, until);
      })
      // Of whom nothing is known at all nobody asks or is asked anything.
      .filter(({ sides }) => sides.from !== null || sides.to !== null)
      .sort((a, b) => byDate(a.first, b.first) || (a.id < b.id ? -1 : 1))
  );
}

function entryOf({ draft, said }: SteppedDraft, later: readonly LedgerStep[], until: string): LedgerEntry {
  const sayings = said.flatMap((time) => time.sayings);
  const first = draft.members[0]!;
  const best = said[0]!.sayings[0]!;
  const steps = [...said.map(({ step }) => step), ...later].sort(
    (a, b) => byDate(a.date, b.date) || order(a) - order(b),
  );
  const deadline = said.at(-1)!.deadline;
  const topics = sayings.flatMap(({ document, undertaking }) =>
    document.reading.attributions
      .filter(({ id }) => undertaking.attributions.includes(id))
      .flatMap((attribution) => attribution.topics),
  );
  return {
    id: draft.id ?? sayingId(first),
    kind: hardestKind(sayings.map(({ kind }) => kind)),
    from: sayings.find(({ from }) => from !== null)?.from?.id ?? null,
    to: sayings.find(({ to }) => to !== null)?.to?.id ?? null,
    sides: sidesOf(draft),
    what: best.what.text,
    topics: [...new Set(topics)].sort(),
    deadline,
    standing: standingOf(steps, deadline, until, draft.family === 'ask'),
    first: steps[0]!.date,
    last: steps.findLast(({ date }) => date !== null)?.date ?? null,
    steps,
    because: [...draft.because, ...(first.joint ? ['both sides undertake it together'] : [])],
  };
}

/** On one day: first what is said, then what is answered, then what is done. */
function order({ step }: LedgerStep): number {
  return [
    'made',
    'signed',
    'restated',
    'changed',
    'refused',
    'answered',
    'met',
    'in-force',
    'lapsed',
    'withdrawn',
    'ended',
  ].indexOf(step);
}

function hardestKind(kinds: readonly UndertakingKind[]): UndertakingKind {
  return (['ultimatum', 'demand', 'commitment'] as const).find((kind) => kinds.includes(kind)) ?? kinds[0]!;
}

const STANDS: Readonly<Partial<Record<LedgerStep['step'], Standing>>> = {
  answered: 'answered',
  met: 'met',
  refused: 'refused',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  'in-force': 'in-force',
  ended: 'ended',
};

/** By the last step; what was said again after an answer is open again. A promise whose day has passed without a word is `unknown`. */
function standingOf(
  steps: readonly LedgerStep[],
  deadline: string | null,
  until: string,
  asked: boolean,
): Standing {
  const last = steps.at(-1)!;
  const stands = STANDS[last.step];
  if (stands) return stands;
  return deadline !== null && !asked && daysOf(deadline).to < until ? 'unknown' : 'open';
}

/** The last day on which a document speaks of both sides: only there can silence between them be heard. */
function lastDays(documents: readonly DossierDocument[], parties: DossierParties) {
  const dated = documents.flatMap(({ id, reading: { document, actors } }) => {
    const sides = new Set(actors.map((actor) => parties.of(id, actor.id)?.side ?? null));
    return document.published === null ? [] : { day: daysOf(document.published).from, sides };
  });
  const known = new Map<string, string>();
  return ({ from, to }: LedgerEntry['sides']): string => {
    const key = `${from}|${to}`;
    const days = () =>
      dated.filter(({ sides }) => sides.has(from) && (to === null || sides.has(to))).map(({ day }) => day);
    const last = known.get(key) ?? days().sort().at(-1) ?? '';
    known.set(key, last);
    return last;
  };
}
