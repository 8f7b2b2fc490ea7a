import type { Act, Force, ModifierEntry, Token } from '../record/index.ts';
import type { Clause } from './claim-clause.ts';
import type { CueFinder } from './claim-cues.ts';
import { previousWord } from './claim-tokens.ts';

/** What kind of act a claim is, how strongly it is put, and whether the expression itself is denied or withheld. */
export interface Strength {
  readonly act: Act;
  readonly force: Force;
  readonly negated: boolean;
}

interface Noun {
  readonly act: Act;
  readonly force: Force;
}

const LIGHT = /^(?:express|voice|convey|state|share|offer|extend|declare|register|have|give)$/u;

/** "Expressed readiness": the noun says what the act is. */
const NOUNS: readonly (readonly [words: string, noun: Noun])[] = [
  ['concern alarm worry unease disappointment dissatisfaction', { act: 'expressive', force: 2 }],
  ['gratitude appreciation thanks support solidarity sympathy', { act: 'expressive', force: 2 }],
  ['condolence hope satisfaction confidence regret interest', { act: 'expressive', force: 2 }],
  [
    'readiness willingness commitment intention determination resolve preparedness',
    { act: 'commissive', force: 3 },
  ],
  ['condemnation opposition objection outrage indignation', { act: 'expressive', force: 4 }],
  ['rejection refusal', { act: 'commissive', force: 4 }],
];
const byNoun = new Map(NOUNS.flatMap(([words, noun]) => words.split(' ').map((word) => [word, noun])));

const INTENSE = /^(?:deep|deepest|serious|grave|strong|profound|extreme|utmost|acute|severe)$/u;
const STAFF =
  /^(?:teams?|staffs?|representatives|ministers|ministries|officials|delegations?|experts|negotiators|advisers|advisors|governments?|aides|deputies|envoys|ambassadors)$/u;
const NEGATIONS = new Set(['not', "n't", 'never', 'neither', 'nor']);
const AGENDA =
  /^(?:agenda|topic|topics|exchange|exchanged|discussion|focus|focused|centred|centered|discussed)$/u;
/** "The matter was brought up", "mention was made of", "attention turned to": it was a topic, and nothing is said of it. */
const TOPIC =
  /\b(?:(?:was|were|been|being) (?:also |again |then |briefly )*(?:addressed|raised|mentioned|tackled|touched|reviewed|examined|considered|broached|surveyed|covered|brought up|taken up|dealt with|referred to|passed in review)|came up|mention was made|attention turned|turned to)\b/u;

/** The act, force and negation of a clause: by its cue, the noun of a light verb, adverbs of strength, auxiliaries. */
export function strengthOf(
  tokens: readonly Token[],
  clause: Clause,
  modifiers: readonly ModifierEntry[],
): Strength {
  const { cue } = clause;
  if (cue === null) return bareStrength(tokens, clause);
  const light = LIGHT.test(cue.entry.phrase) ? lightNoun(tokens, cue.last, clause.last) : null;
  const concern = light?.intense || intenseWithin(tokens, cue.first, cue.last);
  const base = light?.noun ?? cue.entry;
  const ownStaff = base.act === 'directive' && commandsOwnStaff(tokens, cue.last);
  const shift = adverbShift(tokens, clause, modifiers) + (concern ? 1 : 0);
  return {
    act: base.act,
    // "Told its envoys" binds the speakers' own people; it asks nothing of the other side.
    force: ownStaff ? 2 : clampForce(base.force + shift),
    negated: negatedBefore(tokens, clause) || withheld(tokens, clause.first, cue.last + 4),
  };
}

/** The act of quoted words, where the verb that carries them is neutral: "You must leave" is a demand. */
export function spokenStrength(
  tokens: readonly Token[],
  first: number,
  last: number,
  finder: CueFinder,
): Strength {
  for (let at = first; at < last; at++) {
    const token = tokens[at]!;
    if (/^(?:must|shall)$/u.test(token.lower) && /^(?:you|they)$/u.test(tokens[at - 1]?.lower ?? ''))
      return { act: 'directive', force: 5, negated: false };
    const own = /^(?:i|we|do)$/u.test(previousWord(tokens, at, first)?.lower ?? '');
    const cue = own && token.pos === 'VERB' ? finder.verbAt(tokens, at) : null;
    if (cue) return { act: cue.entry.act, force: cue.entry.force, negated: false };
  }
  return { act: 'assertive', force: 2, negated: withheld(tokens, first, last) };
}

/** "Told its envoys", "instructed its delegation". */
function commandsOwnStaff(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:their|its|his|her|our)$/u.test(tokens[at]?.lower ?? '')) return false;
  return tokens.slice(at + 1, at + 5).some((token) => STAFF.test(token.lower));
}

function bareStrength(tokens: readonly Token[], clause: Clause): Strength {
  const words = tokens.slice(clause.first, clause.last);
  const agenda =
    words.some((word) => AGENDA.test(word.lower)) || TOPIC.test(words.map((word) => word.lower).join(' '));
  return {
    act: 'assertive',
    force: agenda ? 1 : 2,
    negated: withheld(tokens, clause.first, clause.last),
  };
}

function lightNoun(tokens: readonly Token[], first: number, last: number) {
  let intense = false;
  for (let at = first; at < Math.min(last, first + 6); at++) {
    const token = tokens[at]!;
    if (INTENSE.test(token.lower)) intense = true;
    const noun = byNoun.get(token.lemma) ?? byNoun.get(token.lower);
    if (noun) return { noun, intense: intense && noun.force === 2 };
    if (token.pos === 'ADP' || token.pos === 'SCONJ' || token.pos === 'PUNCT') return null;
  }
  return null;
}

function intenseWithin(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens.slice(first, last).some((token) => INTENSE.test(token.lower));
}

function adverbShift(tokens: readonly Token[], clause: Clause, modifiers: readonly ModifierEntry[]): number {
  const from = Math.max(0, Math.min(clause.head, clause.cue?.first ?? clause.head) - 2);
  const near = tokens.slice(from, (clause.cue?.last ?? clause.head) + 1).map((token) => token.lower);
  const joined = ` ${near.join(' ')} `;
  return modifiers.find((modifier) => joined.includes(` ${modifier.phrase} `))?.shift ?? 0;
}

function negatedBefore(tokens: readonly Token[], clause: Clause): boolean {
  for (let at = clause.head - 1; at >= Math.max(clause.first - 3, clause.head - 4, 0); at--) {
    const token = tokens[at]!;
    if (NEGATIONS.has(token.lower)) return true;
    if (token.pos === 'PUNCT' || token.pos === 'NOUN') return false;
  }
  return false;
}

/** "Can neither confirm nor deny", "declined to comment": the speaker keeps the answer back. */
function withheld(tokens: readonly Token[], first: number, last: number): boolean {
  const text = tokens
    .slice(first, Math.min(last, first + 40))
    .map((token) => token.lower)
    .join(' ');
  return /\bneither confirm\w* nor den|\b(?:declin|refus)\w+ to (?:comment|confirm|say)|\bno comment\b|\b(?:cannot|can not|could not) confirm\b/u.test(
    text,
  );
}

function clampForce(force: number): Force {
  return Math.min(5, Math.max(1, force)) as Force;
}
