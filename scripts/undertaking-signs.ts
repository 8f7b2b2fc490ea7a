import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { matchActors } from '../bench/actor-scores.ts';
import { wordsOf } from '../bench/attribution-scores.ts';
import { readGoldFolder, resolveAnchor } from '../bench/gold.ts';
import { wordOverlap } from '../bench/gold-compare.ts';
import { ingest } from '../src/ingest/index.ts';
import { openToolkit, readDocument } from '../src/pipeline/index.ts';
import { AddresseeScene } from '../src/undertakings/addressee-signs.ts';
import { isChosen } from '../src/undertakings/complete-parties.ts';
import { draftUndertakings } from '../src/undertakings/find-undertakings.ts';

/**
 * What speaks for whom as the one to whom something is demanded, promised or refused, in gold documents, and who is
 * right: what `training/undertakings/fit.py` learns from.
 *
 *     tsx scripts/undertaking-signs.ts [FOLDER] > signs.jsonl
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../fixtures/gold/tune', import.meta.url));
const toolkit = await openToolkit();
for (const { file, text, gold } of readGoldFolder(folder)) {
  const input = file.replace(/\.gold\.json$/, '.txt');
  const got = await ingest({ input, bytes: readFileSync(input), contentType: null, url: null });
  const { reading, cast, analysis } = await readDocument(got.document, got.diagnostics, toolkit);
  const { attributions, interactions, events } = reading;
  const golden = gold.actors.map((a) => ({ ...a, mentions: a.mentions.map((m) => resolveAnchor(text, m)) }));
  const toGold = new Map([...matchActors(text, reading.actors, golden)].map(([g, p]) => [p.id, g.id]));
  const words = wordsOf(text, []);
  const wanted = gold.undertakings.map((u) => ({ to: u.to, what: resolveAnchor(text, u.what) }));
  const scene = new AddresseeScene(text, analysis, cast, attributions, interactions, events);
  for (const draft of draftUndertakings(reading.document, analysis, attributions, cast)) {
    const [best] = wanted
      .map((one) => ({ to: one.to, overlap: wordOverlap(words, [draft.what], [one.what]) }))
      .sort((a, b) => b.overlap - a.overlap);
    if (!isChosen(draft) || !best || best.overlap < 0.5) continue;
    const candidates = scene
      .candidates(draft)
      .map(({ id, signs }) => ({ signs, right: best.to !== null && toGold.get(id) === best.to }));
    const document = Number(/(\d+)-[^/]*$/.exec(input)![1]);
    const to = { candidates, nobody: scene.nobody(draft) };
    console.log(JSON.stringify({ document, event: true, known: { to: best.to !== null }, to }));
  }
}
