import type { Range } from '../record/index.ts';
import { trimRange } from '../text/index.ts';
import type { Clauses } from './clauses.ts';
import { contentRange } from './content-range.ts';
import type { CueMatch } from './cue-index.ts';
import { type CueSite, foundAt } from './cue-site.ts';
import { finiteFollows } from './finite-follows.ts';
import type { Found } from './found.ts';
import { basePhraseEnd, fullPhraseEnd, isTimeWord } from './noun-phrase.ts';
import { subjectAfter } from './subject-after.ts';

/** The content stands before its reporter: "A, X said", “A,” said X, "A, X said, B". Null when it does not. */
export function backwardCue(site: CueSite, match: CueMatch): Found | null {
  const { clauses, group, index } = site;
  const { frames } = match.entry;
  if (!frames.includes('clause') && !frames.includes('quote') && !frames.includes('object')) return null;
  const inverted = isInverted(site, match);
  const subject = inverted ? subjectAfter(clauses, match.last) : (clauses.subjects[index] ?? null);
  if (!subject || (!inverted && subject.last > group.first)) return null;
  const start = inverted ? group.first : subject.first;
  const spoken = followsSpeech(clauses, start);
  if (!spoken && (frames.includes('object') || !frames.includes('clause'))) return null;
  if (!spoken && !inverted && !isParenthetical(site, match)) return null;
  const content = contentBefore(clauses, start);
  if (!content) return null;
  const rest = contentResumed(clauses, inverted ? subject.last : match.last);
  if (!spoken && !rest && !hasFinite(clauses, start)) return null;
  const addressed = inverted ? null : addressedAfter(clauses, match);
  return foundAt(site, match, {
    subject,
    content: rest ? [content, rest] : [content],
    frame: spoken ? 'quote' : 'clause',
    addressed,
    by: spoken ? 'attribution/quote-before' : 'attribution/clause-before',
  });
}

/** “…,” said the mayor; "The plan will fail, said the mayor": the noun phrase after the verb is its subject. */
export function isInverted({ clauses, group, index }: CueSite, match: CueMatch): boolean {
  const { tokens, speechAt } = clauses.view;
  if (group.last - group.first !== 1 || group.form === 'ing' || !match.entry.frames.includes('quote'))
    return false;
  const before = group.first - 1;
  if (before < 0 || isTimeWord(tokens[group.last] ?? tokens[before]!)) return false;
  if (basePhraseEnd(tokens, group.last, clauses.last) === group.last) return false;
  if (speechAt[before] !== -1 && speechAt[before] !== speechAt[group.first]) return true;
  if (before < clauses.first || tokens[before]!.lower !== ',') return false;
  if (match.entry.frames.includes('object') || finiteFollows(clauses, group.last)) return false;
  if (match.entry.recipient === 'object') return false;
  return (
    match.entry.phrase === 'say' ||
    clauses.groups.some((g, at) => at < index && g.form !== 'to' && g.form !== 'ing')
  );
}

/** “…,” she wrote in a letter that …: the speech right before the subject is the content, whatever follows. */
export function speechEndsBefore(site: CueSite, match: CueMatch): boolean {
  const { clauses, group, index } = site;
  if (!match.entry.frames.some((f) => f === 'quote' || f === 'clause' || f === 'object')) return false;
  if (isInverted(site, match)) return followsSpeech(clauses, group.first);
  const subject = clauses.subjects[index];
  if (!subject || subject.relative || subject.last > group.first) return false;
  if (group.form === 'ing' || group.form === 'to' || isTakenOver(clauses, subject.last, group.first))
    return false;
  return followsSpeech(clauses, subject.first);
}

/** True when another verb or "and" stands between: the subject was taken over from an earlier clause. */
function isTakenOver(clauses: Clauses, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (clauses.starts.has(at) || /^(?:and|but|or)$/.test(clauses.view.tokens[at]!.lower)) return true;
  }
  return false;
}

