import type { Actor } from './actor.ts';

/** The party that an actor stands for: `key` means the same in every document, `name` is for people. */
export interface ActorSide {
  readonly key: string;
  readonly name: string;
}

/**
 * Whom an actor speaks or acts for: its country where known (`key` is ISO 3166-1 alpha-3), else what its role or its own
 * name says it is "of", else itself.
 *
 * @example sideOf(ministryOfKenya).key // 'KEN'
 * @example sideOf(officeOfThePresidentOfVelmora) // { key: 'velmora', name: 'Velmora' }, a state that no list knows
 */
export function sideOf(actor: Actor): ActorSide {
  if (actor.country !== null) return { key: actor.country, name: actor.country };
  const name = actor.roles.find((role) => role.of !== null)?.of ?? ownerIn(actor) ?? actor.name;
  return { key: name.toLowerCase(), name };
}

/** "Press Service of the Ministry of Foreign Affairs of Tesseria": what stands after the last "of". */
function ownerIn({ kind, name }: Actor): string | null {
  if (kind !== 'office' && kind !== 'government') return null;
  // "Ministry of Justice" says what it is for, not whose it is; "Ministry of Justice of Kenya" says both.
  if (/^(?:Ministry|Department|Directorate|Bureau) (?:of|for) (?:(?!\bof\b).)*$/u.test(name)) return null;
  return (
    /^.*\bof (?:the )?(?:(?:Republic|Kingdom|State) of )?(\p{Lu}[^,]*)$/u.exec(name)?.[1]?.trim() ?? null
  );
}
