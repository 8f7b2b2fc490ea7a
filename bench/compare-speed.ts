import { compareAccounts } from '../src/comparison/index.ts';
import { accountsOfPair, FOR_COMPARISON } from '../src/pipeline/accounts.ts';
import { readDocument, type Toolkit } from '../src/pipeline/index.ts';
import { batchesOf } from './bare-batches.ts';
import { loadPairs } from './pairs.ts';

/** About the length of a long readout. */
const WORDS = 500;
const ROUNDS = 12;

/** How long two accounts take, read and compared, and one pass of the encoder over their sentences; medians in ms. */
export interface CompareSpeed {
  readonly words: readonly [number, number];
  readonly compareMs: number;
  readonly encoderMs: number;
  readonly times: number;
}

/**
 * Compares two accounts of about 500 words, made of the accounts of a folder of pairs, again and again with everything
 * loaded, and has the encoder alone read their sentences in turns with it, so that a machine that is now slow and now fast slows both.
 */
export async function compareSpeed(folder: string, toolkit: Toolkit): Promise<CompareSpeed> {
  const pairs = loadPairs(folder);
  const documents = ([0, 1] as const).map((side) => {
    const base = pairs[0]!.documents[side];
    let text = '';
    for (const { documents: both } of pairs) if (wordsIn(text) < WORDS) text += `${both[side].text}\n\n`;
    return { ...base, text: text.trim() };
  });
  const [a, b] = [documents[0]!, documents[1]!];
  const sentences: string[] = [];
  for (const document of documents) {
    const { analysis } = await readDocument(document, [], toolkit);
    sentences.push(...analysis.sentences.map(({ start, end }) => document.text.slice(start, end)));
  }
  const batches = batchesOf(sentences, toolkit.reader);
  const [compared, encoded]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    let from = performance.now();
    const [first, second] = [
      await readDocument(a, [], toolkit, FOR_COMPARISON),
      await readDocument(b, [], toolkit, FOR_COMPARISON),
    ];
    const { accounts, options } = await accountsOfPair(first, second, toolkit);
    compareAccounts(accounts[0], accounts[1], options);
    compared.push(performance.now() - from);
    from = performance.now();
    for (const batch of batches) await toolkit.reader.encoder.run(batch);
    encoded.push(performance.now() - from);
  }
  const [compareMs, encoderMs] = [median(compared), median(encoded)];
  return { words: [wordsIn(a.text), wordsIn(b.text)], compareMs, encoderMs, times: compareMs / encoderMs };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[values.length >> 1]!;
}
