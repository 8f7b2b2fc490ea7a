import type { ActorKind, MentionForm, RoleEntry } from '../record/index.ts';
import type { Candidate, Title } from './candidate.ts';

export interface EntityMention {
  readonly candidate: Candidate;
  readonly form: MentionForm;
}

/** An actor while it is put together: what is known of it so far, and who has been found to refer to it. */
export interface Entity {
  readonly key: string;
  kind: ActorKind;
  name: string;
  country: string | null;
  /** The country that it probably belongs to, though no words say so. */
  home: string | null;
  /** CAMEO/PLOVER sector: GOV, MIL, … ; null while unknown. */
  sector: string | null;
  /** A code that the gazetteer gives as a whole. */
  code: string | null;
  wikidata: string | null;
  readonly titles: Title[];
  /** The role that its name or description is headed by: "ministry", "militia". */
  head: RoleEntry | null;
  /** The entity it belongs to. */
  owner: Entity | null;
  gender: 'female' | 'male' | null;
  plural: boolean;
  /** A title of it belongs to somebody who is not found yet. */
  waits: boolean;
  /** Those it is made of, where it is a pair or a group named together. */
  members: readonly Entity[];
  readonly mentions: EntityMention[];
}

/** All entities of a document, and which candidate refers to which. */
export class Registry {
  readonly entities: Entity[] = [];
  readonly #byKey = new Map<string, Entity>();
  readonly #byCandidate = new Map<string, Entity>();

  get(key: string): Entity | undefined {
    return this.#byKey.get(key);
  }

  of(candidate: Candidate | null): Entity | undefined {
    return candidate ? this.#byCandidate.get(placeOf(candidate)) : undefined;
  }

  /** The entity of this key, made with `facts` if there is none yet. */
  ensure(
    key: string,
    facts: { kind: ActorKind; name: string } & Partial<Omit<Entity, 'key' | 'mentions' | 'titles'>>,
  ): Entity {
    const known = this.#byKey.get(key);
    if (known) return known;
    const entity: Entity = {
      key,
      country: null,
      home: null,
      sector: null,
      code: null,
      wikidata: null,
      head: null,
      owner: null,
      gender: null,
      plural: false,
      waits: false,
      members: [],
      ...facts,
      titles: [],
      mentions: [],
    };
    this.entities.push(entity);
    this.#byKey.set(key, entity);
    return entity;
  }

  attach(candidate: Candidate, entity: Entity, form: MentionForm): void {
    const place = placeOf(candidate);
    if (this.#byCandidate.has(place)) return;
    this.#byCandidate.set(place, entity);
    entity.mentions.push({ candidate, form });
  }
}

function placeOf(candidate: Candidate): string {
  return `${candidate.start}:${candidate.end}`;
}
