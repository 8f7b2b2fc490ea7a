import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Choosing, fitChoice } from '../bench/fit-choice.ts';
import { FIFTH_HEADS } from '../fixtures/heads/fifth-heads.ts';
import { FIRST_HEADS } from '../fixtures/heads/first-heads.ts';
import { FOURTH_HEADS } from '../fixtures/heads/fourth-heads.ts';
import { SECOND_HEADS } from '../fixtures/heads/second-heads.ts';
import { SIXTH_HEADS } from '../fixtures/heads/sixth-heads.ts';
import { THIRD_HEADS } from '../fixtures/heads/third-heads.ts';
import { choicesOf } from '../src/ingest/choose-publisher.ts';
import { readHeaderBlock } from '../src/ingest/header-block.ts';
import { keyOf } from '../src/ingest/publisher-forms.ts';
import type { PublisherChoice } from '../src/ingest/publisher-signs.ts';
import { readFoot } from '../src/ingest/read-foot.ts';
import { readHead } from '../src/ingest/read-head.ts';

/**
 * Learns who issued a text from the tuning documents and the invented heads of `fixtures/heads`, and writes `src/ingest/publisher-weights.ts`:
 *
 *     tsx scripts/publisher-weights.ts [more folders of gold documents]
 *
 * Prints first how many are right in folds by document. The readers of single lines were made with these texts in sight: so that they are not trusted more
 * than on others, each text is learned from a second time without what they found.
 */
const PENALTY = 0.5;
const FOLDS = 8;
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

interface Case {
  readonly group: string;
  readonly publisher: string | null;
  readonly choices: readonly PublisherChoice[];
}

function caseOf(group: string, text: string, publisher: string | null): Case[] {
  const { facts, end } = readHeaderBlock(text);
  if (facts.publisher !== null) return [];
  const head = readHead(text, end, facts.title);
  const foot = readFoot(text, head.bodyStart);
  const byline = head.facts.byline ?? foot.byline;
  return [
    { group, publisher, choices: choicesOf(text, end, head.bodyStart, { ...head.facts, byline }).choices },
  ];
}

function goldIn(folder: string): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .flatMap((file) => {
      const { document } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
      const text = readFileSync(`${folder}/${file.replace('.gold.json', '.txt')}`, 'utf8');
      return caseOf('documents', text, document.publisher);
    });
}

const heads = [FIRST_HEADS, SECOND_HEADS, THIRD_HEADS, FOURTH_HEADS, FIFTH_HEADS, SIXTH_HEADS].flat();
const named = readFileSync(`${fixtures}/heads/publishers.txt`, 'utf8').split(/^=== /m).slice(1);
const cases: Case[] = [
  ...[`${fixtures}/gold/tune`, ...process.argv.slice(2)].flatMap(goldIn),
  ...heads.flatMap((head) => caseOf('heads', head.text, head.publisher ?? null)),
  ...named.flatMap((part) => {
    const end = part.indexOf('\n');
    const publisher = part
      .slice(0, end)
      .split(' | ')[1]!
      .replace(/^open: /, '');
    return caseOf('publishers', part.slice(end + 1), publisher === 'null' ? null : publisher);
  }),
];

const signs = [...new Set(cases.flatMap(({ choices }) => choices.flatMap((choice) => choice.signs)))].sort();
const indexOf = new Map(signs.map((sign, at) => [sign, at]));

function choosing({ choices, publisher }: Case, withReaders: boolean): Choosing {
  const isRight = ({ name }: PublisherChoice) =>
    name === null || publisher === null ? name === publisher : keyOf(name) === keyOf(publisher);
  const kept = (sign: string) => withReaders || !sign.startsWith('read');
  return {
    signs: choices.map((choice) => choice.signs.filter(kept).map((sign) => indexOf.get(sign)!)),
    right: choices.map(isRight),
  };
}

const asRead = cases.map((one) => choosing(one, true));
const unread = cases.map((one) => choosing(one, false));
const fitOn = (isIn: (at: number) => boolean) =>
  fitChoice(
    [...asRead, ...unread].filter((_, at) => isIn(at % cases.length)),
    signs.length,
    PENALTY,
  );

const isRightBy = (weights: readonly number[], { signs: all, right }: Choosing) => {
  const scores = all.map((own) => own.reduce((sum, sign) => sum + weights[sign]!, 0));
  return right[scores.indexOf(Math.max(...scores))]!;
};
const tally = new Map<string, { right: number; all: number }>();
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitOn((at) => at % FOLDS !== fold);
  for (const [at, { group }] of cases.entries()) {
    if (at % FOLDS !== fold) continue;
    const { right, all } = tally.get(group) ?? { right: 0, all: 0 };
    tally.set(group, { right: right + (isRightBy(weights, asRead[at]!) ? 1 : 0), all: all + 1 });
  }
}
for (const [group, { right, all }] of tally)
  console.log(`${group}: ${right} of ${all} right in ${FOLDS} folds`);

const weights = fitOn(() => true);
const lines = signs.flatMap((sign, at) => {
  const weight = Math.round((weights[at] ?? 0) * 100) / 100;
  return Math.abs(weight) < 0.05 ? [] : [`  '${sign}': ${weight},`];
});
writeFileSync(
  fileURLToPath(new URL('../src/ingest/publisher-weights.ts', import.meta.url)),
  `/**
 * How much each sign of \`publisher-signs.ts\` speaks for a name being the publisher's: of two names the one with 1.0 more is e times as likely. Written by
 * \`scripts/publisher-weights.ts\`; a sign that is not listed weighs nothing.
 */
export const PUBLISHER_WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
);
