import type { Slot, VerbGroup } from '../clauses/index.ts';
import type { InteractionKind } from '../record/index.ts';
import type { Frame } from './interaction-words.ts';

/**
 * Words of a sentence that name an interaction: tokens `[first, last)`.
 *
 * `role` is how they stand in their clause: its verb; the `object` or `subject` of one; an `adjunct` behind `preposition` ("in
 * talks here", "by phone"). `group` is that verb, null where there is none. `opening` is the first token of the noun phrase.
 */
export interface Trigger {
  readonly kind: InteractionKind;
  readonly weak: boolean;
  readonly form: 'verb' | 'noun' | 'medium';
  readonly role: 'verb' | 'object' | 'subject' | 'adjunct';
  readonly frame: Frame | null;
  readonly preposition: string | null;
  readonly group: VerbGroup | null;
  readonly opening: number;
  readonly first: number;
  readonly last: number;
  /** True where the verb is left out, the second time: "telephoned Oduya on Tuesday and Brandt on Friday". */
  readonly repeated?: boolean;
  /** True of a plural that names meetings one by one: "had **meetings** with A and B". */
  readonly several?: boolean;
  readonly slots: readonly Slot[];
}
