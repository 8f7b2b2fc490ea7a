import { z } from 'zod';
import { Edtf } from './document.ts';
import { Span } from './span.ts';

/** The sixteen event types of PLOVER (Halterman et al., codebook of 2021). */
export const EventType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
export type EventType = z.infer<typeof EventType>;

export const EventStatus = z.enum(['occurred', 'planned', 'negated', 'hypothetical']);
export type EventStatus = z.infer<typeof EventStatus>;

/** Who did what to whom. `attribution` is the statement that reports it; null when the document itself does. */
export const Event = z
  .object({
    id: z.string().min(1),
    type: EventType,
    mode: z.string().min(1).nullable(),
    contexts: z.array(z.string()).readonly(),
    actor: z.array(z.string()).readonly(),
    recipient: z.array(z.string()).readonly(),
    date: Edtf.nullable(),
    status: EventStatus,
    attribution: z.string().nullable(),
    evidence: z.array(Span).min(1).readonly(),
    score: z.number().min(0).max(1),
    by: z.string().min(1),
  })
  .readonly();
export type Event = z.infer<typeof Event>;
