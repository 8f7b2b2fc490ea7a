import type { PageFacts } from '../page-facts.ts';

type Facts = Omit<PageFacts, 'url' | 'language'>;

/** A text with what its head and foot say of it. What is left out is null; `open` names fields known to be wrong, and why. */
export interface HeadCase extends Partial<Facts> {
  readonly manner: string;
  readonly text: string;
  readonly open?: Partial<Record<keyof Facts, string>>;
}
