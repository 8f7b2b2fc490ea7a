import { z } from 'zod';
import { ActorKind } from './actor.ts';
import { Edtf } from './document.ts';
import { Span } from './span.ts';

const Id = z.string().min(1);

/** A document of a set, without its text. `copyOf` is the document whose text it largely repeats. */
export const SourcedDocument = z
  .object({
    id: Id,
    input: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: Edtf.nullable(),
    url: z.string().nullable(),
    copyOf: Id.nullable(),
  })
  .readonly();
export type SourcedDocument = z.infer<typeof SourcedDocument>;

/**
 * Somebody whom one document or several speak of. `named` is false for "officials" and the like, who are never the same in two
 * documents. `government` is the country for whose government the party speaks; parties of one government are one voice. A
 * document without a publisher stands for it as a party of its own, without actors.
 */
export const Party = z
  .object({
    id: Id,
    name: z.string().min(1),
    kind: ActorKind,
    country: z.string().nullable(),
    wikidata: z.string().nullable(),
    named: z.boolean(),
    government: z.string().nullable(),
    actors: z.array(z.object({ document: Id, actor: Id }).readonly()).readonly(),
  })
  .readonly();
export type Party = z.infer<typeof Party>;

/** An attribution that carries a claim: `path` from the publisher on, `origin` the one in it who has the claim first hand. */
export const Carrier = z
  .object({
    document: Id,
    attribution: Id,
    content: z.array(Span).readonly(),
    path: z.array(Id).readonly(),
    origin: Id,
  })
  .readonly();
export type Carrier = z.infer<typeof Carrier>;

/** One voice that has a claim first hand and rests on no other that has; and the documents that rest on it. */
export const Origin = z
  .object({ parties: z.array(Id).readonly(), documents: z.array(Id).readonly() })
  .readonly();
export type Origin = z.infer<typeof Origin>;

/** `from` rests on `to`, as `document` says in the words of `span`. */
export const Citation = z.object({ from: Id, to: Id, document: Id, attribution: Id, span: Span }).readonly();
export type Citation = z.infer<typeof Citation>;

/**
 * A claim over all documents of a set. `independent` is the number of origins; 0 when all that is known goes round in a circle. Each circle is a closed
 * path: every step rests on the next, the last on the first.
 */
export const SourcedClaim = z
  .object({
    id: Id,
    text: z.string().min(1),
    speakers: z.array(Id).readonly(),
    carriers: z.array(Carrier).readonly(),
    documents: z.int().min(1),
    origins: z.array(Origin).readonly(),
    independent: z.int().min(0),
    circles: z.array(z.array(Citation).readonly()).readonly(),
  })
  .readonly();
export type SourcedClaim = z.infer<typeof SourcedClaim>;

/** What a set of documents rests on: which claims on how many independent origins. Ids refer to records in it and in its readings. */
export const Sourcing = z
  .object({
    documents: z.array(SourcedDocument).readonly(),
    parties: z.array(Party).readonly(),
    claims: z.array(SourcedClaim).readonly(),
  })
  .readonly();
export type Sourcing = z.infer<typeof Sourcing>;
