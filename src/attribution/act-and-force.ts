import type { Act, Force, Range, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { CueIndex } from './cue-index.ts';
import type { Found } from './found.ts';
import type { View } from './view.ts';
import { readWording } from './wording.ts';

/** Cues that only say that something was said: what was done by saying it stands in the words themselves. */
const NEUTRAL = new Set(
  (
    'say tell add write reply respond answer continue note remark observe tweet post read shout yell cry whisper ' +
    'announce state warn assure'
  ).split(' '),
);

/**
 * What the speaker does by the words (Searle's act) and how strongly, from 1 to 5: the cue's own, moved by an adverb
 * ("strongly urged"); for a neutral cue what the words reported do ("You must leave," he told them).
 */
export function actAndForce(view: View, found: Found, cues: CueIndex): { act: Act; force: Force } {
  const { entry } = found;
  const act = actOf(view, found);
  const force = entry?.force ?? 2;
  const spoken = found.frame === 'quote' || found.frame === 'clause';
  const wording = spoken && (entry === null || NEUTRAL.has(entry.phrase)) ? readWording(view, found) : null;
  if (entry?.phrase === 'warn') {
    const own = wording?.act === 'commissive' || entry.act === 'commissive';
    return { act: own ? 'commissive' : 'assertive', force: shifted(5, view, found, cues) };
  }
  if (wording) return wording;
  const named = entry?.class === 'verb' && CARRIES.has(entry.phrase) ? namedAct(view, found) : null;
  return { act: named?.act ?? act, force: shifted(raised(force, named?.strong === true), view, found, cues) };
}

/** The act of the cue with what it governs: to refuse to say is no refusal to act, to reject a charge is to deny it. */
function actOf(view: View, { entry, cue, content, frame }: Found): Act {
  if (entry === null) return 'assertive';
  const words = view.text.slice(cue.start, Math.max(cue.end, content[0]!.start));
  const behind = view.text.slice(cue.start, content[0]!.end);
  if (WITHHOLDS.has(entry.phrase) && SAYING.test(behind)) return 'assertive';
  if (DENIES.has(entry.phrase) && CHARGE.test(behind)) return 'assertive';
  if (entry.phrase === 'tell' && frame === 'infinitive') return 'directive';
  if (entry.phrase === 'be grateful' && /\b(?:should|would)\b/i.test(words)) return 'directive';
  return entry.act;
}

const WITHHOLDS = new Set(['decline', 'refuse']);
const DENIES = new Set(['reject', 'dismiss']);
/** "declined to comment", "refuses to confirm or deny". */
const SAYING =
  /^\S+(?:\s+\S+)?\s+to\s+(?:\S+ly\s+)?(?:say|comment|confirm|deny|discuss|disclose|elaborate|characteri[sz]e|name|identify|explain|specify|reveal|speculate|answer|tell|talk|speak|give (?:any )?(?:details|reasons))\b/i;
/** "rejected the charge", "dismissed this fairy tale": somebody else's words, up to the noun that names them. */
const CHARGE =
  /^\S+(?:\s+\S+){0,4}?\s+(?:charges?|allegations?|accusations?|claims?|suggestions?|insinuations?|assertions?|reports?|criticisms?|rumou?rs|notion|idea|version|tales?)\b/i;

/** Verbs that carry the act of the noun behind them: "reaffirmed its commitment", "expressed deep concern". */
export const CARRIES: ReadonlySet<string> = new Set(
  'reaffirm reiterate repeat restate stress emphasize emphasise underline underscore express voice convey extend renew share'.split(
    ' ',
  ),
);
const NAMED_ACTS: readonly (readonly [RegExp, Act])[] = [
  [
    /^(?:commitment|readiness|willingness|pledge|promise|vow|determination|resolve|intention|offer|refusal)$/,
    'commissive',
  ],
  [/^(?:call|demand|appeal|request|insistence|plea|invitation|advice)$/, 'directive'],
  [/^(?:belief|conviction|view|opinion|understanding)$/, 'assertive'],
  [
    /^(?:support|concern|hope|gratitude|thanks|appreciation|condolence|condolences|sympathy|solidarity|regret|outrage|alarm|satisfaction|praise|condemnation|opposition|confidence|sorrow|anger|fear|doubt|disappointment|congratulations|greetings|wish|wishes|respects|surprise|displeasure|indignation|dismay|shock|pleasure|tribute)$/,
    'expressive',
  ],
];

/** The act that the first noun of the content names; `strong` when an adjective raises it. */
function namedAct(view: View, found: Found): { act: Act; strong: boolean } | null {
  const content = found.content[0];
  if (!content || found.frame === 'clause' || found.frame === 'quote') return null;
  const first = firstEndingAfter(view.tokens, content.start);
  let strong = false;
  for (const token of view.tokens.slice(first, first + 8)) {
    if (token.start >= content.end || token.lower === 'for' || token.lower === 'that') break;
    strong ||= /^(?:deep|deepest|serious|grave|strong|strongest|severe|profound|extreme)$/.test(token.lower);
    const named = NAMED_ACTS.find(([pattern]) => pattern.test(token.lemma) || pattern.test(token.lower));
    if (named) return { act: named[1], strong };
  }
  return null;
}

function raised(force: Force, strong: boolean): Force {
  return strong ? (Math.min(5, force + 1) as Force) : force;
}

/** One step for each adverb of strength in or beside the cue, never outside 1 to 5. */
function shifted(force: Force, view: View, found: Found, cues: CueIndex): Force {
  let total: number = force;
  for (const token of wordsAround(view, found.cue)) total += cues.modifiers.get(token.lower) ?? 0;
  return Math.min(5, Math.max(1, total)) as Force;
}

/** The words of the cue, one before and one after it. */
function wordsAround(view: View, cue: Range): Token[] {
  const first = firstEndingAfter(view.tokens, cue.start);
  const words: Token[] = [];
  for (let at = Math.max(0, first - 1); at < view.tokens.length; at++) {
    words.push(view.tokens[at]!);
    if (view.tokens[at]!.start >= cue.end) break;
  }
  return words;
}
