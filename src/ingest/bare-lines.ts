import { IN_PLACE, isBareName, isBarePlace, isNames } from './bare-name.ts';
import { isPersonName } from './byline.ts';
import type { HeadLine } from './cut-head.ts';
import { isDateLine } from './date-line.ts';
import { type Found, take } from './found.ts';
import { isOfficeName } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { plainCase } from './plain-case.ts';
import { isPost } from './post.ts';
import { isDocumentName } from './title-line.ts';

/** Lines that only their place explains: a writer's name under the title, a city under an office or beside the day. */
export function takeBareLines(found: Found, head: readonly HeadLine[], titled: number): void {
  for (const [i, line] of head.entries()) {
    if (line.facts !== null || i === titled) continue;
    const { text } = line;
    if (i > titled && isWriterHere(found, head, i, titled))
      take(found, { byline: text.replace(IN_PLACE, '') });
    else if (isOutletPlace(text)) take(found, { publisher: text.split(',')[0]! });
    else if (isCityHere(found, head, i)) {
      const next = head[i + 1];
      const day = !line.blankAfter && next !== undefined && isDateLine(next.text) ? `\n${next.text}` : '';
      take(found, { dateline: text + day });
    }
  }
}

/** "Channel Nine News, Accra": an outlet known by its name, with its city. */
function isOutletPlace(text: string): boolean {
  const [name = '', place = '', ...rest] = text.split(', ');
  return rest.length === 0 && isBarePlace(place) && isOutletName(name);
}

export function isCityHere(found: Found, head: readonly HeadLine[], at: number): boolean {
  const { text, blankAfter } = head[at]!;
  if (
    found.publisher === null ||
    !isOfficeName(found.publisher) ||
    !isBarePlace(text) ||
    isDocumentName(text)
  )
    return false;
  const before = head[at - 1];
  const isUnderOffice = before !== undefined && !before.blankAfter && isOfficeName(plainCase(before.text));
  const isByDay =
    (!blankAfter && isDateLine(head[at + 1]?.text ?? '')) ||
    (before !== undefined && !before.blankAfter && isDateLine(before.text));
  return isByDay || (isUnderOffice && !text.includes(','));
}

/** Names of writers without "By", under the title and over the day or the story. Over an office's own text one would be a place. */
function isWriterHere(found: Found, head: readonly HeadLine[], at: number, titled: number): boolean {
  if (found.title === null || found.byline !== null || found.kind === 'readout') return false;
  const { text, blankAfter } = head[at]!;
  if (!isNames(text) || isOfficeName(found.publisher ?? '')) return false;
  if (isWriter(head, at) || / (?:and|&) |[,;(]/.test(text)) return true;
  // Over the story itself one name stands alone, or right under the title, in a text that has its outlet already.
  const isApart = blankAfter && (head[at - 1]?.blankAfter === true || at === titled + 1);
  return isApart && (found.publisher !== null || found.kind === 'other');
}

/** Whether a line is a person's name with the day on the line below or above. */
export function isWriter(head: readonly HeadLine[], at: number): boolean {
  const { text } = head[at]!;
  const beside = [head[at + 1], head[at - 1]];
  return (
    isNames(text) &&
    !isOfficeName(text) &&
    (beside.some((line) => (line?.facts?.published ?? null) !== null) ||
      /\bago$/.test(head[at + 1]?.text ?? ''))
  );
}

/** Whether a line tells the post of the writer named on the line above, or of one who speaks: "Dana Whitlow, Spokesperson". */
export function isRole(head: readonly HeadLine[], at: number): boolean {
  const before = head[at - 1];
  const [name = '', post = ''] = head[at]!.text.split(', ');
  if (isPersonName(name) && isPost(post)) return true;
  return (
    before !== undefined &&
    !before.blankAfter &&
    (before.facts?.byline ?? null) !== null &&
    (isPost(head[at]!.text) || isBareName(head[at]!.text))
  );
}
