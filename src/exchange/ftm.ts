import type { Actor, Attribution, Span } from '../record/index.ts';
import { castOf, type ExportedCast } from './cast-of.ts';
import { countryCode } from './country-codes.ts';
import { type Exported, outerId } from './exported.ts';
import {
  actorEntity,
  datesOf,
  dayOf,
  entity,
  type FtmEntity,
  type Properties,
  SCHEMA,
} from './ftm-entity.ts';
import { webAddress } from './web-address.ts';

/**
 * A reading as FollowTheMoney entities: the document, its actors, a `Mention` for each of them but places, an `Event` for each interaction and each event that
 * occurred, and an `UnknownLink` for each statement from its speaker to whom it was addressed and each undertaking between two parties.
 *
 * With a dossier an actor of several documents is one entity, given out again with each of them: tools that load a stream merge what has one id. What a
 * property's type does not admit (a country that is gone and has no code there, an interval as a date) is left out.
 */
export function ftmEntities(exported: Exported): FtmEntity[] {
  const { reading } = exported;
  const names = namesOf(exported);
  return [
    documentEntity(exported),
    ...reading.actors.map((actor) => castEntity(exported, actor, names)),
    ...reading.actors.filter(names.takesPart).map((actor) => mentionEntity(exported, actor, names)),
    ...reading.interactions.map(({ id, kind, date, participants, evidence }) =>
      eventEntity(exported, id, `${kind}: ${names.list(participants)}`, date, evidence, {
        involved: names.parties(participants),
        keywords: [kind],
      }),
    ),
    ...reading.events
      .filter(({ status }) => status === 'occurred')
      .map(({ id, type, mode, actor, recipient, date, evidence }) =>
        eventEntity(
          exported,
          id,
          `${type}: ${names.list(actor)} → ${names.list(recipient)}`,
          date,
          evidence,
          {
            organizer: names.parties(actor),
            involved: names.parties(recipient),
            keywords: [type, mode],
          },
        ),
      ),
    ...reading.attributions.flatMap((said) => statementLinks(exported, said, names)),
    ...undertakingLinks(exported, names),
  ];
}

/** What the actors of a reading are called among the entities. */
interface Names {
  readonly cast: ExportedCast;
  readonly id: (actor: string) => string;
  readonly schema: (actor: Actor) => string;
  /** A place takes part in nothing: its schema is no legal entity. */
  readonly takesPart: (actor: Actor) => boolean;
  readonly list: (actors: readonly string[]) => string;
  /** Ids of those that can take part in something. */
  readonly parties: (actors: readonly string[]) => string[];
}

function namesOf(exported: Exported): Names {
  const cast = castOf(exported);
  const id = (actor: string) => {
    const party = cast.party(actor);
    return party === null ? outerId(exported.id, actor) : outerId(party.id);
  };
  const schema = ({ id: actor, kind }: Actor) => SCHEMA[cast.party(actor)?.kind ?? kind];
  const takesPart = (actor: Actor) => schema(actor) !== 'Address';
  return {
    cast,
    id,
    schema,
    takesPart,
    list: (actors) => actors.map((actor) => cast.name(actor) ?? '?').join(', ') || '?',
    parties: (actors) =>
      actors
        .flatMap((actor) => cast.actor(actor) ?? [])
        .filter(takesPart)
        .map((actor) => id(actor.id)),
  };
}

function documentEntity({ id, reading: { document } }: Exported): FtmEntity {
  return entity(outerId(id), document.kind === 'report' ? 'Article' : 'PlainText', {
    title: [document.title],
    fileName: [`${outerId(id)}.txt`],
    author: [document.byline],
    publisher: [document.publisher],
    sourceUrl: [webAddress(document.url)],
    language: [/^en\b/.test(document.language ?? '') ? 'eng' : null],
    publishedAt: [dayOf(document.published)],
    bodyText: [document.text],
    mimeType: ['text/plain'],
    keywords: [document.kind],
  });
}

function castEntity(exported: Exported, actor: Actor, { cast, id }: Names): FtmEntity {
  const party = cast.party(actor.id);
  const { name, country, wikidata } = cast.row(actor.id, { start: 0, end: 0 })!;
  const { kind, roles } = party ?? actor;
  return actorEntity(id(actor.id), { name, kind, country, wikidata, roles }, party?.names ?? [], [
    outerId(exported.id),
  ]);
}

function mentionEntity({ id: document }: Exported, actor: Actor, { cast, id, schema }: Names): FtmEntity {
  return entity(outerId(document, actor.id, 'mention'), 'Mention', {
    document: [outerId(document)],
    resolved: [id(actor.id)],
    name: [actor.name, cast.name(actor.id)],
    detectedSchema: [schema(actor)],
    contextCountry: [countryCode(actor.country)],
  });
}

function eventEntity(
  exported: Exported,
  id: string,
  name: string,
  date: string | null,
  evidence: readonly Span[],
  more: Properties,
): FtmEntity {
  return entity(outerId(exported.id, id), 'Event', {
    name: [name],
    ...datesOf(date),
    summary: evidence.map(({ text }) => text),
    ...provenIn(exported),
    ...more,
  });
}

function statementLinks(exported: Exported, said: Attribution, { id, cast }: Names): FtmEntity[] {
  if (said.speaker === null || cast.actor(said.speaker) === null || said.negated) return [];
  return said.recipients
    .filter((recipient) => cast.actor(recipient) !== null)
    .map((recipient) =>
      entity(outerId(exported.id, said.id, recipient), 'UnknownLink', {
        subject: [id(said.speaker!)],
        object: [id(recipient)],
        role: [said.cue?.text ?? said.act],
        summary: [said.content.map(({ text }) => text).join(' … ')],
        date: [dayOf(exported.reading.document.published)],
        recordId: [outerId(exported.id, said.id)],
        ...provenIn(exported),
      }),
    );
}

function undertakingLinks(exported: Exported, { id, cast }: Names): FtmEntity[] {
  return exported.reading.undertakings.flatMap((undertaking) => {
    const { from, to, kind, what, status } = undertaking;
    if (from === null || to === null || !cast.actor(from) || !cast.actor(to)) return [];
    return entity(outerId(exported.id, undertaking.id), 'UnknownLink', {
      subject: [id(from)],
      object: [id(to)],
      role: [kind],
      status: [status],
      summary: [what.text],
      date: [dayOf(exported.reading.document.published)],
      ...provenIn(exported),
    });
  });
}

function provenIn({ id, reading }: Exported): Properties {
  return {
    proof: [outerId(id)],
    publisher: [reading.document.publisher],
    sourceUrl: [webAddress(reading.document.url)],
  };
}
