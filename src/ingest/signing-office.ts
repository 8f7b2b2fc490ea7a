import { isBodyName } from './issuer.ts';
import type { Line } from './lines.ts';
import { isHolder, isOfficeName } from './office-name.ts';
import { plainCase } from './plain-case.ts';

/**
 * The office or body whose bare name stands under a text, as offices sign theirs, or null. Two that stand apart have signed an agreement. Of
 * several on one block the one above the others in rank is meant: not "Press Office" but the ministry on the next line.
 *
 * @example signing office of "…\n\nPresidential Press Service,\nNairobi.\n4th June 1986." // 'Presidential Press Service'
 */
export function signingOffice(foot: readonly Line[]): string | null {
  const blocks: string[][] = [];
  for (const [i, { text }] of foot.entries()) {
    const name = signingName(text);
    if (name === null) continue;
    const isNext = i > 0 && !foot[i - 1]!.blankAfter && signingName(foot[i - 1]!.text) !== null;
    if (isNext) blocks.at(-1)!.push(name);
    else blocks.push([name]);
  }
  const block = blocks[0];
  if (block === undefined || blocks.length > 1) return null;
  return block.findLast((name) => !isDesk(name)) ?? block.at(-1)!;
}

/** The name of an office or body that is all of a line: "PRESS SERVICE OF THE MFA," → "Press Service of the MFA". */
export function signingName(text: string): string | null {
  if (text.length > 100 || /^[-–—(["“*]/.test(text)) return null;
  const name = plainCase(text.replace(/[.,:]$/, '')).replace(/^the (?!white house)/i, '');
  return (isOfficeName(name) && !isHolder(name)) || isBodyName(name) ? name : null;
}

/** Whether an office is one of those that every house has: "Press Office", "Information and Communications Department". */
export function isDesk(name: string): boolean {
  return /^(?:(?:press|media|information|public|communications?|relations|and|affairs) )+(?:office|service|department|section|division|unit|bureau|cent(?:er|re))$/i.test(
    name,
  );
}
