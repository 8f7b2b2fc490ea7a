import type { Candidate, CandidateOf, Title } from './candidate.ts';
import type { Entity, Registry } from './entity.ts';
import type { HomeOf } from './home-country.ts';
import type { Recency } from './recency.ts';

export type Description = CandidateOf<'description'>;

/** The states of the gazetteer. */
export interface States {
  /** Whether a state by this code has a form in its full name: SAU is a "kingdom". */
  readonly hasForm: (code: string, form: string) => boolean;
  /** The entity of a state, which the text need not have named. */
  readonly of: (code: string) => Entity | null;
}

/** What the sieves of coreference look at while they go through the text. */
export interface Scene {
  readonly registry: Registry;
  readonly recency: Recency;
  readonly homeOf: HomeOf;
  /** The state whose embassy or envoy a place speaks of where no words say it, or null. */
  readonly senderOf: HomeOf;
  /** The entity of a candidate, found now if it has not been yet. */
  readonly resolve: (candidate: Candidate) => Entity | undefined;
  /** All persons of the text by the last word of each title. */
  readonly titled: ReadonlyMap<string, readonly Entity[]>;
  /** Countries that the text names, not only by their adjective. */
  readonly isNamed: (country: Entity) => boolean;
  readonly publisher: Entity | null;
  readonly states: States;
  /** Whoever has signed the text with name and title. */
  readonly signatory: Entity | undefined;
}

export function titleOf(candidate: Description): Title {
  return { role: candidate.reference.role, phrase: candidate.reference.phrase, owner: candidate.owner };
}

/** The country that an entity is or belongs to, or probably belongs to. */
export function countryOf(entity: Entity | null | undefined): string | null {
  return entity?.country ?? entity?.owner?.country ?? entity?.home ?? entity?.owner?.home ?? null;
}

/** The sector of whatever belongs to a body of several states: "the European Union's delegation". */
export function ofUnion(owner: Entity | null): 'IGO' | null {
  return owner !== null && owner.kind === 'organization' && (owner.code === 'IGO' || owner.sector === 'IGO')
    ? 'IGO'
    : null;
}

/** True unless both are known and differ. */
export function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}
