import { readByline } from './byline.ts';
import { isDateLine } from './date-line.ts';
import { readDate } from './dates.ts';
import { type Line, lastLines } from './lines.ts';
import { isOfficeName } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import { NO_FACTS, type PageFacts } from './page-facts.ts';

/**
 * Reads the credits under a story: a byline, whose text it is, the day. Goes up from the last line until a line is of
 * the story, four lines at most; the story's first line, at `bodyStart`, is never taken.
 */
export function readFoot(text: string, bodyStart: number): PageFacts {
  const lines = lastLines(text, bodyStart, 8);
  // The day under a correction is the correction's.
  const isCorrected = lines.some((line) => /^correct(?:ion|ed)\b/i.test(line.text));
  const found: Found = { ...NO_FACTS };
  for (const line of lines.slice(-4).toReversed()) {
    if (line === lines[0] || (isCorrected && isDateLine(line.text)) || !takeLine(found, line)) break;
  }
  return found;
}

type Found = { -readonly [Key in keyof PageFacts]: PageFacts[Key] };

/** Takes what a credit line says; false when the line is of the story. */
function takeLine(found: Found, { text }: Line): boolean {
  if (text.length > 160) return false;
  const byline = readByline(text.replace(/^[([]|[)\]]$/g, ''));
  if (byline !== null) {
    found.byline ??= byline.byline;
    found.publisher ??= byline.outlet;
    return true;
  }
  const credit = CREDIT.exec(text)?.groups?.name?.trim() ?? '';
  if (isOutletName(credit) || isOfficeName(credit)) {
    found.publisher ??= credit;
    return true;
  }
  if (isDateLine(text)) {
    found.published ??= readDate(text);
    return true;
  }
  return /^(?:edit(?:ed|ing) by\b|ends?$)/i.test(text) || /^[#*\-–—_ ]+$/.test(text);
}

// Source: Ministry of Defence · © 2025 The Daily Courier · (Continental Press)
const CREDIT =
  /^(?:(?:source|publisher|via):?\s+|(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4})?,?\s*|[([—–-]\s*)(?<name>[^()[\]]{2,100}?)[)\].]*(?:\s*all rights reserved\.?)?$/iu;
