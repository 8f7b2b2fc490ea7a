import type { Diagnostic } from '../record/index.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * What a reader of one format makes of a decoded input: the text as the reader sees it, what the document says of
 * itself outside its lines, and where in the text the lines after title and header begin.
 */
export interface ReadResult {
  readonly text: string;
  readonly facts: PageFacts;
  readonly headStart: number;
  readonly diagnostics: readonly Diagnostic[];
}
