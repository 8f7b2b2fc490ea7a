import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Connection } from '../connection.ts';
import { type Engine, embeddedEngine, rawConnection } from '../testing/engines.ts';
import { seeded } from '../testing/seeded.ts';
import { copyRows } from './copy-rows.ts';
import { WordVectors } from './word-vectors.ts';

let engine: Engine;
let connection: Connection;

beforeAll(async () => {
  engine = await embeddedEngine();
  connection = await rawConnection(await engine.fresh());
  await connection.script('create temporary table made (n text, given text, words tsvector)');
}, 120_000);

afterAll(async () => {
  await connection.close();
  await engine.stop();
});

/** Texts of which the words that we make are not those that the database makes. */
async function differing(texts: readonly string[]): Promise<unknown[]> {
  const vectors = await new WordVectors(connection).of(texts);
  const rows = texts.map((given, at) => ({ n: String(at), given, words: vectors[at] }));
  const { sql, bytes } = copyRows('made', { n: 'text', given: 'text', words: 'tsvector' }, rows)!;
  await connection.script('truncate made');
  await connection.copy(sql, bytes);
  const expected = `to_tsvector('english', ' ' || translate(given, '<', ' '))`;
  const { rows: found } = await connection.query(
    `select given, words::text, ${expected}::text as expected from made where words is distinct from ${expected}`,
    [],
  );
  return [...found];
}

it('makes the words that the database makes', async () => {
  const texts = [
    '',
    'The ministers discussed fishing rights, fished and were fishing again.',
    'a well-known, state-of-the-art co-operation; 3,000 tonnes at -5.5 °C on 2031-05-02',
    'See https://example.org/a/b?c=d&e=f or mail press@example.org; ./a/path and ../up, R&D, A&B &amp; &#39;so&#39;',
    'Größe, naïve façade, Ελλάδα, Москва, 北京会谈 \u{1f30d} cafe\u0301 \u00a0no\u00a0break\u2009thin',
    '“Quoted,” he said—‘twice’… (in brackets) [and] {more} \\back\\slash 1/2 50% $4.50',
    'x < y and <b class="a b">bold</b>',
    'zzz zzz the zzz',
    'tab\tline\nfeed\r\nand\fform\vvertical',
    `${'word '.repeat(300)}`,
  ];
  expect(await differing(texts)).toEqual([]);
});

it('makes them of any runs of characters', async () => {
  const random = seeded(11);
  const parts = [
    ...'abIn\'’.-_/@:,;&+#%()[]{}"~0123456789é中 \n\t',
    'http://',
    'www.',
    '.com',
    'ing',
    'the ',
    'e-',
  ];
  const texts = Array.from({ length: 400 }, () =>
    Array.from({ length: 60 }, () => parts[Math.trunc(random() * parts.length)]!).join(''),
  );
  expect(await differing(texts)).toEqual([]);
});

it('takes what the database cannot hold, and the first words of what is too long', async () => {
  const long = Array.from({ length: 20_000 }, (_, n) => `w${n}${'x'.repeat(60)}`).join(' ');
  const [odd, most] = await new WordVectors(connection).of(['a\0b lone\ud83d half', long]);
  const rows = [odd, most].map((words, at) => ({ n: String(at), words }));
  const { sql, bytes } = copyRows('made', { n: 'text', words: 'tsvector' }, rows)!;
  await connection.script('truncate made');
  await connection.copy(sql, bytes);
  const { rows: found } = await connection.query(
    `select words @@ 'half' as half, words @@ 'w10${'x'.repeat(60)}' as first, length(words) as lexemes from made order by n`,
    [],
  );
  expect(found).toMatchObject([{ half: true }, { first: true }]);
  expect(found[1]!.lexemes).toBeGreaterThan(10_000);
});
