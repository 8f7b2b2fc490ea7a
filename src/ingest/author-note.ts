import { isPersonName } from './byline.ts';
import type { Line } from './lines.ts';

/**
 * The author of whom a line under a text says what he or she is, or null: "Marek Zielonka is a senior fellow at the Baltic Security Forum." So
 * opinion is signed, and what a scholar writes.
 *
 * @param lines the last lines of the text, in order
 */
export function authorNoted(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(-2)) {
    const { name = '' } = NOTE.exec(text)?.groups ?? {};
    if (text.length < 300 && isPersonName(name)) return name;
  }
  return null;
}

/** "The views are her own", "written in a personal capacity": said of opinion alone. */
export function isDisclaimed(lines: readonly Line[]): boolean {
  return lines.slice(-2).some(({ text }) => DISCLAIMER.test(text));
}

const DISCLAIMER =
  /\b(?:views|opinions)\b.{0,60}\b(?:(?:his|her|their|my|the author['’]s) own|do not (?:necessarily )?(?:reflect|represent))|\bin (?:a|his|her|my) personal capacity\b/i;

const NOTE =
  /^[*([_]*(?:(?:the (?:author|writer), )?(?:(?:dr|prof|professor|mr|mrs|ms|sir)\.? )?)(?<name>[A-ZÀ-Þ][^,.;:]{3,40}?),? (?:\([^()]*\) )?(?:is|was|teaches|lectures|writes|covers)\b.{0,60}?\b(?:fellow|analyst|researcher|scholar|professor|lecturer|reader|writer|columnist|author|historian|economist|consultant|commentator|ambassador|diplomat|teaches|lectures|writes|director|editor)\b/iu;
