import { z } from 'zod';
import { ComparedAccount, Reason } from './comparison.ts';
import { Diagnostic } from './diagnostic.ts';
import { Span } from './span.ts';

/**
 * What became of a claim from one version to the next. `altered`: what it says cannot be both (number, date, yes and no, who
 * asked); `hardened`, `softened`: put more strongly or more weakly; `reworded`: other words, the same force.
 */
export const ChangeKind = z.enum([
  'added',
  'removed',
  'altered',
  'hardened',
  'softened',
  'reworded',
  'unchanged',
]);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One claim in two versions: its words before and after; an empty list where a version does not have it. */
export const Change = z
  .object({
    id: z.string().min(1),
    topic: z.string().min(1).nullable(),
    change: ChangeKind,
    before: z.array(Span).readonly(),
    after: z.array(Span).readonly(),
    force: z.object({ before: z.number().nullable(), after: z.number().nullable() }).readonly(),
    score: z.number().min(0).max(1),
    reasons: z.array(Reason).min(1).readonly(),
  })
  .readonly();
export type Change = z.infer<typeof Change>;

/** One account in several versions, the oldest first: from each to the next, what was changed. */
export const VersionHistory = z
  .object({
    accounts: z.array(ComparedAccount).min(2).readonly(),
    steps: z
      .array(
        z
          .object({
            /** Numbers of the two versions, from 0. */
            from: z.number().int().min(0),
            to: z.number().int().min(1),
            changes: z.array(Change).readonly(),
            divergence: z.number().min(0).max(1),
          })
          .readonly(),
      )
      .readonly(),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly();
export type VersionHistory = z.infer<typeof VersionHistory>;
