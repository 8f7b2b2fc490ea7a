import type { Document } from '../record/index.ts';
import type { Registry } from './entity.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import { speaksOf } from './of-named-states.ts';

/** The one state in which a town or province lies; of namesakes, the one of whose state the text speaks. */
export function stateOfPlace({ text }: Document, name: string, gazetteer: GazetteerIndex): string | null {
  const codes = gazetteer.statesWith(name);
  if (codes.length < 2) return codes[0] ?? null;
  const spoken = codes.filter((code) => speaksOf(text, gazetteer.countries.get(code)));
  return spoken.length === 1 ? spoken[0]! : null;
}

/** Marks towns and provinces with the state in which they lie, for whoever is of them: "the mayor of Mombasa". The text does not say it of the place itself. */
export function placeTowns(registry: Registry, document: Document, gazetteer: GazetteerIndex): void {
  for (const entity of registry.entities) {
    if (entity.kind === 'place' && entity.country === null)
      entity.home = stateOfPlace(document, entity.name, gazetteer);
  }
}

/** "MOMBASA, May 6 — …": the state in which the town of the dateline lies. */
export function stateOfDateline(document: Document, gazetteer: GazetteerIndex): string | null {
  const place = /^[^,(/:—–\d]+/.exec(document.dateline ?? '')?.[0].trim();
  return place ? stateOfPlace(document, place, gazetteer) : null;
}

/** "The Packet | Mombasa", "Printed by the Packet Ltd., Kisumu": the state of the town in the line that credits author or publisher, at head or foot. */
export function stateOfCredit(document: Document, gazetteer: GazetteerIndex): string | null {
  const { text, publisher, byline } = document;
  const credits = [publisher, byline].flatMap((name) => (name === null ? [] : [name]));
  const lines = [...text.slice(0, HEAD).split('\n'), ...text.slice(-FOOT).split('\n')];
  for (const line of lines) {
    const credit = credits.find((name) => line.toLowerCase().includes(name.toLowerCase()));
    if (credit === undefined || line.length > MOST_OF_A_LINE) continue;
    const at = line.toLowerCase().indexOf(credit.toLowerCase());
    const rest = `${line.slice(0, at)}|${line.slice(at + credit.length)}`;
    for (const part of rest.split(APART)) {
      const state = stateOfPlace(document, part.trim().replace(/\.$/, ''), gazetteer);
      if (state) return state;
    }
  }
  return null;
}

/** What parts the pieces of such a line. */
const APART = /[|,()·–—›»:;/]|\s{2,}/;

/** How far head and foot reach, and how long a line of credits may be, in characters. */
const HEAD = 600;
const FOOT = 300;
const MOST_OF_A_LINE = 120;
