import type { InteractionKind } from '../record/index.ts';

/** A word that names an interaction. `example` is a sentence of ours that it was written for. */
export interface InteractionWord {
  /** In lemmas: `write to` finds "wrote to". */
  readonly phrase: string;
  readonly kind: InteractionKind;
  /** True of words that say little about how it took place: "talks" may be a call, "spoke" a meeting. */
  readonly weak?: boolean;
  readonly example: string;
}

/**
 * How a verb takes the others who took part: as its `object`; `person`, the same, where only people can be meant ("received
 * Oduya", not "received aid"); behind `with` or "to", or all of a joint subject; `either` of both; `place`, the
 * state that its object belongs to; `abroad`, as `place`, where only a foreign country makes a journey a visit; `office`, as `person`, where the text says to which ministry he was asked to come; `time`, people behind
 * "with" where a time is spent; `matter`, people behind "with" where the text says when.
 */
export type Frame =
  | 'object'
  | 'person'
  | 'with'
  | 'either'
  | 'place'
  | 'abroad'
  | 'office'
  | 'time'
  | 'matter';

export interface InteractionVerb extends InteractionWord {
  readonly frame: Frame;
}

/** Nouns. A medium before or behind makes each a call: "phone talks", "a conversation by video link". */
export const INTERACTION_NOUNS: readonly InteractionWord[] = [
  { phrase: 'call', kind: 'call', example: 'The call between Oduya and Brandt lasted an hour.' },
  { phrase: 'videoconference', kind: 'call', example: 'Oduya held a videoconference with Brandt.' },
  { phrase: 'teleconference', kind: 'call', example: 'Oduya held a teleconference with Brandt.' },
  { phrase: 'conversation', kind: 'call', weak: true, example: 'Oduya had a conversation with Brandt.' },
  { phrase: 'summit', kind: 'summit', example: 'Oduya and Brandt held a summit in Geneva.' },
  { phrase: 'meeting', kind: 'meeting', example: 'a meeting between Oduya and Brandt' },
  { phrase: 'encounter', kind: 'meeting', example: 'The encounter between Oduya and Brandt was brief.' },
  { phrase: 'audience', kind: 'meeting', example: 'Brandt had an audience with Oduya.' },
  { phrase: 'session', kind: 'meeting', example: 'a closed-door session between Oduya and Brandt' },
  { phrase: 'reception', kind: 'meeting', example: 'Brandt’s reception of Oduya lasted an hour.' },
  { phrase: 'banquet', kind: 'meeting', example: 'Oduya gave a banquet for Brandt.' },
  { phrase: 'luncheon', kind: 'meeting', example: 'Oduya gave a luncheon for Brandt.' },
  { phrase: 'dinner', kind: 'meeting', example: 'Brandt had dinner with Oduya.' },
  { phrase: 'lunch', kind: 'meeting', example: 'Oduya gave a lunch for Brandt.' },
  { phrase: 'breakfast', kind: 'meeting', example: 'Brandt had breakfast with Oduya.' },
  { phrase: 'visit', kind: 'visit', example: 'Brandt paid a visit to Kenya.' },
  { phrase: 'trip', kind: 'visit', example: 'Brandt’s trip to Kenya ended.' },
  { phrase: 'letter', kind: 'letter', example: 'Brandt sent a letter to Oduya.' },
  { phrase: 'message', kind: 'letter', example: 'Oduya received a written message from Brandt.' },
  { phrase: 'note', kind: 'letter', example: 'Oduya and Brandt exchanged notes.' },
  { phrase: 'telegram', kind: 'letter', example: 'Brandt sent a telegram to Oduya.' },
  { phrase: 'telex', kind: 'letter', example: 'Brandt sent a telex to Oduya.' },
  { phrase: 'fax', kind: 'letter', example: 'Brandt sent a fax to Oduya.' },
  { phrase: 'cable', kind: 'letter', example: 'Brandt sent a cable of thanks to Oduya.' },
  { phrase: 'talk', kind: 'talks', weak: true, example: 'Oduya had a long talk with Brandt.' },
  { phrase: 'talks', kind: 'talks', weak: true, example: 'Oduya held talks with Brandt.' },
  { phrase: 'contacts', kind: 'talks', weak: true, example: 'Contacts between Kenya and Tesseria resumed.' },
  {
    phrase: 'negotiation',
    kind: 'talks',
    weak: true,
    example: 'Negotiations between Kenya and Tesseria resumed.',
  },
  { phrase: 'consultation', kind: 'talks', weak: true, example: 'Oduya held consultations with Brandt.' },
  // A title's plural has no other base form: "the fifth round of Foreign Office Consultations".
  {
    phrase: 'consultations',
    kind: 'talks',
    weak: true,
    example: 'Political Consultations were held with Brandt.',
  },
  { phrase: 'discussion', kind: 'talks', weak: true, example: 'Oduya had discussions with Brandt.' },
];

