import type { Actor, Cast } from '../record/index.ts';

/**
 * Whom a text means by a participant whom it never names: of his country the one person named who can be meant, "the Halvian minister" and "Foreign
 * Minister Brandt". `id` itself where the text names nobody or several, or knows no country.
 */
export function namedHolder(id: string, participants: readonly string[], cast: Cast): string {
  const named = new Set(cast.mentions.filter((m) => m.form === 'name').map((m) => m.actor));
  const one = cast.actors.find((actor) => actor.id === id);
  if (one?.kind !== 'person' || one.country === null || named.has(id)) return id;
  const offices = officesOf(one);
  const isMeant = (other: Actor) =>
    other.kind === 'person' &&
    other.country === one.country &&
    named.has(other.id) &&
    !participants.includes(other.id) &&
    officesOf(other).some((office) => offices.includes(office));
  const found = cast.actors.filter(isMeant);
  return found.length === 1 ? found[0]!.id : id;
}

const OFFICE =
  /\b(?<office>president|king|queen|emir|sultan|prime minister|premier|chancellor|ambassador|envoy|consul|charg[eé]|governor|mayor|general|admiral|secretary|minister)\b/i;

function officesOf({ roles }: Actor): string[] {
  return roles.flatMap(
    ({ title }) =>
      OFFICE.exec(title)?.groups?.office?.toLowerCase().replace('premier', 'prime minister') ?? [],
  );
}
