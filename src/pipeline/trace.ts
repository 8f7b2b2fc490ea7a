import { foldName } from '../actors/index.ts';
import { type TracedDocument, traceSources } from '../independence/index.ts';
import { meaningsOf } from '../reader/index.ts';
import type { Sourcing } from '../record/index.ts';
import { type ReadOptions, type Source, work } from './read.ts';
import { openToolkit } from './toolkit.ts';

/**
 * Reads several documents and finds what they rest on: which claims on how many independent origins, through whom each came, and where
 * reports only cite each other.
 *
 * @throws InputError when an input cannot be read.
 * @example
 * const { claims, parties } = await sources(['wire.txt', 'daily.txt', 'gazette.txt']);
 * for (const claim of claims) console.log(claim.documents, claim.independent, claim.text);
 */
export async function sources(inputs: readonly Source[], options: ReadOptions = {}): Promise<Sourcing> {
  const documents: TracedDocument[] = [];
  for (const input of inputs) documents.push(await readToTrace(input, options));
  return traced(documents);
}

/** One document read so that {@link traced} can set it beside others. */
export async function readToTrace(input: Source, options: ReadOptions): Promise<TracedDocument> {
  const { reading, analysis, states } = await work(input, options, { keepStates: true });
  const { reader } = await openToolkit(options);
  const contents = reading.attributions.map(({ content }) => content);
  const meanings = states ? await meaningsOf(states, contents, reader) : [];
  return { reading, tokens: analysis.tokens, meanings };
}

/** What documents rest on that have been read already; one that is given twice counts once. */
export function traced(documents: readonly TracedDocument[]): Sourcing {
  const byId = new Map(documents.map((one) => [one.reading.document.id, one]));
  return traceSources([...byId.values()], foldName);
}
