import { expect, test } from 'vitest';
import { RecordError } from '../record/index.ts';
import { createApi } from './app.ts';
import { readerOf } from './reader.ts';
import { type OpenRecord, RecordInUse } from './record-in-use.ts';

const record = new RecordInUse(async () => {
  throw new RecordError('nowhere', 'there is no record here; readout add makes one');
});
const SETTINGS = { host: '127.0.0.1', names: [], token: null, maxBytes: 100_000, report: () => undefined };
const api = createApi({ version: '0', record, reader: readerOf({}) }, SETTINGS);

async function call(
  method: string,
  params: object = {},
  asked = api,
): Promise<{ status: number; result: never }> {
  const response = await asked.fetch(
    new Request('http://127.0.0.1/mcp', {
      method: 'POST',
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        'mcp-protocol-version': '2025-06-18',
      },
    }),
  );
  const text = await response.text();
  const data = /^data: (\{.*)$/m.exec(text)?.[1] ?? text;
  return { status: response.status, ...JSON.parse(data) };
}

const use = (name: string, given: object) => call('tools/call', { name, arguments: given });

test('an assistant finds the tools, each with what it takes', async () => {
  const { result } = await call('tools/list');
  const { tools } = result as {
    tools: { name: string; description: string; inputSchema: { type: string } }[];
  };
  expect(tools.map(({ name }) => name)).toEqual([
    'read',
    'compare',
    'search',
    'interactions',
    'ledger',
    'divergence',
    'add',
  ]);
  for (const { inputSchema, description } of tools) {
    expect(inputSchema.type).toBe('object');
    expect(description.length).toBeGreaterThan(40);
  }
});

test('a text is read for an assistant, and every statement carries its characters', async () => {
  const text = 'Kenya’s foreign minister said that the crossing would stay closed.';
  const { result } = await use('read', { text });
  const { structuredContent, content } = result as {
    structuredContent: { attributions: { content: { start: number; end: number; text: string }[] }[] };
    content: { text: string }[];
  };
  const [span] = structuredContent.attributions[0]!.content;
  expect(text.slice(span!.start, span!.end)).toBe(span!.text);
  expect(JSON.parse(content[0]!.text)).toEqual(structuredContent);
});

test.each([
  ['read', {}, /either text or address/],
  ['read', { text: 'a', colour: 'red' }, /colour/],
  ['read', { address: 'file:///etc/passwd' }, /http/],
  ['read', { address: 'http://169.254.169.254/latest' }, /private|public/],
  ['search', { limit: 'many' }, /limit/],
  ['search', { text: 'border' }, /no record here/],
  ['add', {}, /nothing to add/],
  ['add', { run: 'nobody' }, /no run/],
])('what is wrong with %s %j is told', async (name, given, told) => {
  const { result } = await use(name, given);
  expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringMatching(told) }] });
});

test('what is no message is refused', async () => {
  const send = (body: string, headers: Record<string, string> = {}) =>
    api.fetch(
      new Request('http://127.0.0.1/mcp', {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          ...headers,
        },
      }),
    );
  expect((await send('{')).status).toBe(400);
  expect((await send(`"${'a'.repeat(200_000)}"`)).status).toBe(413);
  expect((await send('{}', { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect((await api.fetch(new Request('http://127.0.0.1/mcp'))).status).toBe(405);
});

test('an assistant may say Kenya where the record says KEN; what a name was taken for is told', async () => {
  const searched: unknown[] = [];
  const named = new RecordInUse(async () => ({
    name: 'r',
    keeper: null,
    close: async () => undefined,
    questions: {
      resolve: async (name: string) =>
        ['Kenya', 'KEN'].includes(name)
          ? [{ key: 'KEN', kind: 'side', name: 'Kenya', side: 'KEN', documents: 1 }]
          : [],
      search: async (question: object) => {
        searched.push(question);
        return { rows: [], next: null };
      },
      interactions: async (question: object) => {
        searched.push(question);
        return { rows: [], next: null };
      },
    } as unknown as OpenRecord['questions'],
  }));
  const other = createApi({ version: '0', record: named, reader: readerOf({}) }, SETTINGS);
  const ask = async (name: string, given: object) =>
    (await call('tools/call', { name, arguments: given }, other)).result;
  const days = { from: '2025-01-01', to: '2025-02-01' };
  expect(await ask('search', { speaker: 'Kenya', text: 'Kenya', ...days })).toMatchObject({
    structuredContent: { rows: [], meant: { Kenya: 'KEN' } },
  });
  expect(await ask('interactions', { party: 'KEN' })).toMatchObject({
    structuredContent: { rows: [], next: null },
  });
  expect(await ask('ledger', { between: 'KEN' })).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/between/) }],
  });
  expect(searched).toEqual([{ speaker: 'KEN', text: 'Kenya', ...days }, { parties: ['KEN'] }]);
  expect(await ask('ledger', { from: 'Atlantis' })).toMatchObject({
    isError: true,
    content: [{ text: expect.stringMatching(/nobody in the record is called "Atlantis"/) }],
  });
});

test('two texts are compared as they are given, without a wrapping', async () => {
  const { result } = await use('compare', {
    a: 'Kenya said that it would close the Moyra crossing.',
    b: 'Uganda and Kenya spoke about trade.',
    partyA: 'Kenya',
    partyB: 'Uganda',
  });
  expect(result).toMatchObject({
    structuredContent: { accounts: [{ party: 'Kenya' }, { party: 'Uganda' }] },
  });
});
