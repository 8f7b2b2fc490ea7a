import type { CueEntry } from '../record/index.ts';
import { backwardCue, isInverted, speechEndsBefore } from './backward-cue.ts';
import { blockQuote } from './block-quote.ts';
import { clauseEnd } from './clause-end.ts';
import type { Clauses } from './clauses.ts';
import { type Complement, complementAfter } from './complement.ts';
import { contentRange } from './content-range.ts';
import { type CueIndex, type CueMatch, matchCues } from './cue-index.ts';
import { type CueSite, foundAt } from './cue-site.ts';
import type { Found } from './found.ts';
import { basePhraseEnd, fullPhraseEnd, isTimeWord } from './noun-phrase.ts';
import { isElliptic, passiveCue } from './passive-cue.ts';
import type { VerbGroup } from './verb-group.ts';

/** The attributions whose cue is a verb of this sentence, in order of their verbs. */
export function verbCues(clauses: Clauses, cues: CueIndex): Found[] {
  const found: Found[] = [];
  const matchesOf = clauses.groups.map((group) => matchesAt(clauses, cues, group));
  const cueGroups = new Set(clauses.groups.filter((_, index) => matchesOf[index]!.length > 0));
  const isCue = (group: VerbGroup) => cueGroups.has(group);
  clauses.groups.forEach((group, index) => {
    const matches = matchesOf[index]!;
    if (matches.length === 0 || isModifier(clauses, group)) return;
    const one = readCue({ clauses, group, index, isCue }, matches);
    if (one) found.push(one);
  });
  return dropInner(found);
}

/** The rows that a verb group may be; "was determined" is looked up as "be determined" first. */
function matchesAt({ view }: Clauses, cues: CueIndex, group: VerbGroup): CueMatch[] {
  if (group.passive) {
    for (let at = group.head - 1; at >= group.first; at--) {
      const states = matchCues(cues.verbs, view.tokens, at).filter(({ last }) => last >= group.last);
      if (states.length > 0) return states;
    }
  }
  return matchCues(cues.verbs, view.tokens, group.head);
}

