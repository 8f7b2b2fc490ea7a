import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the embedded database takes of itself, and what it takes at most, in megabytes. It has them at once, whether it needs them or not. */
const LEAST = 128;
const MOST = 512;

/**
 * How many megabytes of its tables an embedded database holds in memory: those of a large record go to the disk and back with every document otherwise, which made
 * writing slower by a third at a hundred thousand.
 *
 * @example buffersFor(0) // 128
 */
export function buffersFor(bytes: number): number {
  return Math.trunc(Math.min(MOST, Math.max(LEAST, bytes / 4e6)));
}

/** The size of a database's tables in bytes; 0 where there is none yet. */
export function sizeOfTables(folder: string): number {
  try {
    const files = readdirSync(join(folder, 'base'), { recursive: true, withFileTypes: true });
    return files
      .filter((file) => file.isFile())
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  } catch {
    return 0;
  }
}
