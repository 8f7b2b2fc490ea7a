import type { ClauseContext, Clauses } from './clauses.ts';
import { groupNear } from './group-at.ts';
import { basePhraseEnd, fullPhraseEnd, isTimeWord } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';

const TURN = /^(?:and|but|while|though|although|whereas|yet)$/;
const DASH = /^[—–-]$/;

/** ", citing", "and added", ", but the ministry denied": the sentence turns to another report. */
export function handsOver(clauses: Clauses, at: number, context: ClauseContext): boolean {
  const { tokens } = clauses.view;
  const comma = tokens[at]!.lower === ',' || DASH.test(tokens[at]!.lower);
  let next = at + 1;
  if (comma && TURN.test(tokens[next]?.lower ?? '')) next++;
  const group = groupNear(clauses, next);
  if (group && context.isCue(group)) {
    // "…, improving the climate, and encouraging trade" lists; "calling for calm, and urging talks" hands over.
    if (group.form === 'ing')
      return comma && (next === at + 1 || clauses.groups[context.group]?.form === 'ing');
    if (group.form === 'past' || group.form === 'finite')
      return context.group === -1 || sameTense(clauses, group, context);
  }
  if (!comma) return false;
  return next > at + 1 ? newReporter(clauses, next, context) : closingReporter(clauses, next, context);
}

/** ", the Courier reported" at the end: the words before are its content, and no part of its words. */
function closingReporter(clauses: Clauses, at: number, context: ClauseContext): boolean {
  const { tokens } = clauses.view;
  const closes = (end: number) =>
    end >= clauses.last || /^(?:PUNCT|ADP|ADV|SCONJ)$/.test(tokens[end]!.pos) || isTimeWord(tokens[end]!);
  const inverted = groupNear(clauses, at);
  if (inverted) {
    const end = fullPhraseEnd(tokens, inverted.last, clauses.last);
    return context.isCue(inverted) && inverted.form === 'past' && end > inverted.last && closes(end);
  }
  for (const end of new Set([
    basePhraseEnd(tokens, at, clauses.last),
    fullPhraseEnd(tokens, at, clauses.last),
  ])) {
    const group = end > at ? groupNear(clauses, end) : null;
    if (
      !group ||
      !context.isCue(group) ||
      (group.form !== 'finite' && group.form !== 'past' && group.form !== 'base')
    )
      continue;
    if (closes(group.last) || closes(basePhraseEnd(tokens, group.last, clauses.last))) return true;
  }
  return false;
}

/** "asked Ankara to pay and that …", "described the raid as a mistake and left": the rest belongs to the clause around. */
export function leavesContent(clauses: Clauses, at: number, from: number, context: ClauseContext): boolean {
  const { tokens } = clauses.view;
  if (!/^(?:and|but)$/.test(tokens[at]!.lower)) return false;
  if (tokens[at + 1]?.lower === 'that') return tokens[from]!.lower !== 'that';
  const opening = clauses.starts.get(from);
  const infinitive = opening !== undefined && clauses.groups[opening]!.form === 'to';
  if (!context.object && !infinitive) return false;
  const group = groupNear(clauses, at + 1);
  if (!group || (group.form !== 'finite' && group.form !== 'past')) return false;
  const index = clauses.starts.get(group.first)!;
  for (let back = index - 1; back >= 0 && clauses.groups[back]!.first > from; back--) {
    if (/^(?:finite|past)$/.test(clauses.groups[back]!.form)) return false;
  }
  return true;
}

/** ", and his spokesman declined to comment": a new subject with a cue of its own. */
function newReporter(clauses: Clauses, at: number, context: ClauseContext): boolean {
  const { tokens } = clauses.view;
  const base = basePhraseEnd(tokens, at, clauses.last);
  if (base === at) return false;
  for (const end of new Set([base, fullPhraseEnd(tokens, at, clauses.last)])) {
    const group = groupNear(clauses, end);
    if (group && (group.form === 'finite' || group.form === 'past') && context.isCue(group)) return true;
  }
  return false;
}

/** "said they left and added": both past. "said he had agreed and had called for": not the same. "said they leave and add": the second belongs to the content. */
function sameTense(clauses: Clauses, group: VerbGroup, context: ClauseContext): boolean {
  const cue = clauses.groups[context.group];
  if (!cue) return false;
  const past = (g: VerbGroup) => {
    const { lower, lemma } = clauses.view.tokens[g.first]!;
    return lower !== lemma && !/[^s]s$/.test(lower);
  };
  const helped = (g: VerbGroup) => (g.last - g.first > 1 ? clauses.view.tokens[g.first]!.lower : '');
  return past(cue) === past(group) && helped(cue) === helped(group);
}