export const INTERACTION_VERBS: readonly InteractionVerb[] = [
  { phrase: 'meet', kind: 'meeting', frame: 'either', example: 'Brandt met Oduya in Lamu.' },
  { phrase: 'sit down', kind: 'meeting', frame: 'with', example: 'Brandt sat down with Oduya in Lamu.' },
  {
    phrase: 'come together',
    kind: 'meeting',
    frame: 'with',
    example: 'Brandt and Oduya came together in Lamu.',
  },
  {
    phrase: 'bring together',
    kind: 'meeting',
    frame: 'person',
    example: 'Oduya and Brandt were brought together in Lamu.',
  },
  {
    phrase: 'get together',
    kind: 'meeting',
    frame: 'with',
    example: 'Brandt and Oduya got together in Lamu.',
  },
  { phrase: 'gather', kind: 'meeting', frame: 'with', example: 'Brandt and Oduya gathered in Lamu.' },
  { phrase: 'sit with', kind: 'meeting', frame: 'object', example: 'Brandt sat with Oduya in Lamu.' },
  {
    phrase: 'shake hand',
    kind: 'meeting',
    weak: true,
    frame: 'with',
    example: 'Brandt shook hands with Oduya.',
  },
  { phrase: 'huddle', kind: 'meeting', frame: 'with', example: 'Brandt huddled with Oduya.' },
  // The tagger's base form of it is another word's.
  { phrase: 'dined', kind: 'meeting', frame: 'with', example: 'Brandt dined with Oduya.' },
  { phrase: 'have coffee', kind: 'meeting', frame: 'with', example: 'Brandt had coffee with Oduya.' },
  { phrase: 'have tea', kind: 'meeting', frame: 'with', example: 'Brandt had tea with Oduya.' },
  { phrase: 'take tea', kind: 'meeting', frame: 'with', example: 'Brandt took tea with Oduya.' },
  {
    phrase: 'spend',
    kind: 'meeting',
    weak: true,
    frame: 'time',
    example: 'Brandt spent 20 minutes on Thursday with Oduya.',
  },
  {
    phrase: 'discuss',
    kind: 'meeting',
    weak: true,
    frame: 'matter',
    example: 'Brandt discussed the lakes with Oduya in Lamu on Thursday.',
  },
  { phrase: 'lunch', kind: 'meeting', frame: 'with', example: 'Brandt lunched with Oduya.' },
  { phrase: 'breakfast', kind: 'meeting', frame: 'with', example: 'Brandt breakfasted with Oduya.' },
  { phrase: 'welcome', kind: 'meeting', frame: 'person', example: 'Oduya welcomed Brandt at State House.' },
  { phrase: 'drop in on', kind: 'meeting', frame: 'person', example: 'Brandt dropped in on Oduya.' },
  { phrase: 'look in on', kind: 'meeting', frame: 'person', example: 'Brandt looked in on Oduya.' },
  { phrase: 'receive', kind: 'meeting', frame: 'person', example: 'Oduya received Brandt at State House.' },
  { phrase: 'host', kind: 'meeting', frame: 'person', example: 'Oduya hosted Brandt for dinner.' },
  { phrase: 'call on', kind: 'meeting', frame: 'person', example: 'Brandt called on Oduya on Monday.' },
  { phrase: 'see', kind: 'meeting', weak: true, frame: 'person', example: 'Brandt saw Oduya in secret.' },
  { phrase: 'summon', kind: 'meeting', frame: 'person', example: 'Oduya summoned Brandt on Monday.' },
  {
    phrase: 'invite',
    kind: 'meeting',
    frame: 'office',
    example: 'Brandt was invited to the Foreign Ministry.',
  },
  { phrase: 'send for', kind: 'meeting', frame: 'person', example: 'Oduya sent for Brandt on Monday.' },
  { phrase: 'haul in', kind: 'meeting', frame: 'person', example: 'Oduya hauled in Brandt.' },
  { phrase: 'call in', kind: 'meeting', frame: 'person', example: 'Oduya called in Brandt.' },
  { phrase: 'hand', kind: 'meeting', weak: true, frame: 'person', example: 'Oduya handed Brandt a map.' },
  { phrase: 'visit', kind: 'visit', frame: 'place', example: 'Brandt visited Kenya.' },
  { phrase: 'fly to', kind: 'visit', frame: 'abroad', example: 'Brandt flew to Nairobi on Monday.' },
  { phrase: 'fly on to', kind: 'visit', frame: 'abroad', example: 'Brandt flew on to Nairobi on Monday.' },
  { phrase: 'fly into', kind: 'visit', frame: 'abroad', example: 'Brandt flew into Nairobi on Monday.' },
  { phrase: 'travel to', kind: 'visit', frame: 'abroad', example: 'Brandt travelled to Nairobi on Monday.' },
  { phrase: 'journey to', kind: 'visit', frame: 'abroad', example: 'Brandt journeyed to Nairobi on Monday.' },
  { phrase: 'arrive in', kind: 'visit', frame: 'abroad', example: 'Brandt arrived in Nairobi on Monday.' },
  { phrase: 'be in', kind: 'visit', frame: 'abroad', example: 'Brandt was in Nairobi on Monday.' },
  { phrase: 'telephone', kind: 'call', frame: 'object', example: 'Brandt telephoned Oduya.' },
  { phrase: 'phone', kind: 'call', frame: 'object', example: 'Brandt phoned Oduya.' },
  { phrase: 'ring up', kind: 'call', frame: 'person', example: 'Brandt rang up Oduya on Monday.' },
  { phrase: 'radio', kind: 'call', frame: 'person', example: 'Brandt radioed Oduya on Monday.' },
  { phrase: 'ring', kind: 'call', frame: 'person', example: 'Brandt rang Oduya last night.' },
  { phrase: 'call', kind: 'call', frame: 'person', example: 'Brandt called Oduya on Monday.' },
  {
    phrase: 'speak',
    kind: 'call',
    weak: true,
    frame: 'with',
    example: 'Brandt spoke today with Oduya about the lakes.',
  },
  {
    phrase: 'talk',
    kind: 'call',
    weak: true,
    frame: 'with',
    example: 'Brandt and Oduya talked by telephone on Monday.',
  },
  { phrase: 'consult', kind: 'talks', weak: true, frame: 'with', example: 'Brandt consulted with Oduya.' },
  { phrase: 'confer', kind: 'meeting', weak: true, frame: 'with', example: 'Brandt conferred with Oduya.' },
  { phrase: 'negotiate', kind: 'talks', weak: true, frame: 'with', example: 'Brandt negotiated with Oduya.' },
  { phrase: 'cable', kind: 'letter', frame: 'person', example: 'Brandt cabled Oduya on Monday.' },
  { phrase: 'telegraph', kind: 'letter', frame: 'person', example: 'Brandt telegraphed Oduya on Monday.' },
  { phrase: 'write to', kind: 'letter', frame: 'object', example: 'Brandt wrote to Oduya.' },
];

/** What a call is made by: "phone talks", "a video conference", "agreed by phone", "over a secure line". */
export const MEDIUM =
  /^(?:phone|telephone|video|videolink|video-link|videoconference|teleconference|hotline|line)$/;

/** Behind "on the": beside an occasion people meet. */
export const ASIDE = /^(?:sidelines|margins|fringes)$/;

/** Nouns that name a call behind a medium only: "video conference", "phone contact". */
export const CALL_WITH_MEDIUM = new Set(['conference', 'link', 'contact', 'exchange', 'dialog']);
