import { z } from 'zod';
import { ComparedAccount, Interval, Reason, Relation, Side } from './comparison.ts';
import { Diagnostic } from './diagnostic.ts';
import { Edtf } from './document.ts';
import { InteractionKind } from './interaction.ts';
import { Span } from './span.ts';

/** Two of several accounts, by their numbers from 0; `a` comes before `b`. */
const accountPair = { a: z.number().int().min(0), b: z.number().int().min(1) };

/** How two of several accounts stand to one matter of which at least one of them speaks. */
export const PairRelation = z
  .object({
    ...accountPair,
    relation: Relation,
    stronger: Side.nullable(),
    score: z.number().min(0).max(1),
    reasons: z.array(Reason).min(1).readonly(),
  })
  .readonly();
export type PairRelation = z.infer<typeof PairRelation>;

/** A matter: what each account says of it (an empty list where it is silent), and how each pair of them relates. */
export const ClaimOfMany = z
  .object({
    id: z.string().min(1),
    topic: z.string().min(1).nullable(),
    spans: z.array(z.array(Span).readonly()).readonly(),
    force: z.array(z.number().nullable()).readonly(),
    explicit: z.array(z.boolean().nullable()).readonly(),
    pairs: z.array(PairRelation).readonly(),
  })
  .readonly();
export type ClaimOfMany = z.infer<typeof ClaimOfMany>;

/** Three or more accounts of one interaction, claim by claim. Every claim of each account stands in exactly one row. */
export const ComparisonOfMany = z
  .object({
    interaction: z
      .object({
        kind: InteractionKind.nullable(),
        date: Edtf.nullable(),
        participants: z.array(z.string()).readonly(),
      })
      .readonly(),
    accounts: z.array(ComparedAccount).min(3).readonly(),
    claims: z.array(ClaimOfMany).readonly(),
    /** Divergence of each two, as if the others were not there. */
    divergences: z
      .array(
        z.object({ ...accountPair, divergence: z.number().min(0).max(1), interval: Interval }).readonly(),
      )
      .readonly(),
    /** One for each account, in their order. */
    registers: z
      .array(z.object({ register: z.number().min(0).max(1), interval: Interval }).readonly())
      .readonly(),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly();
export type ComparisonOfMany = z.infer<typeof ComparisonOfMany>;
