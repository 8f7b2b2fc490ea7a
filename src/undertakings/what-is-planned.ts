import { type Actor, type Analysis, type Cast, type Range, sideOf, type Token } from '../record/index.ts';
import { mentionsWithin, tokensIn } from '../text/index.ts';

/** How far into what is said its subject may begin: past a mark and "that". */
const OPENING = 14;

/** What a clause says by "will" or "must" alone. `at` is the piece of the content that says it. */
export interface Plan {
  readonly kind: 'commitment' | 'refusal' | 'demand' | 'offer' | 'warning';
  readonly at: Range;
}

/**
 * What a speaker undertakes or asks by a modal verb alone. What its own side will do is a commitment, what it will or can not do a
 * refusal ("said that Germany would deliver", "“We will not leave,” he said"), and so is what will be done, by nobody named
 * ("that the note would be delivered"); what another must do is a demand, what its own side is ready to do an offer, and what will come if a
 * condition is (not) met a warning. Null where the first verb is no such modal.
 *
 * @example whatIsPlanned(analysis, cast, 'oduya', content) // { kind: 'demand', at: … } for "said that Brandt must apologise"
 */
export function whatIsPlanned(
  analysis: Analysis,
  cast: Cast,
  speakerId: string | null,
  content: readonly Range[],
): Plan | null {
  const speaker = cast.actors.find((actor) => actor.id === speakerId);
  const tokens = content.flatMap((piece) => tokensIn(analysis.tokens, piece));
  const opening = content[0];
  if (speaker && opening && isCondition(tokens)) return threatBehind(cast, speaker, tokens, opening);
  const modal = tokens.findIndex((token) => opensClause(token));
  if (!speaker || !opening || modal < 1 || !tokens[modal]) return null;
  const verb = tokens.slice(modal).filter((token) => token.pos !== 'ADV' || isNot(token));
  const at = content.find((piece) => piece.start <= verb[0]!.start && verb[0]!.end <= piece.end) ?? opening;
  const whose = whoseSubject(cast, speaker, opening, tokens[modal]);
  const negated = verb[1] !== undefined && isNot(verb[1]);
  if (whose === 'own' && isReady(verb)) return { kind: 'offer', at };
  if (isDuty(verb)) return whose === 'own' ? null : { kind: 'demand', at };
  if (!/^(?:will|would|shall|'ll|’ll|wo|could)$/.test(verb[0]!.lower)) return null;
  if (whose === 'own' && negated) return { kind: 'refusal', at };
  if (verb[0]!.lower === 'could' || whose === 'other') return null;
  if (whose === 'own') return verb[1]?.pos === 'VERB' ? { kind: 'commitment', at } : null;
  return isDone(verb.slice(negated ? 2 : 1)) ? { kind: negated ? 'refusal' : 'commitment', at } : null;
}

/** "will **be delivered**". */
function isDone([first, second]: readonly Token[]): boolean {
  return first?.lower === 'be' && /(?:ed|en|wn|ut|ade|ent)$/.test(second?.lower ?? '');
}

/** The first verb that is no participle behind a noun ("the road, **closed** since May, would"). */
function opensClause({ pos, lower }: Token): boolean {
  return (
    pos === 'AUX' || (pos === 'VERB' && !/(?:ed|ing)$/.test(lower)) || /^(?:ought|must|'ll|’ll)$/.test(lower)
  );
}

/** "that **should** no answer come, …", "**unless** the raids stop, …" */
function isCondition(tokens: readonly Token[]): boolean {
  const first = tokens.find(({ lower, pos }) => lower !== 'that' && pos !== 'PUNCT');
  return /^(?:if|should|unless)$/.test(first?.lower ?? '');
}

/** "if the raids go on, **the pass will be closed**": what the speaker's side, or nobody named, will do then. */
function threatBehind(cast: Cast, speaker: Actor, tokens: readonly Token[], opening: Range): Plan | null {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const main = comma === -1 ? [] : tokens.slice(comma + 1);
  const verb = main.find((token) => opensClause(token));
  if (!verb || main[0] === verb || !/^(?:will|would|shall|'ll|’ll)$/.test(verb.lower)) return null;
  const at = { start: main[0]!.start, end: opening.end };
  return at.end <= verb.end || whoseSubject(cast, speaker, at, verb) === 'other'
    ? null
    : { kind: 'warning', at };
}

/** "stands ready to", "is prepared to". */
function isReady([first, ...rest]: readonly Token[]): boolean {
  if (!/^(?:be|stand|remain)$/.test(first?.lemma ?? '')) return false;
  return /^(?:ready|prepared|willing)$/.test(rest[0]?.lower ?? '') && rest[1]?.lower === 'to';
}

function isNot({ lower }: Token): boolean {
  return /^(?:not|n't|n’t|never|no)$/.test(lower);
}

/** "must", "should", "ought to", "has to", "needs to". */
function isDuty([first, second]: readonly Token[]): boolean {
  if (/^(?:must|should|ought)$/.test(first?.lower ?? '')) return true;
  return /^(?:has|have|needs?)$/.test(first?.lower ?? '') && second?.lower === 'to';
}

/** Whose doing a clause tells: the speaker's side's, another's, or nobody's ("the note"). */
function whoseSubject(cast: Cast, speaker: Actor, opening: Range, verb: Range): 'own' | 'other' | 'nobody' {
  const named = mentionsWithin(cast.mentions, { start: opening.start, end: verb.start });
  const subject = named[0];
  if (!subject) return 'nobody';
  if (subject.start - opening.start > OPENING) return 'nobody';
  const actor = cast.actors.find((one) => one.id === subject.actor);
  return actor && isOwn(actor, speaker) ? 'own' : 'other';
}

function isOwn(actor: Actor, speaker: Actor): boolean {
  if (actor.id === speaker.id) return true;
  const forOthers = actor.kind === 'person' || actor.kind === 'population' || actor.kind === 'armed-group';
  return !forOthers && sideOf(actor).key === sideOf(speaker).key;
}
