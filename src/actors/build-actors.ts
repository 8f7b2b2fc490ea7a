import type { Actor, Cast, Document, Mention, Range, Role } from '../record/index.ts';
import { spanOf } from '../text/index.ts';
import { asWritten } from './as-written.ts';
import { type Candidate, isA } from './candidate.ts';
import type { Entity, EntityMention, Registry } from './entity.ts';
import { RECIPROCAL } from './find-partner.ts';
import { countryOf } from './scene.ts';

/** Turns what was found into the cast: actors in order of first mention, those without one last. */
export function buildActors(document: Document, registry: Registry): Cast {
  const entities = registry.entities.filter(
    (e) => e.mentions.length > 0 || e.key === 'known:publisher' || e.key === 'known:byline',
  );
  const ordered = entities
    .map((entity, index) => ({ entity, index, first: outermost(entity.mentions)[0]?.candidate }))
    .sort((a, b) => compareFirst(a.first, b.first) || a.index - b.index);
  const mentions: Mention[] = [];
  const actors = ordered.map(({ entity }, index): Actor => {
    const id = `a${index + 1}`;
    const found = outermost(entity.mentions);
    for (const { candidate, form } of found) {
      mentions.push({ start: candidate.start, end: candidate.end, actor: id, form, kind: entity.kind });
    }
    return {
      id,
      name: nameOf(entity, document.text),
      kind: entity.kind,
      country: countryOfActor(entity),
      code: codeOf(entity),
      roles: rolesOf(entity, registry),
      wikidata: entity.wikidata,
      mentions: found.map(({ candidate }) => spanOf(document.text, candidate)),
    };
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { actors, mentions };
}

/** By place, the longer of two at one place first; those without a mention last. */
function compareFirst(a: Range | undefined, b: Range | undefined): number {
  if (!a || !b) return (a ? 0 : 1) - (b ? 0 : 1);
  return a.start - b.start || b.end - a.end;
}

/** In text order, without a mention inside another of the same actor: "the official [Tass] news agency". */
function outermost(mentions: readonly EntityMention[]): EntityMention[] {
  const sorted = [...mentions].sort(
    (a, b) => a.candidate.start - b.candidate.start || b.candidate.end - a.candidate.end,
  );
  let end = -1;
  return sorted.filter(({ candidate }) => {
    const inside = candidate.end <= end && !isA(candidate, 'country');
    end = Math.max(end, candidate.end);
    return !inside;
  });
}

function nameOf(entity: Entity, text: string): string {
  let { name } = entity;
  for (const { candidate } of entity.kind === 'person' ? entity.mentions : []) {
    if (isA(candidate, 'name') && candidate.reference.name.text.length > name.length)
      name = candidate.reference.name.text;
  }
  if (entity.mentions.some(({ candidate }) => isA(candidate, 'name'))) return name;
  return asWritten(
    name,
    entity.mentions.map(({ candidate }) => insideSentence(candidate, text)),
  );
}

/** A mention as it would be written inside a sentence: "[Officials] said so" is of officials. */
function insideSentence(candidate: Candidate, text: string): string {
  const words = text.slice(candidate.start, candidate.end);
  const opens = /(?:^|[.!?:;—–\n]["”’)]*)\s*["“‘(]*$/.test(
    text.slice(Math.max(0, candidate.start - 8), candidate.start),
  );
  const isNoun = isA(candidate, 'description') && words.toLowerCase().startsWith(candidate.reference.phrase);
  return opens && isNoun ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** A joint actor is of a country if all its members are. */
function countryOfActor(entity: Entity): string | null {
  if (entity.kind === 'state' || entity.kind === 'place')
    return entity.country ?? entity.owner?.country ?? null;
  if (entity.members.length > 0) return common(entity.members.map(countryOfActor));
  return countryOf(entity);
}

function sectorOf(entity: Entity): string | null {
  return entity.members.length > 0 ? common(entity.members.map(sectorOf)) : entity.sector;
}

/** What all are, or null. */
function common(values: readonly (string | null)[]): string | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/**
 * Country, then sector. A state by itself is the bare country. Who has no known country has the bare sector (`MED`, `REB`).
 */
function codeOf(entity: Entity): string | null {
  if (entity.code !== null) return entity.code;
  const country = countryOfActor(entity);
  if (entity.kind === 'state') return country;
  if (entity.kind === 'government') return country === null ? null : `${country}GOV`;
  const sector = sectorOf(entity);
  return sector ? `${country ?? ''}${sector}` : null;
}

function rolesOf(entity: Entity, registry: Registry): Role[] {
  const roles = new Map<string, Role>();
  for (const { role, phrase, owner } of entity.titles) {
    if (entity.kind !== 'person' || role.sector === '' || RECIPROCAL.test(phrase)) continue;
    const body = owner ? registry.of(owner) : undefined;
    const of = body && body !== entity ? body.name : null;
    const known = roles.get(phrase);
    if (!known || known.of === null) roles.set(phrase, { title: phrase, of });
  }
  return [...roles.values()];
}
