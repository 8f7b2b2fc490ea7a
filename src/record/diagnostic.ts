import { z } from 'zod';
import { Span } from './span.ts';

/** Something a reader should know about how the record was made. `span` is null where it concerns the whole text. */
export const Diagnostic = z
  .object({ rule: z.string().min(1), message: z.string().min(1), span: Span.nullable() })
  .readonly();
export type Diagnostic = z.infer<typeof Diagnostic>;
