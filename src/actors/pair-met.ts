import { isA } from './candidate.ts';
import type { Entity } from './entity.ts';
import type { Scene } from './scene.ts';
import { isState } from './state-behind.ts';
import type { Line } from './words.ts';

/** How people come together; "they" after it are those who did. */
const MEETS = new Set(
  'meet receive host welcome greet confer visit call phone telephone ring speak talk hold dine see'.split(
    ' ',
  ),
);

/**
 * The two of whom a sentence tells that they met, where no group was named: "Oduya received Brandt, and they discussed the dam." Looks at the
 * sentence of the pronoun, before it, and the one before. Null where more than two were there or none.
 */
export function pairMet(
  scene: Scene,
  pronoun: { readonly line: number; readonly start: number },
  lines: readonly Line[],
): readonly [Entity, Entity] | null {
  for (const line of [pronoun.line, pronoun.line - 1]) {
    const { words = [] } = lines[line] ?? {};
    if (!words.some(({ pos, lemma, end }) => pos === 'VERB' && MEETS.has(lemma) && end <= pronoun.start))
      continue;
    const there: Entity[] = [];
    for (const { entity, candidate } of scene.recency.backwards()) {
      if (candidate.line < line) break;
      const isHere = candidate.line === line && candidate.start < pronoun.start;
      if (isHere && !candidate.nested && !isA(candidate, 'pronoun')) there.unshift(entity);
    }
    const persons = [...new Set(there.filter((e) => e.kind === 'person' && !e.plural))];
    const states = [...new Set(there.filter(isState))];
    const pair = persons.length > 0 ? persons : states;
    if (pair.length === 2) return [pair[0]!, pair[1]!];
  }
  return null;
}
