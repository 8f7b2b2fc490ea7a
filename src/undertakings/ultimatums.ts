import type { Analysis, Attribution, Cast, Mention, Range, Sentence, Token } from '../record/index.ts';
import { mentionsWithin, overlaps, trimRange } from '../text/index.ts';
import { type DraftUndertaking, PLAIN } from './draft-undertaking.ts';
import { waysOut } from './ways-out.ts';

/**
 * Ultimatums that the text calls by that name, and demands that leave two ways out ("must either … or …", "… or face …").
 *
 * "Oduya's ultimatum to the clans — to either leave or disarm": from the possessor or the one who gave it, to those
 * after "to" or the verb's object, with the two ways as alternatives.
 */
export function ultimatums(
  text: string,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
): DraftUndertaking[] {
  return analysis.sentences.flatMap((sentence) => {
    const tokens = analysis.tokens.slice(sentence.first, sentence.last);
    const named = tokens.findIndex((token) => token.lemma === 'ultimatum');
    if (named === -1) return [];
    const said = attributions.filter((a) => a.cue && overlaps(a.cue, sentence));
    return ultimatumOf(text, analysis, tokens, named, sentence, cast, said) ?? [];
  });
}

function ultimatumOf(
  text: string,
  analysis: Analysis,
  tokens: readonly Token[],
  named: number,
  sentence: Sentence,
  cast: Cast,
  said: readonly Attribution[],
): DraftUndertaking | null {
  const noun = tokens[named]!;
  const terms = termsAfter(text, tokens, named);
  const alternatives = terms ? waysOut(text, analysis, terms) : [];
  const own = said.find((a) => a.cue && overlaps(a.cue, noun));
  const from = own?.speaker ?? giver(cast, sentence, noun);
  const what = terms ?? { start: noun.start, end: noun.end };
  return {
    ...PLAIN,
    kind: 'ultimatum',
    from,
    to: own?.recipients[0] ?? addressee(tokens, named, cast, sentence, from),
    what,
    alternatives,
    attributions: own ? [own.id] : [],
    by: 'undertaking/ultimatum',
  };
}

/** From "to either", "to", "that", "demanding" after the noun to the end of its clause. */
function termsAfter(text: string, tokens: readonly Token[], named: number): Range | null {
  for (let at = named + 1; at < tokens.length; at++) {
    const [word, next] = [tokens[at]!, tokens[at + 1]];
    const infinitive =
      word.lower === 'to' && next && (next.pos === 'VERB' || next.lower === 'either' || next.lower === 'not');
    if (!infinitive && !/^(?:that|demanding|either|requiring|giving)$/.test(word.lower)) continue;
    const end = tokens.slice(at).find((t) => t.text === ';') ?? tokens.at(-1)!;
    return trimRange(text, { start: word.start, end: end.end });
  }
  return null;
}

function giver(cast: Cast, sentence: Range, noun: Range): string | null {
  const before = actors(mentionsWithin(cast.mentions, { start: sentence.start, end: noun.start }));
  return before.at(-1)?.actor ?? null;
}

/** After "to" behind the noun; else the object of "gave", which stands between giver and noun. */
function addressee(
  tokens: readonly Token[],
  named: number,
  cast: Cast,
  sentence: Range,
  from: string | null,
): string | null {
  const noun = tokens[named]!;
  const after = actors(mentionsWithin(cast.mentions, { start: noun.end, end: sentence.end }));
  if (tokens[named + 1]?.lower === 'to' && after[0] && after[0].start - noun.end < 12) return after[0].actor;
  const before = actors(mentionsWithin(cast.mentions, { start: sentence.start, end: noun.start }));
  return before.findLast((mention) => mention.actor !== from)?.actor ?? null;
}

function actors(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((mention) => mention.kind !== 'place' && mention.kind !== 'media');
}
