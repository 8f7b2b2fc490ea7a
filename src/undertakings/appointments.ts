import type { Analysis, Cast, Mention, Range, Token } from '../record/index.ts';
import { mentionsWithin, trimRange } from '../text/index.ts';
import { type DraftUndertaking, PLAIN } from './draft-undertaking.ts';

const VERB = /^(?:appoint|name|nominate|designate|install)$/;

/**
 * Who was put in which post by whom: "Brandt's appointment of Oduya as special envoy", "named Oduya ambassador to
 * Rome", "Oduya was appointed envoy". `what` is the post; the verb "name" counts only before a person and a post.
 */
export function appointments(text: string, analysis: Analysis, cast: Cast): DraftUndertaking[] {
  return analysis.sentences.flatMap((sentence) => {
    const tokens = analysis.tokens.slice(sentence.first, sentence.last);
    return tokens.flatMap((token, at) => {
      if (token.lemma === 'appointment' && tokens[at + 1]?.lower === 'of')
        return nominal(text, tokens, at, sentence, cast) ?? [];
      if (token.pos === 'VERB' && VERB.test(token.lemma))
        return verbal(text, tokens, at, sentence, cast) ?? [];
      return [];
    });
  });
}

function nominal(
  text: string,
  tokens: readonly Token[],
  at: number,
  sentence: Range,
  cast: Cast,
): DraftUndertaking | null {
  const holder = people(cast, { start: tokens[at]!.end, end: sentence.end })[0];
  const by = people(cast, { start: sentence.start, end: tokens[at]!.start }).at(-1);
  const post = holder && postAfter(text, tokens, holder);
  if (!holder || !post || holder.start - tokens[at]!.end > 30) return null;
  return appointment(by?.actor ?? null, holder.actor, post);
}

function verbal(
  text: string,
  tokens: readonly Token[],
  at: number,
  sentence: Range,
  cast: Cast,
): DraftUndertaking | null {
  const verb = tokens[at]!;
  const before = people(cast, { start: sentence.start, end: verb.start });
  const after = people(cast, { start: verb.end, end: sentence.end });
  if (isPassive(tokens, at)) {
    const holder = before.at(-1);
    const post = postFrom(text, tokens, at + 1);
    const agent = tokens.findIndex((t, i) => i > at && t.lower === 'by');
    const by = agent === -1 ? undefined : after.find((m) => m.start >= tokens[agent]!.end);
    return holder && post ? appointment(by?.actor ?? null, holder.actor, post) : null;
  }
  const holder = after[0];
  const post = holder && holder.start - verb.end < 40 ? postAfter(text, tokens, holder) : null;
  if (!holder || !post) return null;
  return appointment(before.at(-1)?.actor ?? null, holder.actor, post);
}

function appointment(from: string | null, to: string, what: Range): DraftUndertaking {
  return { ...PLAIN, kind: 'appointment', from, to, what, attributions: [], by: 'undertaking/appointment' };
}

function people(cast: Cast, range: Range): Mention[] {
  return mentionsWithin(cast.mentions, range).filter(
    (m) => m.kind !== 'place' && m.kind !== 'media' && m.kind !== 'population',
  );
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some((t) => t.lemma === 'be' && t.pos === 'AUX');
}

/** "… as special envoy to Iraq", "… ambassador to Rome": what stands right behind the name. */
function postAfter(text: string, tokens: readonly Token[], holder: Range): Range | null {
  return postFrom(
    text,
    tokens,
    tokens.findIndex((t) => t.start >= holder.end),
  );
}

const POST =
  /(?:envoy|ambassador|minister|secretary|representative|commissioner|chief|head|director|governor|adviser|advisor|commander|judge|justice|chair(?:man|woman|person)?|president|premier|chancellor|spokes(?:man|woman|person)|coordinator|negotiator|general|mediator|deputy|consul|administrator|czar|prosecutor)$/;

function postFrom(text: string, tokens: readonly Token[], from: number): Range | null {
  if (from < 0) return null;
  let first = from;
  while (
    /^(?:as|to|be|the|a|an|,|its|his|her|their|new)$/.test(tokens[first]?.lower ?? '') &&
    first - from < 4
  )
    first++;
  let last = first;
  while (
    tokens[last] &&
    /^(?:ADJ|NOUN|PROPN|ADP|DET|PART|NUM)$/.test(tokens[last]!.pos) &&
    tokens[last]!.lower !== 'by'
  )
    last++;
  const words = tokens.slice(first, last);
  if (!words.some((t) => POST.test(t.lower))) return null;
  return trimRange(text, { start: words[0]!.start, end: words.at(-1)!.end });
}
