import { attribute } from '../src/attribution/attribute.ts';
import { indexCues } from '../src/attribution/cue-index.ts';
import { analyse } from '../src/language/index.ts';
import { loadLexicons } from '../src/pipeline/load-lexicons.ts';
import type { Document } from '../src/record/index.ts';
import { addCounts, figure, scoreAttributions } from './attribution-scores.ts';
import { readPolnear } from './polnear.ts';
export const doc = (text: string): Document => ({
  id: 'x',
  input: '-',
  kind: 'report',
  title: null,
  byline: null,
  publisher: null,
  published: null,
  dateline: null,
  language: 'en',
  url: null,
  text,
});
export function loadCues() {
  const { cues, modifiers } = loadLexicons();
  return { cues, index: indexCues(cues, modifiers) };
}
export function articles(part: string) {
  const all = readPolnear(`../shared/data/polnear/${part === 'dev' ? 'dev' : 'train'}`);
  if (part === 'dev' || part === 'train') return all;
  return all.filter((_, i) => i % 5 === Number(part));
}
export function predict(text: string, index: ReturnType<typeof indexCues>) {
  const d = doc(text);
  return attribute(d, analyse(d), index);
}
if (process.argv[1]?.endsWith('try-attributions.ts')) {
  const part = process.argv[2] ?? '0';
  const { index } = loadCues();
  const counts = [];
  let ms = 0,
    tokens = 0;
  for (const a of articles(part)) {
    const d = doc(a.text);
    const an = analyse(d);
    const t = process.hrtime.bigint();
    const p = attribute(d, an, index);
    ms += Number(process.hrtime.bigint() - t) / 1e6;
    tokens += an.tokens.length;
    counts.push(
      scoreAttributions({
        text: a.text,
        discarded: a.discarded,
        gold: a.attributions,
        predicted: p
          .filter((x) => x.parent === null)
          .map((x) => ({
            source: x.source ? [x.source] : [],
            cue: x.cue ? [x.cue] : [],
            content: x.content,
          })),
      }),
    );
  }
  const total = addCounts(counts);
  const f = (x: number) => (100 * x).toFixed(1).padStart(5);
  for (const [name, c] of total) {
    const g = figure(c);
    if (/relation|word|exact|kind/.test(name))
      console.log(
        name.padEnd(22),
        f(g.precision),
        f(g.recall),
        f(g.f1),
        `  right ${c.right} pred ${c.predicted} gold ${c.gold}`,
      );
  }
  console.log(`${Math.round((tokens / ms) * 1000)} tokens/s`);
}
