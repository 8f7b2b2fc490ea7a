import { csvOf, JSON_LINES, type TextFormat } from '../tables/index.ts';
import { webAnnotations } from './annotations.ts';
import { bibtexEntries } from './bibtex.ts';
import { cslItems } from './csl.ts';
import type { Exported } from './exported.ts';
import { ftmEntities } from './ftm.ts';
import { PROV_PREFIXES, provTriples } from './prov.ts';
import { ROW_TABLES, type RowTable } from './row-tables.ts';

/** A format that is one text: what is given out goes in, the text comes out in pieces while the set goes on. */
export type StreamOf<Item> = (set: AsyncIterable<Item> | Iterable<Item>) => AsyncGenerator<string>;
export type TextStream = StreamOf<Exported>;

/** The formats that are one text, by the name that `readout export --format` has for them. */
export const TEXT_STREAMS: Readonly<Record<string, TextStream>> = {
  csl: jsonArray(cslItems),
  bibtex: pieces('', (exported) => bibtexEntries(exported).join('\n'), '\n'),
  ftm: pieces('', (exported) => ftmEntities(exported).map(JSON_LINES.lines).join('')),
  annotations: jsonArray(webAnnotations),
  prov: pieces(PROV_PREFIXES, (exported) => `\n${provTriples(exported)}`),
  ...Object.fromEntries(Object.entries(ROW_TABLES).flatMap(([name, table]) => tableStreams(name, table))),
};

/** One text after another; `between` stands between those that are not empty. */
function pieces<Item>(head: string, textOf: (item: Item) => string, between = ''): StreamOf<Item> {
  return async function* (set) {
    if (head !== '') yield head;
    let first = true;
    for await (const item of set) {
      const text = textOf(item);
      if (text === '') continue;
      yield first ? text : between + text;
      first = false;
    }
  };
}

/** A JSON array with one value a line. */
function jsonArray(valuesOf: (exported: Exported) => readonly object[]): TextStream {
  const inside = pieces<Exported>(
    '[\n',
    (exported) =>
      valuesOf(exported)
        .map((value) => JSON.stringify(value))
        .join(',\n'),
    ',\n',
  );
  return async function* (set) {
    yield* inside(set);
    yield '\n]\n';
  };
}

function tableStreams(name: string, { rows, columns }: RowTable<unknown>): [string, TextStream][] {
  return [
    [`${name}.csv`, rowStream(rows, csvOf(columns))],
    [`${name}.jsonl`, rowStream(rows, JSON_LINES)],
  ];
}

/** Rows of each item in a format of tables. */
export function rowStream<Item, Row>(
  rows: (item: Item) => readonly Row[],
  { header, lines }: TextFormat<Row>,
): StreamOf<Item> {
  return pieces(header, (item) => rows(item).map(lines).join(''));
}
