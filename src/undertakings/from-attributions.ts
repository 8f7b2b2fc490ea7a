import type { Analysis, Attribution, Cast, Range, UndertakingKind } from '../record/index.ts';
import { mentionsWithin, sentenceAt, spanOf, tokensIn, trimRange } from '../text/index.ts';
import { type DraftUndertaking, PLAIN } from './draft-undertaking.ts';
import { voicedOf } from './is-voiced.ts';
import { isSilence, kindOf } from './kind-of.ts';
import { waysOut } from './ways-out.ts';
import { whatIsPlanned } from './what-is-planned.ts';

const RESTATES = /\b(?:renew|reiterat|repeat|reaffirm|restat|again)/i;
const CONDITION = /\b(?:unless|provided that|on condition that|as long as|only if|if)\b[^,;.]*/i;

/**
 * Demands, warnings, refusals, offers and commitments that somebody voices: one for each attribution whose cue and
 * content make it one. Whoever merely wishes ("seeks to", "hopes to") commits to nothing.
 */
export function undertakingsFromAttributions(
  text: string,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
): DraftUndertaking[] {
  const isVoiced = voicedOf(text, analysis, attributions);
  return attributions
    .filter((attribution) => isVoiced(attribution) && !isSilence(attribution))
    .flatMap((attribution) =>
      undertakenIn(text, analysis, cast, attribution)
        .filter(({ at }) => !isSlight(text, analysis, cast, at))
        .map((found) => draftOf(text, analysis, cast, attribution, found)),
    );
}

function draftOf(
  text: string,
  analysis: Analysis,
  cast: Cast,
  attribution: Attribution,
  { kind, at }: Undertaken,
): DraftUndertaking {
  const asked = kind === 'demand' ? whoIsAsked(analysis, cast, at) : null;
  return {
    ...PLAIN,
    kind,
    from: attribution.speaker,
    to: attribution.recipients[0] ?? asked?.actor ?? null,
    what: wordsOf(text, asked ? { start: asked.from, end: at.end } : at),
    alternatives: kind === 'ultimatum' ? waysOut(text, analysis, at) : [],
    condition: conditionIn(text, at),
    deadline: kind === 'demand' ? deadlineIn(analysis, at) : null,
    restates: RESTATES.test(attribution.cue?.text ?? ''),
    attributions: [attribution.id],
    by: `undertaking/${kind}`,
  };
}

interface Undertaken {
  readonly kind: UndertakingKind;
  /** The clause that says it. */
  readonly at: Range;
}

/** Each clause of what is said is judged by itself: "stressed **that** the army should go **and that** all must respect the truce". */
function undertakenIn(text: string, analysis: Analysis, cast: Cast, attribution: Attribution): Undertaken[] {
  const [at, ...more] = attribution.content;
  if (!at) return [];
  const clauses = more.length > 0 ? [at] : clausesIn(text, firstSentenceOf(text, analysis, at));
  return clauses.flatMap(
    (clause) =>
      undertakenAt(
        text,
        analysis,
        cast,
        { ...attribution, content: [spanOf(text, clause), ...more] },
        clause,
      ) ?? [],
  );
}

function undertakenAt(
  text: string,
  analysis: Analysis,
  cast: Cast,
  attribution: Attribution,
  at: Range,
): Undertaken | null {
  const end = sentenceAt(analysis.sentences, at.start)?.end ?? at.end;
  const kind = kindOf(attribution, text.slice(at.end, Math.max(at.end, end)));
  if (kind) return { kind, at };
  const planned = whatIsPlanned(analysis, cast, attribution.speaker, attribution.content);
  const threatens = planned?.kind === 'commitment' && /\bunless\b/i.test(text.slice(at.start, at.end));
  return threatens ? { ...planned, kind: namesTime(analysis, at) ? 'ultimatum' : 'warning' } : planned;
}

/** "would be cut **on 1 April** unless Ghana paid": a threat that has its day leaves no third way. */
function namesTime({ times }: Analysis, at: Range): boolean {
  return times.some((time) => at.start <= time.start && time.end <= at.end);
}

