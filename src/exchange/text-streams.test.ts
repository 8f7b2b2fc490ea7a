import { expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import type { Exported } from './exported.ts';
import { TEXT_STREAMS } from './text-streams.ts';

async function textOf(format: string, set: readonly Exported[]): Promise<string> {
  let text = '';
  for await (const piece of TEXT_STREAMS[format]!(set)) text += piece;
  return text;
}

const one = { id: 'doc-1', reading: handReading() };
const silent = {
  id: 'doc-2',
  reading: { ...handReading(), attributions: [], events: [], interactions: [], undertakings: [], actors: [] },
};

test('two documents in one text are what each is alone', async () => {
  for (const format of ['csl', 'annotations']) {
    const [first] = JSON.parse(await textOf(format, [one])) as object[];
    const all = JSON.parse(await textOf(format, [silent, one, silent, { ...one, id: 'doc-3' }])) as object[];
    expect(all[0]).toEqual(first);
    expect(all.length % 2).toBe(0);
    expect(JSON.parse(await textOf(format, [silent]))).toEqual([]);
    expect(JSON.parse(await textOf(format, []))).toEqual([]);
  }
  for (const format of ['ftm', 'statements.jsonl', 'interactions.jsonl', 'undertakings.jsonl']) {
    const lines = async (set: readonly Exported[]) => (await textOf(format, set)).split('\n').slice(0, -1);
    expect([...(await lines([one])), ...(await lines([silent]))]).toEqual(await lines([one, silent]));
    for (const line of await lines([one])) expect(typeof JSON.parse(line)).toBe('object');
  }
});

test('heads stand once', async () => {
  for (const [format, head] of [
    ['prov', '@prefix prov:'],
    ['statements.csv', 'id,document,'],
  ] as const)
    expect((await textOf(format, [one, silent, one])).split(head)).toHaveLength(2);
});

test('the first document is given out before the second is asked for, so that a set may be of any size', async () => {
  for (const [format, stream] of Object.entries(TEXT_STREAMS)) {
    let asked = 0;
    const set = (function* () {
      for (;;) {
        asked++;
        yield { ...one, id: `doc-${asked}` };
      }
    })();
    let text = '';
    for await (const piece of stream(set)) {
      text += piece;
      if (text.includes('doc-1')) break;
    }
    expect([format, asked]).toEqual([format, 1]);
  }
});
