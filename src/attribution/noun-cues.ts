import { clauseEnd } from './clause-end.ts';
import type { Clauses } from './clauses.ts';
import { complementAfter } from './complement.ts';
import { contentRange } from './content-range.ts';
import { type CueIndex, type CueMatch, matchCues } from './cue-index.ts';
import type { Found } from './found.ts';
import { basePhraseStart, fullPhraseEnd } from './noun-phrase.ts';
import type { VerbGroup } from './verb-group.ts';
import { rangeOfTokens } from './view.ts';

/** The attributions whose cue is a noun: "his demand for a truce", "the claim that the talks failed". */
export function nounCues(clauses: Clauses, cues: CueIndex): Found[] {
  const isCue = (group: VerbGroup) => matchCues(cues.verbs, clauses.view.tokens, group.head).length > 0;
  const found: Found[] = [];
  for (let at = clauses.first; at < clauses.last; at++) {
    if (clauses.view.tokens[at]!.pos !== 'NOUN') continue;
    for (const match of matchCues(cues.nouns, clauses.view.tokens, at)) {
      const one = readNoun(clauses, match, isCue);
      if (one) {
        found.push(one);
        break;
      }
    }
  }
  return found;
}

function readNoun(clauses: Clauses, match: CueMatch, isCue: (group: VerbGroup) => boolean): Found | null {
  const { view } = clauses;
  const { tokens } = view;
  const complement = nounComplement(clauses, match, isCue);
  if (!complement || !match.entry.frames.includes(complement.frame)) return null;
  const start = basePhraseStart(tokens, match.first, clauses.first);
  const light = lightVerb(clauses, start);
  const agent = possessorIn(clauses, start, match.first) ?? complement.agent ?? light?.subject ?? null;
  const content = contentRange(clauses, complement.first, complement.last);
  if (!content) return null;
  return {
    source: agent && rangeOfTokens(view, agent[0], agent[1]),
    cue: rangeOfTokens(view, light?.first ?? match.first, match.last),
    content: [content],
    recipients: complement.addressed ? [rangeOfTokens(view, ...complement.addressed)] : [],
    cited: [],
    negated: light?.negated ?? false,
    entry: match.entry,
    frame: complement.frame,
    score: match.entry.strength * (agent ? 1 : 0.75),
    by: 'attribution/noun',
    sentence: tokens[match.first]!.sentence,
  };
}

interface NounComplement {
  readonly frame: Found['frame'];
  readonly first: number;
  readonly last: number;
  readonly agent: readonly [number, number] | null;
  readonly addressed: readonly [number, number] | null;
}

function nounComplement(
  clauses: Clauses,
  match: CueMatch,
  isCue: (group: VerbGroup) => boolean,
): NounComplement | null {
  const { tokens } = clauses.view;
  let at = match.last;
  let agent: NounComplement['agent'] = null;
  if (/^(?:by|from)$/.test(tokens[at]?.lower ?? '') && at < clauses.last) {
    const end = fullPhraseEnd(tokens, at + 1, clauses.last);
    if (end > at + 1) {
      agent = [at + 1, end];
      at = end;
    }
  }
  const to = agent === null ? addressee(clauses, at) : null;
  if (to) at = to.end;
  const next = tokens[at];
  if (!next || at >= clauses.last) return null;
  const end = (first: number) => clauseEnd(clauses, first, { group: -1, isCue, object: true });
  const following = complementAfter(clauses, at, null);
  if (isSplitInfinitive(clauses, at))
    return {
      frame: 'infinitive',
      first: at,
      last: end(at),
      agent,
      addressed: to ? [to.first, to.last] : null,
    };
  if (
    following &&
    following.first === at &&
    (following.frame === 'infinitive' ||
      (following.frame === 'clause' && next.lower === 'that' && !clauses.starts.has(at + 1)))
  ) {
    return {
      frame: following.frame,
      first: at,
      last: end(at),
      agent,
      addressed: to ? [to.first, to.last] : null,
    };
  }
  if (match.last === match.first + 1) return null;
  const object = to ? at : fullPhraseEnd(tokens, at, clauses.last);
  if (object === at) return null;
  return { frame: 'object', first: at, last: object, agent, addressed: null };
}

/** "his ultimatum to the factions — to disarm": the one addressed, and where the content begins behind a dash or comma. */
function addressee(clauses: Clauses, at: number): { first: number; last: number; end: number } | null {
  const { tokens } = clauses.view;
  if (tokens[at]?.lower !== 'to' || clauses.starts.has(at)) return null;
  const last = fullPhraseEnd(tokens, at + 1, clauses.last);
  if (last === at + 1 || last >= clauses.last) return null;
  const end = /^[—–:,-]$/.test(tokens[last]!.lower) ? last + 1 : last;
  const opens = clauses.starts.has(end) || tokens[end]?.lower === 'that' || isSplitInfinitive(clauses, end);
  return opens ? { first: at + 1, last, end } : null;
}

/** "to either disband or …" */
function isSplitInfinitive(clauses: Clauses, at: number): boolean {
  const { tokens } = clauses.view;
  return tokens[at]?.lower === 'to' && /^(?:either|both|not)$/.test(tokens[at + 1]?.lower ?? '');
}

/** "[Congress's] demand", "[his] strong support": who stands before the noun as its owner. */
function possessorIn(clauses: Clauses, start: number, noun: number): readonly [number, number] | null {
  const { tokens } = clauses.view;
  for (let at = noun - 1; at >= start; at--) {
    const { lower } = tokens[at]!;
    if (lower === "'s" || lower === "'") return at > start ? [start, at] : null;
  }
  const first = tokens[start]!;
  return start < noun && /^(?:his|her|its|their|our|my|your)$/.test(first.lower) ? [start, start + 1] : null;
}

const LIGHT = new Set(
  'have make give offer issue express voice deliver raise provide reach hold take show send sow lodge file repeat renew'.split(
    ' ',
  ),
);

interface LightVerb {
  readonly first: number;
  readonly subject: readonly [number, number] | null;
  readonly negated: boolean;
}

/** "made a promise to", "has doubts about": the verb only carries the noun, and its subject is the source. */
function lightVerb(clauses: Clauses, start: number): LightVerb | null {
  const { tokens } = clauses.view;
  const index = clauses.groups.findIndex((g) => g.last === start);
  const group = clauses.groups[index];
  if (!group || group.passive || !LIGHT.has(tokens[group.head]!.lemma)) return null;
  const subject = clauses.subjects[index];
  return {
    first: group.first,
    subject: subject ? [subject.first, subject.last] : null,
    negated: group.negated,
  };
}