/** What is undertaken ends with its sentence, or with a semicolon, though the speech goes on. */
function firstSentenceOf(text: string, analysis: Analysis, { start, end }: Range): Range {
  const sentence = sentenceAt(analysis.sentences, start);
  const mark = text.slice(start, end).indexOf(';');
  const until = Math.min(end, sentence?.end ?? end, mark > 0 ? start + mark : end);
  return trimRange(text, { start, end: until }) ?? { start, end };
}

const AND_THAT = /,?\s+(?:and|but)\s+(?=that\s)/gi;

function clausesIn(text: string, { start, end }: Range): Range[] {
  const clauses: Range[] = [];
  let from = start;
  for (const { index, 0: joint } of text.slice(start, end).matchAll(AND_THAT)) {
    clauses.push({ start: from, end: start + index });
    from = start + index + joint.length;
  }
  return [...clauses, { start: from, end }];
}

/** "his country’s **commitment** to …", "72 hours to …": what is undertaken begins behind the noun that names it. */
const NAMED =
  /^(?:[^,;.“”"]{0,60}?\s)?(?:commitment|readiness|willingness|determination|resolve|intention|invitation|right|(?:hours|days|weeks|months)) (?=to\b)|^(?:until|till) .{0,40}? (?=(?:to|either) )/i;

function wordsOf(text: string, range: Range): Range {
  const named = NAMED.exec(text.slice(range.start, range.end));
  return trimRange(text, { start: range.start + (named?.[0].length ?? 0), end: range.end }) ?? range;
}

/** Only a condition, or a question: "**if** the worst comes", "**whether** Oslo would pay". */
const OPEN = /^["“‘]?(?:if|whether|should|why|how|when)\b[^,]*$/i;

/** "requested the call", "reject it", "wants Oslo": a meeting, a pronoun or a name alone undertakes nothing, nor does a mere condition. */
function isSlight(text: string, analysis: Analysis, cast: Cast, content: Range): boolean {
  if (OPEN.test(text.slice(content.start, content.end))) return true;
  const words = tokensIn(analysis.tokens, content).filter((t) => !/^(?:DET|PUNCT)$/.test(t.pos));
  const isNamed = (t: Range) => cast.mentions.some((m) => m.start <= t.start && t.end <= m.end);
  if (!words.some((t) => /^(?:NOUN|VERB|NUM|ADJ)$/.test(t.pos) || (t.pos === 'PROPN' && !isNamed(t))))
    return true;
  return words.length === 1 && /^(?:call|meeting|talk|visit|conversation|comment)s?$/.test(words[0]!.lemma);
}

/** "that Oslo hand over …", "EU countries to tighten …": who is asked, and where the thing asked begins. */
function whoIsAsked(analysis: Analysis, cast: Cast, content: Range): { actor: string; from: number } | null {
  const opening = tokensIn(analysis.tokens, content);
  const that = opening[0]?.lower === 'that';
  const first = mentionsWithin(cast.mentions, content)[0];
  const start = opening[that ? 1 : 0];
  if (!first || !start || first.start - start.start > 12) return null;
  const next = opening.find((t) => t.start >= first.end);
  if (that)
    return next && /^(?:VERB|AUX|ADV|ADJ|NOUN)$/.test(next.pos)
      ? { actor: first.actor, from: content.start }
      : null;
  const infinitive = opening.find(
    (t, at) => t.start >= first.end && t.lower === 'to' && (t === next || opening[at - 1]!.text === ','),
  );
  return infinitive ? { actor: first.actor, from: infinitive.start } : null;
}

function conditionIn(text: string, content: Range): Range | null {
  const match = CONDITION.exec(text.slice(content.start, content.end));
  return (
    match &&
    trimRange(text, {
      start: content.start + match.index,
      end: content.start + match.index + match[0].length,
    })
  );
}

/** "by Friday", "within 48 hours" has no date of its own; only the former gives one. */
function deadlineIn(analysis: Analysis, content: Range): string | null {
  for (const time of analysis.times) {
    if (time.start < content.start || time.end > content.end) continue;
    const before = tokensIn(analysis.tokens, {
      start: Math.max(content.start, time.start - 12),
      end: time.end,
    });
    if (before.some((token) => token.lower === 'by' || token.lower === 'before')) return time.edtf;
  }
  return null;
}
