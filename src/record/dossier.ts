import { z } from 'zod';
import { ActorKind } from './actor.ts';
import { Edtf } from './document.ts';
import { InteractionKind } from './interaction.ts';
import { Span } from './span.ts';
import { UndertakingKind } from './undertaking.ts';

const Id = z.string().min(1);

/** A record in one document's reading, with the words that show it. `document` is the id of the received document. */
export const Part = z.object({ document: Id, record: Id, evidence: z.array(Span).readonly() }).readonly();
export type Part = z.infer<typeof Part>;

/**
 * One actor over all documents. `side` is the state, body or group for which it speaks (`IRQ`, or the id of the party itself): two
 * accounts part between sides, not between persons. `because` says for each joining why its parts are one.
 */
export const DossierParty = z
  .object({
    id: Id,
    name: z.string().min(1),
    kind: ActorKind,
    country: z.string().nullable(),
    wikidata: z.string().nullable(),
    side: Id,
    names: z.array(z.string()).readonly(),
    roles: z
      .array(
        z
          .object({
            title: z.string(),
            of: z.string().nullable(),
            from: Edtf.nullable(),
            to: Edtf.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    parts: z.array(Part).readonly(),
    because: z.array(z.string()).readonly(),
  })
  .readonly();
export type DossierParty = z.infer<typeof DossierParty>;

/** One side's account of an interaction, from its best sources: its own readout first, then reports that quote it directly, then others. */
export const DossierAccount = z
  .object({
    side: Id,
    sources: z
      .array(z.object({ document: Id, own: z.boolean(), attributions: z.array(Id).readonly() }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();
export type DossierAccount = z.infer<typeof DossierAccount>;

/**
 * One call, meeting or visit over all documents that tell of it. `divergence` is that of the two accounts of its first two sides with
 * accounts, null where fewer than two sides gave one; `topics` the same by topic.
 */
export const DossierInteraction = z
  .object({
    id: Id,
    kind: InteractionKind,
    date: Edtf.nullable(),
    participants: z.array(Id).readonly(),
    sides: z.array(Id).readonly(),
    parts: z.array(Part).min(1).readonly(),
    accounts: z.array(DossierAccount).readonly(),
    divergence: z.number().min(0).max(1).nullable(),
    topics: z
      .array(
        z.object({ topic: z.string(), divergence: z.number().min(0).max(1), claims: z.int() }).readonly(),
      )
      .readonly(),
    because: z.array(z.string()).readonly(),
  })
  .readonly();
export type DossierInteraction = z.infer<typeof DossierInteraction>;

/** How an undertaking stands: `unknown` is said where the documents do not say. */
export const Standing = z.enum([
  'open',
  'answered',
  'met',
  'refused',
  'withdrawn',
  'lapsed',
  'in-force',
  'ended',
  'unknown',
]);
export type Standing = z.infer<typeof Standing>;

/**
 * One step in the life of an undertaking. `parts` are the records that tell of it, the best source first: several reports of one demand are one step.
 * Empty only for `lapsed`, which no text need say.
 */
export const LedgerStep = z
  .object({
    date: Edtf.nullable(),
    step: z.enum([
      'made',
      'restated',
      'changed',
      'answered',
      'met',
      'refused',
      'withdrawn',
      'lapsed',
      'signed',
      'in-force',
      'ended',
    ]),
    force: z.number().min(1).max(5).nullable(),
    parts: z.array(Part).readonly(),
    note: z.string().nullable(),
  })
  .readonly();
export type LedgerStep = z.infer<typeof LedgerStep>;

/** One demand, promise, threat or agreement over all documents: who asked whom for what, since when, how often, how strongly, and what became of it. */
export const LedgerEntry = z
  .object({
    id: Id,
    kind: UndertakingKind,
    from: Id.nullable(),
    to: Id.nullable(),
    sides: z.object({ from: Id.nullable(), to: Id.nullable() }).readonly(),
    what: z.string().min(1),
    topics: z.array(z.string()).readonly(),
    deadline: Edtf.nullable(),
    standing: Standing,
    first: Edtf.nullable(),
    last: Edtf.nullable(),
    steps: z.array(LedgerStep).min(1).readonly(),
    because: z.array(z.string()).readonly(),
  })
  .readonly();
export type LedgerEntry = z.infer<typeof LedgerEntry>;
