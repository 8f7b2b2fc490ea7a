import { type Candidate, isA } from './candidate.ts';
import { isVessel } from './vessels.ts';
import type { Line } from './words.ts';

/** Those who are somebody's before "for", and those who are sent "to" somebody else. */
const SPEAKS_FOR =
  /(?:spokes\p{L}+|envoy|representatives?|coordinator|director|commissioner|chief|candidate|lawyers?|adviser|advisor|head|officials?|secretary)$/u;
const SENT_TO =
  /(?:ambassador|high commissioner|envoy|representative|emissary|consul|attach[eé]|delegate|advis[eo]r|aide|secretary)$/;
/** Posts that are told apart by where they are. */
const POSTED = /(?:correspondent|chargé(?: d['’]affaires)?|charge d['’]affaires)$/;

/** "ministry | of", "spokesman | for", "ambassador | to": a preposition that goes with the noun before it. */
export function links(top: Candidate, link: string): boolean {
  if (isA(top, 'name')) return link === 'of' && top.reference.titles.length > 0;
  const phrase = isA(top, 'description') ? top.reference.phrase : '';
  return (
    (link === 'of' && phrase !== '' && !isVessel(phrase)) ||
    (link === 'for' && SPEAKS_FOR.test(phrase)) ||
    (link === 'to' && SENT_TO.test(phrase))
  );
}

/** True for one to whom what stands before the preposition may belong, or where it may be. */
export function mayComplement(top: Candidate, owner: Candidate, link: string): boolean {
  if (!mayOwn(owner)) return false;
  // "Foreign Minister Davit Sarel of Tesseria": a state that no list knows is a bare name.
  const isBare = isA(owner, 'name') && owner.reference.titles.length === 0 && owner.owner === null;
  if (isA(top, 'name')) return isA(owner, 'country') || isBare;
  if (link === 'to') return isA(owner, 'country') || isA(owner, 'organization') || isA(owner, 'description');
  if (PLACING.has(link)) return (isA(owner, 'country') && owner.reference.use !== 'adjective') || isBare;
  return true;
}

const PLACING = new Set(['in', 'at']);

/** "The foreign ministry | in Nairobi", "the consul | in Moyra": the place of a body or post with its article is a part of it. */
export function isSeat(line: Line, top: Candidate, link: string): boolean {
  if (!PLACING.has(link) || !isA(top, 'description')) return false;
  const { role, phrase, plural } = top.reference;
  const article = line.words[top.first]!.lower;
  // "its consul in Moyra"
  if (/^(?:its|his|her|their|our|my|whose)$/.test(article))
    return SENT_TO.test(phrase) || POSTED.test(phrase);
  if (article !== 'the')
    return /^an?$/.test(article) && (role.kind === 'organization' || role.kind === 'person') && !plural;
  return role.kind !== 'person' || SENT_TO.test(phrase) || POSTED.test(phrase);
}

function mayOwn(owner: Candidate): boolean {
  if (isA(owner, 'description')) return owner.reference.role.kind !== 'population';
  return !isA(owner, 'pronoun');
}
