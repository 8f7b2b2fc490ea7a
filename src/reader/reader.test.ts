import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ModelError } from '../record/index.ts';
import type { ReaderModel } from './assemble-reader.ts';
import { loadReader } from './load-model.ts';
import { calibrated, readParagraphs } from './read-paragraphs.ts';
import { BUILDS, openNetwork } from './runtime.ts';

const MODEL = fileURLToPath(new URL('../../models/reader/', import.meta.url));
let folder: string;
let model: ReaderModel;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'readout-reader-'));
  model = await loadReader();
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n');
  let start = 0;
  const ranges = paragraphs.map((paragraph) => {
    const range = { start, end: start + paragraph.length };
    start = range.end + 1;
    return range;
  });
  return readParagraphs(text, ranges, model).then(({ cues }) =>
    cues.map(({ source, cue, content, recipients, negated }) => ({
      source: source && text.slice(source.start, source.end),
      cue: text.slice(cue.start, cue.end),
      content: content.map(({ start, end }) => text.slice(start, end)),
      recipients: recipients.map(({ start, end }) => text.slice(start, end)),
      negated,
    })),
  );
};

test('finds who says what to whom', async () => {
  expect(await read('The minister told reporters that the crossing would stay closed.')).toEqual([
    {
      source: 'The minister',
      cue: 'told',
      content: ['that the crossing would stay closed'],
      recipients: ['reporters'],
      negated: false,
    },
  ]);
});

test('finds content on both sides of the cue', async () => {
  const [one] = await read('“We will stay,” Ms. Okello said on Friday. “Nobody can move us.”');
  expect(one).toMatchObject({ source: 'Ms. Okello', cue: 'said' });
  expect(one!.content).toHaveLength(2);
});

test('what stands in one paragraph does not depend on how many windows the text takes', async () => {
  const filler = 'The road to the coast is long and dry in that season of the year. '.repeat(4).trim();
  const paragraph = 'The envoy said that the talks had failed.';
  const many = await read(...Array.from({ length: 40 }, () => filler), paragraph);
  expect(many.at(-1)).toMatchObject({ source: 'The envoy', cue: 'said' });
});

test('a paragraph longer than a window is read to its end', async () => {
  const long = `${'The road to the coast is long and dry in that season of the year. '.repeat(30)}The envoy said that the talks had failed.`;
  expect((await read(long)).at(-1)).toMatchObject({ source: 'The envoy', cue: 'said' });
});

test.each([[[]], [['']], [['…', '   ', '🕊️']]])('finds nothing in %j', async (paragraphs) => {
  expect(await read(...paragraphs)).toEqual([]);
});

test('sees events, their types and the words that name the parties', async () => {
  const text = 'Kenya condemned the raid and recalled its ambassador from Tesseria.';
  const { events } = await readParagraphs(text, [{ start: 0, end: text.length }], model);
  const sure = events.filter(({ score }) => score > 0.7);
  expect(sure.map(({ type, status }) => `${type} ${status}`)).toEqual([
    'ACCUSE occurred',
    'SANCTION occurred',
  ]);
  for (const { actor } of sure) {
    const likeliest = actor.reduce((a, b) => (b.weight > a.weight ? b : a));
    expect(text.slice(likeliest.start, likeliest.end)).toBe('Kenya');
  }
});

test('the same text gives the same scores', async () => {
  const text = 'The envoy said that the talks had failed, and the ministry denied it.';
  const once = () => readParagraphs(text, [{ start: 0, end: text.length }], model);
  expect(await once()).toEqual(await once());
});

test('scores are read off the line between two points', () => {
  const points = [
    [0.2, 0.1],
    [0.6, 0.5],
  ] as const;
  expect([0, 0.2, 0.4, 0.6, 1].map((raw) => calibrated(raw, points))).toEqual([
    0.1, 0.1, 0.30000000000000004, 0.5, 0.5,
  ]);
});

function copyOf(name: string): string {
  const copy = join(folder, name);
  mkdirSync(copy);
  for (const file of readdirSync(MODEL)) copyFileSync(join(MODEL, file), join(copy, file));
  return copy;
}

test.each([
  'model.json',
  'encoder.onnx',
  'linker.onnx',
  'meaning.onnx',
  'events.onnx',
  'vocabulary.txt',
])('a missing %s is an error that names it', async (file) => {
  const copy = copyOf(`without-${file}`);
  rmSync(join(copy, file));
  const failure = await loadReader(copy).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ModelError);
  expect((failure as Error).message).toContain(join(copy, file));
  expect((failure as Error).message).toContain('install Readout again');
});

test.each([
  'model.json',
  'encoder.onnx',
  'linker.onnx',
  'meaning.onnx',
  'events.onnx',
  'vocabulary.txt',
])('a damaged %s is an error that names it', async (file) => {
  const copy = copyOf(`damaged-${file}`);
  writeFileSync(join(copy, file), 'damaged');
  const failure = await loadReader(copy).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ModelError);
  expect((failure as Error).message).toContain(join(copy, file));
});

test('a network that gives something else is an error that names the file', async () => {
  const copy = copyOf('exchanged');
  const manifest = JSON.parse(readFileSync(join(copy, 'model.json'), 'utf8'));
  writeFileSync(join(copy, 'model.json'), JSON.stringify({ ...manifest, linker: manifest.meaning }));
  await expect(loadReader(copy)).rejects.toThrow(/meaning\.onnx.*gives no scores/);
});

// The native build is an optional dependency: some installations have only the other.
const native = await BUILDS.native().catch(() => null);

test.skipIf(native === null)('native and WebAssembly builds of the runtime give the same', async () => {
  const bytes = readFileSync(join(MODEL, 'linker.onnx'));
  const data = Float32Array.from({ length: 2 * model.size }, (_, at) => Math.sin(at));
  const states = { data, shape: [2, model.size] };
  const distances = { data: BigInt64Array.from({ length: 4 }, (_, at) => BigInt(at)), shape: [2, 2] };
  const [one, other] = await Promise.all(
    [native!, await BUILDS.wasm()].map(async (runtime) =>
      (await openNetwork(bytes, ['scores'], Promise.resolve(runtime))).run({
        words: states,
        cues: states,
        distances,
      }),
    ),
  );
  one!.scores!.forEach((value, at) => {
    expect(other!.scores![at]).toBeCloseTo(value, 4);
  });
});

test('a cue without a word before or after it in its paragraph has no content', async () => {
  for (const { content } of (await readParagraphs('She wrote:', [{ start: 0, end: 10 }], model)).cues)
    expect(content).toEqual([]);
});
