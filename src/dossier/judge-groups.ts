import type { Judgement } from '../record/index.ts';

/** Records that are taken for one, with the reasons. `id` is that which a judgement has given it; null for its own. */
export interface Group<Member> {
  readonly id: string | null;
  readonly members: readonly Member[];
  readonly because: readonly string[];
}

/** How a judgement finds what it is about. */
export interface Finding<Member, G extends Group<Member>> {
  /** Whether the group goes by this id, now or through any of its members. */
  readonly goesBy: (group: G, id: string) => boolean;
  /** Whether one of `others` of a split means this member. */
  readonly isMeant: (member: Member, others: readonly string[]) => boolean;
  /** The id of a group that a judgement has parted from another. */
  readonly partedId: (target: string, judgement: string) => string;
}

/**
 * Groups as people have judged them: `merge` joins those that `others` name to `target`, `split` parts the members that `others` mean from it. What a
 * judgement does not find it leaves alone.
 */
export function judgeGroups<Member, G extends Group<Member>>(
  groups: readonly G[],
  judgements: readonly Judgement[],
  { goesBy, isMeant, partedId }: Finding<Member, G>,
): G[] {
  let known = [...groups];
  for (const { id, verdict, target, others, who, note } of judgements) {
    const aim = known.find((group) => goesBy(group, target));
    if (!aim) continue;
    const rest = known.filter((group) => group !== aim);
    const why = note === null ? '' : `: ${note}`;
    if (verdict === 'merge') {
      const all = [aim, ...rest.filter((group) => others.some((other) => goesBy(group, other)))];
      if (all.length === 1) continue;
      const members = all.flatMap((group) => group.members);
      const because = [...all.flatMap((group) => group.because), `${who} joined them${why}`];
      known = [...known.filter((group) => !all.includes(group)), { ...aim, id: target, members, because }];
    } else if (verdict === 'split') {
      const out = aim.members.filter((member) => isMeant(member, others));
      const members = aim.members.filter((member) => !isMeant(member, others));
      if (out.length === 0 || members.length === 0) continue;
      const because = `${who} parted them${why}`;
      known = [
        ...rest,
        { ...aim, id: target, members, because: [...aim.because, because] },
        { ...aim, id: partedId(target, id), members: out, because: [because] },
      ];
    }
  }
  return known;
}
