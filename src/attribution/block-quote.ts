import type { Range } from '../record/index.ts';
import type { CueMatch } from './cue-index.ts';
import { type CueSite, foundAt } from './cue-site.ts';
import type { Found } from './found.ts';

/** Between cue and colon stand at most a place and a time: "told reporters in Oslo on Tuesday:". */
const LONGEST_LEAD = 15;

/**
 * A paragraph that ends in a colon hands the next one to its speaker: "In March she wrote:" and then a paragraph without
 * quotation marks, or one quotation.
 */
export function blockQuote(site: CueSite, match: CueMatch): Found | null {
  const { clauses } = site;
  const { view, last } = clauses;
  const { frames } = match.entry;
  if (!frames.includes('clause') && !frames.includes('quote')) return null;
  if (view.tokens[last - 1]!.lower !== ':' || last - 1 - match.last > LONGEST_LEAD) return null;
  const content = nextParagraph(site);
  if (!content) return null;
  return foundAt(site, match, {
    subject: clauses.subjects[site.index] ?? null,
    content: [content],
    frame: 'quote',
    addressed: null,
    by: 'attribution/block-quote',
  });
}

function nextParagraph({ clauses, group }: CueSite): Range | null {
  const { view } = clauses;
  const index = view.tokens[group.head]!.sentence;
  const paragraph = view.analysis.paragraphs[view.sentences[index]!.paragraph]!;
  const next = view.analysis.paragraphs[paragraph.index + 1];
  if (paragraph.last !== index + 1 || !next) return null;
  return { start: next.start, end: next.end };
}
