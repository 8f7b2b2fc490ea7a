import type { Comparison, Driver, TopicGroup } from '../record/index.ts';
import { figureWords } from './interval-words.ts';

/** What a topic is called where claims have none. */
export function topicName({ topic }: Pick<TopicGroup, 'topic'>): string {
  return topic ?? 'no topic named';
}

/**
 * A topic in a line: how many claims each side makes of it, and how far they part over it.
 *
 * @example topicLine(group, { a: 'Kenya', b: 'Tesseria' }) // 'Kenya 2, Tesseria silent, divergence 1.00 (0.40–1.00)'
 */
export function topicLine(
  { spoken, divergence, interval }: TopicGroup,
  names: Readonly<Record<'a' | 'b', string>>,
): string {
  const said = (['a', 'b'] as const).map((side) => `${names[side]} ${spoken[side] || 'silent'}`);
  return `${said.join(', ')}, divergence ${figureWords(divergence, interval)}`;
}

/** The claims that make half of the divergence: number in the table, topic, and share. */
export function driverList(
  comparison: Comparison,
): readonly { readonly number: number; readonly topic: string; readonly share: string }[] {
  return comparison.drivers.map(({ claim, share }: Driver) => {
    const at = comparison.claims.findIndex(({ id }) => id === claim);
    return {
      number: at + 1,
      topic: topicName(comparison.claims[at] ?? { topic: null }),
      share: `${Math.round(100 * share)} %`,
    };
  });
}
