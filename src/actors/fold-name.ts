/** How many results are kept; the same few names and titles come again and again. */
const KEPT = 4000;

function remembered<T>(memory: Map<string, T>, key: string, make: (key: string) => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= KEPT) memory.clear();
  const made = make(key);
  memory.set(key, made);
  return made;
}

const PREFIX = /^(?:al|el|ash|as|an|ar|at|az|ad|ul)[-\s]+/;

/**
 * A name as it is compared: lower case, no accents, no article al-, no stops, doubled letters once.
 *
 * @example foldName('al-Sudani') // 'sudani'
 * @example foldName('Zelenskyy') // 'zelensky'
 */
export function foldName(name: string): string {
  return remembered(folded, name, foldNow);
}

const folded = new Map<string, string>();

function foldNow(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[’'`.]/g, '')
    .replace(/‑/g, '-')
    .split(/\s+/)
    .map((word) => word.replace(PREFIX, '').replace(/(\p{L})\1/gu, '$1'))
    .filter((word) => word !== '')
    .join(' ');
}

/** What is left of a folded word when vowels and letters that transliterations swap are taken out. */
export function skeletonOf(name: string): string {
  return remembered(skeletons, name, skeletonNow);
}

const skeletons = new Map<string, string>();

function skeletonNow(name: string): string {
  return name
    .replace(/kh|gh/g, 'g')
    .replace(/[kqc]/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/[wv]/g, 'v')
    .replace(/[sz]h?/g, 's')
    .replace(/[^bdfgklmnprstvxh]/g, '')
    .replace(/([bdgkpst])h/g, '$1')
    .replace(/(.)\1+/g, '$1');
}

/**
 * True when two folded words may be one name in two transliterations: the same first letter, the same consonants and
 * a length within two letters. Short words must be equal.
 *
 * @example soundAlike('mohamed', 'muhamad') // true
 */
export function soundAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 2 || a[0] !== b[0]) return false;
  const skeleton = skeletonOf(a);
  return skeleton.length >= 3 && skeleton === skeletonOf(b);
}

const SAME_WORD: Readonly<Record<string, string>> = {
  premier: 'prime minister',
  pm: 'prime minister',
  'gen.': 'general',
  gen: 'general',
  'col.': 'colonel',
  col: 'colonel',
  'capt.': 'captain',
  capt: 'captain',
  'adm.': 'admiral',
  adm: 'admiral',
  defense: 'defence',
  affairs: '',
  of: '',
  for: '',
  the: '',
  and: '',
  to: '',
  responsible: '',
  external: 'foreign',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  advisor: 'adviser',
  ambassador: 'envoy',
  ambassadors: 'ambassador',
};

/**
 * The words of a title or office, in one order and spelling, so that "Ministry of Foreign Affairs" and "foreign
 * ministry" are the same.
 *
 * @example titleWords('the Iraqi premier') // ['iraqi', 'minister', 'prime']
 */
export function titleWords(title: string): readonly string[] {
  return remembered(titles, title, titleWordsNow);
}

const titles = new Map<string, readonly string[]>();

function titleWordsNow(title: string): readonly string[] {
  const words = title
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b/g, '')
    .replace('head of state', 'president')
    .split(/[\s,-]+/);
  return words
    .map((word) => SAME_WORD[word] ?? word)
    .flatMap((word) => word.split(' '))
    .filter((word) => word !== '')
    .sort();
}
