import type { Range } from '../record/index.ts';
import { clauseEnd } from './clause-end.ts';
import type { Clauses, Subject } from './clauses.ts';
import { complementAfter } from './complement.ts';
import { contentRange } from './content-range.ts';
import type { CueMatch } from './cue-index.ts';
import { type CueSite, foundAt } from './cue-site.ts';
import type { Found } from './found.ts';
import { fullPhraseEnd } from './noun-phrase.ts';
import { rangeOfTokens } from './view.ts';

/** "When asked whether": a participle after "when" or "if" looks like a past tense and is a passive. */
export function isElliptic({ clauses, group }: CueSite): boolean {
  const before = clauses.view.tokens[group.first - 1];
  return (
    group.form === 'past' &&
    before !== undefined &&
    /^(?:when|if|once|although|though|unless|as)$/.test(before.lower)
  );
}

/** "was accused of", "it was announced that", "was told by X that": no source but after "by". */
export function passiveCue(site: CueSite, matches: readonly CueMatch[]): Found | null {
  const subject = isElliptic(site) ? null : (site.clauses.subjects[site.index] ?? null);
  for (const match of matches) {
    const one = readPassive(site, match, subject);
    if (one) return one;
  }
  return null;
}

function readPassive(site: CueSite, match: CueMatch, subject: Subject | null): Found | null {
  const { clauses, index } = site;
  const { frames, recipient } = match.entry;
  const complement = complementAfter(clauses, match.last, null);
  const phrase = match.last > match.first + 1 && complement?.frame === 'object';
  const governed = complement !== null && (phrase || complement.frame !== 'object');
  const frame = governed ? complement.frame : 'object';
  if (!frames.includes(frame) && !(frames.includes('object') && governed)) return null;
  // "was denied supplies": a second object, no report; "was referred to the court": no speech.
  if (complement?.nominal && !phrase && complement.frame === 'object' && recipient !== 'object') return null;
  if (phrase && match.entry.phrase.endsWith(' to')) return null;
  const addressed = recipient === 'object' && complement !== null;
  const content: Range[] = [];
  const stated = subject !== null && !addressed && !phrase && !isExpletive(clauses, subject);
  if (stated && !(subject.relative && !governed)) {
    content.push(rangeOfTokens(clauses.view, subject.first, subject.last));
  }
  if (governed) {
    const end = clauseEnd(clauses, complement.first, { group: index, isCue: site.isCue, object: phrase });
    const range = contentRange(clauses, complement.first, end);
    if (range) content.push(range);
  }
  if (content.length === 0) return null;
  return foundAt(site, match, {
    subject: agentAfter(clauses, match.last, governed ? complement.first : clauses.last),
    content,
    frame,
    addressed: addressed && subject ? [subject.first, subject.last] : null,
    by: 'attribution/passive',
  });
}

function isExpletive(clauses: Clauses, subject: Subject): boolean {
  return (
    subject.last === subject.first + 1 && /^(?:it|there)$/.test(clauses.view.tokens[subject.first]!.lower)
  );
}

/** "by X" within the next words, before any comma and before the content. */
function agentAfter(clauses: Clauses, from: number, limit: number): Subject | null {
  const { tokens } = clauses.view;
  for (let at = from; at < Math.min(from + 6, limit); at++) {
    if (tokens[at]!.pos === 'PUNCT') return null;
    if (tokens[at]!.lower !== 'by') continue;
    const end = fullPhraseEnd(tokens, at + 1, clauses.last);
    return end > at + 1 ? { first: at + 1, last: end, relative: false } : null;
  }
  return null;
}
