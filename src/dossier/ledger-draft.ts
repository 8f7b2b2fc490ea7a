import { UnionFind } from '../parties/index.ts';
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
export const SAME: Likeness = { words: 2, share: 0.6, shareWithoutVerb: 0.8, shareWithMeaning: 0.35 };
const IN_ONE_CALL: Likeness = { words: 2, share: 0.35, shareWithoutVerb: 0.35, shareWithMeaning: 0.25 };

/** The id by which an entry may be called through one of its sayings. */
export function sayingId(saying: Saying): string {
  return stableId('entry', [familyOf(saying), saying.document.id, saying.undertaking.id], 24);
}

/**
 * Groups sayings: of one family, from one side to one other, on one matter. Words that say too little by themselves ("to pay"), and those that leave open to
 * whom they are said, join only where a single matter fits.
 */
export function draftsOf(
  sayings: readonly Saying[],
  judgements: readonly Judgement[],
  similarity?: Similarity,
): LedgerDraft[] {
  const sorted = [...sayings].sort((a, b) => byDate(a.date, b.date));
  const isPlain = (one: Saying) => saysEnough(one) && one.sides.to !== null;
  const drafts = grouped(sorted.filter(isPlain), similarity);
  const open: Saying[] = [];
  for (const saying of sorted.filter((one) => !isPlain(one))) {
    const fitting = drafts.filter(
      ({ members: [first, ...others] }) =>
        isSameWay(first!, saying) && [first!, ...others].some((one) => means(saying, one, similarity)),
    );
    if (fitting.length === 1) add(fitting[0]!, saying);
    else if (saying.matter.stems.size > 0) open.push(saying);
  }
  drafts.push(...grouped(open, similarity));
  return judgeGroups<Saying, LedgerDraft>(drafts, heldJudgements(judgements, 'ledger-entry'), {
    goesBy: ({ id, members }, name) => id === name || members.some((saying) => sayingId(saying) === name),
    isMeant: ({ document, undertaking }, others) => others.includes(`${document.id}/${undertaking.id}`),
    partedId: (target, judgement) => stableId('entry', [target, judgement], 24),
  });
}

/** Those of one way that are of one matter, directly or through others of them; whoever says it must be known. */
function grouped(sayings: readonly Saying[], similarity?: Similarity): LedgerDraft[] {
  const groups = new UnionFind(sayings.length);
  const byWay = new Map<string, number[]>();
  sayings.forEach((saying, index) => {
    if (saying.sides.from === null) return;
    const way = wayOf(saying);
    const others = byWay.get(way) ?? [];
    for (const other of others) if (isOn(sayings[other]!, saying, similarity)) groups.join(other, index);
    byWay.set(way, [...others, index]);
  });
  const drafts = new Map<number, LedgerDraft>();
  sayings.forEach((saying, index) => {
    const known = drafts.get(groups.find(index));
    if (known) add(known, saying);
    else drafts.set(index, { family: familyOf(saying), members: [saying], because: [], id: null });
  });
  return [...drafts.values()];
}

/** By family, from whom to whom; an agreement is both sides' alike. */
function wayOf(saying: Saying): string {
  const { from, to } = saying.sides;
  const family = familyOf(saying);
  return [family, ...(family === 'agreement' ? [from, to].sort() : [from, to])].join(' ');
}

function saysEnough({ matter }: Saying): boolean {
  return matter.stems.size >= SAME.words;
}

/** What leaves open to whom it is said may be said to anybody. */
function isSameWay(known: Saying, saying: Saying): boolean {
  if (saying.sides.to !== null) return wayOf(known) === wayOf(saying);
  return (
    familyOf(known) === familyOf(saying) &&
    known.sides.from === saying.sides.from &&
    known.sides.from !== null
  );
}

/** "refused **to pay**": words of the other; "asked that **it** be paid": what the text said just before. */
function means(saying: Saying, one: Saying, similarity?: Similarity): boolean {
  const distance = saying.what.start - one.what.end;
  if (PRONOUN.test(saying.what.text) && !saysEnough(saying))
    return one.document === saying.document && distance > 0 && distance < NEAR;
  if (saysEnough(saying)) return isOn(one, saying, similarity);
  return saying.matter.stems.size > 0 && commonStems(saying.matter, one.matter) === saying.matter.stems.size;
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

function isOn(one: Saying, saying: Saying, similarity?: Similarity): boolean {
  const oneCall =
    saying.interaction !== null &&
    one.interaction === saying.interaction &&
    one.document.id !== saying.document.id &&
    one.kind === saying.kind;
  return isOneMatter(one.matter, saying.matter, oneCall ? IN_ONE_CALL : SAME, similarity);
}
