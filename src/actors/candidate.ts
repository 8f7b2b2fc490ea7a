import type { CountryEntry, OrganizationEntry, Range, RoleEntry } from '../record/index.ts';
import type { CountryUse } from './gazetteer-index.ts';

/** A title as the text gives it, and whose it is: "foreign minister" of the candidate for "Kenya". */
export interface Title {
  readonly role: RoleEntry;
  readonly phrase: string;
  readonly owner: Candidate | null;
  /** Of "Presidents Oduya and Brandt" each is president, of whichever state. */
  readonly shared?: boolean;
}

export type Reference =
  | { readonly is: 'country'; readonly use: CountryUse; readonly country: CountryEntry }
  | { readonly is: 'organization'; readonly entry: OrganizationEntry }
  | {
      readonly is: 'name';
      /** The name itself, without titles. */
      readonly name: Range & { readonly text: string };
      readonly titles: readonly Title[];
      /** The head noun of an organization's name: "Moyra Liberation [Army]". */
      readonly head: RoleEntry | null;
      /** It stands before a noun: "the Moyra crossing", "an Oduya aide". */
      readonly modifier: boolean;
    }
  | {
      readonly is: 'description';
      readonly role: RoleEntry;
      /** The head with its field, in lower case: "ministry of foreign affairs". */
      readonly phrase: string;
      /** All its words in lower case, without article and owner. */
      readonly words: readonly string[];
      readonly plural: boolean;
      readonly definite: boolean;
      /** It belongs to several states: "the navies of Kenya and Oman". */
      readonly several?: boolean;
    }
  | { readonly is: 'pronoun'; readonly word: string }
  /** "Oduya and Brandt" where they speak as one. */
  | { readonly is: 'joint'; readonly members: readonly Candidate[] };

/** A range of text that may refer to an actor, before anyone knows to which. */
export interface Candidate extends Range {
  /** Index of the sentence, and words `[first, last)` of it. */
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly reference: Reference;
  /** To whom it belongs: "[Kenya]'s foreign minister", "spokesman for [the ministry]". */
  readonly owner: Candidate | null;
  /** It stands inside another candidate. */
  readonly nested: boolean;
  /** It only colours a common noun: "[US] commercial initiatives", "[Iran]-backed". */
  readonly attributive?: boolean;
}

export type CandidateOf<K extends Reference['is']> = Candidate & {
  readonly reference: Extract<Reference, { is: K }>;
};

export function isA<K extends Reference['is']>(
  candidate: Candidate | null,
  is: K,
): candidate is CandidateOf<K> {
  return candidate !== null && candidate.reference.is === is;
}
