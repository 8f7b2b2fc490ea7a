import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Journal } from '../journal/journal.ts';
import { seeded } from './seeded.ts';

/** A program for tests that is killed at random moments. */
export interface Crashing {
  /** For the records that it writes to. */
  readonly folder: string;
  /**
   * Starts it and kills it up to `within` ms after one of its first `lines` lines; gives the lines that it said but for the first, which tells that it is
   * at work.
   */
  killed(args: readonly string[], within: number, lines?: number): Promise<string[]>;
  end(): void;
}

/** Builds a program as the command is built: two folders deep, the database's thread beside it. */
export async function crashing(program: URL): Promise<Crashing> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-crash-'));
  const root = new URL('../../../', import.meta.url);
  for (const name of ['node_modules', 'lexicons', 'models'])
    symlinkSync(fileURLToPath(new URL(name, root)), join(folder, name));
  const outdir = join(folder, 'dist/cli');
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: {
      child: fileURLToPath(program),
      'pglite-worker': fileURLToPath(new URL('../pglite-worker.ts', import.meta.url)),
    },
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  const random = seeded(2025);
  return {
    folder,
    killed: (args, within, lines = 1) =>
      killed([join(outdir, 'child.js'), ...args], random() * within, 1 + Math.trunc(random() * lines)),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function killed(command: readonly string[], wait: number, line: number): Promise<string[]> {
  // One that does not come so far is killed too.
  const child = spawn(process.execPath, command, { timeout: 120_000, killSignal: 'SIGKILL' });
  let said = '';
  let failed = '';
  let isDoomed = false;
  child.stdout.on('data', (data) => {
    said += data;
    if (isDoomed || said.split('\n').length <= line) return;
    isDoomed = true;
    setTimeout(() => child.kill('SIGKILL'), wait);
  });
  child.stderr.on('data', (data) => {
    failed += data;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`the child ended by itself: ${failed}`));
      // A last line that the kill cut off was not heard.
      else resolve(said.slice(0, said.lastIndexOf('\n')).split('\n').slice(1));
    });
  });
}

/** What is in a journal, `kind:id`, in order. */
export async function held(journal: Journal): Promise<string[]> {
  const keys: string[] = [];
  for await (const { entry } of journal.entries())
    keys.push('received' in entry ? `received:${entry.received.id}` : `judgement:${entry.judgement.id}`);
  return keys;
}
