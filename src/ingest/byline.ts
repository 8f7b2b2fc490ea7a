import { findDate } from './dates.ts';
import { CAPITAL, LETTER } from './latin.ts';
import { isOutletName } from './outlet-name.ts';
import { plainCase } from './plain-case.ts';
import { isPost } from './post.ts';

/** Who a line credits: persons as printed, joined as printed, and the outlet where it names one. */
export interface Byline {
  readonly byline: string | null;
  readonly outlet: string | null;
}

/**
 * Reads a line that credits the writer, or null where the line is something else.
 *
 * @example readByline('By Lena Marsh and Otto Vail, Continental Press')
 * // { byline: 'Lena Marsh and Otto Vail', outlet: 'Continental Press' }
 * @example readByline('By Tuesday the troops had gone.') // null
 */
export function readByline(line: string): Byline | null {
  if (line.length > 160) return null;
  const rest = LEAD.exec(line)?.groups?.rest;
  if (rest !== undefined) return NAMELESS.test(rest) ? { byline: rest, outlet: null } : readCredit(rest);
  // "From JAMES HARTWELL", "From Lena Marsh in Cairo", over the story
  const from = new RegExp(`^from (?<name>[^,]{5,40}?)(?: in [${CAPITAL}][${LETTER} ]+)?$`, 'i').exec(line)
    ?.groups?.name;
  // "From our man in Dubrovnik, Lena Marsh", "Staff writer Lena Marsh", "with Lena Marsh" under the name of a column
  const posted = WITH_POST_BEFORE.exec(line)?.groups?.name;
  if (posted !== undefined && isPersonName(posted)) return { byline: posted, outlet: null };
  const nameless = /^from (?<who>(?:our|a) .+)$/i.exec(line)?.groups?.who;
  if (nameless !== undefined && NAMELESS.test(nameless)) return { byline: nameless, outlet: null };
  if (from !== undefined && isPersonName(from)) return { byline: from, outlet: null };
  const { writer, outlet = '' } = WITH_OUTLET.exec(line)?.groups ?? {};
  if (writer !== undefined && isPersonName(writer) && isOutletName(outlet)) return { byline: writer, outlet };
  const titled = WITH_POST.exec(line)?.groups?.name;
  return titled !== undefined && isPersonName(titled) ? { byline: titled, outlet: null } : null;
}

/** As {@link readByline} for a credit that is known to be one (a page's author field): "By" may be missing. */
export function readCredit(credit: string): Byline | null {
  const parts = credit
    .replace(LEAD, '$<rest>')
    .replace(/[\s.,;]+$/, '')
    .split(/\s*(?:\||•|·|;|—|–|\s[-/]\s|,?\s(?:special )?(?:for|to)(?= (?:the )?[A-ZÀ-Þ]))\s*/u)
    .filter((part) => part !== '');
  const people = takePeople(parts[0] ?? '');
  const outlet =
    [people?.rest ?? parts[0] ?? '', ...parts.slice(1)]
      .map((part) => outletOfPost(part) ?? part)
      .find((part) => isOutletName(part) && !isPost(part)) ?? null;
  if (people === null && outlet === null) return null;
  return {
    byline: people?.names ?? null,
    outlet: outlet === null ? null : plainCase(outlet),
  };
}

/** "Associated Press Writer", "Daily Sentinel diplomatic correspondent": the outlet before a writer's post, or null. */
export function outletOfPost(text: string): string | null {
  const name =
    /^(?:an? )?(?<name>[A-ZÀ-Þ].*?)(?: [a-zß-ÿ]\S*| (?:Staff|Diplomatic|Foreign|Political|Special|STAFF)){0,2} (?:[Ww]riter|WRITER|[Cc]orrespondent|CORRESPONDENT|[Rr]eporter|REPORTER|[Ee]ditor|[Ss]taff)$/u.exec(
      text,
    )?.groups?.name;
  return name !== undefined && isOutletName(name) ? plainCase(name) : null;
}

/** "Our Diplomatic Correspondent": one writer whom the paper does not name. */
const NAMELESS = new RegExp(`^(?:(?:our|a|the) )?(?:[${LETTER}-]+ ){1,4}(?:correspondent|reporter)$`, 'i');

// "Reporting by A; editing by B" credits A.
const LEAD =
  /^(?:(?:(?:story|text|words|written|posted|filed|reported|reporting|prepared|compiled|interviewed|exclusive)\s+)?by:?|author:)\s+(?<rest>\S.*?)[.,]?$/i;

/** "Lena Marsh, Otto Vail and Ida Roe, Staff Writer" → the three names as printed, and what follows them. */
function takePeople(text: string): { names: string; rest: string } | null {
  const pieces = text.split(/(\s*,\s*(?:and\s+)?|\s+(?:and|AND|&)\s+)/);
  let names = '';
  let next = 0;
  for (; next < pieces.length; next += 2) {
    const name = (pieces[next] ?? '').replace(/ \([^()]*\)$| in \p{Lu}[\p{L} ]*$/u, '');
    if (!isPersonName(name)) break;
    names += (next === 0 ? '' : (pieces[next - 1] ?? '')) + name;
  }
  if (names === '') return null;
  return { names, rest: pieces.slice(next).join('').trim() };
}

/** "Lena Marsh / Continental Press", "Lena Marsh, The Herald" on a line of its own. */
const WITH_OUTLET = /^(?<writer>[^,/|–—]{5,40}?)(?:,| [/|–—-]) (?<outlet>[^,/|]{2,40})$/;

/** "Lena Marsh, Pacific reporter" on a line of its own. */
const WITH_POST =
  /^(?<name>[^,]{5,40}), (?:[^\s,]+ ){0,4}(?:reporter|correspondent|editor|writer|staff|columnist)$/i;

const WITH_POST_BEFORE =
  /^(?:from our (?:[\p{L}]+ )?(?:man|woman|correspondent|reporter|stringer)(?: in \p{Lu}[\p{L} ]+)?,|(?:staff|special|senior)? ?(?:writer|reporter|correspondent):?|with) (?<name>\p{Lu}.{3,40})$/iu;

const PARTICLES = new Set(
  'al ben bin bint da de del della den der di dos du e el ibn la le san ter van von y'.split(' '),
);
const NOT_NAMES =
  /\b(?:staff|correspondents?|reporters?|editors?|editorial|writers?|desk|newsroom|agencies|agency|team|bureau|special|contributors?|admin|office|ministry|press|service|communiqu[eé]|statement|declaration|meeting|summit|agreement|news|media|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/i;

const NAME_WORD = new RegExp(`^(?:[${CAPITAL}]|al-|el-|d['’])[${LETTER}.'’-]*$`);

/** Whether a text can be one person's name: two to five words in capitals, and no date, desk or outlet. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 2 || words.length > 5 || NOT_NAMES.test(text) || isOutletName(text)) return false;
  if (findDate(text) !== null) return false;
  return words.every((word, i) => (i > 0 && PARTICLES.has(word)) || NAME_WORD.test(word));
}
