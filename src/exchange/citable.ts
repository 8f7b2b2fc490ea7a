import type { Exported } from './exported.ts';
import { placeWords } from './place-words.ts';
import { type StatementRow, statementRows } from './statement-rows.ts';

/**
 * A statement as a bibliography names it. `words` are on one line, pieces parted by an ellipsis; before a paraphrase stands in brackets what was done by saying it,
 * without which it could mean the opposite ("[rejected] the accusation that …"). `where` tells people how to find them.
 */
export interface Citable {
  readonly row: StatementRow;
  readonly words: string;
  readonly where: string;
}

/** What can be cited of a reading: every statement that has words. What somebody is said not to have said is none. */
export function citablesOf(exported: Exported): Citable[] {
  return statementRows(exported)
    .filter(({ content, negated }) => content.length > 0 && !negated)
    .map((row) => ({
      row,
      words: [
        ...(row.cue === null || row.quotation === 'direct' ? [] : [`[${oneLine(row.cue.text)}]`]),
        row.content.map(({ text }) => oneLine(text)).join(' … '),
      ].join(' '),
      where: [
        placeWords(row.paragraph, row.content),
        ...(row.chain.length > 1 ? [`came through ${row.chain.join(' → ')}`] : []),
      ].join('; '),
    }));
}

/** White space of every kind becomes one space. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
