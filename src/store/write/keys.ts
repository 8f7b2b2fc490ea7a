/** An actor of a reading as rows are found by it: its side and, once that is worked out, its party. */
export interface Keyed {
  readonly side: string;
  readonly party: string | null;
}

const namesOf = (actors: readonly Keyed[]) => [
  ...new Set(actors.flatMap(({ side, party }) => (party === null ? [side] : [side, party]))),
];

/** What stands for two parties or sides, whichever is named first. */
export function pairKey(a: string, b: string): string {
  return a < b ? `b:${a}|${b}` : `b:${b}|${a}`;
}

function pairs(from: readonly string[], to: readonly string[]): string[] {
  return from.flatMap((a) => to.filter((b) => b !== a).map((b) => pairKey(a, b)));
}

/** Of something that goes from some to others. */
export function directedKeys(from: readonly Keyed[], to: readonly Keyed[]): string[] {
  const [speakers, recipients] = [namesOf(from), namesOf(to)];
  return [
    ...speakers.map((key) => `s:${key}`),
    ...recipients.map((key) => `r:${key}`),
    ...pairs(speakers, recipients),
  ];
}

/** Of something that all do together. */
export function jointKeys(names: readonly string[]): string[] {
  return [...names.map((key) => `s:${key}`), ...pairs(names, names)];
}

export const presentKeys = (actors: readonly Keyed[]) => namesOf(actors).map((key) => `a:${key}`);
export const topicKeys = (topics: readonly string[]) => topics.map((topic) => `t:${topic}`);
export const publisherKeys = (publisher: string | null) => (publisher === null ? [] : [`p:${publisher}`]);

/** In order and each once, as a rebuild gives them too. */
export const keysOf = (...keys: readonly (readonly string[])[]) => [...new Set(keys.flat())].sort();
