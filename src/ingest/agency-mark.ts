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
  // "… in June. EFE"
  /[.!?]["”]? (?<name>[A-ZÀ-Þ]{2,12})$/,
  /(?:^|[.!?…]["'”’»)]?\s*)[([/](?<name>[A-ZÀ-Þ][A-Za-zÀ-ɏ.-]{1,20}(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ]+){0,3})(?:[/\s-]{1,3}[A-Za-zÀ-ɏ]{1,4}){0,3}[)\]/]\.?$/,
  /^(?<framed>[-–—]{1,3})\s*(?<name>[A-ZÀ-Þ][A-Za-zÀ-ɏ.-]{1,20}?)\s*[-–—]{1,3}$/,
  /^[-–—]{1,3}\s*(?<name>[A-ZÀ-Þ][A-Za-zÀ-ɏ.]{1,20}(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ]+){0,3})\.?$/,
];

function isMark(name: string): boolean {
  return /^[A-ZÀ-Þ]{3,10}$/.test(name) && !NO_NAMES.test(name);
}

function isWord(name: string): boolean {
  return /^[A-ZÀ-Þ][A-Za-zÀ-ɏ]{2,}$/.test(name) && !NO_NAMES.test(name);
}

/** What desks and stenographers print in the same place. */
const NO_NAMES =
  /^(?:end(?:s|ed)?|more|stop|finis|nnnn|eom|over|signed|copy|correction|applause|laughter|translation|translated|unofficial|concluded|continued)$/i;
