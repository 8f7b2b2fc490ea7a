import { stableId } from '../record/index.ts';
import { byteLines } from './byte-lines.ts';
import { type CorpusEntry, isReject, type Place } from './corpus-entry.ts';
import { type CorpusFile, corpusFiles } from './corpus-files.ts';
import { csvRecords } from './csv-records.ts';
import { textOf } from './line-text.ts';
import { type RowFields, readFields } from './read-fields.ts';
import { SeenIds } from './seen-ids.ts';

/** A corpus ready to be read. `size` is in bytes; {@link CorpusEntry.consumed} counts up to it. */
export interface Corpus {
  readonly size: number;
  entries(): AsyncGenerator<CorpusEntry>;
}

/**
 * Opens a folder, a file of JSON Lines (`.jsonl`, `.ndjson`), a table (`.csv`, `.tsv`) or a single text. In a folder every file is read
 * by its ending; what is neither JSON Lines nor a table is one document.
 *
 * A document's id is its row's, or, where the row has none, made from its words; a file's is its path inside the corpus. Of two
 * documents with one id the second is a reject. The same corpus gives the same entries in the same order, one at a time.
 *
 * @throws InputError when the corpus is not there; while reading, when a file cannot be read any further.
 */
export async function openCorpus(path: string, maxBytes: number): Promise<Corpus> {
  const files = await corpusFiles(path);
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return { size, entries: () => entriesOf(files, maxBytes) };
}

async function* entriesOf(files: readonly CorpusFile[], maxBytes: number): AsyncGenerator<CorpusEntry> {
  const seen = new SeenIds();
  let before = 0;
  for (const file of files) {
    for await (const entry of fileEntries(file, maxBytes)) {
      const consumed = before + entry.consumed;
      if (isReject(entry) || seen.add(entry.id)) yield { ...entry, consumed };
      else {
        const reason = `repeats the id "${entry.id}"; the first document that has it counts`;
        const { id, where, fingerprint } = entry;
        yield { id, where, fingerprint, consumed, reason, excerpt: null };
      }
    }
    before += file.size;
  }
}

function fileEntries(file: CorpusFile, maxBytes: number): AsyncIterable<CorpusEntry> {
  switch (/\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase()) {
    case 'jsonl':
    case 'ndjson':
      return jsonEntries(file, maxBytes);
    case 'csv':
      return tableEntries(file, ',', maxBytes);
    case 'tsv':
      return tableEntries(file, '\t', maxBytes);
    default:
      return oneDocument(file);
  }
}

async function* oneDocument({ path, name, size }: CorpusFile): AsyncGenerator<CorpusEntry> {
  const fingerprint = stableId('file', [name, String(size)]);
  yield { id: name, where: { file: name, line: null }, content: { path }, fingerprint, consumed: size };
}

async function* jsonEntries({ path, name }: CorpusFile, maxBytes: number): AsyncGenerator<CorpusEntry> {
  for await (const line of byteLines(path, maxBytes)) {
    const read = textOf(line, maxBytes);
    const where = { file: name, line: line.number };
    if ('problem' in read) yield entryOf(where, line.end, '', { id: null, problem: read.problem });
    else if (read.text.trim() !== '') yield entryOf(where, line.end, read.text, jsonFields(read.text));
  }
}

function jsonFields(text: string): RowFields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { id: null, problem: 'is no JSON; one object a line is wanted' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { id: null, problem: 'is no JSON object' };
  return readFields(value as Record<string, unknown>);
}

async function* tableEntries(
  { path, name }: CorpusFile,
  delimiter: string,
  maxBytes: number,
): AsyncGenerator<CorpusEntry> {
  let header: readonly string[] | null = null;
  for await (const { line, end, raw, row } of csvRecords(byteLines(path, maxBytes), delimiter, maxBytes)) {
    const where = { file: name, line };
    if (header === null) {
      header = 'cells' in row ? row.cells.map((cell) => cell.trim().toLowerCase()) : [];
      if (header.includes('text')) continue;
      const problem = 'the first line names no column "text"; nothing in this table is read';
      yield entryOf(where, end, raw, { id: null, problem });
      return;
    }
    yield entryOf(where, end, raw, 'problem' in row ? { id: null, ...row } : cellFields(header, row.cells));
  }
}

function cellFields(header: readonly string[], cells: readonly string[]): RowFields {
  if (cells.length !== header.length)
    return { id: null, problem: `${cells.length} cells where the header has ${header.length}` };
  return readFields(Object.fromEntries(header.map((name, at) => [name, cells[at]])));
}

const EXCERPT = 200;

function entryOf(where: Place, consumed: number, raw: string, fields: RowFields): CorpusEntry {
  const place = [where.file, String(where.line)];
  if ('problem' in fields) {
    const fingerprint = stableId('row', [...place, raw.slice(0, EXCERPT), fields.problem]);
    const excerpt = raw === '' ? null : raw.slice(0, EXCERPT);
    return { id: fields.id, where, reason: fields.problem, excerpt, fingerprint, consumed };
  }
  const { text, facts } = fields;
  const id = fields.id ?? stableId('doc', [text, facts.url ?? ''], 24);
  const fingerprint = stableId('row', [...place, id, text, JSON.stringify(facts)]);
  return { id, where, content: { text, facts }, fingerprint, consumed };
}
