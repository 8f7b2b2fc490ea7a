import type { ChildProcess } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Task } from './code-document.ts';
import { WorkerPool } from './worker-pool.ts';

const taskOf = (id: string): Task => ({ id, content: { text: 'Kenya left.', facts: {} } });

/** A process that answers by the id of what it is sent: `deadly` ends it, `fatal` says that it cannot work. */
class FakeProcess extends EventEmitter {
  connected = true;
  readonly seen: string[];

  constructor(seen: string[], ready = true) {
    super();
    this.seen = seen;
    setImmediate(() =>
      this.emit(...((ready ? ['message', { ready: true }] : ['exit']) as [string, ...unknown[]])),
    );
  }

  send({ id }: Task): void {
    this.seen.push(id);
    setImmediate(() => {
      if (id.startsWith('deadly')) this.emit('exit');
      else if (id === 'fatal') this.emit('message', { broken: 'cues.csv:3: no such act' });
      else this.emit('message', { coded: { reason: `read ${id}` } });
    });
  }

  disconnect(): void {
    this.connected = false;
  }
}

function poolOf(size: number, ready = true) {
  const seen: string[] = [];
  const started: FakeProcess[] = [];
  const start = () => {
    const one = new FakeProcess(seen, ready);
    started.push(one);
    return one as unknown as ChildProcess;
  };
  return { pool: new WorkerPool(size, start), seen, started };
}

test('every document is coded once, however many workers there are', async () => {
  for (const size of [1, 3]) {
    const { pool, seen } = poolOf(size);
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const coded = await Promise.all(ids.map((id) => pool.code(taskOf(id))));
    expect(coded).toEqual(ids.map((id) => ({ reason: `read ${id}` })));
    expect(seen.sort()).toEqual(ids);
  }
});

test('a document that ends its process is tried once more, then rejected; the others are coded', async () => {
  const { pool, seen, started } = poolOf(1);
  const coded = await Promise.all(['a', 'deadly', 'b'].map((id) => pool.code(taskOf(id))));
  expect(coded).toEqual([
    { reason: 'read a' },
    { reason: expect.stringMatching(/ended each time/) },
    { reason: 'read b' },
  ]);
  expect(seen.filter((id) => id === 'deadly')).toHaveLength(2);
  expect(started).toHaveLength(3);
});

test('what no worker can do without stops all, in its own words', async () => {
  const { pool } = poolOf(2);
  const coded = ['fatal', 'a', 'b', 'c'].map((id) => pool.code(taskOf(id)));
  const results = await Promise.allSettled(coded);
  expect(results[0]).toMatchObject({
    reason: expect.objectContaining({ message: 'cues.csv:3: no such act' }),
  });
  await expect(pool.code(taskOf('d'))).rejects.toThrow('cues.csv:3');
});

test('workers that end before they are ready are not started for ever', async () => {
  const { pool, started } = poolOf(2, false);
  await expect(pool.code(taskOf('a'))).rejects.toThrow(/before it was ready/);
  expect(started).toHaveLength(2);
});

test('a closed pool lets its processes go and starts no new ones', async () => {
  const { pool, started } = poolOf(2);
  await pool.code(taskOf('a'));
  pool.close();
  expect(started.map(({ connected }) => connected)).toEqual([false, false]);
  for (const one of started) one.emit('exit');
  expect(started).toHaveLength(2);
});
