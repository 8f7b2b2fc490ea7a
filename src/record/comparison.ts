import { z } from 'zod';
import { Diagnostic } from './diagnostic.ts';
import { Document, Edtf } from './document.ts';
import { InteractionKind } from './interaction.ts';
import { Span } from './span.ts';

/**
 * `shared`: both say it, about as strongly. `force-differs`: the same matter, put more strongly by one.
 * `content-differs`: the same matter, but what is said of it cannot be both. `only-a`, `only-b`: the other is silent.
 */
export const Relation = z.enum(['shared', 'force-differs', 'content-differs', 'only-a', 'only-b']);
export type Relation = z.infer<typeof Relation>;

export const Side = z.enum(['a', 'b']);
export type Side = z.infer<typeof Side>;

/** One named feature of a judgement: how it scored (0 to 1), the two values seen, and a note in words. */
export const Reason = z
  .object({
    feature: z.string().min(1),
    score: z.number().min(0).max(1),
    a: z.string().nullable(),
    b: z.string().nullable(),
    note: z.string().min(1),
  })
  .readonly();
export type Reason = z.infer<typeof Reason>;

/** A row of the comparison: what a says of a matter, what b says of it, and how the two relate. */
export const ComparedClaim = z
  .object({
    id: z.string().min(1),
    topic: z.string().min(1).nullable(),
    a: z.array(Span).readonly(),
    b: z.array(Span).readonly(),
    relation: Relation,
    stronger: Side.nullable(),
    force: z.object({ a: z.number().nullable(), b: z.number().nullable() }).readonly(),
    /** Whether a side names an adversary, a number or a date in it; null where it is silent. */
    explicit: z.object({ a: z.boolean().nullable(), b: z.boolean().nullable() }).readonly(),
    score: z.number().min(0).max(1),
    reasons: z.array(Reason).min(1).readonly(),
  })
  .readonly();
export type ComparedClaim = z.infer<typeof ComparedClaim>;

/** One side of a comparison. `chain` names whom the account came through, publisher first. */
export const ComparedAccount = z
  .object({ party: z.string().nullable(), document: Document, chain: z.array(z.string()).readonly() })
  .readonly();
export type ComparedAccount = z.infer<typeof ComparedAccount>;

/** From and to, 0 to 1: where a figure may lie, were the same two to tell it again (codebook, section 9). */
export const Interval = z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).readonly();
export type Interval = z.infer<typeof Interval>;

/** The claims of one topic: how many rows each side speaks in, and how far they part over it. `topic` null gathers what has no label. */
export const TopicGroup = z
  .object({
    topic: z.string().min(1).nullable(),
    claims: z.array(z.string()).min(1).readonly(),
    spoken: z.object({ a: z.number().int().min(0), b: z.number().int().min(0) }).readonly(),
    divergence: z.number().min(0).max(1),
    interval: Interval,
  })
  .readonly();
export type TopicGroup = z.infer<typeof TopicGroup>;

/** A claim that the divergence comes from, and which share of it, 0 to 1. */
export const Driver = z.object({ claim: z.string().min(1), share: z.number().min(0).max(1) }).readonly();
export type Driver = z.infer<typeof Driver>;

/**
 * Two accounts of one interaction, claim by claim: a, then b.
 *
 * `divergence` is 0 (they say the same) to 1 (nothing in common); `register` is 0 (cautious) to 1 (explicit).
 * Both are defined in `docs/codebook.md` so that they can be computed by hand from `claims`.
 */
export const Comparison = z
  .object({
    interaction: z
      .object({
        kind: InteractionKind.nullable(),
        date: Edtf.nullable(),
        participants: z.array(z.string()).readonly(),
      })
      .readonly(),
    accounts: z.tuple([ComparedAccount, ComparedAccount]).readonly(),
    claims: z.array(ComparedClaim).readonly(),
    divergence: z.number().min(0).max(1),
    register: z.object({ a: z.number().min(0).max(1), b: z.number().min(0).max(1) }).readonly(),
    intervals: z
      .object({ divergence: Interval, register: z.object({ a: Interval, b: Interval }).readonly() })
      .readonly(),
    /** The fewest claims that make half of the divergence, those that count most first. */
    drivers: z.array(Driver).readonly(),
    /** Topics, those of the most claims first. */
    topics: z.array(TopicGroup).readonly(),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly();
export type Comparison = z.infer<typeof Comparison>;
