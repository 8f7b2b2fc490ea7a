import { z } from 'zod';
import { Span } from './span.ts';

export const ActorKind = z.enum([
  'person',
  'state',
  'government',
  'office',
  'organization',
  'armed-group',
  'media',
  'population',
  'place',
  'other',
]);
export type ActorKind = z.infer<typeof ActorKind>;

/** A role as the text gives it: `{ title: 'foreign minister', of: 'Kenya' }`. */
export const Role = z.object({ title: z.string().min(1), of: z.string().min(1).nullable() }).readonly();
export type Role = z.infer<typeof Role>;

/**
 * Someone or something that speaks, acts or is spoken of, with every place where the text mentions it.
 *
 * `country` is ISO 3166-1 alpha-3; `code` is the CAMEO/PLOVER actor code, country then sector, as `IRQGOV`.
 * Both are null where the text and the gazetteer do not settle them.
 */
export const Actor = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    kind: ActorKind,
    country: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    code: z
      .string()
      .regex(/^[A-Z]{3,12}$/)
      .nullable(),
    roles: z.array(Role).readonly(),
    wikidata: z
      .string()
      .regex(/^Q\d+$/)
      .nullable(),
    mentions: z.array(Span).readonly(),
  })
  .readonly();
export type Actor = z.infer<typeof Actor>;
