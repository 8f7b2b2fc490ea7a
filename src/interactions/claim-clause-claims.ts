import type { Claim, Token } from '../record/index.ts';
import { agendaItems } from './claim-agenda.ts';
import type { Clause, TokenRange } from './claim-clause.ts';
import { clausesOf } from './claim-clauses.ts';
import { type Strength, spokenStrength, strengthOf } from './claim-force.ts';
import { askedBy, initiativeIn } from './claim-initiative.ts';
import { matterOf } from './claim-matter.ts';
import { isNeutral } from './claim-spoken.ts';
import { type CutWork, charactersOf, claimOf } from './claim-work.ts';

/**
 * The claims of one clause: usually one; an agenda gives one for each of its matters; none where a verb governs nothing.
 *
 * `speaker` is who acts, as a party key.
 */
export function claimsOfClause(work: CutWork, clause: Clause, speaker: string | null): Claim[] {
  const { tokens } = work.analysis;
  const { matter, also, addressee } = matterOf(tokens, clause, work.parties);
  if (clause.cue !== null && matter.first >= matter.last) return [];
  if (isNeutral(clause) && isCircumstance(tokens, matter)) return [];
  const said = strengthOf(tokens, clause, work.options.modifiers ?? []);
  const neutral = isNeutral(clause) || (clause.kind === 'content' && clause.cue === null);
  const spoken = neutral ? strengthWithin(work, matter) : said;
  const strength = neutral ? { ...spoken, negated: said.negated || spoken.negated } : said;
  const wholes = wholesOf(work, clause, matter, speaker, strength.force);
  return wholes.flatMap((whole) => {
    const span = charactersOf(work, whole.claim);
    const about = charactersOf(work, whole.matter);
    if (span === null || about === null) return [];
    const cue = clause.cue === null ? null : tokens[clause.cue.first]!;
    const more = also.map((range) => charactersOf(work, range)).filter((range) => range !== null);
    const asked = clause.cue === null ? initiativeIn(work.text, span) : null;
    const made = asked === null ? { speaker, by: ruleOf(clause) } : askedBy(work, asked);
    const parts = { spans: [span], matter: [about, ...more], addressee, strength, cue, ...made };
    return claimOf(work, parts) ?? [];
  });
}

/** "[The ministry said] in a statement on Monday": where, when and how, and nothing of what. */
function isCircumstance(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const opens = /^(?:in|at|via|during|after|by|through|late|earlier)$/u.test(tokens[first]!.lower);
  const isDay = /(?:day|^today)$/u.test(tokens[first + Number(tokens[first]!.lower === 'on')]?.lower ?? '');
  const said = tokens.slice(first, last);
  return (
    (opens || isDay) &&
    said.length <= LONGEST_CIRCUMSTANCE &&
    !said.some(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || lower === 'that')
  );
}

/** "in a statement to reporters in Nairobi on Monday", in words. */
const LONGEST_CIRCUMSTANCE = 10;

/** "Reported that the minister had demanded their release": what the words said do, by their own verb where it is one of speech. */
function strengthWithin(work: CutWork, matter: TokenRange): Strength {
  const { tokens } = work.analysis;
  const [inner] = clausesOf(tokens, matter, work.finder);
  const told = inner !== undefined && inner.cue !== null && inner.subject !== null && !isNeutral(inner);
  return told
    ? strengthOf(tokens, inner, work.options.modifiers ?? [])
    : spokenStrength(tokens, matter.first, matter.last, work.finder);
}

interface Whole {
  readonly claim: TokenRange;
  readonly matter: TokenRange;
}

function wholesOf(
  work: CutWork,
  clause: Clause,
  matter: TokenRange,
  speaker: string | null,
  force: number,
): Whole[] {
  const { tokens } = work.analysis;
  const agenda = clause.cue !== null && force === 1 && !clause.passive;
  const items = agenda ? agendaItems(tokens, matter) : repeatedLeads(tokens, clause, matter);
  if (items.length > 1) return items.map((item) => ({ claim: item, matter: item }));
  // "Said that the crossing would close": what is said is the claim, the saying adds nothing.
  if (isNeutral(clause) && clause.kind !== 'participle') return [{ claim: matter, matter }];
  const joint = speaker === 'both' && clause.kind === 'main' && clause.subject !== null;
  const first = joint ? Math.min(clause.first, clause.subject.first) : clause.first;
  return [{ claim: { first, last: clause.last }, matter }];
}

/** "Gratitude for A, as well as for B": the preposition comes again, so a second matter begins. */
function repeatedLeads(tokens: readonly Token[], clause: Clause, matter: TokenRange): TokenRange[] {
  if (clause.cue === null) return [];
  const items: TokenRange[] = [];
  let { first } = matter;
  for (let at = matter.first; at < matter.last - 4; at++) {
    const again =
      tokens[at]!.lower === 'as' && tokens[at + 1]!.lower === 'well' && tokens[at + 2]!.lower === 'as';
    const lead = tokens[at + 3]!;
    if (!again || lead.pos !== 'ADP') continue;
    if (!tokens.slice(clause.cue.last, at).some((token) => token.lower === lead.lower)) continue;
    items.push({ first, last: at });
    first = at + 4;
  }
  return items.length === 0 ? [] : [...items, { first, last: matter.last }];
}

function ruleOf(clause: Clause): string {
  if (clause.cue === null) return 'claims/statement';
  if (clause.passive) return 'claims/passive';
  return `claims/${clause.kind}`;
}
