import type { Entity } from './entity.ts';
import { foldName } from './fold-name.ts';
import { kindOfHead } from './name-heads.ts';

/**
 * Bodies by the parts that stand for their whole names: the last words of an outlet ("the Clarion" of "Moyra Clarion"), the last
 * words of others from a noun that says what they are ("the Commission" of "European Commission"), the first word before the
 * noun of an outlet, and an acronym ("MNB" of "MNB News" and of "MNB Moyra").
 */
export class NameParts {
  readonly #byPart = new Map<string, Entity>();

  constructor(entities: Iterable<Entity>) {
    for (const entity of entities) this.add(entity);
  }

  add(entity: Entity): void {
    for (const part of partsOf(entity)) if (!this.#byPart.has(part)) this.#byPart.set(part, entity);
  }

  /** @param part a folded name */
  find(part: string): Entity | undefined {
    return this.#byPart.get(part);
  }
}

function partsOf({ kind, name }: Entity): string[] {
  if (kind === 'person' || kind === 'state' || kind === 'place') return [];
  const words = foldName(name)
    .split(' ')
    .filter((word) => word !== 'the');
  if (words.length < 2) return [];
  const tells = kindOfHead(name) !== null;
  const ends = words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  if (kind !== 'media') return tells ? ends : [];
  const isAcronym = /^\p{Lu}[\p{Lu}\d]+\b/u.test(name);
  return tells || isAcronym ? [...ends, words[0]!] : ends;
}
