import { z } from 'zod';
import { Edtf } from './document.ts';
import { Span } from './span.ts';

export const InteractionKind = z.enum(['call', 'meeting', 'visit', 'letter', 'talks', 'summit', 'other']);
export type InteractionKind = z.infer<typeof InteractionKind>;

/** What one party, or those who speak for it, said of an interaction. */
export const Account = z
  .object({ party: z.string(), attributions: z.array(z.string()).readonly() })
  .readonly();
export type Account = z.infer<typeof Account>;

/** One call, meeting, visit or exchange of letters between named parties. */
export const Interaction = z
  .object({
    id: z.string().min(1),
    kind: InteractionKind,
    date: Edtf.nullable(),
    participants: z.array(z.string()).readonly(),
    evidence: z.array(Span).min(1).readonly(),
    accounts: z.array(Account).readonly(),
    by: z.string().min(1),
  })
  .readonly();
export type Interaction = z.infer<typeof Interaction>;
