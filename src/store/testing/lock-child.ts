import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockFolder } from '../folder-lock.ts';

// Locks a folder again and again, and writes down when it has it.
//   node lock-child.ts FOLDER LOG
const [, , folder, log] = process.argv as unknown as [string, string, string, string];
for (let had = 0; had < 10; ) {
  try {
    const lock = lockFolder(folder);
    appendFileSync(log, `in ${process.pid}\n`);
    await sleep(1);
    appendFileSync(log, `out ${process.pid}\n`);
    lock.release();
    had++;
  } catch (error) {
    if (!(error as Error).message.includes('in use')) throw error;
  }
  await sleep(Math.random() * 3);
}
