import type { Analysis, Attribution, Cast, Range, UndertakingKind } from '../record/index.ts';
import { mentionsWithin, tokensIn, trimRange } from '../text/index.ts';
import { type DraftUndertaking, PLAIN } from './draft-undertaking.ts';
import { ownPlan } from './own-plan.ts';
import { waysOut } from './ways-out.ts';

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

/** What somebody is said to want is no undertaking. */
const WISHES =
  /\b(?:seek|sought|want|hope|hoping|wish|aim|plan|intend|try|tried|strive|desire|expect|believ)/;

/** "rejected the charge": what is denied was no request. */
function isDenied(cue: string, content: string): boolean {
  return (
    /\breject|\brebuff|\bdismiss/.test(cue) &&
    /^(?:\S+ ){0,3}?(?:charge|accusation|claim|allegation|report|suggestion|criticism|notion|idea)s?\b/i.test(
      content,
    )
  );
}

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
  cast: Cast,
): DraftUndertaking[] {
  return attributions.flatMap((attribution) => {
    const content = attribution.content[0];
    const kind = content && (kindOf(attribution) ?? ownPlan(analysis, cast, attribution, content));
    if (!content || !kind || attribution.negated || isSlight(analysis, content)) return [];
    const asked = kind === 'demand' ? whoIsAsked(analysis, cast, content) : null;
    return {
      ...PLAIN,
      kind,
      from: attribution.speaker,
      to: attribution.recipients[0] ?? asked?.actor ?? null,
      what: (asked && trimRange(text, { start: asked.from, end: content.end })) ?? content,
      alternatives: kind === 'ultimatum' ? waysOut(text, analysis, content) : [],
      condition: conditionIn(text, content),
      deadline: kind === 'demand' ? deadlineIn(analysis, content) : null,
      restates: RESTATES.test(attribution.cue?.text ?? ''),
      attributions: [attribution.id],
      by: `undertaking/${kind}`,
    };
  });
}

/** "requested the call": a noun alone undertakes nothing. */
function isSlight(analysis: Analysis, content: Range): boolean {
  const words = tokensIn(analysis.tokens, content).filter((t) => !/^(?:DET|PUNCT)$/.test(t.pos));
  return words.length === 1 && /^(?:call|meeting|talk|visit|conversation|comment)s?$/.test(words[0]!.lemma);
}

/** "that Oslo hand over …", "EU countries to tighten …": who is asked, and where the thing asked begins. */
function whoIsAsked(analysis: Analysis, cast: Cast, content: Range): { actor: string; from: number } | null {
  const opening = tokensIn(analysis.tokens, content);
  const that = opening[0]?.lower === 'that';
  const first = mentionsWithin(cast.mentions, content)[0];
  const start = opening[that ? 1 : 0];
  if (!first || !start || first.start - start.start > 12) return null;
  const next = opening.find((t) => t.start >= first.end);
  if (that)
    return next && /^(?:VERB|AUX|ADV|ADJ|NOUN)$/.test(next.pos)
      ? { actor: first.actor, from: content.start }
      : null;
  return next?.lower === 'to' ? { actor: first.actor, from: next.start } : null;
}

function kindOf(attribution: Attribution): UndertakingKind | null {
  const cue = attribution.cue?.text.toLowerCase() ?? '';
  const content = attribution.content[0]?.text ?? '';
  // An ultimatum has a rule of its own; "militias threaten lives" voices nothing.
  if (WISHES.test(cue) || /\bultimatum/.test(cue) || isDenied(cue, content)) return null;
  if (/\bthreaten/.test(cue) && !/^["“‘]?(?:to|that|with|not)\b/i.test(content)) return null;
  if (isUltimatum(attribution, content)) return 'ultimatum';
  const row = ROWS.find((r) => r.cue.test(cue) && (r.content?.test(content) ?? true));
  if (row) return row.kind;
  return attribution.act === 'directive' && attribution.force >= 3 ? 'demand' : null;
}

/** "must leave or face the law", "either join or disband", "… or Oslo will answer for it": no third way is left. */
const NO_THIRD_WAY =
  /\beither\b.+\bor\b|\b(?:must|ha(?:s|ve) to|need to)\b.+\bor\b.+\b(?:will|would|face|else)\b|\bor (?:else|face)\b/is;

function isUltimatum(attribution: Attribution, content: string): boolean {
  const pressing = attribution.act === 'directive' || attribution.force >= 4;
  return pressing && NO_THIRD_WAY.test(content);
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
