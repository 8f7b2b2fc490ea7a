import type { Feature } from './feature.ts';

/** The topic labels that both claims have, of those that either has. Null where one has none. */
export const topic: Feature = (a, b) => {
  if (a.topics.length === 0 || b.topics.length === 0) return null;
  const common = a.topics.filter((label) => b.topics.includes(label)).sort();
  const all = new Set([...a.topics, ...b.topics]).size;
  return {
    feature: 'topic',
    score: common.length / all,
    a: a.topics.join(', '),
    b: b.topics.join(', '),
    note: common.length > 0 ? `both on ${common.join(', ')}` : 'on other topics',
  };
};
