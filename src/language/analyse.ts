import type { Analysis, Document, Paragraph, Sentence, Token } from '../record/index.ts';
import { addDays, dayOf } from '../text/index.ts';
import { paragraphsOf } from './paragraphs.ts';
import { quotationsOf } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import { timesOf } from './times.ts';
import { tokensOf } from './tokens.ts';

/**
 * Finds paragraphs, sentences, words with part of speech and lemma, quotations and times in a document's text.
 *
 * Works on any text; the tags mean something for English only. Time grows linearly with the text.
 *
 * @example analyse(document).sentences.map((s) => document.text.slice(s.start, s.end))
 */
export function analyse(document: Document): Analysis {
  const { text, title } = document;
  const blocks = paragraphsOf(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  for (const block of blocks) {
    const first = sentences.length;
    for (const range of sentencesOf(text, block)) {
      const from = tokens.length;
      for (const token of tokensOf(text, range, from, sentences.length)) tokens.push(token);
      sentences.push({
        ...range,
        index: sentences.length,
        first: from,
        last: tokens.length,
        paragraph: paragraphs.length,
      });
    }
    const heading = paragraphs.length === 0 && text.slice(block.start, block.end) === title;
    paragraphs.push({ ...block, index: paragraphs.length, first, last: sentences.length, heading });
  }
  const quotations = quotationsOf(text, blocks);
  return { tokens, sentences, paragraphs, quotations, times: timesOf(text, dayWritten(document)) };
}

/**
 * The day that "today" and "on Friday" count from: that of the dateline where it names one of the week before the text was printed
 * ("NAIROBI, 5 September" in a paper of the 6th), else that of publication.
 */
function dayWritten({ published, dateline }: Document): string | null {
  const printed = /^\d{4}-\d{2}-\d{2}$/.test(published ?? '') ? dayOf(published!) : null;
  if (printed === null || dateline === null) return published;
  const named = timesOf(dateline, published).find(({ edtf }) => /^\d{4}-\d{2}-\d{2}$/.test(edtf ?? ''))?.edtf;
  const isWithinWeek = Array.from({ length: 7 }, (_, days) => addDays(printed, -days)).includes(named ?? '');
  return isWithinWeek ? named! : published;
}
