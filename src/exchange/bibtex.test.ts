import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handReading } from '../../fixtures/exchange/hand-reading.ts';
import { oddReading } from '../../fixtures/exchange/odd-readings.ts';
import { bibtexEntries } from './bibtex.ts';

/** Reads entries as BibTeX does: a field ends where its braces close, counted without regard to backslashes. */
function readBibtex(source: string): { kind: string; key: string; fields: Record<string, string> }[] {
  let at = 0;
  const take = (pattern: RegExp): string => {
    const match = new RegExp(pattern.source, 'uy');
    match.lastIndex = at;
    const found = match.exec(source);
    if (!found) throw new Error(`${pattern} wanted at ${JSON.stringify(source.slice(at, at + 40))}`);
    at = match.lastIndex;
    return found[1] ?? '';
  };
  const value = (): string => {
    if (source[at] !== '{') return take(/([a-z0-9]+)/);
    const start = at + 1;
    let depth = 0;
    do {
      if (at >= source.length) throw new Error('a brace stays open');
      if (source[at] === '{') depth++;
      if (source[at] === '}') depth--;
      at++;
    } while (depth > 0);
    return source.slice(start, at - 1);
  };
  const entries = [];
  take(/\s*/);
  while (at < source.length) {
    const kind = take(/@([a-z]+)\{/);
    const key = take(/([^\s,{}"#%~\\']+),\s*/);
    const fields: Record<string, string> = {};
    while (source[at] !== '}') {
      const name = take(/([a-z]+)\s*=\s*/);
      fields[name] = value();
      take(/,?\s*/);
    }
    take(/\}\s*/);
    entries.push({ kind, key, fields });
  }
  return entries;
}

const NAMED: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
};

/** What TeX would print; throws on whatever it would take for a command, a comment or a group. */
function printed(field: string): string {
  const text = field.replaceAll(/\\([a-z]+)\{\}|\\([$&#_%])|[\\{}~^$&#_%]/g, (all, name, mark) => {
    const meant = mark ?? NAMED[name ?? ''];
    if (meant === undefined) throw new Error(`${all} means something to TeX`);
    return meant;
  });
  return text;
}

test('a statement is an entry by its speaker, with words, document, date, address and place', () => {
  const [entry] = readBibtex(bibtexEntries({ id: 'doc-1', reading: handReading() }).join('\n'));
  expect(entry).toEqual({
    kind: 'misc',
    key: 'doc-1.s1',
    fields: {
      author: '{Lena Oduya}',
      title: '{“We wait,” … “no longer.”}',
      howpublished: '“Oduya warns Strand 😀 over “50\\% \\& more””, Continental Press',
      publisher: 'Continental Press',
      date: '2031-05-06',
      year: '2031',
      month: 'may',
      url: 'https://example.org/a?b=1&c=%20d#e',
      keywords: 'borders, trade \\& tariffs',
      note: 'paragraph 2, characters 71–81, 112–124; came through Continental Press → Lena Oduya',
    },
  });
});

test('whatever the text, every entry is read back and TeX prints the very words', () => {
  fc.assert(
    fc.property(oddReading, (reading) => {
      const [entry, ...more] = readBibtex(bibtexEntries({ id: 'doc-1', reading }).join('\n'));
      expect(more).toEqual([]);
      const { url, ...fields } = entry!.fields;
      expect(printed(fields.author!.slice(1, -1))).toBe(plain(reading.actors[0]!.name));
      expect(plain(printed(fields.title!.slice(1, -1)))).toContain(
        plain(reading.attributions[0]!.content[0]!.text),
      );
      for (const [name, field] of Object.entries(fields))
        if (name !== 'author' && name !== 'title') printed(field);
      expect(url ?? '').not.toMatch(/[\s{}\\"]/);
    }),
  );
});

/** The words without what no line of a bibliography can show. */
function plain(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
