import { z } from 'zod';
import { Actor } from './actor.ts';
import { Attribution } from './attribution.ts';
import { Diagnostic } from './diagnostic.ts';
import { Document } from './document.ts';
import { Event } from './event.ts';
import { Interaction } from './interaction.ts';
import { Undertaking } from './undertaking.ts';

/** Everything that `read` found in one document. Ids refer only to records in the same reading. */
export const Reading = z
  .object({
    document: Document,
    actors: z.array(Actor).readonly(),
    attributions: z.array(Attribution).readonly(),
    events: z.array(Event).readonly(),
    interactions: z.array(Interaction).readonly(),
    undertakings: z.array(Undertaking).readonly(),
    diagnostics: z.array(Diagnostic).readonly(),
  })
  .readonly();
export type Reading = z.infer<typeof Reading>;
