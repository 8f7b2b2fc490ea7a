import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../record/index.ts';
import { openInput } from './open-input.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-'));
  writeFileSync(at('story.txt'), 'The envoys met.');
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('big.txt'), Buffer.alloc(50 * 1_048_576, 0x61));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function* stream(...chunks: string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

describe('openInput', () => {
  it('reads a file', async () => {
    const { bytes, ...rest } = await openInput(at('story.txt'));
    expect(Buffer.from(bytes).toString()).toBe('The envoys met.');
    expect(rest).toEqual({ input: at('story.txt'), contentType: null, url: null, charset: null });
  });

  it('reads standard input in pieces', async () => {
    const { bytes } = await openInput('-', { stdin: stream('The envoys', ' met.') });
    expect(Buffer.from(bytes).toString()).toBe('The envoys met.');
  });

  it.each([
    ['nowhere.txt', /no such file/],
    ['story.txt/inside', /no such file/],
    ['.', /is a folder/],
    ['empty.txt', /is empty/],
    ['big.txt', /larger than 20 MB/],
    ['a\0b', /no valid path/],
    ['x'.repeat(5000), /too long/],
  ])('says what is wrong with %s', async (name, reason) => {
    const failure = openInput(at(name));
    await expect(failure).rejects.toThrow(reason);
    await expect(failure).rejects.toBeInstanceOf(InputError);
  });

  it('names the input and stays on one line', async () => {
    const error = await openInput(at('nowhere.txt')).catch((e: unknown) => e as Error);
    expect((error as Error).message).toBe(`${at('nowhere.txt')}: no such file; check the path`);
  });

  // Root may read everything, so there is nothing to refuse.
  it.skipIf(process.getuid?.() === 0)('says that a permission is missing', async () => {
    writeFileSync(at('locked.txt'), 'x');
    chmodSync(at('locked.txt'), 0);
    await expect(openInput(at('locked.txt'))).rejects.toThrow(/no permission/);
  });

  it('stops an endless stream at the limit', async () => {
    let given = 0;
    async function* endless(): AsyncIterable<Uint8Array> {
      for (;;) {
        given += 1000;
        yield Buffer.alloc(1000, 0x61);
      }
    }
    await expect(openInput('-', { stdin: endless(), maxBytes: 5000 })).rejects.toThrow(
      /larger than 0 MB|larger/,
    );
    expect(given).toBeLessThanOrEqual(7000);
  });

  it('refuses an empty or missing standard input', async () => {
    await expect(openInput('-', { stdin: stream() })).rejects.toThrow(/is empty/);
    await expect(openInput('-')).rejects.toThrow(/no standard input/);
  });

  it('refuses other schemes', async () => {
    for (const address of ['ftp://example.org/a', 'file:///etc/hosts', 'gopher://example.org']) {
      await expect(openInput(address)).rejects.toThrow(/cannot read (ftp|file|gopher): addresses/);
    }
  });
});
