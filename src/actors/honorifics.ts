import type { RoleEntry, Token } from '../record/index.ts';

const FEMALE =
  'mrs ms miss madam madame mme mlle lady dame baroness countess duchess señora senhora signora frau hajia hajiya smt sra srta dra'.split(
    ' ',
  );
const MALE = (
  'mr sir lord baron count duke sheikh sheik ayatollah imam mullah maulana father monsignor msgr herr monsieur don ' +
  'señor senhor signor alhaji alh mallam shri sri ndugu'
).split(' ');
const EITHER =
  "dr eng engr ing lic prof rev hon honourable honorable hon'ble hon’ble h.e comrade cde cllr ven pastor haji hajj datuk dato tun".split(
    ' ',
  );
const RANKS = 'gen lt col sgt capt cpl maj adm cmdr cmdt brig cdr pvt pte'.split(' ');
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

/** A form of address and the word behind it. */
export interface Honorific {
  readonly role: RoleEntry;
  readonly last: number;
}

/**
 * The form of address that stands before a name ("Mr.", "Lt.", "Sen.", "Her Royal Highness"), as a role; a form of
 * courtesy has no sector.
 *
 * @example honorificAt(words('Mrs. Oduya'), 0)?.role.gender // 'female'
 */
export function honorificAt(words: readonly Token[], at: number): Honorific | null {
  const word = words[at];
  if (!word || !/^\p{Lu}/u.test(word.text)) return null;
  // "Tan Sri", "Dato Seri"
  if (/^(?:tan|dato['’]?|datuk)$/.test(word.lower) && /^(?:sri|seri)$/.test(words[at + 1]?.lower ?? ''))
    return { role: { phrase: 'sri', sector: '', kind: 'person', gender: null }, last: at + 2 };
  // "Dato’ Azhar": the tokenizer parts its mark.
  if (word.lower === 'dato' && /^['’]$/.test(words[at + 1]?.text ?? ''))
    return { role: HONORIFICS.get('dato')!, last: at + 2 };
  if (word.text === 'HE') return { role: HONORIFICS.get('h.e')!, last: at + 1 };
  const role = HONORIFICS.get(word.lower.replace(/\.$/, ''));
  return role ? { role, last: at + 1 } : styleAt(words, at);
}

/** "His Excellency", "Her Royal Highness", "Their Majesties". */
function styleAt(words: readonly Token[], at: number): Honorific | null {
  const owner = words[at]!.lower;
  if (owner !== 'his' && owner !== 'her') return null;
  const rank = /^(?:royal|imperial|serene)$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const noun = words[rank];
  if (!noun || !/^(?:Excellency|Highness|Majesty|Holiness|Eminence|Grace|Honou?r|Worship)$/.test(noun.text))
    return null;
  const gender = owner === 'his' ? 'male' : 'female';
  return { role: { phrase: noun.lower, sector: '', kind: 'person', gender }, last: rank + 1 };
}
