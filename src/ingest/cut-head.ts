import { turnLabel } from '../text/index.ts';
import { readCreditLine } from './credit-line.ts';
import { type Dateline, readDateline } from './dateline.ts';
import { isClock, menuLines } from './furniture.ts';
import { headLines } from './head-lines.ts';
import { isHeadline, isSeveralSentences } from './headline.ts';
import { isTranscript } from './kind.ts';
import { readLabel } from './label.ts';
import { type Line, wordsOf } from './lines.ts';
import { isOutletName } from './outlet-name.ts';
import type { PageFacts } from './page-facts.ts';
import { readSmallLine } from './small-line.ts';

/** A line of a head. `facts` is what its form alone says; null where other lines must tell what it is. */
export interface HeadLine extends Line {
  readonly facts: Partial<PageFacts> | null;
}

/**
 * The lines of a text before its story, from `start` on, and the first line of the story (null where the text ends first).
 * Looks at 24 lines at most, so it costs the same for any length of text.
 */
export function cutHead(
  text: string,
  start: number,
): { readonly head: readonly HeadLine[]; readonly story: Line | null } {
  const lines = headLines(text, start, 24);
  const menu = menuLines(lines);
  const spoken = isTranscript(text, start);
  const head: HeadLine[] = [];
  for (const [i, line] of lines.entries()) {
    const hasTitle = head.some((one) => one.facts === null && wordsOf(one.text).length > 2);
    if (
      spoken &&
      turnLabel(line.text) !== null &&
      readLabel(line.text) === null &&
      readCreditLine(line.text) === null
    )
      return { head, story: line };
    // "18.22" over the first entry of a live page; an hour in the head stands apart.
    if (isClock(line.text) && !line.blankAfter && head.length > 0) return { head, story: line };
    const facts =
      line.text.length > 300
        ? null
        : menu.has(line) && !isOutletName(line.text)
          ? {}
          : readSmallLine(line.text);
    if (facts === null && opensStory(line, lines[i + 1], hasTitle)) return { head, story: line };
    head.push({ ...line, facts });
  }
  return { head, story: null };
}

/** Whether a line that says nothing by its form is prose, or the first entry of a list. */
function opensStory(line: Line, next: Line | undefined, hasTitle: boolean): boolean {
  const { text } = line;
  if (text.length > 220 || wordsOf(text).length > 32 || next === undefined) return true;
  if (/^\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)]\s+\S/i.test(text)) return true;
  // "Aden home service in Arabic, 1700 gmt 17 Jun": what a monitor heard belongs to the item.
  if (/\bin [A-Z].{0,50}\b\d{4} ?(?:gmt|utc)\b/i.test(text)) return true;
  const dateline = readDateline(text);
  // "KARACHI: The harbour board said …" opens a story, "EXCLUSIVE: Memo shows doubts" on a line of its own is a headline.
  if (dateline !== null && (hasTitle || isFirm(dateline))) return true;
  if (/[.!?]["'”’»)]?$/.test(text) && isSeveralSentences(text)) return true;
  return ENDS.test(text) && (hasTitle || !isHeadline(line, next));
}

const ENDS = /[.:,]["'”’»)]?$/;

/** Whether a dateline has a day or a credit, so that it can be nothing else. */
function isFirm({ dateline, credit }: Dateline): boolean {
  return credit !== null || /\d/.test(dateline ?? '');
}
