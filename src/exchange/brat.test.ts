import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import { oddReading } from '../../fixtures/exchange/odd-readings.ts';
import type { Reading } from '../record/index.ts';
import { BRAT_CONFIGURATION, bratFiles } from './brat.ts';

interface Marked {
  readonly type: string;
  /** What stands in the text at the offsets. */
  readonly words: string;
}

/**
 * Reads the two files as brat does (https://brat.nlplab.org/standoff.html): lines as Python ends them, offsets in characters, pieces joined with a space. Throws where the
 * words beside the offsets are not those of the text, or an id leads nowhere.
 */
function readBrat(reading: Reading) {
  const [text, annotations] = bratFiles({ id: 'doc-1', reading });
  const characters = [...text.text];
  const marks = new Map<string, Marked>();
  const events: { id: string; type: string; roles: Record<string, string> }[] = [];
  const attributes: string[] = [];
  const notes: string[] = [];
  const refers: string[] = [];
  const ids = new Set<string>();
  const lines = linesOf(annotations.text);
  expect(lines.pop()).toBe('');
  for (const line of lines) {
    const [id, head, words] = line.split('\t');
    if (id !== '*') {
      expect(id).toMatch(/^[TERA#]\d+$/);
      expect(ids.has(id!)).toBe(false);
      ids.add(id!);
    }
    const [type, ...rest] = head!.split(' ');
    if (id!.startsWith('T')) {
      const pieces = rest
        .join(' ')
        .split(';')
        .map((piece) => piece.split(' ').map(Number) as [number, number]);
      const slices = pieces.map(([start, end]) => characters.slice(start, end).join(''));
      expect(pieces.every(([start, end]) => start < end && end <= characters.length)).toBe(true);
      expect(slices.join(' ')).toBe(words);
      marks.set(id!, { type: type!, words: words! });
    } else if (id!.startsWith('E')) {
      const roles = Object.fromEntries([type!, ...rest].map((one) => one.split(':') as [string, string]));
      refers.push(...Object.values(roles));
      const [name, trigger] = type!.split(':');
      expect(marks.get(trigger!)?.type).toBe(name);
      events.push({ id: id!, type: name!, roles });
    } else if (id!.startsWith('A')) {
      attributes.push([type, ...rest.slice(1)].join(' '));
      refers.push(rest[0]!);
    } else if (id!.startsWith('#')) {
      notes.push(words!);
      refers.push(rest[0]!);
    } else refers.push(...rest.map((one) => one.replace(/^Arg\d:/, '')));
  }
  expect(refers.filter((one) => !ids.has(one))).toEqual([]);
  return { names: [text.name, annotations.name], text: text.text, marks, events, attributes, notes };
}

/** Lines as Python's `str.splitlines` ends them. */
function linesOf(text: string): string[] {
  const ends = '\n\v\f\r\u001c\u001d\u001e\u0085\u2028\u2029';
  const lines = [''];
  for (const mark of text) {
    if (ends.includes(mark)) lines.push('');
    else lines[lines.length - 1] += mark;
  }
  return lines;
}

test('the text is word for word what was read, and every mark stands where its words are', () => {
  const reading = handReading();
  const { names, text, marks } = readBrat(reading);
  expect(names).toEqual(['doc-1.txt', 'doc-1.ann']);
  expect(text).toBe(reading.document.text);
  const all = [...marks.values()];
  expect(all).toContainEqual({ type: 'Person', words: 'Lena Oduya' });
  expect(all).toContainEqual({ type: 'Content', words: '“We wait,” “no longer.”' });
  // A line end inside a span parts it.
  expect(all).toContainEqual({ type: 'CONSULT', words: 'told Pavel Strand' });
});

test('a statement is an event on its cue, with source, content, recipient and what it holds', () => {
  const { events, marks, attributes, notes } = readBrat(handReading());
  const words = (id: string | undefined) => marks.get(id ?? '')?.words;
  const statements = events.filter(({ type }) => type === 'Statement');
  expect(statements.map(({ roles }) => words(roles.Statement))).toEqual(['told', 'had demanded', 'reported']);
  const [told, demanded, reported] = statements;
  expect([words(told!.roles.Source), words(told!.roles.Recipient)]).toEqual(['Lena Oduya', 'Pavel Strand']);
  expect(reported!.roles.Nested).toBe(demanded!.id);
  expect(attributes).toEqual(expect.arrayContaining(['Force 5', 'Act directive', 'Negated', 'Kind meeting']));
  expect(notes).toContain('doc-1.s3: Lena Oduya; through Continental Press → Daily Courier → Lena Oduya');
});

test('the configuration knows every type that is written', () => {
  const { marks, events, attributes } = readBrat(handReading());
  const known = new Set([...BRAT_CONFIGURATION.matchAll(/^[A-Za-z-]+/gm)].map(([name]) => name));
  const used = [...marks.values(), ...events]
    .map(({ type }) => type)
    .concat(attributes.map((one) => one.split(' ')[0]!));
  expect(used.filter((type) => !known.has(type))).toEqual([]);
});

test('statements that hold each other in a circle are written once', () => {
  const reading = handReading();
  const attributions = reading.attributions.map((one) => (one.id === 's2' ? { ...one, parent: 's3' } : one));
  expect(
    readBrat({ ...reading, attributions }).events.filter(({ type }) => type === 'Statement'),
  ).toHaveLength(3);
});

test('every mark stands where its words are, however odd the text', () => {
  fc.assert(
    fc.property(oddReading, (reading) => {
      expect(readBrat(reading).text).toBe(reading.document.text);
    }),
  );
});
