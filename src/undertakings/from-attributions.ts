import type { Analysis, Attribution, Range, UndertakingKind } from '../record/index.ts';
import { tokensIn, trimRange } from '../text/index.ts';
import { type DraftUndertaking, PLAIN } from './draft-undertaking.ts';

/** Which cue words make which undertaking. The first row that matches the cue or its content decides. */
interface KindRow {
  readonly kind: UndertakingKind;
  readonly cue: RegExp;
  /** What the content must open with or hold, where the cue alone does not tell. */
  readonly content?: RegExp;
  readonly example: string;
}

const ROWS: readonly KindRow[] = [
  {
    kind: 'warning',
    cue: /\b(?:warn|threat|caution)/,
    example: 'Oduya warned Tesseria that the crossing would close.',
  },
  {
    kind: 'refusal',
    cue: /\b(?:refus|reject|declin|rul(?:e|es|ed|ing) out|turn(?:s|ed)? down|rebuff|spurn|will not|would not)/,
    example: 'Kenya rejected the proposal to reopen the crossing.',
  },
  {
    kind: 'offer',
    cue: /\b(?:offer|propos|invit|suggest)/,
    example: 'Kenya offered to host the next round of talks.',
  },
  {
    kind: 'commitment',
    cue: /\b(?:pledg|promis|vow|commit|undert(?:ake|ook)|guarantee|assur|agree[ds]?\b)/,
    example: 'Brandt pledged to send two ships.',
  },
  {
    kind: 'commitment',
    cue: /\b(?:reaffirm|reiterat|confirm|underlin|underscor|stress|restat|renew|express|declar|announc)/,
    content:
      /^(?:(?:his|her|its|their|the|our|my)\b[^,;.]{0,60}?)?\b(?:commitment|readiness|willingness|determination|resolve|intention)\b/i,
    example: 'He reaffirmed his government’s commitment to the truce.',
  },
];

const RESTATES = /\b(?:renew|reiterat|repeat|reaffirm|restat|again)/i;
const CONDITION = /\b(?:unless|provided that|on condition that|as long as|only if|if)\b[^,;.]*/i;

/**
 * Demands, warnings, refusals, offers and commitments that somebody voices: one for each attribution whose cue and
 * content make it one. Whoever merely wishes ("seeks to", "hopes to") commits to nothing.
 */
export function undertakingsFromAttributions(
  text: string,
  analysis: Analysis,
  attributions: readonly Attribution[],
): DraftUndertaking[] {
  return attributions.flatMap((attribution) => {
    const content = attribution.content[0];
    const kind = content && kindOf(attribution);
    if (!content || !kind || attribution.negated) return [];
    const what = trimRange(text, withoutCondition(content, content.text)) ?? content;
    return {
      ...PLAIN,
      kind,
      from: attribution.speaker,
      to: attribution.recipients[0] ?? null,
      what,
      condition: conditionIn(text, content),
      deadline: kind === 'demand' ? deadlineIn(analysis, content) : null,
      restates: RESTATES.test(attribution.cue?.text ?? ''),
      attributions: [attribution.id],
      by: `undertaking/${kind}`,
    };
  });
}

function kindOf(attribution: Attribution): UndertakingKind | null {
  const cue = attribution.cue?.text.toLowerCase() ?? '';
  const content = attribution.content[0]?.text ?? '';
  const row = ROWS.find((r) => r.cue.test(cue) && (r.content?.test(content) ?? true));
  if (row) return row.kind;
  return attribution.act === 'directive' && attribution.force >= 3 ? 'demand' : null;
}

function withoutCondition(range: Range, content: string): Range {
  const match = /,? \b(?:unless|provided that|on condition that)\b.*$/is.exec(content);
  return match && match.index > 0 ? { start: range.start, end: range.start + match.index } : range;
}

function conditionIn(text: string, content: Range): Range | null {
  const match = CONDITION.exec(text.slice(content.start, content.end));
  return (
    match &&
    trimRange(text, {
      start: content.start + match.index,
      end: content.start + match.index + match[0].length,
    })
  );
}

/** "by Friday", "within 48 hours" has no date of its own; only the former gives one. */
function deadlineIn(analysis: Analysis, content: Range): string | null {
  for (const time of analysis.times) {
    if (time.start < content.start || time.end > content.end) continue;
    const before = tokensIn(analysis.tokens, {
      start: Math.max(content.start, time.start - 12),
      end: time.end,
    });
    if (before.some((token) => token.lower === 'by' || token.lower === 'before')) return time.edtf;
  }
  return null;
}
