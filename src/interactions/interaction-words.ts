import type { InteractionKind } from '../record/index.ts';

/** A word or phrase that names an interaction. `example` is a sentence of ours that it was written for. */
export interface InteractionWord {
  readonly phrase: string;
  readonly kind: InteractionKind;
  readonly partner?: 'after-with';
  readonly example: string;
}

/** Nouns: who took part stands around them ("a call between A and B", "A's visit to B", "A held talks with B"). */
export const INTERACTION_NOUNS: readonly InteractionWord[] = [
  { phrase: 'phone call', kind: 'call', example: 'Oduya and Brandt held a phone call.' },
  { phrase: 'telephone call', kind: 'call', example: 'In a telephone call with Oduya, Brandt objected.' },
  { phrase: 'video call', kind: 'call', example: 'Brandt held a video call with Oduya.' },
  { phrase: 'conference call', kind: 'call', example: 'The three ministers held a conference call.' },
  { phrase: 'phone conversation', kind: 'call', example: 'a phone conversation between Oduya and Brandt' },
  {
    phrase: 'telephone conversation',
    kind: 'call',
    example: 'Brandt had a telephone conversation with Oduya.',
  },
  { phrase: 'phone talks', kind: 'call', example: 'Oduya had phone talks with Brandt.' },
  { phrase: 'video conference', kind: 'call', example: 'Brandt held a video conference with Oduya.' },
  { phrase: 'videoconference', kind: 'call', example: 'A videoconference with Oduya took place.' },
  { phrase: 'call', kind: 'call', example: 'The call between Oduya and Brandt lasted an hour.' },
  { phrase: 'conversation', kind: 'call', example: 'Oduya had a conversation with Brandt.' },
  { phrase: 'telephone talks', kind: 'call', example: 'Brandt held telephone talks with Oduya.' },
  { phrase: 'summit', kind: 'summit', example: 'Oduya and Brandt held a summit in Geneva.' },
  { phrase: 'meeting', kind: 'meeting', example: 'a meeting between Oduya and Brandt' },
  { phrase: 'encounter', kind: 'meeting', example: 'The encounter between Oduya and Brandt was brief.' },
  { phrase: 'audience', kind: 'meeting', example: 'Brandt had an audience with Oduya.' },
  { phrase: 'visit', kind: 'visit', example: 'Brandt paid a visit to Kenya.' },
  { phrase: 'trip', kind: 'visit', example: "Brandt's trip to Kenya ended." },
  { phrase: 'letter', kind: 'letter', example: 'Brandt sent a letter to Oduya.' },
  { phrase: 'message', kind: 'letter', example: 'Oduya received a written message from Brandt.' },
  { phrase: 'talks', kind: 'talks', example: 'Oduya held talks with Brandt.' },
  { phrase: 'negotiation', kind: 'talks', example: 'Negotiations between Kenya and Tesseria resumed.' },
  { phrase: 'consultation', kind: 'talks', example: 'Oduya held consultations with Brandt.' },
  { phrase: 'discussion', kind: 'talks', example: 'Oduya had discussions with Brandt.' },
];

/**
 * Verbs: the subject and the object took part; of those who speak, the one after "with" or "to" (`partner: 'after-with'`),
 * or all of a joint subject ("Brandt and Oduya met").
 */
export const INTERACTION_VERBS: readonly InteractionWord[] = [
  { phrase: 'meet', kind: 'meeting', example: 'Brandt met Oduya in Lamu.' },
  { phrase: 'meet with', kind: 'meeting', example: 'Brandt met with Oduya.' },
  { phrase: 'receive', kind: 'meeting', example: 'Oduya received Brandt at State House.' },
  { phrase: 'host', kind: 'meeting', example: 'Oduya hosted Brandt for dinner.' },
  { phrase: 'speak', kind: 'call', partner: 'after-with', example: 'Brandt spoke by phone with Oduya.' },
  {
    phrase: 'speak',
    kind: 'call',
    partner: 'after-with',
    example: 'Brandt spoke today with Oduya about the lakes.',
  },
  {
    phrase: 'talk',
    kind: 'call',
    partner: 'after-with',
    example: 'Brandt and Oduya talked by telephone on Monday.',
  },
  { phrase: 'confer', kind: 'call', partner: 'after-with', example: 'Brandt conferred with Oduya.' },
  { phrase: 'telephone', kind: 'call', example: 'Brandt telephoned Oduya.' },
  { phrase: 'phone', kind: 'call', example: 'Brandt phoned Oduya.' },
  { phrase: 'visit', kind: 'visit', example: 'Brandt visited Kenya.' },
  { phrase: 'hold talks with', kind: 'talks', example: 'Brandt held talks with Oduya.' },
  { phrase: 'write to', kind: 'letter', example: 'Brandt wrote to Oduya.' },
];

/** Adjuncts: whoever is the joint subject of their clause took part. */
export const INTERACTION_ADJUNCTS: readonly InteractionWord[] = [
  { phrase: 'by phone', kind: 'call', example: 'Oduya and Brandt agreed by phone to reopen the crossing.' },
  { phrase: 'by telephone', kind: 'call', example: 'Oduya and Brandt discussed the crossing by telephone.' },
  { phrase: 'by video link', kind: 'call', example: 'Oduya and Brandt conferred by video link.' },
  { phrase: 'over the phone', kind: 'call', example: 'Oduya and Brandt settled it over the phone.' },
];
