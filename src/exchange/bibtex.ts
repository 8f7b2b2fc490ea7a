import { datePartsOf } from '../tables/index.ts';
import { citablesOf } from './citable.ts';
import type { Exported } from './exported.ts';
import { webAddress } from './web-address.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A reading's statements as BibTeX entries: `title` are the words, `author` who said them. `@misc`, because no other kind lets a part of a document have an author of
 * its own and go without a title or a year. UTF-8, as biber and the BibTeX of today read it; the `date` is biblatex's, `year` and `month` are for the rest.
 */
export function bibtexEntries(exported: Exported): string[] {
  return citablesOf(exported).map(({ row, words, where }) => {
    const { year, month } = datePartsOf(row.published);
    const address = webAddress(row.url);
    const fields: readonly (readonly [string, string | null])[] = [
      ['author', row.speaker && `{{${latex(row.speaker.name)}}}`],
      ['title', `{{${latex(words)}}}`],
      ['howpublished', braced([row.title && `“${row.title}”`, row.publisher].filter(Boolean).join(', '))],
      ['publisher', braced(row.publisher)],
      ['date', braced(row.published)],
      ['year', braced(year)],
      ['month', month && (MONTHS[Number(month) - 1] ?? null)],
      ['url', address && `{${address}}`],
      ['keywords', braced(row.topics.join(', '))],
      ['note', braced(where)],
    ];
    const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = ${value}`]));
    return `@misc{${row.id},\n${lines.join(',\n')}\n}\n`;
  });
}

function braced(text: string | null): string | null {
  return text === null || text === '' ? null : `{${latex(text)}}`;
}

/** Braces are counted even behind a backslash, so they are named, not escaped. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** A text on one line in which no character means anything to TeX or BibTeX. */
function latex(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\{}~^<>|$&#_%]/g, (mark) => ESCAPES[mark]!);
}
