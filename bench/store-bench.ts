import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openQuestions, openStore, type Place, type Questions } from '../src/store/index.ts';
import {
  batchOf,
  generated,
  partyId,
  publisherName,
  stateKey,
  vocabulary,
} from '../src/store/testing/generated.ts';
import { seeded } from '../src/store/testing/seeded.ts';

/** So many documents are journalled and written at once. */
const BATCH = 200;
/** So often is each question asked, each time for something else. */
const ASKED = 40;

/**
 * What a store of one size does. Times in ms; `processor` is the time of all threads, which on a busy machine says more than the clock.
 */
export interface StoreFigures {
  readonly documents: number;
  /** Documents a second since the size before: journalled and written. */
  readonly ingest: number;
  readonly processor: number;
  readonly questions: readonly {
    readonly question: string;
    readonly median: number;
    readonly p95: number;
    readonly processor: number;
    readonly rows: number;
  }[];
}

/**
 * Speed of the embedded store without the reader: generated documents go in (journal and tables), and each question is asked at each size.
 *
 * @param sizes rising numbers of documents.
 * @param kept a folder in which the record is made and stays; without it one is made and removed.
 */
export async function benchStore(
  sizes: readonly number[],
  say: (line: string) => void,
  kept?: string,
): Promise<StoreFigures[]> {
  const root = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const place = { folder: kept ?? join(root, 'record') };
  try {
    const figures: StoreFigures[] = [];
    let from = 0;
    for (const size of sizes) {
      const { seconds, processor } = await fill(place, from, size, say);
      // Asked by another process, as `readout search` is: what the writer had set aside is in its place then.
      const asked = await openQuestions(place);
      const questions = await askAll(asked.questions);
      await asked.close();
      figures.push({
        documents: size,
        ingest: Math.round((size - from) / seconds),
        processor: processor / (size - from),
        questions,
      });
      from = size;
    }
    return figures;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Documents are made up in chunks before the clock starts. */
const CHUNK = 5_000;

/** One batch is journalled while the one before is written, as when a reader hands documents on. Closing counts too. */
export async function fill(place: Place, from: number, to: number, say: (line: string) => void) {
  const store = await openStore(place);
  let [seconds, processor] = [0, 0];
  for (let chunk = from; chunk < to; chunk += CHUNK) {
    const [secondsBefore, processorBefore] = [seconds, processor];
    const made = Array.from({ length: Math.min(CHUNK, to - chunk) }, (_, n) => generated(chunk + n));
    const [start, used] = [performance.now(), processorMs()];
    let writing: Promise<void> = Promise.resolve();
    for (let at = 0; at < made.length; at += BATCH) {
      const batch = made.slice(at, at + BATCH);
      await store.journal.append(batch.map(({ received }) => ({ received })));
      const before = writing;
      writing = store.tables.write(batchOf(batch));
      await before;
    }
    await writing;
    seconds += (performance.now() - start) / 1000;
    processor += processorMs() - used;
    const a = (unit: number, digits: number) => (unit / made.length).toFixed(digits);
    say(
      `${chunk + made.length} documents: ${Math.round(made.length / (seconds - secondsBefore))} a second, ${a(processor - processorBefore, 2)} ms of the processor each`,
    );
  }
  const [start, used] = [performance.now(), processorMs()];
  await store.close();
  seconds += (performance.now() - start) / 1000;
  processor += processorMs() - used;
  return { seconds, processor };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Things to ask for, the frequent more often, as people do. */
export function asker(random: () => number) {
  const rank = (size: number) => Math.min(size - 1, Math.trunc(size ** random()) - 1);
  const word = () => vocabulary[20 + rank(2_000)]!;
  const side = () => stateKey(rank(60));
  const pair = (): [string, string] => {
    const a = rank(59);
    return [stateKey(a), stateKey(a + 1 + rank(59 - a))];
  };
  const year = () => 2015 + Math.trunc(random() * 10);
  return { rank, word, side, pair, year };
}

async function askAll(questions: Questions): Promise<StoreFigures['questions']> {
  const { rank, word, side, pair, year } = asker(seeded(7));
  const asks: Readonly<Record<string, () => Promise<{ readonly rows: readonly unknown[] } | null>>> = {
    'search: a word': () => questions.search({ text: word() }),
    'search: two words': () => questions.search({ text: `${word()} ${word()}` }),
    'search: a speaker': () => questions.search({ speaker: side() }),
    'search: speaker, recipient, force': () => {
      const [speaker, recipient] = pair();
      return questions.search({ speaker, recipient, minForce: 4 });
    },
    'search: word, party, topic': () => questions.search({ text: word(), party: side(), topic: 'border' }),
    'search: publisher, month': () =>
      questions.search({
        publisher: publisherName(rank(300)),
        from: `${year()}-03-01`,
        to: `${year()}-03-31`,
      }),
    timeline: () => questions.timeline(...pair()),
    ledger: () => questions.ledger({ between: pair() }),
    'ledger: word, standing': () => questions.ledger({ text: word(), standing: 'open' }),
    interactions: () => questions.interactions({ parties: pair(), minDivergence: 0.5 }),
    divergence: () => questions.divergence(...pair()),
    actor: () => questions.actor(partyId(rank(60), rank(5))),
    'documents: a word': () => questions.documents({ text: word() }),
    'documents: party, year': () => {
      const from = year();
      return questions.documents({ party: side(), from: `${from}-01-01`, to: `${from}-12-31` });
    },
    sources: () => questions.sources(),
    resolve: async () => ({ rows: await questions.resolve(side()) }),
  };
  const figures = [];
  for (const [question, ask] of Object.entries(asks)) {
    const times: number[] = [];
    const used = processorMs();
    let rows = 0;
    for (let n = 0; n < ASKED; n++) {
      const start = performance.now();
      rows += (await ask())?.rows.length ?? 0;
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)]!;
    figures.push({
      question,
      median: at(0.5),
      p95: at(0.95),
      processor: (processorMs() - used) / ASKED,
      rows: Math.round(rows / ASKED),
    });
  }
  return figures;
}

/** A column for each size; where there are several, how often the last is the first. */
export function printStore(figures: readonly StoreFigures[], print: (line: string) => void): void {
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return;
  const grown = (of: (one: StoreFigures) => number) =>
    first === last ? [] : [`× ${(of(last) / of(first)).toFixed(1)}`.padStart(10)];
  const line = (head: string, cells: readonly string[], growth: readonly string[]) =>
    print(`${head.padEnd(34)}${cells.map((cell) => cell.padStart(30)).join('')}${growth.join('')}`);
  line(
    '',
    figures.map(({ documents }) => `${documents.toLocaleString('en-US')} documents`),
    grown(({ documents }) => documents),
  );
  line(
    'ingest, documents/s',
    figures.map(({ ingest }) => String(ingest)),
    [],
  );
  line(
    '  of the processor, ms a document',
    figures.map(({ processor }) => processor.toFixed(2)),
    grown(({ processor }) => processor),
  );
  print('\nquestions: median / p95 / processor, ms (rows); growth of the processor time');
  for (const [at, { question }] of first.questions.entries()) {
    const cells = figures.map(({ questions }) => {
      const { median, p95, processor, rows } = questions[at]!;
      return `${[median, p95, processor].map((ms) => ms.toFixed(1)).join(' / ')} (${rows})`;
    });
    line(
      question,
      cells,
      grown(({ questions }) => questions[at]!.processor),
    );
  }
}
