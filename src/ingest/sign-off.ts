import { isBareName } from './bare-name.ts';
import type { Line } from './lines.ts';
import { isOutletName } from './outlet-name.ts';

/**
 * The outlet or body that the last lines of a text name as whose it is, in words, or null: a reporter or announcer who signs off ("This is Jane Doe for
 * Channel Seven News, in Kigoma."), or a paragraph that says what the issuer is ("About Crisis Monitor: Crisis Monitor is …").
 */
export function signedOff(lines: readonly Line[]): string | null {
  for (const [i, { text }] of lines.entries()) {
    const { name = '' } = ABOUT.exec(`${text} ${lines[i + 1]?.text ?? ''}`)?.groups ?? {};
    if (name !== '') return name;
    const outlet = SIGNS_OFF.exec(text)?.groups?.outlet ?? '';
    if (isOutletName(outlet)) return outlet;
  }
  const told = WHAT_IT_IS.exec(lines.at(-1)?.text ?? '')?.groups?.name ?? '';
  return isBareName(told) ? told : null;
}

/** "The Lagoon Review is an independent magazine of the northern coast." */
const WHAT_IT_IS =
  /^[*(]?(?<name>[A-ZÀ-Þ][^.,;:]{2,50}?) is (?:an? |the |[\p{L}]+['’]s )(?:[\p{L}-]+,? ){0,5}(?:magazine|newspaper|paper|daily|weekly|journal|web ?site|news (?:agency|site|service)|agency|newsletter|broadcaster|radio station|television (?:station|channel)|blog|think[- ]tank|portal)\b/iu;

const ABOUT =
  /^about (?<name>(?:the )?[A-ZÀ-Þ].{2,60}?):? (?:(?:the )?\k<name> (?:\([^()]*\) )?(?:is|are|was)\b)/i;

const SIGNS_OFF =
  /^(?:this is|this was|i['’]?m|you (?:have been|are|were|['’]ve been) (?:listening to|watching)|reporting)\b.*?\b(?:for|on|from|to) (?:the )?(?<outlet>[A-ZÀ-Þ][A-Za-zÀ-ɏ0-9&]*(?: [A-ZÀ-Þ][A-Za-zÀ-ɏ0-9&]*){0,4})[,.]?(?: (?:in|from) [^.]{2,40})?\.?$/i;
