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

/** PLOVER's quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export const QUAD_CLASS: Readonly<Record<EventType, 1 | 2 | 3 | 4>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  COOPERATE: 2,
  AID: 2,
  CONCEDE: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

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
