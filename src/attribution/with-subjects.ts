import type { Clauses, Subject } from './clauses.ts';
import { fullPhraseEnd } from './noun-phrase.ts';
import { subjectBefore } from './subject-before.ts';
import type { VerbGroup } from './verb-group.ts';
import type { View } from './view.ts';

/**
 * Finds the subject of every verb group of a sentence once, left to right. `reports` tells the groups that are cues: a
 * coordinated cue goes with the reporter, not with the verb next to it ("Khan said Trump was wrong and criticized him").
 */
export function withSubjects(
  view: View,
  sentence: { readonly first: number; readonly last: number },
  groups: readonly VerbGroup[],
  reports: (group: VerbGroup) => boolean,
): Clauses {
  const starts = new Map(groups.map((group, index) => [group.first, index]));
  const { first, last } = sentence;
  const clauses: Clauses = { view, first, last, groups, subjects: [], starts };
  const state: SearchState = { reporter: new Map(), main: new Map(), nearest: new Map() };
  groups.forEach((group, index) => {
    const subject = subjectOf(clauses, index, reports(group), state);
    clauses.subjects.push(subject);
    remember(clauses, group, subject, state);
    if (subject && group.form !== 'ing' && group.form !== 'to' && reports(group))
      state.reporter.set(tenseKey(clauses, group), subject);
  });
  lendForward(clauses);
  return clauses;
}

/** "After calling for calm, the mayor left": a participle that opens the sentence has the subject that follows it. */
function lendForward(clauses: Clauses): void {
  const waiting: number[] = [];
  for (let at = 0; at < clauses.groups.length; at++) {
    const { form } = clauses.groups[at]!;
    const subject = clauses.subjects[at];
    if (!subject && (form === 'ing' || form === 'to')) waiting.push(at);
    else if (subject && waiting.length > 0 && form !== 'ing' && form !== 'to') {
      if (subject.relative || !afterComma(clauses, subject)) continue;
      for (const index of waiting) clauses.subjects[index] = subject;
      return;
    } else if (waiting.length === 0) return;
  }
}

function afterComma(clauses: Clauses, subject: Subject): boolean {
  return clauses.view.tokens[subject.first - 1]?.lower === ',';
}

/**
 * The last subject of a main clause and the last subject at all, by quotation (-1 outside); the last reporter by quotation
 * and tense.
 */
interface SearchState {
  readonly reporter: Map<string, Subject>;
  readonly main: Map<number, { readonly subject: Subject; readonly group: VerbGroup }>;
  readonly nearest: Map<number, Subject>;
}

function remember(clauses: Clauses, group: VerbGroup, subject: Subject | null, state: SearchState): void {
  if (!subject || group.form === 'ing' || group.form === 'to') return;
  const level = clauses.view.speechAt[group.first]!;
  state.nearest.set(level, subject);
  if (subject.last <= group.first && !subject.relative && opensMainClause(clauses, subject))
    state.main.set(level, { subject, group });
}

/** A subject at the head of the sentence or after a comma; not after "that", "said" or "because". */
function opensMainClause(clauses: Clauses, subject: Subject): boolean {
  const before = clauses.view.tokens[subject.first - 1];
  if (subject.first <= clauses.first || !before) return true;
  if (/^(?:while|whereas|although|though)$/.test(before.lower)) return subject.first - 1 > clauses.first;
  return before.pos === 'PUNCT' || before.pos === 'CCONJ' || before.pos === 'ADV';
}

function subjectOf(clauses: Clauses, index: number, reports: boolean, state: SearchState): Subject | null {
  const group = clauses.groups[index]!;
  const level = clauses.view.speechAt[group.first]!;
  const nearest = state.nearest.get(level) ?? null;
  const mainClause = state.main.get(level);
  const main = mainClause?.subject ?? nearest;
  if (group.form === 'to') return controlled(clauses, index) ?? nearest;
  const near = subjectBefore(clauses, group);
  if (group.form === 'ing') return participleSubject(clauses, group, near, main);
  if (near || !reports) return near ?? nearest;
  const joined = mainClause !== undefined && tenseKey(clauses, mainClause.group) === tenseKey(clauses, group);
  return state.reporter.get(tenseKey(clauses, group)) ?? (joined ? main : nearest);
}

/**
 * Quotation, tense and auxiliary of a verb: "says the king insisted that … and offered" joins the offer to the insisting, for
 * both are past.
 */
function tenseKey({ view }: Clauses, { first, last }: VerbGroup): string {
  const { lower, lemma } = view.tokens[first]!;
  const past = lower !== lemma && !/[^s]s$/.test(lower);
  return `${view.speechAt[first]}|${past}|${last - first > 1 ? lower : ''}`;
}

/** What speaks for the one who issues it: "released a statement questioning the order". */
const PAPERS = new Set(
  'statement letter memo tweet post email e-mail article report note message press_release speech interview video ad advertisement'.split(
    ' ',
  ),
);

/** Verbs that make their object do what the infinitive says. */
const CONTROL = new Set(
  'lead force prompt get cause allow want ask urge tell order help enable encourage press persuade convince expect invite instruct permit require push'.split(
    ' ',
  ),
);

/** "led Republicans to say": the object of the verb before. */
function controlled(clauses: Clauses, index: number): Subject | null {
  const { groups, view } = clauses;
  const before = groups[index - 1];
  const first = groups[index]!.first;
  if (!before || before.last >= first || before.passive || !CONTROL.has(view.tokens[before.head]!.lemma))
    return null;
  return fullPhraseEnd(view.tokens, before.last, first) === first
    ? { first: before.last, last: first, relative: false }
    : null;
}

/** "Trump called for a prosecutor to look into it, saying": the main clause's; "Sanders vowing to fight": the noun before. */
function participleSubject(
  clauses: Clauses,
  group: VerbGroup,
  near: Subject | null,
  main: Subject | null,
): Subject | null {
  const { tokens } = clauses.view;
  const before = tokens[group.first - 1];
  const paper =
    near !== null &&
    near.last <= group.first &&
    PAPERS.has(tokens[near.last - 1]!.lemma) &&
    tokens[near.first - 1]?.pos === 'VERB';
  return near && before?.pos !== 'PUNCT' && !paper ? near : (main ?? near);
}
