import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { clauseViewOf } from '../clauses/index.ts';
import { analyse } from '../language/index.ts';
import { findTriggers } from './find-triggers.ts';
import { mendTags } from './mend-tags.ts';
import { EVENT_RULES } from './rules.ts';

function rulesIn(text: string): string[] {
  const analysis = mendTags(analyse(documentOf(text)));
  return analysis.sentences.flatMap((s) => findTriggers(clauseViewOf(analysis, s)).map((t) => t.rule.id));
}

test.each(
  EVENT_RULES.flatMap((rule) => rule.examples.map((text) => [rule.id, text] as const)),
)('%s finds “%s”', (id, text) => {
  expect(rulesIn(text)).toContain(id);
});

test.each(
  EVENT_RULES.flatMap((rule) => (rule.counterexamples ?? []).map((text) => [rule.id, text] as const)),
)('%s leaves “%s” alone', (id, text) => {
  expect(rulesIn(text)).not.toContain(id);
});

test('every row has an id of its own and at least one example', () => {
  expect(new Set(EVENT_RULES.map((rule) => rule.id)).size).toBe(EVENT_RULES.length);
  expect(EVENT_RULES.filter((rule) => rule.examples.length === 0)).toEqual([]);
});
