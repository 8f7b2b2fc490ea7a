import { isOfficeName } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Reads a line that says whose a text is, where that is known for an outlet or office by its name: "Source: Ministry of
 * Defence", "© 2025 The Daily Courier", "From: Global Affairs Canada", "(Continental Press)".
 */
export function readCreditLine(line: string): Pick<PageFacts, 'publisher'> | null {
  const name = CREDIT.exec(line)?.groups?.name?.trim() ?? '';
  return isOutletName(name) || isOfficeName(name) ? { publisher: name } : null;
}

const CREDIT =
  /^(?:(?:source|publisher|via|from|issued by):?\s+|(?:copyright\s*)?(?:©|\(c\))\s*(?:\d{4})?,?\s*|copyright\s+(?:\d{4}),?\s*(?:by )?|[([—–-]\s*)(?<name>[^()[\]]{2,100}?)[)\].]*(?:\s*all rights reserved\.?)?$/iu;
