import type { Entity } from './entity.ts';
import type { Scene } from './scene.ts';
import { stateBehind } from './state-behind.ts';

const SINGULAR = new Set('i me my mine myself'.split(' '));
const PLURAL = new Set('we us our ours ourselves'.split(' '));
const OFFICIAL = new Set(['GOV', 'MIL', 'LEG', 'COP', 'SPY']);

export function isFirstPerson(word: string): boolean {
  return SINGULAR.has(word) || PLURAL.has(word);
}

/** "We", "us", "our": outside quotations they are the office that issues the text. */
export function isPlural(word: string): boolean {
  return PLURAL.has(word);
}

/**
 * Who "I" and "we" are in the words of a speaker: "I" the speaker, "we" the state for which an official speaks, if the
 * text speaks of it, else the speaker.
 */
export function speakerBehind(scene: Scene, word: string, speaker: Entity): Entity {
  if (SINGULAR.has(word) || !isOfficial(speaker)) return speaker;
  return stateBehind(scene, speaker) ?? speaker;
}

function isOfficial({ kind, sector, titles }: Entity): boolean {
  return (
    kind === 'office' ||
    OFFICIAL.has(sector ?? '') ||
    (sector === null && titles.some(({ role }) => OFFICIAL.has(role.sector)))
  );
}
