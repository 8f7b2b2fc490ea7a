import type { Analysis, Token } from '../record/index.ts';
import { EVENT_RULES } from './rules.ts';

const VERBS = new Set(
  EVENT_RULES.filter((rule) => (rule.as ?? 'verb') === 'verb').flatMap((rule) =>
    rule.words.map((word) => word.split(' ')[0]!),
  ),
);

/**
 * The analysis with verbs of ours put right where the tagger missed them: "officers *apprehended* a man" is tagged as an
 * adjective, "students *staged* a sit-in" gets the lemma "stag". Only forms of a rule's verb change.
 */
export function mendTags(analysis: Analysis): Analysis {
  const { tokens } = analysis;
  let mended: Token[] | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (!token.lower.endsWith('ed') || VERBS.has(token.lemma)) continue;
    const lemma = verbOf(token.lower);
    if (lemma === null || (token.pos !== 'VERB' && !standsAsVerb(tokens, at))) continue;
    mended ??= [...tokens];
    mended[at] = { ...token, pos: 'VERB', lemma };
  }
  return mended ? { ...analysis, tokens: mended } : analysis;
}

/** "staged" → "stage", "ambushed" → "ambush", "quelled" → "quell". */
function verbOf(lower: string): string | null {
  const stem = lower.slice(0, -2);
  for (const lemma of [lower.slice(0, -1), stem, stem.slice(0, -1)]) if (VERBS.has(lemma)) return lemma;
  return null;
}

/** Behind a noun or name and before what a noun phrase or preposition begins with. */
function standsAsVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (!before || !after || before.sentence !== token.sentence || after.sentence !== token.sentence)
    return false;
  if (token.pos !== 'ADJ' && token.pos !== 'NOUN') return false;
  return /^(?:NOUN|PROPN|PRON)$/.test(before.pos) && /^(?:DET|PRON|ADP|NUM|PROPN|SCONJ)$/.test(after.pos);
}
