import type { Act, Force } from './attribution.ts';
import type { Range } from './span.ts';

/**
 * One proposition that an account makes: who asks, says, promises, warns or does what.
 *
 * `speaker` and `addressee` are party keys that mean the same in every document: an ISO 3166-1 alpha-3 code where the
 * country is known (`IRQ`), else the actor's name in lower case; `both` where the account says it of all sides
 * ("the two leaders agreed"). `matter` is the part of the claim that says what it is about, without the reporting
 * verb and its subject.
 */
export interface Claim {
  readonly spans: readonly Range[];
  readonly matter: readonly Range[];
  readonly speaker: string | null;
  readonly addressee: string | null;
  readonly act: Act;
  readonly force: Force;
  readonly negated: boolean;
  readonly topics: readonly string[];
  /** The attribution that carries the claim, where there is one. */
  readonly attribution: string | null;
  readonly by: string;
}

/** An account cut into claims, with the courtesies and formalities that are none. */
export interface ClaimedAccount {
  /** The key of the party whose account this is, as in {@link Claim.speaker}; null when the text does not say. */
  readonly party: string | null;
  readonly claims: readonly Claim[];
  readonly boilerplate: readonly Range[];
}
