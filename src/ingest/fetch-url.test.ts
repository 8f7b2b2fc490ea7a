import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { InputError } from '../record/index.ts';
import { openInput } from './open-input.ts';
import type { Hop } from './request-once.ts';

const PAGE = '<p>The envoys met.</p>';
const BOMB = gzipSync(Buffer.alloc(30_000_000));

const ROUTES: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/page': (_, r) => r.writeHead(200, { 'content-type': 'Text/HTML; charset="windows-1251"' }).end(PAGE),
  '/gzip': (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE)),
  '/br': (_, r) => r.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(PAGE)),
  '/deflate': (_, r) => r.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync(PAGE)),
  '/twice': (_, r) =>
    r.writeHead(200, { 'content-encoding': 'deflate, gzip' }).end(gzipSync(deflateSync(PAGE))),
  '/zstd': (_, r) => r.writeHead(200, { 'content-encoding': 'zstd' }).end(PAGE),
  '/broken': (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(PAGE),
  '/cut': (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(PAGE).subarray(0, 15)),
  '/bomb': (_, r) => r.writeHead(200, { 'content-encoding': 'gzip' }).end(BOMB),
  '/declared': (_, r) => r.writeHead(200, { 'content-length': '99999999' }).end(),
  '/missing': (_, r) => r.writeHead(404).end('nothing here'),
  '/empty': (_, r) => r.writeHead(200).end(),
  '/hop': (_, r) => r.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, r) => r.writeHead(301, { location: '/loop' }).end(),
  '/to-file': (_, r) => r.writeHead(302, { location: 'file:///etc/hosts' }).end(),
  '/to-user': (_, r) => r.writeHead(302, { location: 'http://me:secret@example.org/' }).end(),
  '/silent': () => undefined,
  '/drip': (_, r) => {
    r.writeHead(200);
    const timer = setInterval(() => r.write('x'), 20);
    r.on('close', () => clearInterval(timer));
  },
  '/reset': (request) => request.socket.destroy(),
};

let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => ROUTES[request.url ?? '']?.(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const open = (path: string, more = {}) => openInput(base + path, { allowPrivate: true, ...more });

describe('reading an address', () => {
  it('gives bytes, type and charset', async () => {
    const { bytes, ...rest } = await open('/page');
    expect(Buffer.from(bytes).toString()).toBe(PAGE);
    expect(rest).toEqual({
      input: `${base}/page`,
      url: `${base}/page`,
      contentType: 'text/html',
      charset: 'windows-1251',
    });
  });

  it.each(['/gzip', '/br', '/deflate', '/twice'])('unpacks %s', async (path) => {
    expect(Buffer.from((await open(path)).bytes).toString()).toBe(PAGE);
  });

  it('follows a redirect and tells where it ended', async () => {
    expect((await open('/hop')).url).toBe(`${base}/page`);
  });

  it.each([
    ['/loop', /more than 5 redirects/],
    ['/to-file', /redirects to an address that uses file:/],
    ['/to-user', /redirects to an address that carries a user name/],
    ['/missing', /answered 404 Not Found/],
    ['/empty', /is empty/],
    ['/zstd', /packs it as zstd/],
    ['/broken', /packed wrongly/],
    ['/cut', /broke off/],
    ['/bomb', /larger than 20 MB/],
    ['/declared', /larger than 20 MB/],
    ['/reset', /broke off/],
  ])('says what is wrong with %s', async (path, reason) => {
    const failure = open(path);
    await expect(failure).rejects.toThrow(reason);
    await expect(failure).rejects.toBeInstanceOf(InputError);
  });

  it.each(['/silent', '/drip'])('gives up on %s in time', async (path) => {
    const started = performance.now();
    await expect(open(path, { timeoutMs: 150 })).rejects.toThrow(/no full answer within 0.2 s/);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('gives up on a name service that never answers', async () => {
    const lookup = () => new Promise<never>(() => undefined);
    // The timer alone does not keep the process alive.
    const alive = setTimeout(() => undefined, 5000);
    await expect(openInput('http://slow.example/', { lookup, timeoutMs: 50 })).rejects.toThrow(
      /no full answer/,
    );
    clearTimeout(alive);
  });

  it('says that a host is not known', async () => {
    const lookup = () => Promise.reject(new Error('ENOTFOUND'));
    await expect(openInput('http://nowhere.example/', { lookup })).rejects.toThrow(
      /nowhere.example was not found/,
    );
  });

  it('refuses addresses with a password, and broken ones', async () => {
    await expect(openInput('http://me:secret@example.org/')).rejects.toThrow(/user name or password/);
    await expect(openInput('http://')).rejects.toThrow(/cannot be read/);
  });
});

describe('private addresses', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
  ])('refuses %s and names the flag', async (address) => {
    await expect(openInput(address)).rejects.toThrow(/private or local address; use --allow-private/);
  });

  it('refuses a name that leads to one', async () => {
    const lookup = async () => [{ address: '192.168.1.1', family: 4 }];
    const fetch = vi.fn<Hop>();
    await expect(openInput('http://inside.example/', { lookup, fetch })).rejects.toThrow(
      /inside.example \(192.168.1.1\) is a private/,
    );
    expect(fetch).not.toHaveBeenCalled();
  });

  it('refuses a redirect to one', async () => {
    const lookup = async () => [{ address: '93.184.215.14', family: 4 }];
    const fetch = vi.fn<Hop>(async () => ({
      status: 302,
      statusText: '',
      headers: { location: 'http://169.254.169.254/latest' },
      body: (async function* () {})(),
      close: () => undefined,
    }));
    await expect(openInput('http://outside.example/', { lookup, fetch })).rejects.toThrow(
      /169.254.169.254 is a private/,
    );
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('connects only to the checked address of a name that changes it (DNS rebinding)', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    const lookup = vi.fn(async () => [{ address: answers.shift() ?? '127.0.0.1', family: 4 }]);
    const seen: unknown[] = [];
    const fetch: Hop = async (_url, addresses) => {
      seen.push(addresses);
      throw new Error('no network in tests');
    };
    await expect(openInput('http://two-faced.example/', { lookup, fetch })).rejects.toThrow(InputError);
    expect(lookup).toHaveBeenCalledOnce();
    expect(seen).toEqual([[{ address: '93.184.215.14', family: 4 }]]);
  });

  it('the connection itself asks no name service', async () => {
    // The name does not exist, so only the pinned address can make this work.
    const address = base.replace('127.0.0.1', 'pinned.invalid');
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
    const { url } = await openInput(`${address}/page`, { lookup, allowPrivate: true });
    expect(url).toBe(`${address}/page`);
  });
});
