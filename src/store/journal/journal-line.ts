import { crc32 } from 'node:zlib';
import type { EntryKind, JournalEntry } from './journal.ts';
import { entryKey } from './journal.ts';

/** What a line says of itself; its entry is parsed only when asked for. */
export interface JournalLine {
  readonly number: number;
  readonly kind: EntryKind;
  readonly id: string;
  entry(): JournalEntry;
}

const HEAD = /^\{"number":(\d+),"sum":"([0-9a-f]{8})",/;
const KEY = /^"kind":"(received|judgement)","id":("(?:[^"\\]|\\.)*"),"entry":/;
/** The longest head of a line but for its id. */
const HEAD_LENGTH = 60;

/**
 * An entry as a line, the line break included. `sum` is the CRC-32 of the number and all that stands behind the sum.
 *
 * @example {"number":7,"sum":"9f3a22b1","kind":"received","id":"doc-5f1c","entry":{"id":"doc-5f1c",…}}
 */
export function encodeLine(number: number, entry: JournalEntry): Buffer {
  const { kind, id } = entryKey(entry);
  const record = 'received' in entry ? entry.received : entry.judgement;
  const rest = Buffer.from(
    `"kind":"${kind}","id":${JSON.stringify(id)},"entry":${JSON.stringify(record)}}\n`,
  );
  return Buffer.concat([Buffer.from(`{"number":${number},"sum":"${sumOf(number, rest)}",`), rest]);
}

/** A line with its line break, read back; why it is none, else. */
export function decodeLine(line: Buffer): JournalLine | string {
  const head = HEAD.exec(line.toString('latin1', 0, HEAD_LENGTH));
  if (!head) return 'it is no line of a journal';
  const number = Number(head[1]);
  const rest = line.subarray(head[0].length);
  if (sumOf(number, rest) !== head[2]) return 'its checksum does not agree';
  // An id is short; a longer one is found in the whole line.
  const key = KEY.exec(rest.toString('utf8', 0, 400)) ?? KEY.exec(rest.toString('utf8'));
  if (!key) return 'it names no entry';
  const kind = key[1] as EntryKind;
  return {
    number,
    kind,
    id: JSON.parse(key[2]!) as string,
    entry() {
      const { entry } = JSON.parse(line.toString('utf8'));
      return (kind === 'received' ? { received: entry } : { judgement: entry }) as JournalEntry;
    },
  };
}

function sumOf(number: number, rest: Buffer): string {
  return crc32(rest, crc32(String(number)))
    .toString(16)
    .padStart(8, '0');
}
