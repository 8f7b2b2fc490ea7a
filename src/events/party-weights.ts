import type { EventType } from '../record/index.ts';
import type { ActorSign, RecipientSign } from './party-signs.ts';

/** How much each sign speaks for an actor being meant; fitted on our tuning documents (`training/events`), positive speaks for it. */
export const ACTOR_WEIGHTS: Readonly<Record<ActorSign, number>> = {
  pointed: 1.15,
  grammar: 1.85,
  speaks: 0.67,
  teller: 0.14,
  tellerSide: 0.42,
  before: 0.58,
  after: -0.12,
  inSentence: 0.79,
  share: 0.84,
  state: 0.75,
  person: 0.47,
  media: -0.38,
  place: 0.00,
  group: -1.07,
  recent: 0.29,
};

export const RECIPIENT_WEIGHTS: Readonly<Record<RecipientSign, number>> = {
  pointed: 0.96,
  grammar: 1.10,
  addressed: 0.62,
  teller: -0.02,
  partner: 0.21,
  sameSide: -0.39,
  self: -0.80,
  counterpart: 0.68,
  other: 0.76,
  spokenCounterpart: 0.28,
  spokenOther: 0.43,
  state: 0.48,
  person: -0.08,
  media: -0.48,
  place: 0.00,
  group: -0.62,
  before: 0.25,
  after: 0.70,
  inSentence: 1.07,
  recent: 0.03,
  consults: 0.66,
};

/** How much speaks for nobody: always, by how sure the network is that no words name one, where grammar finds none, and by type. */
export const NOBODY = {
  actor: { always: 0.28, absent: 0.27, ungrammatical: 0.68, REJECT: -0.07, MOBILIZE: -0.01, PROTEST: -0.01 },
  recipient: { always: 0.75, absent: 0.98, ungrammatical: 0.67, REJECT: 0.52, MOBILIZE: 0.05, PROTEST: 0.08 },
} satisfies Record<string, Partial<Record<EventType | 'always' | 'absent' | 'ungrammatical', number>>>;
