import type { RoleEntry, Token } from '../record/index.ts';

const FEMALE = 'mrs ms miss madam madame mme mlle lady dame'.split(' ');
const MALE = 'mr sir lord sheikh sheik ayatollah imam mullah father herr monsieur'.split(' ');
const EITHER = 'dr prof rev hon'.split(' ');
const RANKS = 'gen lt col sgt capt cpl maj adm cmdr brig cdr pvt'.split(' ');
const OFFICES: readonly [word: string, sector: string][] = [
  ['sen', 'LEG'],
  ['sens', 'LEG'],
  ['rep', 'LEG'],
  ['reps', 'LEG'],
  ['gov', 'GOV'],
  ['amb', 'GOV'],
];

const HONORIFICS = new Map<string, RoleEntry>([
  ...FEMALE.map((phrase) => [phrase, { phrase, sector: '', kind: 'person', gender: 'female' }] as const),
  ...MALE.map((phrase) => [phrase, { phrase, sector: '', kind: 'person', gender: 'male' }] as const),
  ...EITHER.map((phrase) => [phrase, { phrase, sector: '', kind: 'person', gender: null }] as const),
  ...RANKS.map((phrase) => [phrase, { phrase, sector: 'MIL', kind: 'person', gender: null }] as const),
  ...OFFICES.map(([phrase, sector]) => [phrase, { phrase, sector, kind: 'person', gender: null }] as const),
]);

/**
 * The form of address that stands before a name ("Mr.", "Lt.", "Sen."), as a role; a form of courtesy has no sector.
 *
 * @example honorificOf(word('Mrs.'))?.gender // 'female'
 */
export function honorificOf(word: Token): RoleEntry | null {
  if (!/^\p{Lu}/u.test(word.text)) return null;
  return HONORIFICS.get(word.lower.replace(/\.$/, '')) ?? null;
}
