import type {
  Analysis,
  Attribution,
  Cast,
  Claim,
  ClaimedAccount,
  Document,
  Range,
  Sentence,
} from '../record/index.ts';
import { mergeRanges } from '../text/index.ts';
import { accountText, attributionStrips, freeRuns, isSaid, spokenTokens } from './claim-account.ts';
import type { Clause } from './claim-clause.ts';
import { claimsOfClause } from './claim-clause-claims.ts';
import { clausesOf } from './claim-clauses.ts';
import { courtesyOf } from './claim-courtesy.ts';
import { cueFinder } from './claim-cues.ts';
import { strengthOf } from './claim-force.ts';
import { askedBy, initiativeIn, purposeIn } from './claim-initiative.ts';
import { matterOf } from './claim-matter.ts';
import { partiesOf } from './claim-party.ts';
import { speechesOf, tokensIn } from './claim-quotes.ts';
import { type Carrier, carriesSpeech, spokenClaim } from './claim-spoken.ts';
import { type CutOptions, type CutWork, charactersOf, claimOf } from './claim-work.ts';

/** Opening lines stand near the top. */
const OPENING_SENTENCES = 3;
/** ", with both sides ", ", while ": what may stand between an act and its participle. */
const LONGEST_LINK = 40;

/** What the walk through an account has found so far. */
interface Found {
  readonly claims: Claim[];
  readonly boilerplate: Range[];
  readonly openings: Range[];
  readonly carriers: Map<number, Carrier>;
  /** Who acted last, for "he" and "she". */
  speaker: string | null;
}

/**
 * Cuts an account into claims, one act by one party on one matter each, and sets its courtesies apart
 * (`docs/codebook.md`, section 9). Claims come in text order; their spans do not overlap.
 *
 * Reads tokens and cues; the cast only names the parties and the attributions only give the claims their ids, so an
 * account is cut even where both are empty. Any text will do; one without prose has no claims.
 *
 * @example cutClaims(document, analysis, [], cast, { party: 'KEN', cues, topicsOf: () => [] }).claims.length
 *   // 2 for "The President voiced concern about the raids and called for restraint."
 */
export function cutClaims(
  document: Document,
  analysis: Analysis,
  attributions: readonly Attribution[],
  cast: Cast,
  options: CutOptions,
): ClaimedAccount {
  const own = options.attributions && attributions.filter((a) => options.attributions?.includes(a.id));
  const near = attributionStrips(own ?? attributions);
  const work: CutWork = {
    text: document.text,
    analysis,
    attributionsNear: near,
    finder: cueFinder(options.cues),
    parties: partiesOf(analysis, cast, options.party),
    options,
  };
  const { sentences, headers } = accountText(document, analysis);
  const speeches = speechesOf(document.text, analysis);
  const spoken = spokenTokens(analysis, speeches);
  const found: Found = {
    claims: [],
    boilerplate: [...headers],
    openings: [],
    carriers: new Map(),
    speaker: null,
  };
  sentences.forEach((sentence, index) => {
    readSentence(work, sentence, spoken, index < OPENING_SENTENCES, found);
  });
  for (const speech of speeches) {
    const claim = spokenClaim(work, speech, carrierOf(speech.covered, analysis, found));
    if (claim !== null) found.claims.push(claim);
  }
  if (found.claims.length === 0) addPurposes(work, found);
  const claims = found.claims.sort((x, y) => x.spans[0]!.start - y.spans[0]!.start);
  return {
    party: options.party,
    claims: own ? claims.filter((claim) => isSaid(claim, near)) : claims,
    boilerplate: mergeRanges(found.boilerplate),
  };
}

