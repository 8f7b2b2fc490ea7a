import type { Actor } from '../record/index.ts';

/** True when the second actor is the first, or the state, government or office for which the first speaks. */
export function isSameSide(actors: ReadonlyMap<string, Actor>, speaker: string, other: string): boolean {
  if (speaker === other) return true;
  const [one, two] = [actors.get(speaker), actors.get(other)];
  if (!one?.country || one.country !== two?.country) return false;
  return /^(?:state|government|office)$/.test(two.kind) || /^(?:state|government|office)$/.test(one.kind);
}
