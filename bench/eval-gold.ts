import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ingest } from '../src/ingest/index.ts';
import { readDocument, type Toolkit } from '../src/pipeline/index.ts';
import { type Counts, figure } from './bootstrap.ts';
import { readGoldFolder } from './gold.ts';
import { GOLD_FIGURES, goldScores } from './gold-scores.ts';
import { scoredFromGold } from './scored.ts';
import { type Section, skipped } from './section.ts';

/** Our gold set: every layer of the record, end to end from the file. `part` is `tune` or `report`. */
export async function evalGold(gold: string, part: string, toolkit: Toolkit): Promise<Section> {
  const title = `Our gold set, ${part} part, end to end`;
  const folder = join(gold, part);
  if (!existsSync(folder)) return skipped(title, `${folder} is not there`);
  const documents = readGoldFolder(folder);
  const counts: Counts[] = [];
  for (const document of documents) {
    const input = document.file.replace(/\.gold\.json$/, '.txt');
    const read = await ingest({ input, bytes: readFileSync(input), contentType: null, url: null });
    const { reading } = await readDocument(read.document, read.diagnostics, toolkit);
    counts.push(goldScores(reading, document));
  }
  return sectionOf(title, counts);
}

/** How well a second annotator, who has not seen the first one's work, agrees with it: what a program can be asked for. */
export function evalGoldAgreement(first: string, second: string): Section {
  const title = 'Our gold set: a second annotator against the first, on documents of the report part';
  if (!existsSync(second)) return skipped(title, `${second} is not there`);
  const again = new Map(readGoldFolder(second, first).map((one) => [basename(one.file), one]));
  const both = readGoldFolder(first).filter(({ file }) => again.has(basename(file)));
  return sectionOf(
    title,
    both.map((document) => goldScores(scoredFromGold(again.get(basename(document.file))!), document)),
  );
}

function sectionOf(title: string, counts: readonly Counts[]): Section {
  return {
    title,
    rows: GOLD_FIGURES.map(({ name, value, items }) => ({ name, figure: figure(counts, value, items) })),
    notes: [`${counts.length} documents`],
    skipped: null,
  };
}
