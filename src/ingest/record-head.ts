import { LETTER } from './latin.ts';
import type { Line } from './lines.ts';
import type { PageFacts } from './page-facts.ts';
import { plainCase } from './plain-case.ts';

/**
 * Whose the paper of one sitting is, by its head: of the organ that sat and, under it, the committee, each on a line of its own.
 * Nothing where the head names no sitting, nor has the symbol of a press release of the United Nations. A summary record tells what was said; a verbatim one prints it.
 *
 * @example of "UNITED NATIONS\nGENERAL ASSEMBLY\nFIRST COMMITTEE\nSUMMARY RECORD OF THE 2nd MEETING"
 * // { publisher: 'General Assembly, First Committee', kind: 'readout' }
 */
export function recordOf(title: string | null, head: readonly Line[]): Partial<PageFacts> {
  if (head.some(({ text }) => RELEASE.test(text))) return { publisher: 'United Nations', kind: 'readout' };
  const sort = /^(?:provisional )?(?<sort>summary|verbatim) record\b/i.exec(title ?? '')?.groups?.sort;
  if (sort === undefined && !head.some(({ text }) => SITTING.test(text))) return {};
  const organs = head.map(({ text }) => text).filter((text) => ORGAN.test(text));
  if (organs.length === 0) return {};
  return {
    publisher: organs.map((organ) => plainCase(organ)).join(', '),
    ...(sort === undefined ? {} : { kind: /summary/i.test(sort) ? 'readout' : 'transcript' }),
  };
}

/** "SG/SM/19321": the symbols of what the Secretary-General of the United Nations and his deputy say. */
const RELEASE = /^D?SG\/(?:SM|T|A)\/\d{1,5}(?:[-/][A-Z0-9/-]+)?$/;

const SITTING = /^\d+(?:st|nd|rd|th) (?:plenary )?(?:meeting|sitting)$/i;
const ORGAN = new RegExp(
  `^(?:[${LETTER}]+[ -]){0,6}(?:assembly|council|committee|commission|sub-commission|conference|board)(?: (?:on|for|of) [^,;:]+)?$`,
  'i',
);
