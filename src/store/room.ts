import { statfsSync } from 'node:fs';
import { RecordError } from '../record/index.ts';

/** A log file of the database takes 16 MB, an empty database about 40 MB. Without that room it does not fail but stands still. */
const ROOM_BYTES = 64e6;

/** @throws RecordError when too little room is left for the database to write. */
export function checkRoom(path: string, free: number | null = freeBytes(path)): void {
  if (free === null || free >= ROOM_BYTES) return;
  throw new RecordError(
    path,
    `only ${Math.trunc(free / 1e6)} MB are left on the disk, and the database needs ${ROOM_BYTES / 1e6}; make room and run the same command again: what was acknowledged is kept`,
  );
}

/** Null where the system does not say. */
function freeBytes(path: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return null;
  }
}
