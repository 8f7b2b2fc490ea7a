import { expect, test } from 'vitest';
import type { Actor, Reading } from '../src/record/index.ts';
import { total } from './bootstrap.ts';
import { readGoldFolder, resolveAnchor } from './gold.ts';
import { GOLD_FIGURES, goldScores } from './gold-scores.ts';

const documents = readGoldFolder(new URL('../fixtures/gold/tune/', import.meta.url).pathname);

/** The reading that a perfect reader would give: the gold itself. */
function perfect({ text, gold }: (typeof documents)[number]): Reading {
  const at = (anchor: string) => {
    const range = resolveAnchor(text, anchor);
    return { ...range, text: text.slice(range.start, range.end) };
  };
  const rest = { by: 'gold', score: 1 };
  return {
    document: { id: 'd', input: '-', language: 'en', url: null, text, ...gold.document },
    actors: gold.actors.map((a): Actor => ({ ...a, wikidata: null, mentions: a.mentions.map(at) })),
    attributions: gold.attributions.map((a) => ({
      ...a,
      ...rest,
      source: a.source === null ? null : at(a.source),
      cue: a.cue === null ? null : at(a.cue),
      content: a.content.map(at),
      topics: [],
    })),
    events: gold.events.map((e, i) => ({
      ...e,
      ...rest,
      id: `e${i}`,
      mode: null,
      contexts: [],
      evidence: e.evidence.map(at),
    })),
    interactions: gold.interactions.map((e, i) => ({
      ...e,
      ...rest,
      id: `i${i}`,
      evidence: e.evidence.map(at),
    })),
    undertakings: gold.undertakings.map((u, i) => ({
      ...u,
      ...rest,
      id: `u${i}`,
      what: at(u.what),
      alternatives: u.alternatives.map(at),
      domains: u.domains.map(at),
      condition: null,
      restates: false,
    })),
    diagnostics: [],
  };
}

test('the gold set scored against itself is right in every figure', () => {
  const sum = total(documents.map((document) => goldScores(perfect(document), document)));
  for (const { name, value, items } of GOLD_FIGURES) {
    expect(value(sum), name).toBeCloseTo(1, 5);
    expect(items(sum), name).toBeGreaterThan(0);
  }
});

test('an empty reading is wrong in every figure', () => {
  const [document] = documents;
  const empty = {
    ...perfect(document!),
    actors: [],
    attributions: [],
    events: [],
    interactions: [],
    undertakings: [],
  };
  const counts = goldScores(empty, document!);
  for (const { name, value } of GOLD_FIGURES) expect(value(counts) || 0, name).toBe(0);
});
