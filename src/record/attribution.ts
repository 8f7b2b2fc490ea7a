import { z } from 'zod';
import { Span } from './span.ts';

/** Searle's five classes of speech act (Searle 1976, "A classification of illocutionary acts"). */
export const Act = z.enum(['assertive', 'directive', 'commissive', 'expressive', 'declarative']);
export type Act = z.infer<typeof Act>;

/**
 * The published scale of force: 1 mentions, discusses · 2 states, notes, agrees · 3 stresses, reaffirms, calls on ·
 * 4 urges, insists, commits, rejects · 5 demands, warns, threatens, ultimatum.
 */
export const Force = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Force = z.infer<typeof Force>;

export const QuotationKind = z.enum(['direct', 'indirect', 'mixed']);
export type QuotationKind = z.infer<typeof QuotationKind>;

/**
 * Someone is said to have said something: source, cue and content as in PolNeAR (Newell et al. 2018), with nesting.
 *
 * `parent` is the attribution whose content holds this one. `chain` runs from the publisher to the origin: the
 * speaker, or whom the speaker cites. `score` is the probability that source, cue and content overlap with what a person would mark; `by` names the rule
 * or model that found it.
 */
export const Attribution = z
  .object({
    id: z.string().min(1),
    source: Span.nullable(),
    cue: Span.nullable(),
    content: z.array(Span).readonly(),
    quotation: QuotationKind,
    speaker: z.string().nullable(),
    recipients: z.array(z.string()).readonly(),
    parent: z.string().nullable(),
    chain: z.array(z.string()).readonly(),
    act: Act,
    force: Force,
    negated: z.boolean(),
    topics: z.array(z.string()).readonly(),
    score: z.number().min(0).max(1),
    by: z.string().min(1),
  })
  .readonly();
export type Attribution = z.infer<typeof Attribution>;
