import type { Entity } from './entity.ts';
import { countryOf, type Scene } from './scene.ts';

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
  if (SINGULAR.has(word)) return speaker;
  const country = countryOf(speaker);
  const speaksForState = speaker.kind === 'office' || OFFICIAL.has(speaker.sector ?? '');
  const state = country === null ? speaker.owner : scene.registry.get(`country:${country}`);
  const isState = state?.kind === 'state' || state?.kind === 'government';
  return speaksForState && state && isState ? state : speaker;
}
