import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openToolkit } from '../src/pipeline/index.ts';
import { evalAgreement, evalClaims } from './eval-claims.ts';
import { evalCofenet } from './eval-cofenet.ts';
import { evalGold, evalGoldAgreement } from './eval-gold.ts';
import { evalPlv } from './eval-plv.ts';
import { evalPolnear } from './eval-polnear.ts';
import type { Section } from './section.ts';

/**
 * Accuracy, each figure with its 95 % document-bootstrap interval and the number of items behind it.
 *
 *     npm run eval -- [--data FOLDER] [--gold FOLDER] [--pairs FOLDER] [--part dev] [--only WORD] [--json FILE] [--model FOLDER]
 *
 * `--data` holds polnear/, cofenet/, plv/ and pairs/ (default: ../shared/data); what is missing is said and skipped. `--gold` and
 * `--pairs` are our own sets, or yours in the same format; `--model` is a reader of your own training.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: fileURLToPath(new URL('../../shared/data', import.meta.url)) },
    gold: { type: 'string', default: fileURLToPath(new URL('../fixtures/gold', import.meta.url)) },
    pairs: { type: 'string', default: fileURLToPath(new URL('../fixtures/pairs', import.meta.url)) },
    part: { type: 'string', default: 'dev' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    model: { type: 'string' },
  },
});

const toolkit = () => openToolkit(values.model === undefined ? {} : { model: values.model });

const SECTIONS: readonly (readonly [name: string, run: () => Section | Promise<Section>])[] = [
  ['polnear', async () => evalPolnear(values.data, values.part, await toolkit())],
  ['cofenet', async () => evalCofenet(values.data, await toolkit())],
  ['plv', () => evalPlv(values.data)],
  [
    'claims-real',
    async () => evalClaims(`${values.data}/pairs`, 'real pairs, development part', await toolkit()),
  ],
  [
    'claims-tune',
    async () => evalClaims(`${values.pairs}/tune`, 'our own pairs, tune part', await toolkit()),
  ],
  [
    'claims-report',
    async () => evalClaims(`${values.pairs}/report`, 'our own pairs, report part', await toolkit()),
  ],
  ['claims-agreement', () => evalAgreement(`${values.pairs}/report`, `${values.pairs}/second`)],
  ['gold-tune', async () => evalGold(values.gold, 'tune', await toolkit())],
  ['gold-report', async () => evalGold(values.gold, 'report', await toolkit())],
  ['gold-agreement', () => evalGoldAgreement(`${values.gold}/report`, `${values.gold}/second`)],
];

const done: Section[] = [];
for (const [name, run] of SECTIONS) {
  if (!name.includes(values.only)) continue;
  const section = await run();
  done.push(section);
  print(section);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(done, null, 2)}\n`);

function print({ title, rows, notes, skipped }: Section): void {
  console.log(`\n${title}`);
  if (skipped !== null) console.log(`  skipped: ${skipped}`);
  for (const note of notes) console.log(`  ${note}`);
  if (rows.length > 0) console.log(`  ${''.padEnd(36)}  value   95 % interval   items`);
  for (const { name, figure } of rows) {
    const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
    console.log(
      `  ${name.padEnd(36)}  ${percent(figure.value)}   ${percent(figure.low)}–${percent(figure.high)}  ${String(figure.items).padStart(7)}`,
    );
  }
}
