import { linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, RecordError } from '../record/index.ts';
import { cannotWrite } from './cannot-write.ts';
import { processStart } from './process-start.ts';

/** Who has a folder. `start` tells a process from a later one with the same number; null where the system does not say. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly start: string | null;
  readonly since: string;
  readonly released?: true;
}

export interface FolderLock {
  /** Set when a dead process's lock was taken over. */
  readonly diagnostic: Diagnostic | null;
  /** @throws RecordError when the lock is ours no more: the process slept so long that another took it for dead. */
  check(): void;
  release(): void;
}

const BEAT_MS = 5_000;
/** Without a sign of life for so long, a holder on another machine counts as dead. */
const DEAD_MS = 60_000;

/**
 * Has a folder for this process alone, by files `lock-000001`, … in it. The one with the highest number counts. Each is made whole and
 * only if it is not there; none is removed before a higher one is there, so that no two processes can both take a dead one's place.
 *
 * @throws RecordError when a living process has it; the message says which.
 */
export function lockFolder(folder: string): FolderLock {
  const [last] = locksIn(folder);
  const holder = last === undefined ? null : readHolder(join(folder, last));
  if (last !== undefined && isAlive(holder, join(folder, last))) throw held(folder, holder);
  const name = lockName(last === undefined ? 1 : numberOf(last) + 1);
  const path = join(folder, name);
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    start: processStart(process.pid),
    since: new Date().toISOString(),
  };
  if (!makeWhole(path, mine)) throw held(folder, readHolder(path));
  // Another may have taken a higher number and removed this one between our look and our file.
  if (locksIn(folder)[0] !== name) {
    rmSync(path, { force: true });
    throw held(folder, readHolder(join(folder, locksIn(folder)[0] ?? name)));
  }
  for (const older of locksIn(folder).slice(1)) rmSync(join(folder, older), { force: true });

  let lost = false;
  const beat = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      lost = true;
    }
  }, BEAT_MS);
  beat.unref();
  return {
    diagnostic:
      holder === null || holder.released
        ? null
        : {
            rule: 'store.lock-taken-over',
            message: `process ${holder.pid} on ${holder.host} ended without closing the record`,
            span: null,
          },
    check() {
      if (lost || locksIn(folder)[0] !== name)
        throw new RecordError(folder, 'another process has taken the record over; open it again');
    },
    release() {
      clearInterval(beat);
      if (locksIn(folder)[0] !== name) return;
      // It stays as a mark of its number.
      writeFileSync(path, JSON.stringify({ ...mine, released: true }));
    },
  };
}

const lockName = (number: number) => `lock-${String(number).padStart(6, '0')}`;
const numberOf = (name: string) => Number(name.slice('lock-'.length));

/** The highest first. */
function locksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /^lock-\d{6,}$/.test(name))
    .sort((a, b) => numberOf(b) - numberOf(a));
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** False when a file of that name is there. */
function makeWhole(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(draft, JSON.stringify(holder), { flag: 'wx' });
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cannotWrite(path, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

function isAlive(holder: Holder | null, path: string): boolean {
  if (holder?.released) return false;
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (holder === null || holder.host !== hostname()) return age < DEAD_MS;
  if (!isRunning(holder.pid)) return false;
  const start = processStart(holder.pid);
  return start === null || holder.start === null ? age < DEAD_MS : start === holder.start;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function held(folder: string, holder: Holder | null): RecordError {
  const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another process';
  return new RecordError(folder, `the record is in use by ${who}; wait until it is done, or end it`);
}
