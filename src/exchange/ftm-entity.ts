import type { ActorKind, DossierParty, Role } from '../record/index.ts';
import { datePartsOf } from '../tables/index.ts';
import { countryCode } from './country-codes.ts';

/** An entity of FollowTheMoney as its tools stream it: every property is a list of texts, those that lead to entities their ids. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The schema of each kind of actor. */
export const SCHEMA: Readonly<Record<ActorKind, string>> = {
  person: 'Person',
  state: 'PublicBody',
  government: 'PublicBody',
  office: 'PublicBody',
  organization: 'Organization',
  'armed-group': 'Organization',
  media: 'Organization',
  population: 'LegalEntity',
  place: 'Address',
  other: 'LegalEntity',
};

/** Values by property; null and empty ones are left out. */
export type Properties = Readonly<Record<string, readonly (string | null | undefined)[]>>;

/** An entity with the properties that have values, each value once. */
export function entity(id: string, schema: string, properties: Properties): FtmEntity {
  const filled = Object.entries(properties).flatMap(([name, values]) => {
    const known = [...new Set(values.filter((value): value is string => Boolean(value?.trim())))];
    return known.length > 0 ? [[name, known] as const] : [];
  });
  return { id, schema, properties: Object.fromEntries(filled) };
}

/** Somebody, by what is known of them; `others` are further names, `proof` the documents that speak of them. */
export function actorEntity(
  id: string,
  actor: Pick<DossierParty, 'name' | 'kind' | 'country' | 'wikidata'> & { readonly roles: readonly Role[] },
  others: readonly string[],
  proof: readonly string[],
): FtmEntity {
  const { name, kind, country, wikidata, roles } = actor;
  const schema = SCHEMA[kind];
  return entity(id, schema, {
    name: [name],
    alias: others.filter((other) => other !== name),
    country: [countryCode(country)],
    wikidataId: [wikidata],
    proof,
    ...(schema === 'Address' ? { full: [name] } : { classification: [kind] }),
    ...(schema === 'Person'
      ? { position: roles.map(({ title, of }) => (of === null ? title : `${title} of ${of}`)) }
      : {}),
  });
}

/** FollowTheMoney has days, months and years, but no intervals and no doubt. */
export function dayOf(edtf: string | null): string | null {
  if (edtf === null || edtf.includes('/')) return null;
  const { year, month, day } = datePartsOf(edtf);
  return [year, month, day].filter((part) => part !== null).join('-');
}

/** A date or interval as the properties of an `Interval`. */
export function datesOf(edtf: string | null): Properties {
  const [from, to] = (edtf ?? '').split('/');
  if (to === undefined) return { date: [dayOf(edtf)] };
  return { startDate: [dayOf(from!)], endDate: [to === '..' ? null : dayOf(to)] };
}
