import { readReceived } from '../pipeline/index.ts';
import { InputError, type Judgement, LexiconError, ModelError, type Received } from '../record/index.ts';
import type { ReadDocument, Store, UnreadDocument } from '../store/index.ts';
import { type ChangedParagraph, changesBetween } from '../text/index.ts';
import type { DossierNews } from './dossier-news.ts';
import { documentsTouched } from './judged-documents.ts';
import { judgementStates } from './judgement-states.ts';
import type { KeeperOptions } from './keeper-options.ts';
import { placeText } from './place-text.ts';
import { updateDossier } from './update-dossier.ts';

/** What a run of reading did, and what is new in the dossier by it. */
export interface ReadReport {
  readonly read: number;
  readonly failed: readonly UnreadDocument[];
  readonly revised: readonly Revision[];
  readonly news: readonly DossierNews[];
}

/** A document that is the next version of another, and what differs. */
export interface Revision {
  readonly input: string;
  readonly document: string;
  readonly of: string;
  readonly changes: readonly ChangedParagraph[];
}

/** So many documents are written in one step, or those of so many milliseconds: what a kill costs is to be read again. */
const STEP = { documents: 64, ms: 15_000 };

/**
 * Reads what is in the journal and not in the tables, in the order in which it came; then works out what that changes in the dossier. Stopped
 * at any moment and called again, it goes on.
 *
 * A document that cannot be read, or on which a stage fails, is listed with the reason and stops nobody.
 *
 * @param again reads besides what could not be read before: that which may be read another time, or all
 * @throws LexiconError, ModelError when what every document needs is missing or broken.
 */
export async function readUnwritten(
  store: Store,
  options: KeeperOptions,
  again?: 'retriable' | 'all',
): Promise<ReadReport> {
  const ids: string[] = [];
  const judged: number[] = [];
  for await (const { kind, id, number } of store.unwritten(again === undefined ? {} : { again })) {
    if (kind === 'received') ids.push(id);
    else judged.push(number);
  }
  const failed: UnreadDocument[] = [];
  const revised: Revision[] = [];
  let pending: ReadDocument[] = [];
  let unread: UnreadDocument[] = [];
  let since = Date.now();
  const write = async () => {
    await store.tables.write({ documents: pending, unread });
    failed.push(...unread);
    [pending, unread, since] = [[], [], Date.now()];
  };
  let done = 0;
  for (const id of ids) {
    if (options.signal?.aborted) break;
    const received = await store.journal.received(id);
    if (received === null) continue;
    const outcome = await readOne(received, store, pending, options);
    if ('reading' in outcome) {
      revised.push(...(await revisionIn(outcome, store, pending)));
      pending.push(outcome);
    } else unread.push(outcome);
    done += 1;
    if (pending.length >= STEP.documents || Date.now() - since > STEP.ms) await write();
    options.onProgress?.({ done, total: ids.length, failed: failed.length + unread.length });
  }
  await write();
  const fresh = await writeJudgements(store, judged);
  // Those that another run read, or judged, and did not come to join are among them.
  const touched = [...(await store.tables.unjoined()), ...(await documentsTouched(fresh, store.tables))];
  const news = await updateDossier([...new Set(touched)], store, options);
  return { read: done - failed.length, failed, revised, news };
}

async function revisionIn(
  { id, input, versionOf, reading }: ReadDocument,
  { tables }: Store,
  pending: readonly ReadDocument[],
): Promise<Revision[]> {
  if (versionOf === null) return [];
  const before =
    pending.find((one) => one.id === versionOf)?.reading ?? (await tables.readings([versionOf]))[0]?.reading;
  if (before === undefined) return [];
  const changes = changesBetween(before.document.text, reading.document.text);
  return [{ input, document: id, of: versionOf, changes }];
}

/** Writes judgements that came in before a kill or a rebuild, which it gives, and the states of those whose records have been read anew. */
async function writeJudgements({ journal, tables }: Store, numbers: readonly number[]): Promise<Judgement[]> {
  const before = (await tables.judgementStates()).map(({ judgement }) => judgement);
  const fresh: Judgement[] = [];
  for (const number of numbers) {
    for await (const { entry } of journal.entries({ after: number - 1 })) {
      if ('judgement' in entry) fresh.push(entry.judgement);
      break;
    }
  }
  const all = [...before, ...fresh];
  if (all.length > 0) await tables.write({ judgements: await judgementStates(all, tables) });
  return fresh;
}

async function readOne(
  received: Received,
  { tables }: Store,
  pending: readonly ReadDocument[],
  options: KeeperOptions,
): Promise<ReadDocument | UnreadDocument> {
  const { id, input, at } = received;
  const { program } = options;
  try {
    const { reading } = await readReceived(received, options);
    return { id, input, at, program, reading, ...(await placeText(received, reading, tables, pending)) };
  } catch (error) {
    if (error instanceof LexiconError || error instanceof ModelError) throw error;
    if (error instanceof InputError) {
      return { id, input, at, program, reason: error.why, retriable: error.retriable };
    }
    const reason = `a stage failed on it: ${error instanceof Error ? error.message : String(error)}`;
    return { id, input, at, program, reason, retriable: true };
  }
}
