import type { ClauseContext, Clauses } from './clauses.ts';
import { finiteAt } from './group-at.ts';
import { fullPhraseEnd } from './noun-phrase.ts';

const DASH = /^[—–-]$/;

/** Where a cue stands in its sentence, as far as it decides where its content ends. */
export type Place = 'main' | 'relative' | 'inserted' | 'opening';

/** Where the cue stands: in the main clause, in a relative clause (after a comma or not), in a phrase that opens the sentence. */
export function placeOf(clauses: Clauses, context: ClauseContext): Place {
  const { view, groups, first } = clauses;
  const group = groups[context.group];
  if (!group) return 'main';
  const subject = clauses.subjects[context.group];
  if (subject?.relative && subject.last <= group.first) {
    const before = view.tokens[subject.first - 1];
    return before?.pos === 'PUNCT' ? 'inserted' : 'relative';
  }
  const opening = view.tokens[first]!;
  const adjunct =
    opening.pos === 'ADP' ||
    opening.pos === 'SCONJ' ||
    /^(?:as|when|while|if|after|before|although|though|since|because|once|until|despite)$/.test(
      opening.lower,
    );
  const participle = group.first === first && group.form !== 'finite';
  if (participle || (adjunct && !commaBetween(clauses, first, group.first))) return 'opening';
  if (group.form === 'ing' && DASH.test(view.tokens[group.first - 1]?.lower ?? '')) return 'inserted';
  return 'main';
}

function commaBetween(clauses: Clauses, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (clauses.view.tokens[at]!.lower === ',') return true;
  return false;
}

/** The words after a relative or opening clause belong to the clause around it. */
export function leavesPlace(clauses: Clauses, at: number, from: number, place: Place): boolean {
  const { tokens } = clauses.view;
  const token = tokens[at]!;
  if (place === 'opening') return token.lower === ',' && beginsClause(clauses, at + 1);
  if (place === 'inserted') {
    const mark = token.lower === ',' || DASH.test(token.lower);
    return mark && (finiteAt(clauses, at + 1) || (at - from > 2 && DASH.test(token.lower)));
  }
  const index = clauses.starts.get(at);
  if (index === undefined) return false;
  const group = clauses.groups[index]!;
  if (group.form !== 'finite' && group.form !== 'past') return false;
  for (let back = index - 1; back >= 0 && clauses.groups[back]!.first >= from; back--) {
    if (/^(?:finite|past)$/.test(clauses.groups[back]!.form)) return false;
  }
  const own = clauses.subjects[index];
  return own != null && own.last <= from;
}

/** A noun phrase with its verb, or a coordinated subject with one, begins at `at`. */
function beginsClause(clauses: Clauses, at: number): boolean {
  const { tokens } = clauses.view;
  let start = at;
  while (start < clauses.last && tokens[start]!.pos === 'ADV') start++;
  const end = fullPhraseEnd(tokens, start, clauses.last);
  return end > start && (finiteAt(clauses, end) || tokens[end]?.lower === ',');
}
