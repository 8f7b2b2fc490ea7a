import type { ComparedClaim, TopicGroup } from '../record/index.ts';
import { costsOf, divergenceOf } from './divergence.ts';
import { intervalOf } from './interval.ts';

/** The claims by topic, those of most claims first, then in the order of the table; claims without a topic come last. */
export function topicGroups(claims: readonly ComparedClaim[]): TopicGroup[] {
  const byTopic = new Map<string | null, ComparedClaim[]>();
  for (const claim of claims) {
    const group = byTopic.get(claim.topic);
    if (group) group.push(claim);
    else byTopic.set(claim.topic, [claim]);
  }
  return [...byTopic]
    .map(([topic, rows]) => ({
      topic,
      claims: rows.map((row) => row.id),
      spoken: {
        a: rows.filter((row) => row.a.length > 0).length,
        b: rows.filter((row) => row.b.length > 0).length,
      },
      divergence: divergenceOf(rows),
      interval: intervalOf(costsOf(rows)),
    }))
    .sort((x, y) => Number(x.topic === null) - Number(y.topic === null) || y.claims.length - x.claims.length);
}
