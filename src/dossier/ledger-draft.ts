import { type Judgement, stableId } from '../record/index.ts';
import { byDate } from './days.ts';
import { heldJudgements } from './held-judgements.ts';
import { type Group, judgeGroups } from './judge-groups.ts';
import { commonStems, isOneMatter, type Likeness, type Similarity } from './matter.ts';
import type { Saying } from './sayings.ts';

/** Sayings of one matter by one side to one other: an entry of the ledger in the making. */
export interface LedgerDraft extends Group<Saying> {
  readonly family: Family;
  readonly members: Saying[];
  readonly because: string[];
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
  const byWay = new Map<string, LedgerDraft[]>();
  const waysOf = (saying: Saying) => byWay.get(wayOf(saying)) ?? [];
  const join = (saying: Saying, to: LedgerDraft | undefined) => {
    if (to) return add(to, saying);
    const draft = { family: familyOf(saying), members: [saying], because: [], id: null };
    drafts.push(draft);
    byWay.set(wayOf(saying), [...waysOf(saying), draft]);
  };
  const [full, bare] = [sayings.filter(saysEnough), sayings.filter((one) => !saysEnough(one))];
  for (const saying of [...full].sort((a, b) => byDate(a.date, b.date))) {
    const fitting = waysOf(saying).filter(
      (draft) => isSameWay(draft, saying) && isOn(draft, saying, similarity),
    );
    join(saying, mostInCommon(fitting, saying));
  }
  for (const saying of bare) {
    const fitting = waysOf(saying).filter(
      (draft) => isSameWay(draft, saying) && draft.members.some((one) => means(saying, one)),
    );
    if (fitting.length === 1 || saying.matter.stems.size > 0)
      join(saying, fitting.length === 1 ? fitting[0] : undefined);
  }
  return judgeGroups<Saying, LedgerDraft>(drafts, heldJudgements(judgements, 'ledger-entry'), {
    goesBy: ({ id, members }, name) => id === name || members.some((saying) => sayingId(saying) === name),
    isMeant: ({ document, undertaking }, others) => others.includes(`${document.id}/${undertaking.id}`),
    partedId: (target, judgement) => stableId('entry', [target, judgement], 24),
  });
}

/** By family and whoever says it; of an agreement by the pair. */
function wayOf(saying: Saying): string {
  const { from, to } = saying.sides;
  const family = familyOf(saying);
  return family === 'agreement' ? `${family} ${[from, to].sort().join('|')}` : `${family} ${from}`;
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
  const first = draft.members[0]!;
  const common = [...saying.matter.stems].filter((stem) => first.matter.stems.has(stem));
  draft.members.push(saying);
  draft.because.push(
    `${saying.document.reading.document.input}: the same sides and matter${common.length > 0 ? ` (${common.join(', ')})` : ''}`,
  );
}

/** One family, from one side to one other; to whom may be left open once. */
function isSameWay({ family, members }: LedgerDraft, saying: Saying): boolean {
  if (family !== familyOf(saying)) return false;
  const known = members.find(({ sides }) => sides.to !== null)?.sides ?? members[0]!.sides;
  const { from, to } = saying.sides;
  if (family === 'agreement') return known.from !== null && isSamePair(known, saying.sides);
  return known.from === from && from !== null && (known.to === to || known.to === null || to === null);
}

function isSamePair(a: Saying['sides'], b: Saying['sides']): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}

function isOn({ members }: LedgerDraft, saying: Saying, similarity?: Similarity): boolean {
  return members.some((one) => {
    const oneCall =
      saying.interaction !== null &&
      one.interaction === saying.interaction &&
      one.document.id !== saying.document.id &&
      one.kind === saying.kind;
    return isOneMatter(one.matter, saying.matter, oneCall ? IN_ONE_CALL : SAME, similarity);
  });
}

function mostInCommon(drafts: readonly LedgerDraft[], { matter }: Saying): LedgerDraft | undefined {
  const common = ({ members }: LedgerDraft) =>
    Math.max(...members.map((one) => commonStems(one.matter, matter)));
  return [...drafts].sort((a, b) => common(b) - common(a))[0];
}
