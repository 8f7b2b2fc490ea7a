import { writeSync } from 'node:fs';
import { FolderJournal } from '../journal/folder-journal.ts';
import { judged } from './judged.ts';
import { seeded } from './seeded.ts';

// Writes to a record until it is killed, and says on standard output what was acknowledged, a line each.
// Loads no more than it needs: many of it are started.
//   node crash-child.js journal|add|rebuild FOLDER SEED
const [, , kind, folder, seed] = process.argv as unknown as [string, string, string, string, string];
const random = seeded(Number(seed));
const say = (line: string) => writeSync(1, `${line}\n`);
const upTo = (n: number) => Math.trunc(random() * n);

if (kind === 'journal') await appendToJournal();
else await (kind === 'add' ? add() : rebuild());

/** Many small and a few large entries, several at once, some of them again; segments are short, so that many are begun. */
async function appendToJournal(): Promise<void> {
  const journal = await FolderJournal.open(folder, { segmentBytes: 200_000 });
  say('open');
  for (let n = 0; ; n++) {
    const entry = (id: string) => ({
      judgement: { ...judged(id, 'document', 'd'), note: 'x'.repeat(upTo(10) === 0 ? 100_000 : upTo(500)) },
    });
    const ids = Array.from({ length: 1 + upTo(8) }, (_, at) => `${seed}-${n}-${at}`);
    const append = async (some: string[]) => {
      await journal.append(some.map(entry));
      for (const id of some) say(`judgement:${id}`);
    };
    await Promise.all([append(ids), append([`${seed}-${Math.max(0, n - 1)}-0`, `${seed}-${n}-single`])]);
  }
}

/** As `add` does: what the last one left, then documents and judgements of its own. */
async function add(): Promise<void> {
  const { openStore } = await import('../index.ts');
  const { batchOf, generated } = await import('./generated.ts');
  const store = await openStore({ folder });
  say('open');
  for (let n = Number(seed) * 1_000; ; n += 5) {
    const made = Array.from({ length: 5 }, (_, at) => generated(n + at));
    await store.journal.append(made.map(({ received }) => ({ received })));
    for (const { received } of made) say(`received:${received.id}`);
    await store.tables.write(batchOf(made));
    const judgement = judged(`${seed}-${n}`, 'document', made[0]!.read.id);
    await store.journal.append([{ judgement }]);
    say(`judgement:${judgement.id}`);
    await store.tables.write({ judgements: [{ judgement, state: 'stands', found: null }] });
  }
}

async function rebuild(): Promise<void> {
  const { openStore } = await import('../index.ts');
  const { batchOf, generated } = await import('./generated.ts');
  say('open');
  const store = await openStore({ folder }, { clear: true });
  for (let n = 0; ; n += 5)
    await store.tables.write(batchOf(Array.from({ length: 5 }, (_, at) => generated(n + at))));
}
