import { z } from 'zod';
import { Edtf } from './document.ts';
import { Span } from './span.ts';

export const UndertakingKind = z.enum([
  'demand',
  'ultimatum',
  'commitment',
  'offer',
  'refusal',
  'warning',
  'agreement',
  'appointment',
]);
export type UndertakingKind = z.infer<typeof UndertakingKind>;

/**
 * Something one party asks of, promises to, refuses to or settles with another.
 *
 * `alternatives` are the ways out that an ultimatum leaves; `domains` the fields that an agreement covers or is to
 * be widened to; `condition` and `consequence` the "unless …" and "or else …". `restates` is true when the text
 * itself says the thing was said before ("renewed", "reiterated").
 */
export const Undertaking = z
  .object({
    id: z.string().min(1),
    kind: UndertakingKind,
    from: z.string().nullable(),
    to: z.string().nullable(),
    what: Span,
    alternatives: z.array(Span).readonly(),
    domains: z.array(Span).readonly(),
    condition: Span.nullable(),
    deadline: Edtf.nullable(),
    status: z.string().min(1).nullable(),
    restates: z.boolean(),
    attributions: z.array(z.string()).readonly(),
    by: z.string().min(1),
  })
  .readonly();
export type Undertaking = z.infer<typeof Undertaking>;
