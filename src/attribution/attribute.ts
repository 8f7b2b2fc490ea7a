import type { Analysis, CueReading, Document, DraftAttribution, Range } from '../record/index.ts';
import { turnLabel } from '../text/index.ts';
import { actAndForce } from './act-and-force.ts';
import { withAgents } from './agents.ts';
import { withCited } from './cited.ts';
import { cutAtContrast } from './contrast.ts';
import type { CueIndex } from './cue-index.ts';
import { withEnactors } from './enactments.ts';
import { foundOfReading } from './found-of-reading.ts';
import { withGivenWords } from './given-words.ts';
import { parentsOf } from './nest.ts';
import { aroundParentheses } from './parenthesis.ts';
import { outermostQuotations, quotationKind } from './quotation-kind.ts';
import { continueSpeech } from './quotation-speech.ts';
import { withQuotees } from './quoted-as-saying.ts';
import { withSharedSubjects } from './shared-subject.ts';
import { withSpokenTo } from './spoken-to.ts';
import { viewOf } from './view.ts';
import { withAddressees } from './written-to.ts';

/**
 * Makes attributions of what the reader saw: which stands in which (`parent`), on whom a source relies, quotations that go
 * on with the speaker before them, act and force. In the order of their cues; time grows linearly with the text.
 *
 * @example
 * const readings = await readParagraphs(document.text, analysis.paragraphs, reader);
 * const [one] = attribute(document, analysis, readings, indexCues(lexicons.cues, lexicons.modifiers));
 * // "Oduya warned Tesseria that Kenya would close the crossing.":
 * // one.cue is "warned", one.content[0] "that Kenya would close the crossing", one.recipients[0] "Tesseria"
 */
export function attribute(
  document: Document,
  analysis: Analysis,
  readings: readonly CueReading[],
  cues: CueIndex,
): DraftAttribution[] {
  const view = viewOf(document, analysis);
  const read = readings
    .filter(({ cue }) => !isTurnMark(document, cue))
    .flatMap((reading) => foundOfReading(view, cues, reading) ?? []);
  const sourced = withEnactors(
    view,
    withQuotees(view, withSharedSubjects(view, withAgents(view, withGivenWords(view, read)))),
    cues,
  );
  const said = withAddressees(view, withSpokenTo(view, sourced));
  const found = continueSpeech(view, withCited(view, aroundParentheses(view, cutAtContrast(view, said))));
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

/** The colon behind whoever has the turn in a transcript: a turn is no attribution (codebook, section 3, rule 7). */
function isTurnMark({ kind, text }: Document, { start, end }: Range): boolean {
  if (kind !== 'transcript' || text.slice(start, end) !== ':') return false;
  const line = text.lastIndexOf('\n', start) + 1;
  return turnLabel(text.slice(line).trimStart()) !== null && !text.slice(line, start).includes(':');
}
