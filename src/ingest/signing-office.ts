import { isBodyName } from './issuer.ts';
import { isHolder, isOfficeName } from './office-name.ts';
import { plainCase } from './plain-case.ts';

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
