import { skeletonOf, soundAlike } from './fold-name.ts';

/** Persons kept under one word; more of one name no text tells apart. */
const MOST_ALIKE = 40;

interface Filed<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/**
 * Persons by name, found again by surname, by another transliteration, with or without middle names and initials.
 *
 * Names are folded. @example
 * const names = new PersonNames<number>();
 * names.add('mohamed shia sudani', 1);
 * names.find('sudani') // [1]
 */
export class PersonNames<T> {
  readonly #byWord = new Map<string, Filed<T>[]>();

  add(name: string, value: T): void {
    const words = name.split(' ');
    const filed = { words, value };
    for (const key of new Set(words.flatMap(keysOf))) {
      const list = this.#byWord.get(key);
      if (list && list.length < MOST_ALIKE) list.push(filed);
      else if (!list) this.#byWord.set(key, [filed]);
    }
  }

  /** All persons that the name may mean; a surname before a first name. */
  find(name: string): T[] {
    const words = name.split(' ');
    const near = new Set(keysOf(words.at(-1)!).flatMap((key) => this.#byWord.get(key) ?? []));
    const all = [...near];
    if (words.length > 1) return all.filter((f) => sameFullName(words, f.words)).map((f) => f.value);
    const [word] = words;
    const bySurname = all.filter((f) => soundAlike(word!, f.words.at(-1)!));
    const found = bySurname.length > 0 ? bySurname : all.filter((f) => soundAlike(word!, f.words[0]!));
    if (found.length > 0) return found.map((f) => f.value);
    return all.filter((f) => f.words.includes(word!)).map((f) => f.value);
  }
}

function keysOf(word: string): string[] {
  const skeleton = skeletonOf(word);
  return skeleton.length >= 3 ? [word, `~${word[0]}${skeleton}`] : [word];
}

/** "Joseph R. Biden" and "Joe Biden", "Lt. Mbeki" apart: same surname, first names that may be one. */
function sameFullName(a: readonly string[], b: readonly string[]): boolean {
  if (b.length === 1) return soundAlike(a.at(-1)!, b[0]!);
  if (!soundAlike(a.at(-1)!, b.at(-1)!)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isSubset = short.every((word) => long.some((other) => soundAlike(word, other)));
  return isSubset || mayBeOne(a[0]!, b[0]!);
}

function mayBeOne(a: string, b: string): boolean {
  if (a.length <= 2 || b.length <= 2) return a[0] === b[0];
  return soundAlike(a, b) || (a.slice(0, 2) === b.slice(0, 2) && Math.min(a.length, b.length) <= 4);
}
