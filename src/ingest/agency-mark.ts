import type { Line } from './lines.ts';
import { isOutletName } from './outlet-name.ts';

/**
 * The agency that sets its mark behind the last words of a story, on the same line after a full stop or on one of its own, or null:
 * "… he said. (TNA)", "(ANTARA/hk/rd)", "-- MENA", "--Anadolu--".
 *
 * The mark is in capitals, three letters at least (two are a writer's initials), or the name of an outlet known as one.
 *
 * @param lines the last lines of the text, in order
 */
export function agencyMark(lines: readonly Line[]): string | null {
  for (const { text } of lines.slice(-4)) {
    for (const pattern of MARKS) {
      const { name = '', framed } = pattern.exec(text)?.groups ?? {};
      if (isOutletName(name) || (framed === undefined && isMark(name)) || (framed && isWord(name)))
        return name;
    }
  }
  return null;
}

const MARKS: readonly RegExp[] = [
  /(?:^|[.!?…]["'”’»)]?\s*)[([/](?<name>\p{Lu}[\p{L}.-]{1,20}(?: \p{Lu}[\p{L}]+){0,3})(?:[/\s-]{1,3}[\p{L}]{1,4}){0,3}[)\]/]\.?$/u,
  /^(?<framed>[-–—]{1,3})\s*(?<name>\p{Lu}[\p{L}.-]{1,20}?)\s*[-–—]{1,3}$/u,
  /^[-–—]{1,3}\s*(?<name>\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}]+){0,3})\.?$/u,
];

function isMark(name: string): boolean {
  return /^\p{Lu}{3,10}$/u.test(name) && !NO_NAMES.test(name);
}

function isWord(name: string): boolean {
  return /^\p{Lu}\p{L}{2,}$/u.test(name) && !NO_NAMES.test(name);
}

/** What desks and stenographers print in the same place. */
const NO_NAMES =
  /^(?:end(?:s|ed)?|more|stop|finis|nnnn|eom|over|signed|copy|correction|applause|laughter|translation|translated|unofficial|concluded|continued)$/i;