function readSentence(
  work: CutWork,
  sentence: Sentence,
  spoken: ReadonlySet<number>,
  opens: boolean,
  found: Found,
): void {
  const { tokens } = work.analysis;
  for (const run of freeRuns(tokens, sentence, spoken)) {
    const besideSpeech = run.first > sentence.first || run.last < sentence.last;
    for (const clause of clausesOf(tokens, run, work.finder)) {
      const speaker = speakerOf(work, clause, found.speaker);
      if (speaker !== null) found.speaker = speaker;
      if (besideSpeech && carriesSpeech(tokens, clause)) {
        const { addressee } = matterOf(tokens, clause, work.parties);
        const strength = strengthOf(tokens, clause, work.options.modifiers ?? []);
        found.carriers.set(sentence.index, { clause, speaker, addressee, strength });
      } else if (!isCourtesy(work, clause, opens, found)) {
        addClaims(found, claimsOfClause(work, clause, speaker), clause);
      }
    }
  }
}

/**
 * "Discussed the summit, noting the progress made": what is noted is part of the discussion, one claim with the
 * stronger of the two forces. After any other act a participle is a claim of its own.
 */
function addClaims(found: Found, claims: readonly Claim[], clause: Clause): void {
  const before = found.claims.at(-1);
  const [claim] = claims;
  const span = claim?.spans[0];
  const since = before?.spans.at(-1);
  const joins =
    clause.kind === 'participle' &&
    claim !== undefined &&
    before?.force === 1 &&
    span !== undefined &&
    since !== undefined &&
    span.start - since.end < LONGEST_LINK;
  if (!joins) {
    found.claims.push(...claims);
    return;
  }
  found.claims[found.claims.length - 1] = {
    ...before,
    spans: [...before.spans.slice(0, -1), { start: since.start, end: span.end }],
    matter: [...before.matter, ...claim.matter],
    act: claim.act,
    force: claim.force,
    topics: [...new Set([...before.topics, ...claim.topics])],
  };
}

function speakerOf(work: CutWork, clause: Clause, previous: string | null): string | null {
  if (clause.subject === null) return null;
  const named = work.parties.of(clause.subject, previous);
  if (named !== null || clause.cue === null || clause.subject.first < clause.subject.last) return named;
  // “We agree,” said the minister: the subject stands behind its verb.
  return work.parties.at(clause.cue.last)?.key ?? null;
}

/** Puts courtesies where they belong; the rest of an opening line, "at the request of …", may be a claim. */
function isCourtesy(work: CutWork, clause: Clause, opens: boolean, found: Found): boolean {
  const whole = clause.kind === 'main' && clause.subject !== null;
  const from = whole ? Math.min(clause.first, clause.subject.first) : clause.first;
  const range = charactersOf(work, { first: from, last: clause.last });
  if (range === null) return true;
  const courtesy = courtesyOf(work.text.slice(range.start, range.end).toLowerCase().replace(/\s+/gu, ' '));
  if (courtesy === null || (courtesy === 'opening' && !opens)) return false;
  found.boilerplate.push(range);
  if (courtesy !== 'opening') return true;
  found.openings.push(range);
  const initiative = initiativeIn(work.text, range);
  if (initiative !== null) addStatement(work, initiative, 2, askedBy(work, initiative), found);
  return true;
}

/** "Spoke with X to discuss Y", and nothing more: Y is what the account says. */
function addPurposes(work: CutWork, found: Found): void {
  for (const opening of found.openings) {
    const purpose = purposeIn(work.text, opening);
    if (purpose !== null) addStatement(work, purpose, 1, { speaker: null, by: 'claims/purpose' }, found);
  }
}

function addStatement(
  work: CutWork,
  span: Range,
  force: 1 | 2,
  made: { readonly speaker: string | null; readonly by: string },
  found: Found,
): void {
  const claim = claimOf(work, {
    spans: [span],
    matter: [span],
    ...made,
    addressee: null,
    strength: { act: 'assertive', force, negated: false },
    cue: null,
  });
  if (claim !== null) found.claims.push(claim);
}

/** The "she said" of the sentences that a piece of direct speech runs through, or of the sentence before it. */
function carrierOf(covered: readonly Range[], analysis: Analysis, found: Found): Carrier | null {
  const touched = covered.flatMap((range) => tokensIn(analysis, range).map((token) => token.sentence));
  for (const sentence of new Set(touched)) {
    const carrier = found.carriers.get(sentence);
    if (carrier !== undefined) return carrier;
  }
  return found.carriers.get((touched[0] ?? 0) - 1) ?? null;
}
