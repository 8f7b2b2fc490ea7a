import type { Turn } from './turns.ts';

/** "Letter dated 5 May from the envoy of Kenya to the Union addressed to the Chair", "Open letter from Lena Oduya to Otto Brandt". */
const HEADINGS: readonly RegExp[] = [
  /^[ \t]*(?:identical )?letters? (?:dated [^\n]{4,40}? )?(?:from|by) (?<from>[^\n]{4,200}),? addressed to (?<to>[^\n]{4,120})$/im,
  /^[ \t]*(?:(?:Open|Joint) l|L)etter (?:dated [^\n]{4,40}? )?(?:from|by) (?<from>(?:the )?\p{Lu}[^\n]{3,120}?) to (?<to>(?:the )?\p{Lu}[^\n]{3,80})$/mu,
];

/** Headings stand at the top, under letterhead and number. */
const REACH = 1200;

/**
 * The letter that a text is, by its heading: "Letter dated 5 May 1991 from the Chargé d'affaires of Kenya addressed to the President of the
 * Security Council". Null for a text that is none, a report on a letter among them.
 */
export function letterOf(text: string): Turn | null {
  const head = text.slice(0, REACH);
  const match = HEADINGS.map((heading) => heading.exec(head)).find((found) => found !== null);
  const { from, to } = match?.groups ?? {};
  if (!match || from === undefined || to === undefined) return null;
  const body = text.slice(match.index + match[0].length);
  // A headline ("Letter from the envoy to Minister Roe angers traders") has no letter under it.
  if (!/\b(?:I|we|my|our)\b/.test(body.slice(0, REACH))) return null;
  const start = text.indexOf(from, match.index);
  const addressee = text.lastIndexOf(to, match.index + match[0].length);
  return {
    start: match.index + match[0].length,
    end: text.length,
    label: { start, end: start + from.length },
    to: { start: addressee, end: addressee + to.length },
  };
}