/** "continued growth", "its negotiating partners": a participle before its noun is no report. */
function isModifier(clauses: Clauses, group: VerbGroup): boolean {
  const { tokens } = clauses.view;
  if (group.last - group.first !== 1 || (group.form !== 'past' && group.form !== 'ing')) return false;
  const before = tokens[group.first - 1];
  const next = tokens[group.last];
  if (!before || !next || group.first <= clauses.first) return false;
  if (!/^(?:NOUN|ADJ|PROPN)$/.test(next.pos)) return false;
  if (before.pos === 'DET' || /^(?:'s|his|her|its|their|our|my|your)$/.test(before.lower)) return true;
  return before.pos === 'ADJ' || (before.pos === 'ADP' && group.form === 'past');
}

function readCue(site: CueSite, matches: readonly CueMatch[]): Found | null {
  const state = matches.some(({ entry }) => entry.phrase.startsWith('be '));
  if ((site.group.passive && !state) || isElliptic(site)) return passiveCue(site, matches);
  const that = site.clauses.view.tokens[site.group.last]?.lower === 'that';
  const quoted = that ? undefined : matches.find((match) => speechEndsBefore(site, match));
  const early = quoted && backwardCue(site, quoted);
  if (early) return early;
  const inverted = matches.some((match) => isInverted(site, match));
  for (const match of inverted ? [] : matches) {
    const complement = complementAfter(site.clauses, match.last, match.entry);
    if (!complement || !accepts(match.entry.frames, complement) || !isWhole(site, match, complement))
      continue;
    const one = forwardCue(site, match, complement);
    if (one) return one;
  }
  for (const match of matches) {
    const one = blockQuote(site, match) ?? backwardCue(site, match);
    if (one) return one;
  }
  return null;
}

function accepts(frames: CueEntry['frames'], complement: Complement): boolean {
  if (frames.includes(complement.frame)) return true;
  if (complement.frame === 'infinitive' && complement.nominal) return frames.includes('object');
  return complement.frame === 'quote' && (frames.includes('clause') || frames.includes('object'));
}

/** "X said that …", "X urged Y to …", "X condemned the raid". */
function forwardCue(site: CueSite, match: CueMatch, complement: Complement): Found | null {
  const { clauses, index } = site;
  const whole = complement.frame === 'quote' ? wholeSpeech(clauses, complement.first) : -1;
  const context = { group: index, isCue: site.isCue, object: isObject(match, complement) };
  const end = whole === -1 ? clauseEnd(clauses, complement.first, context) : whole;
  const content = contentRange(clauses, complement.first, end);
  if (!content) return null;
  return foundAt(site, match, {
    subject: saidBy(site) ?? clauses.subjects[index] ?? null,
    content: [content],
    frame: complement.frame,
    addressed: complement.addressed,
    by: `attribution/${complement.frame}`,
  });
}

const NAMING = /^(?:call|dub|brand|label|term|deem)$/;
const NEEDS_MATTER = /^(?:brief|inform|notify|remind|assure|reassure)$/;

/** "called him" is no report, "called him a liar" is; nor is "briefed the council" without the matter. */
function isWhole({ clauses }: CueSite, { entry }: CueMatch, complement: Complement): boolean {
  if (complement.frame !== 'object' || !complement.nominal) return true;
  if (NEEDS_MATTER.test(entry.phrase)) return false;
  if (!NAMING.test(entry.phrase)) return true;
  const { tokens } = clauses.view;
  const ends = [
    basePhraseEnd(tokens, complement.first, clauses.last),
    fullPhraseEnd(tokens, complement.first, clauses.last),
  ];
  const { speechAt } = clauses.view;
  const quoted = (end: number) => speechAt[end] !== speechAt[end - 1];
  return ends.some(
    (end) =>
      end < clauses.last &&
      (quoted(end) || /^(?:DET|ADJ|NOUN|PROPN|ADV|PRON|VERB|NUM)$/.test(tokens[end]!.pos)) &&
      !isTimeWord(tokens[end]!),
  );
}

function isObject({ entry }: CueMatch, { frame, nominal }: Complement): boolean {
  if (entry.phrase === 'quote') return false;
  return frame === 'object' || (frame === 'infinitive' && nominal && !entry.frames.includes('infinitive'));
}

/** "Tass quoted the minister as saying": the one quoted stands before "as". */
function saidBy({ clauses, group, index }: CueSite) {
  const { tokens } = clauses.view;
  if (group.form !== 'ing' || tokens[group.first - 1]?.lower !== 'as') return null;
  const before = clauses.groups[index - 1];
  if (!before || tokens[before.head]!.lemma !== 'quote' || before.passive) return null;
  const last = group.first - 1;
  return before.last < last ? { first: before.last, last, relative: false } : null;
}

/** One past the tokens of a quotation printed as a sentence of its own, which nothing outside continues; or -1. */
function wholeSpeech({ view, last }: Clauses, first: number): number {
  const speech = view.speech[view.speechAt[first]!];
  if (!speech || !/[,.!?…]/u.test(view.text[speech.inner.end - 1] ?? '')) return -1;
  let end = first;
  while (end < last && view.speechAt[end] === view.speechAt[first]) end++;
  const more = view.tokens[end]?.lower === 'and' && view.speechAt[end + 1] !== -1;
  return more ? -1 : end;
}

/**
 * "declined to say whether": one cue, not two. Of "refused to accept the offer" the refusal is the report, for the
 * acceptance is not said of anyone.
 */
function dropInner(found: readonly Found[]): Found[] {
  const dropped = new Set<Found>();
  found.forEach((outer, at) => {
    for (const inner of found.slice(at + 1, at + 3)) {
      if (inner.cue.start !== outer.cue.start || inner.cue.end <= outer.cue.end) continue;
      const refusal = outer.entry?.act === 'commissive' && inner.entry?.act !== 'assertive';
      dropped.add(refusal ? inner : outer);
    }
  });
  return found.filter((one) => !dropped.has(one));
}