/** Speech ends right before token `start`, or before a comma that stands there. */
function followsSpeech({ view, first }: Clauses, start: number): boolean {
  const { speechAt, tokens } = view;
  if (start <= first) return false;
  const ends = (at: number) => at >= 0 && speechAt[at] !== -1 && speechAt[at] !== speechAt[start];
  return ends(start - 1) || (/^[,—–-]$/.test(tokens[start - 1]?.lower ?? '') && ends(start - 2));
}

/** "The plan, he said, will fail": nothing of its own follows the verb but dates, places and the one addressed. */
function isParenthetical({ clauses }: CueSite, match: CueMatch): boolean {
  const { tokens } = clauses.view;
  const next = tokens[match.last];
  if (!next || match.last >= clauses.last) return true;
  if (next.pos === 'PUNCT' || next.pos === 'ADP' || next.pos === 'ADV' || isTimeWord(next)) return true;
  return match.entry.recipient === 'object' || basePhraseEnd(tokens, match.last, clauses.last) === match.last;
}

function addressedAfter(clauses: Clauses, match: CueMatch): [number, number] | null {
  const { tokens } = clauses.view;
  const preposition = tokens[match.last]?.lower === 'to' && match.entry.recipient === 'to';
  if (match.entry.recipient !== 'object' && !preposition) return null;
  const first = preposition ? match.last + 1 : match.last;
  if (isTimeWord(tokens[first] ?? tokens[first - 1]!)) return null;
  const end = fullPhraseEnd(tokens, first, clauses.last);
  return end > first ? [first, end] : null;
}

/** The words before token `start` hold a verb: "On Thursday, he complained to" has nothing to report before it. */
function hasFinite(clauses: Clauses, start: number): boolean {
  return clauses.groups.some(
    (g) => g.last <= start && (g.form === 'finite' || g.form === 'past' || g.form === 'base'),
  );
}

/** The words before token `start`: a quotation that ends there, with what leads up to it, or the clause before a comma. */
function contentBefore(clauses: Clauses, start: number): Range | null {
  const { view, first } = clauses;
  const { tokens, speechAt } = view;
  const comma = /^[,—–-]$/.test(tokens[start - 1]?.lower ?? '') && speechAt[start - 1] === speechAt[start];
  const at = comma ? start - 2 : start - 1;
  if (at < 0) return null;
  const speech = speechAt[at] === speechAt[start] ? undefined : view.speech[speechAt[at]!];
  if (speech) {
    const leadsIn = speech.start > tokens[first]!.start && tokens[first]!.end <= speech.start;
    return trimRange(view.text, {
      start: leadsIn ? clauseStart(clauses, at) : speech.start,
      end: speech.end,
    });
  }
  if (!comma || at < first) return null;
  return trimRange(view.text, { start: clauseStart(clauses, at), end: tokens[at]!.end });
}

/** The start of the sentence after "but" or "meanwhile"; inside a quotation, its own start. */
function clauseStart({ view, first }: Clauses, at: number): number {
  let start = first;
  while (start < at && view.speechAt[at] === -1 && view.speechAt[start] !== -1) start++;
  if (/^(?:but|and|meanwhile|however)$/.test(view.tokens[start]!.lower) && start < at) start++;
  return view.tokens[start]!.start;
}

/** "A, X said, B": what goes on after the reporter. */
function contentResumed(clauses: Clauses, from: number): Range | null {
  const { view, last } = clauses;
  const at = from + 1;
  if (at >= last || view.tokens[from]!.lower !== ',') return null;
  const token = view.tokens[at]!;
  if (view.speechAt[at] !== -1) return contentRange(clauses, at, at + 1);
  if (token.pos === 'VERB' && token.lower.endsWith('ing')) return null;
  if (/^(?:according|in|on|as|who|while|after|when|before|but|and|citing|adding)$/.test(token.lower))
    return null;
  return contentRange(clauses, at, last);
}
