import type { RoleEntry } from '../record/index.ts';

/** What ships are called. One that has a name is spoken of like any other actor, though it only floats. */
const VESSELS = new Set(
  'boat ship vessel trawler ferry tanker freighter barge dredger sloop schooner tug tugboat steamer yacht coaster dhow'.split(
    ' ',
  ),
);

export const VESSEL_ROLES: readonly RoleEntry[] = [...VESSELS].map((phrase) => ({
  phrase,
  sector: '',
  kind: 'organization',
  gender: null,
}));

export function isVessel(phrase: string): boolean {
  return VESSELS.has(phrase);
}

/** "its patrol boats", "two barges": several of them are somebody where they are counted or told which; "fishing boats" by themselves are things. */
export function areVessels(phrase: string): boolean {
  return (
    phrase.endsWith('s') && VESSELS.has(phrase.replace(/(?:ie)?s$/, (end) => (end === 'ies' ? 'y' : '')))
  );
}

/** "The Fiji Navy patrol boat": a ship of the armed forces is a unit of theirs. */
export function isArmed(words: string): boolean {
  return /\b(?:patrol|navy|naval|coast guard|coastguard|border guard|police)\b/.test(words.toLowerCase());
}
