import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectFailure, MAIN, readout } from '../../fixtures/run-readout.ts';
import { createClient } from '../api/client.ts';

let folder: string;
const running: ChildProcessWithoutNullStreams[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-serve-'));
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder });
  running.push(child);
  return child;
}

/** The next line that a program prints. */
const line = (child: ChildProcessWithoutNullStreams): Promise<string> =>
  new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve));

const exit = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

const STATEMENT =
  'NAIROBI, May 6 (Continental Press) — Foreign Minister Lena Oduya of Kenya demanded on Tuesday that Uganda withdraw its patrols from the lake.';

test('serve adds a text to a record, finds it, keeps a judgement, and all of it is there the next time', async () => {
  const args = ['serve', '--port', '0', '--record', join(folder, 'record')];
  const first = start(args);
  const base = (await line(first)).replace(/\/$/, '');
  expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const client = createClient({ base });
  expect(await client.record()).toMatchObject({ record: null, problem: expect.stringMatching(/no record/) });
  const job = await client.add({ texts: [{ text: STATEMENT, name: 'oduya.txt' }] });
  for await (const now of client.follow(job.id)) expect(now.state).not.toBe('failed');
  const { rows } = await client.search({ text: 'patrols' });
  expect(rows).toHaveLength(1);
  const { document, id } = rows[0]!;
  const { etag } = await client.document(document.id);
  const decision = {
    who: 'desk',
    verdict: 'accept',
    kind: 'attribution',
    target: id,
    document: document.id,
  } as const;
  await client.judge(decision, etag);
  expect((await client.search({ text: 'patrols' })).rows[0]!.verdicts).toMatchObject([
    { verdict: 'accept', who: 'desk' },
  ]);
  first.kill('SIGTERM');
  expect(await exit(first)).toBe(0);

  const second = start(args);
  const again = createClient({ base: (await line(second)).replace(/\/$/, '') });
  expect((await again.search({ text: 'patrols' })).rows[0]!.verdicts).toHaveLength(1);
  // The record is held by it, and whoever else wants it is told.
  expectFailure(readout(['rebuild', '--record', join(folder, 'record')]), 1, /in use by process/);
  second.kill('SIGTERM');
  expect(await exit(second)).toBe(0);
}, 240_000);

test('beyond this machine a token is made, printed and demanded', async () => {
  const child = start(['serve', '--port', '0', '--host', '0.0.0.0', '--record', join(folder, 'none')]);
  const url = new URL(await line(child));
  const token = url.searchParams.get('token')!;
  expect(token.length).toBeGreaterThanOrEqual(32);
  const base = `http://127.0.0.1:${url.port}`;
  await expect(createClient({ base }).record()).rejects.toMatchObject({ problem: { status: 401 } });
  await expect(createClient({ base, token }).record()).resolves.toMatchObject({ record: null });
  child.kill('SIGTERM');
  expect(await exit(child)).toBe(0);
});

test('readout alone opens the desk where it always is', async () => {
  const child = start([]);
  const failed = new Promise<string>((resolve) => child.stderr.once('data', (text) => resolve(String(text))));
  // Another on this machine may have the port; that is told as it should be.
  expect(await Promise.race([line(child), failed])).toMatch(
    /127\.0\.0\.1(?::4280\/|, port 4280: another program)/,
  );
  child.kill('SIGTERM');
  expect(await exit(child)).not.toBeNull();
});

test('wrong use of serve is told', async () => {
  expectFailure(readout(['srve']), 2, /unknown command/);
  expectFailure(readout(['serve', '--port', '70000']), 2, /0 to 65535/);
  expectFailure(readout(['serve', '--token', 'short']), 2, /at least 16 characters/);
  expectFailure(readout(['serve', '--host', '203.0.113.7', '--port', '0']), 2, /no such address/);
});

test('mcp speaks the protocol and nothing else on standard output, and ends with its input', async () => {
  const child = start(['mcp', '--record', join(folder, 'none')]);
  const answers: Record<string, unknown>[] = [];
  createInterface({ input: child.stdout }).on('line', (text) => answers.push(JSON.parse(text)));
  const say = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const answer = (id: number) => expect.poll(() => answers.find((one) => one.id === id), { timeout: 30_000 });
  const clientInfo = { name: 'a test', version: '1' };
  say({
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo },
  });
  await answer(1).toMatchObject({ result: { serverInfo: { name: 'readout' } } });
  say({ method: 'notifications/initialized' });
  say({ id: 2, method: 'tools/call', params: { name: 'read', arguments: { text: STATEMENT } } });
  await answer(2).toMatchObject({
    result: { structuredContent: { attributions: [{ cue: { text: 'demanded' } }] } },
  });
  say({ id: 3, method: 'tools/call', params: { name: 'ledger', arguments: {} } });
  await answer(3).toMatchObject({ result: { isError: true } });
  child.stdin.end();
  expect(await exit(child)).toBe(0);
});

/** The built files that a file loads at once, itself included. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  for (const [, to] of code.matchAll(/^(?:import|export)\b[^;"]*"(\.\/[^"]+)";/gm))
    loadedBy(join(dirname(file), to!), seen);
  return seen;
}

test('no other command loads the server', () => {
  const loadsServer = (file: string) =>
    [...loadedBy(file)].some((one) =>
      /from "(?:hono|@hono\/|@modelcontextprotocol\/)/.test(readFileSync(one, 'utf8')),
    );
  const commands = [...readFileSync(MAIN, 'utf8').matchAll(/import\("(\.\/([a-z-]+)-command-\w+\.js)"\)/g)];
  const loading = commands
    .filter(([, file]) => loadsServer(join(dirname(MAIN), file!)))
    .map(([, , name]) => name);
  expect(loadsServer(MAIN)).toBe(false);
  expect(loading.sort()).toEqual(['mcp', 'serve']);
});
