import type { ActorKind } from './actor.ts';
import type { Act, Force } from './attribution.ts';

/**
 * A word or phrase that reports speech, thought or an act of speech: a row of `lexicons/cues.csv`.
 *
 * `phrase` is in lemmas: `call on`, `make clear`, `according to`. `frame` says how it takes its parts:
 * `clause` ("said that …"), `object` ("condemned the raid"), `infinitive` ("urged X to …"), `quote` ("smiled": only
 * beside a quotation), `adjunct` ("according to X", "in a statement by X"), `noun` ("the claim that …").
 * `strength` is how often the phrase, in that frame, is a cue (0 to 1).
 */
export interface CueEntry {
  readonly phrase: string;
  readonly class: 'verb' | 'noun' | 'adjunct';
  readonly frames: readonly CueFrame[];
  readonly act: Act;
  readonly force: Force;
  readonly polarity: 'positive' | 'negative' | 'neutral';
  readonly recipient: 'none' | 'object' | 'to' | 'on' | 'with' | 'against' | 'from';
  readonly strength: number;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}
export type CueFrame = 'clause' | 'object' | 'infinitive' | 'quote' | 'adjunct' | 'noun';

/** A word that changes how strongly a cue is meant: a row of `lexicons/modifiers.csv` ("strongly", +1). */
export interface ModifierEntry {
  readonly phrase: string;
  readonly shift: -2 | -1 | 1 | 2;
}

/** A state: a row of `lexicons/countries.csv`. */
export interface CountryEntry {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
  /** Cities that stand for the government in accounts of its position: the capital and other seats of power. */
  readonly capitals: readonly string[];
  /** Buildings and offices that stand for the government: "the Kremlin", "Downing Street". */
  readonly seats: readonly string[];
  readonly wikidata: string | null;
}

/**
 * A state that is gone: a row of `lexicons/former-states.csv`. `from` is its first day, `to` the first day on which it was
 * no more. `successor` has its capital, seats and bodies today; null where nobody has.
 */
export interface FormerState extends CountryEntry {
  readonly from: string;
  readonly to: string;
  readonly successor: string | null;
}

/** An organization, armed group or outlet: a row of `organizations.csv`, `armed-groups.csv` or `media.csv`. */
export interface OrganizationEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly code: string | null;
  readonly domains: readonly string[];
  readonly wikidata: string | null;
}

/**
 * A person in one office: a row of `lexicons/leaders.csv`, or a role of a person in a user's gazetteer. Dates are EDTF,
 * null when open or unknown; `country` is null for officers of international bodies.
 */
export interface LeaderEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly title: string;
  readonly country: string | null;
  readonly sector: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly wikidata: string | null;
}

/**
 * A title or office word: a row of `lexicons/roles.csv` ("foreign minister", GOV, person). `gender` helps pronouns
 * only where the word itself tells ("king", "spokeswoman").
 */
export interface RoleEntry {
  readonly phrase: string;
  readonly sector: string;
  readonly kind: 'person' | 'office' | 'population' | 'armed-group' | 'media' | 'organization';
  readonly gender: 'female' | 'male' | null;
}

/** A matter that an analyst would name: a row of `lexicons/topics.csv`. */
export interface TopicEntry {
  readonly label: string;
  readonly terms: readonly string[];
}

/**
 * The towns and provinces of a state: a row of `lexicons/places.csv`. They say where a text or a body is at home; `names` is the cell as it
 * stands, for most texts never ask.
 */
export interface PlacesEntry {
  readonly code: string;
  readonly names: string;
}

export interface Gazetteer {
  readonly countries: readonly CountryEntry[];
  readonly formerStates: readonly FormerState[];
  readonly organizations: readonly OrganizationEntry[];
  readonly leaders: readonly LeaderEntry[];
  readonly roles: readonly RoleEntry[];
  readonly places: readonly PlacesEntry[];
}

/** Everything that is looked up, loaded once by the pipeline and handed to the stages. */
export interface Lexicons {
  readonly cues: readonly CueEntry[];
  readonly modifiers: readonly ModifierEntry[];
  readonly topics: readonly TopicEntry[];
  readonly gazetteer: Gazetteer;
}
