import { Judgement, type Reading, stableId, UsageError } from '../record/index.ts';
import type { Store } from '../store/index.ts';
import { anchorOf, findJudged } from './find-judged.ts';
import { documentsTouched, SPANNING } from './judged-documents.ts';
import { judgementStates } from './judgement-states.ts';
import type { KeeperOptions } from './keeper-options.ts';
import { updateDossier } from './update-dossier.ts';

/**
 * What a person decides; see {@link Judgement}. `document` is the received document in which `target` stands, null for what spans documents. `anchor` is wanted of a
 * claim alone, which stands in a comparison and in no reading: its words in the document. Of all else it is found.
 */
export type Decision = Pick<
  Judgement,
  'who' | 'verdict' | 'kind' | 'target' | 'document' | 'others' | 'fields' | 'note'
> &
  Partial<Pick<Judgement, 'anchor'>>;

/**
 * Keeps a judgement for good and works out again what it changes.
 *
 * @param at milliseconds since 1970
 * @throws UsageError when there is nothing that it could be about, or a field is missing that its verdict needs.
 */
export async function judge(
  decision: Decision,
  at: number,
  store: Store,
  options: KeeperOptions,
): Promise<Judgement> {
  const { kind, target, document, verdict } = decision;
  if (verdict === 'undo') await refuseUnknownJudgement(target, store);
  else refuseIncomplete(decision);
  const reading = document === null ? null : await readingOf(document, store);
  const span = reading === null ? null : anchorOf(reading, kind, target);
  const found = span === null ? null : { start: span.start, end: span.end, text: span.text };
  const anchor = kind === 'claim' ? (decision.anchor ?? null) : found;
  const time = new Date(at).toISOString();
  const id = stableId('judgement', [time, JSON.stringify(decision)], 24);
  const judgement: Judgement = { ...decision, id, at: time, anchor };
  if (verdict !== 'undo') await refuseUnknown(judgement, store, reading);
  await store.journal.append([{ judgement }]);
  await applyJudgements([judgement], store, options);
  return judgement;
}

/** Brings the tables up to date with judgements that the journal has. */
export async function applyJudgements(
  fresh: readonly Judgement[],
  store: Store,
  options: KeeperOptions,
): Promise<void> {
  const before = (await store.tables.judgementStates()).map(({ judgement }) => judgement);
  const known = new Set(fresh.map(({ id }) => id));
  const all = [...before.filter(({ id }) => !known.has(id)), ...fresh];
  await store.tables.write({ judgements: await judgementStates(all, store.tables) });
  const touched = await documentsTouched(fresh, store.tables);
  if (touched.length === 0) return;
  await updateDossier(touched, store, options);
  await store.tables.write({ judgements: await judgementStates(all, store.tables) });
}

function refuseIncomplete({ verdict, kind, others, fields, note }: Decision): void {
  if ((verdict === 'merge' || verdict === 'split') && !SPANNING.has(kind))
    throw new UsageError(
      `${verdict} is for a party, a dossier-interaction or a ledger-entry, not for a ${kind}`,
    );
  if ((verdict === 'merge' || verdict === 'split') && others.length === 0)
    throw new UsageError(`${verdict} needs at least one other record`);
  if (verdict === 'correct' && (fields === null || Object.keys(fields).length === 0))
    throw new UsageError('correct needs the fields that hold instead');
  if (verdict === 'note' && (note ?? '').trim() === '') throw new UsageError('note needs its words');
}

async function refuseUnknownJudgement(id: string, { tables }: Store): Promise<void> {
  const known = (await tables.judgementStates()).find(({ judgement }) => judgement.id === id);
  if (known === undefined) throw new UsageError(`there is no judgement ${id} to undo`);
  if (known.state === 'undone') throw new UsageError(`judgement ${id} is undone already`);
}

async function refuseUnknown(
  judgement: Judgement,
  { tables }: Store,
  reading: Reading | null,
): Promise<void> {
  const { kind, target, document } = judgement;
  if (SPANNING.has(kind)) {
    const found =
      kind === 'party'
        ? await tables.parties([target])
        : await tables
            .spanning([target])
            .then((all) => (kind === 'ledger-entry' ? all.entries : all.interactions));
    if (found.length === 0) throw new UsageError(`there is no ${kind} ${target} in the record`);
  } else if (document === null || reading === null)
    throw new UsageError(`name the document in which the ${kind} stands, as the record has it`);
  else if (findJudged(judgement, reading) === null)
    throw new UsageError(
      kind === 'claim'
        ? `judge a claim with its words, as they stand in document ${document} (anchor)`
        : `there is no ${kind} ${target} in document ${document}`,
    );
}

async function readingOf(document: string, { tables }: Store): Promise<Reading> {
  const [found] = await tables.readings([document]);
  if (found === undefined) throw new UsageError(`there is no document ${document} in the record`);
  return found.reading;
}

/**
 * Judgements from lines of JSON, as {@link exportJudgements} wrote them. Those that the record has are left out; what they are about may be missing, and they are orphans then.
 *
 * @throws UsageError naming the line that is no judgement; then nothing was taken.
 */
export async function importJudgements(
  lines: string,
  store: Store,
  options: KeeperOptions,
): Promise<{ readonly taken: number; readonly known: number }> {
  const judgements = lines.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const parsed = Judgement.safeParse(parseJson(line));
    if (!parsed.success)
      throw new UsageError(`line ${at + 1} is no judgement: ${parsed.error.issues[0]?.message}`);
    return [parsed.data];
  });
  const added = await store.journal.append(judgements.map((judgement) => ({ judgement })));
  const taken = added.flatMap((entry) => ('judgement' in entry ? [entry.judgement] : []));
  if (taken.length > 0) await applyJudgements(taken, store, options);
  return { taken: taken.length, known: judgements.length - taken.length };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** All judgements in the order of their making, each as a line of JSON. */
export async function* exportJudgements({ journal }: Store): AsyncGenerator<string> {
  for await (const { entry } of journal.entries())
    if ('judgement' in entry) yield `${JSON.stringify(entry.judgement)}\n`;
}
