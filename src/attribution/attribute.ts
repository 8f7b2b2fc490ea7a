import type { Analysis, Document, DraftAttribution } from '../record/index.ts';
import { contains, overlaps } from '../text/index.ts';
import { actAndForce, CARRIES } from './act-and-force.ts';
import { adjunctCues } from './adjunct-cues.ts';
import { withCited } from './cited.ts';
import type { Clauses } from './clauses.ts';
import { type CueIndex, matchCues } from './cue-index.ts';
import { afterDateline } from './dateline.ts';
import type { Found } from './found.ts';
import { headlineCue } from './headline-cue.ts';
import { parentsOf } from './nest.ts';
import { nounCues } from './noun-cues.ts';
import { outermostQuotations, quotationKind } from './quotation-kind.ts';
import { continueSpeech } from './quotation-speech.ts';
import { verbCues } from './verb-cues.ts';
import { type VerbGroup, verbGroupsOf } from './verb-group.ts';
import { type View, viewOf } from './view.ts';
import { withSubjects } from './with-subjects.ts';

/** Less likely ones are left out. On the training part of PolNeAR F1 hardly moves between 0.4 and 0.6. */
const LEAST_SCORE = 0.5;

/**
 * Finds who says what in a document: source, cue and content of each expression of speech or thought, those inside
 * others included (`parent`), in the order of their cues.
 *
 * Works on any text; finds nothing where no English is. Time grows linearly with the text.
 *
 * @example
 * const [one] = attribute(document, analyse(document), indexCues(lexicons.cues, lexicons.modifiers));
 * // "Oduya warned Tesseria that Kenya would close the crossing.":
 * // one.cue is "warned", one.content[0] "that Kenya would close the crossing", one.recipients[0] "Tesseria"
 */
export function attribute(document: Document, analysis: Analysis, cues: CueIndex): DraftAttribution[] {
  const view = viewOf(document, analysis);
  const likely = cuesOf(view, cues).filter((one) => one.score >= LEAST_SCORE);
  const ordered = likely.sort((a, b) => a.cue.start - b.cue.start || b.cue.end - a.cue.end);
  const found = continueSpeech(view, withCited(view, ordered));
  const parents = parentsOf(found);
  const quotations = outermostQuotations(analysis.quotations);
  return found.map((one, index) => ({
    source: one.source,
    cue: one.cue,
    content: one.content,
    recipients: one.recipients,
    cited: one.cited,
    quotation: quotationKind(view.text, one.content, quotations),
    parent: parents[index]!,
    ...actAndForce(view, one, cues),
    negated: one.negated,
    score: one.score,
    by: one.by,
  }));
}

function cuesOf(view: View, cues: CueIndex): Found[] {
  const found: Found[] = [];
  const reports = (group: VerbGroup) => matchCues(cues.verbs, view.tokens, group.head).length > 0;
  view.sentences.forEach((sentence, index) => {
    if (sentence.first === sentence.last) return;
    const headline = index === 0 ? headlineCue(view, sentence) : null;
    if (headline) found.push(headline);
    const first = headline ? sentence.first : afterDateline(view, sentence.first, sentence.last);
    const groups = verbGroupsOf(view, first, sentence.last);
    const clauses = withSubjects(view, { first, last: sentence.last }, groups, reports);
    for (const one of sentenceCues(clauses, cues)) found.push(one);
  });
  return found;
}

function sentenceCues(clauses: Clauses, cues: CueIndex): Found[] {
  const verbs = verbCues(clauses, cues);
  const nouns = nounCues(clauses, cues).filter((noun) => !verbs.some((verb) => repeats(verb, noun)));
  return [...verbs, ...adjunctCues(clauses, cues), ...nouns];
}

/** "said in a statement that", "expressed concern about", "reaffirmed its commitment to": the verb has it all. */
function repeats(verb: Found, noun: Found): boolean {
  if (overlaps(verb.cue, noun.cue)) return true;
  const carried = verb.entry !== null && CARRIES.has(verb.entry.phrase);
  if (carried && verb.content.some((range) => contains(range, noun.cue) && noun.cue.start - range.start < 60))
    return true;
  return (
    verb.cue.start < noun.cue.start && verb.content.some((range) => range.start === noun.content[0]!.start)
  );
}
