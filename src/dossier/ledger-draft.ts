import { type Judgement, stableId } from '../record/index.ts';
import { byDate } from './days.ts';
import { heldJudgements } from './held-judgements.ts';
import { commonStems, isOneMatter, type Likeness, type Similarity } from './matter.ts';
import type { Saying } from './sayings.ts';

/** Sayings of one matter by one side to one other: an entry of the ledger in the making. */
export interface LedgerDraft {
  readonly family: Family;
  readonly sayings: Saying[];
  readonly because: string[];
  /** Given by a judgement; else that of its first saying. */
  readonly id: string | null;
}

/** Kinds that may be one entry: a demand becomes an ultimatum, an offer a promise. What both undertake is no one's own promise. */
export type Family = 'ask' | 'promise' | 'joint' | 'warning' | 'refusal' | 'agreement' | 'appointment';

export function familyOf({ kind, joint }: Saying): Family {
  if (kind === 'demand' || kind === 'ultimatum') return 'ask';
  if (kind === 'commitment' || kind === 'offer') return joint ? 'joint' : 'promise';
  return kind;
}

/** Two sayings of one matter, whoever reports them; and, looser, two accounts of what was said in one call. */
export const SAME: Likeness = { words: 2, share: 0.6, shareWithMeaning: 0.35 };
const IN_ONE_CALL: Likeness = { words: 2, share: 0.35, shareWithMeaning: 0.25 };

/** The id by which an entry may be called through one of its sayings. */
export function sayingId(saying: Saying): string {
  return stableId('entry', [familyOf(saying), saying.document.id, saying.undertaking.id], 24);
}

/**
 * Groups sayings: of one family, from one side to one other, on one matter. In order of time, so that what comes later joins what was there.
 * Words that say too little by themselves ("to pay") join only where a single matter has them.
 */
export function draftsOf(
  sayings: readonly Saying[],
  judgements: readonly Judgement[],
  similarity?: Similarity,
): LedgerDraft[] {
  const drafts: LedgerDraft[] = [];
  const [full, bare] = [sayings.filter(saysEnough), sayings.filter((one) => !saysEnough(one))];
  for (const saying of [...full].sort((a, b) => byDate(a.date, b.date))) {
    const fitting = drafts.filter((draft) => isSameWay(draft, saying) && isOn(draft, saying, similarity));
    const best = mostInCommon(fitting, saying);
    if (best) add(best, saying);
    else drafts.push({ family: familyOf(saying), sayings: [saying], because: [], id: null });
  }
  for (const saying of bare) {
    const fitting = drafts.filter(
      (draft) => isSameWay(draft, saying) && draft.sayings.some((one) => means(saying, one)),
    );
    if (fitting.length === 1) add(fitting[0]!, saying);
    else if (saying.matter.stems.size > 0)
      drafts.push({ family: familyOf(saying), sayings: [saying], because: [], id: null });
  }
  return judged(drafts, heldJudgements(judgements, 'ledger-entry'));
}

function saysEnough({ matter }: Saying): boolean {
  return matter.stems.size >= SAME.words;
}

/** "refused **to pay**": a word of the other; "asked that **it** be paid": what the text said just before. */
function means(bare: Saying, one: Saying): boolean {
  const distance = bare.what.start - one.what.end;
  if (PRONOUN.test(bare.what.text)) return one.document === bare.document && distance > 0 && distance < NEAR;
  return bare.matter.stems.size > 0 && commonStems(bare.matter, one.matter) === bare.matter.stems.size;
}

const PRONOUN = /^(?:that\s+|to\s+)?(?:it|this|these|they|them|do so)\b/i;
/** Characters: the clause before. */
const NEAR = 40;

function add(draft: LedgerDraft, saying: Saying): void {
  const first = draft.sayings[0]!;
  const common = [...saying.matter.stems].filter((stem) => first.matter.stems.has(stem));
  draft.sayings.push(saying);
  draft.because.push(
    `${saying.document.reading.document.input}: the same sides and matter${common.length > 0 ? ` (${common.join(', ')})` : ''}`,
  );
}

/** One family, from one side to one other; to whom may be left open once. */
function isSameWay({ family, sayings }: LedgerDraft, saying: Saying): boolean {
  if (family !== familyOf(saying)) return false;
  const known = sayings.find(({ sides }) => sides.to !== null)?.sides ?? sayings[0]!.sides;
  const { from, to } = saying.sides;
  if (family === 'agreement') return known.from !== null && isSamePair(known, saying.sides);
  return known.from === from && from !== null && (known.to === to || known.to === null || to === null);
}

function isSamePair(a: Saying['sides'], b: Saying['sides']): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

function isOn({ sayings }: LedgerDraft, saying: Saying, similarity?: Similarity): boolean {
  return sayings.some((one) => {
    const oneCall =
      saying.interaction !== null &&
      one.interaction === saying.interaction &&
      one.document.id !== saying.document.id &&
      one.kind === saying.kind;
    return isOneMatter(one.matter, saying.matter, oneCall ? IN_ONE_CALL : SAME, similarity);
  });
}

function mostInCommon(drafts: readonly LedgerDraft[], { matter }: Saying): LedgerDraft | undefined {
  const common = ({ sayings }: LedgerDraft) =>
    Math.max(...sayings.map((one) => commonStems(one.matter, matter)));
  return [...drafts].sort((a, b) => common(b) - common(a))[0];
}

function judged(drafts: readonly LedgerDraft[], judgements: readonly Judgement[]): LedgerDraft[] {
  let known = [...drafts];
  for (const { id, verdict, target, others, who, note } of judgements) {
    const answers = (draft: LedgerDraft, name: string) =>
      draft.id === name || draft.sayings.some((saying) => sayingId(saying) === name);
    const aim = known.find((draft) => answers(draft, target));
    if (!aim || (verdict !== 'merge' && verdict !== 'split')) continue;
    const why = note === null ? '' : `: ${note}`;
    const rest = known.filter((draft) => draft !== aim);
    if (verdict === 'merge') {
      const joined = rest.filter((draft) => others.some((name) => answers(draft, name)));
      const all = [aim, ...joined];
      const because = [...all.flatMap((draft) => draft.because), `${who} joined them${why}`];
      const sayings = all.flatMap((draft) => draft.sayings).sort((a, b) => byDate(a.date, b.date));
      known = [...rest.filter((draft) => !joined.includes(draft)), { ...aim, sayings, because, id: target }];
      continue;
    }
    const isOut = ({ document, undertaking }: Saying) => others.includes(`${document.id}/${undertaking.id}`);
    const [out, kept] = [aim.sayings.filter(isOut), aim.sayings.filter((one) => !isOut(one))];
    if (out.length === 0 || kept.length === 0) continue;
    const because = [`${who} parted them${why}`];
    known = [
      ...rest,
      { ...aim, sayings: kept, because: [...aim.because, ...because], id: target },
      { ...aim, sayings: out, because, id: stableId('entry', [target, id], 24) },
    ];
  }
  return known;
}
