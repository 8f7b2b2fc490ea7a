import type { Range, Token } from '../record/index.ts';
import { firstEndingAfter } from '../text/index.ts';
import type { Found } from './found.ts';
import { isPassive } from './spoken-to.ts';
import { rangeOfTokens, type View } from './view.ts';

/** How many tokens may stand between a passive and its "by": "was named only yesterday by the chair". */
const REACH = 5;

/** Behind "by" stand also means, measures and times, and these say nothing. */
const NO_AGENT =
  /^(?:phone|telephone|telegram|letter|mail|e-?mail|cable|radio|post|courier|hand|mouth|note|acclamation|consensus|vote|ballot|way|means|virtue|reason|law|decree|proxy|mistake|turns|then|now|noon|night|midnight|dawn|spring|summer|autumn|winter|today|tomorrow|yesterday|end|half|third|deadline|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * Gives a passive the one who does it: "The Niger was asked *by us* to publish them", "Asked *by the agency* whether …". Whom it is done to is
 * spoken to, and no part of what is said.
 */
export function withAgents(view: View, found: readonly Found[]): Found[] {
  return found.map((one) => {
    if (one.frame === 'adjunct' || one.frame === 'noun') return one;
    const agent = agentOf(view, one);
    if (agent === null) return one;
    const content = one.content.flatMap((range) => without(view, range, agent, one));
    return content.length === 0 ? one : { ...one, source: agent, content };
  });
}

function agentOf(view: View, one: Found): Range | null {
  const { tokens } = view;
  const first = firstEndingAfter(tokens, one.cue.start);
  if (first === tokens.length) return null;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < one.cue.end) last++;
  const isWithBy = tokens[last]!.lower === 'by' && last > first;
  if (!isParticiple(tokens, first, isWithBy ? last - 1 : last)) return null;
  const by = isWithBy ? last : byBehind(tokens, last + 1);
  if (by === -1) return null;
  const end = phraseEnd(tokens, by + 1);
  if (end === by + 1) return null;
  const phrase = tokens.slice(by + 1, end);
  const head = phrase.findLast(({ pos }) => /^(?:NOUN|PROPN|PRON)$/.test(pos));
  const isNamed = phrase.some(({ pos }) => /^(?:PROPN|PRON|NOUN)$/.test(pos));
  if (!head || !isNamed || NO_AGENT.test(head.text) || NO_AGENT.test(phrase[0]!.text)) return null;
  if (phrase.some(({ pos, lower }) => pos === 'NUM' && /^\d/.test(lower))) return null;
  return rangeOfTokens(view, by + 1, end);
}

/** "was asked", or "asked" where it opens a clause and nobody who asks stands before it. */
function isParticiple(tokens: readonly Token[], first: number, last: number): boolean {
  if (isPassive(tokens, first, last)) return true;
  if (first !== last || !/(?:ed|told|put|given|seen|heard|known|understood)$/.test(tokens[first]!.lower))
    return false;
  const before = tokens[first - 1];
  return before === undefined || before.sentence !== tokens[first]!.sentence || /^[,;(]$/.test(before.text);
}

function byBehind(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const { lower, pos, sentence } = tokens[at]!;
    if (sentence !== tokens[from - 1]!.sentence || pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT')
      return -1;
    if (lower === 'by') return at;
    if (/^(?:that|whether|if|to)$/.test(lower)) return -1;
  }
  return -1;
}

/** One past the noun phrase that opens at a token, its "of" and place phrases and a name in apposition with it. */
function phraseEnd(tokens: readonly Token[], first: number): number {
  let end = first;
  for (let at = first; at < tokens.length && tokens[at]!.sentence === tokens[first]!.sentence; at++) {
    const { pos, lower } = tokens[at]!;
    if (pos === 'PRON') return at === first ? at + 1 : end;
    if (/^(?:NOUN|PROPN|NUM)$/.test(pos)) end = at + 1;
    else if (!/^(?:DET|ADJ)$/.test(pos) && !/^(?:of|['’]s?|and|&|-)$/.test(lower)) {
      // "the chair, Sudan"
      const isApposed = lower === ',' && end === at && tokens[at + 1]?.pos === 'PROPN';
      if (!isApposed) break;
    }
  }
  return end;
}

/** A content without the agent's words, and without what stands before the verb where somebody is spoken to. */
function without(view: View, range: Range, agent: Range, { entry, cue, content }: Found): Range[] {
  const isSpokenTo =
    entry?.recipient === 'object' && range.end <= cue.start && content.some(({ start }) => start >= cue.end);
  if (isSpokenTo) return [];
  if (range.end <= agent.start || range.start >= agent.end) return [range];
  if (range.start >= cue.end && range.end > agent.end) {
    const skip = /^[\s,]*/.exec(view.text.slice(agent.end, range.end))![0].length;
    return agent.end + skip < range.end ? [{ start: agent.end + skip, end: range.end }] : [];
  }
  return range.start < cue.start ? [range] : [];
}
