import type { Analysis, Attribution } from '../record/index.ts';
import { sentenceAt } from '../text/index.ts';

/** "nobody has asked us", "no official ever offered": what no one says is not said. */
const NOBODY = /^(?:nobody|no[ -]one|none|neither|no)\b/i;
/** Who tells of it denies it: "denied having offered", "dismisses the allegation that Tehran had warned". */
const DENIES =
  /\b(?:den(?:y|ies|ied|ying)|dismiss\w*|refut\w*|disput\w*|disown\w*|untrue|not true|contrary to)\b/i;
/** It is only asked for or supposed: "asked **whether** Oslo had threatened", "**should** the President refuse". */
const SUPPOSED =
  /(?:^|[,;:—–(“"‘]\s*|\band\s+|\bor\s+|\bto\s+|\basked\s+)(?:if|whether|should|had|unless|did|do|does|has|have|is|are|will|would)\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?$/i;

/**
 * Tells which attributions are speech that somebody really makes: not what no one says, what is only asked about or supposed, or what
 * whoever tells of it denies ("a threat that is denied no undertaking").
 */
export function voicedOf(
  text: string,
  analysis: Analysis,
  attributions: readonly Attribution[],
): (attribution: Attribution) => boolean {
  const byId = new Map(attributions.map((one) => [one.id, one]));
  const isDenied = ({ parent }: Attribution): boolean => {
    const outer = parent === null ? undefined : byId.get(parent);
    return outer !== undefined && (DENIES.test(outer.cue?.text ?? '') || isDenied(outer));
  };
  return (attribution) => {
    const { cue, source, negated } = attribution;
    if (negated || NOBODY.test(source?.text ?? '') || isDenied(attribution)) return false;
    const sentence = cue && sentenceAt(analysis.sentences, cue.start);
    if (!sentence) return true;
    if (text.slice(cue.end, sentence.end).trimEnd().endsWith('?')) return false;
    const first = source && source.start >= sentence.start && source.start < cue.start ? source : cue;
    return !SUPPOSED.test(text.slice(sentence.start, first.start));
  };
}
