import { writeSync } from 'node:fs';
import { FolderJournal } from '../journal/folder-journal.ts';
import { judged } from './judged.ts';

// Appends to a journal until no more fits, then something small; says as JSON what was kept, how it failed, and what was kept after that.
//   node full-disk-child.ts FOLDER
const journal = await FolderJournal.open(process.argv[2]!);
const entry = (id: string, length: number) => ({
  judgement: { ...judged(id, 'document', 'd'), note: 'x'.repeat(length) },
});
const kept: string[] = [];
let error = '';
for (let n = 0; error === ''; n++) {
  try {
    await journal.append([entry(`n${n}`, 15_000), entry(`m${n}`, 10)]);
    kept.push(`n${n}`, `m${n}`);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
}
const after = await journal.append([entry('small', 10)]);
await journal.close();
writeSync(
  1,
  JSON.stringify({ kept, error, after: after.map((one) => ('judgement' in one ? one.judgement.id : '')) }),
);
