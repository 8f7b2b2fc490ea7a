import { type Candidate, type CandidateOf, isA } from './candidate.ts';
import type { Line } from './words.ts';

/** Two candidates that the text itself equates. */
export interface Equation {
  readonly name: Candidate;
  readonly other: Candidate;
  readonly by: 'apposition' | 'acronym' | 'delegate' | 'signature';
}

/**
 * Finds what a line says twice: "Lena Oduya, the foreign minister", "a spokesman, Ali Omar,", "the Moyra Relief Board
 * (MRB)".
 */
export function equationsOf(line: Line, candidates: readonly Candidate[]): Equation[] {
  const tops = candidates.filter((c) => !c.nested);
  const equations: Equation[] = [];
  for (let i = 0; i + 1 < tops.length; i++) {
    const left = tops[i]!;
    const right = tops[i + 1]!;
    const gap = line.words.slice(left.last, right.first).map((word) => word.text);
    // "Kenya's ambassador here, Ali Omar"
    const between = /^(?:here|there)$/.test(gap[0] ?? '') ? gap.slice(1) : gap;
    if (between.length !== 1) continue;
    if (
      between[0] === 'as' &&
      isA(left, 'name') &&
      isA(right, 'description') &&
      right.reference.role.kind === 'person'
    ) {
      equations.push({ name: left, other: right, by: 'apposition' });
    }
    // "Chairman: Ms. Oduya (Kenya)", at the head of a record.
    if (between[0] === ':' && left.first === 0 && isA(right, 'name') && kindsFit(right, left))
      equations.push({ name: right, other: left, by: 'apposition' });
    const isTaken = equations.some(({ name, by }) => name === left && by === 'apposition');
    if (between[0] === ',' && !opensNext(line, left, right, tops[i + 2], isTaken))
      pushIfApposed(line, left, right, equations, ofCountry(line, right, tops[i + 2]));
    const closed = between[0] === '(' && line.words[right.last]?.text === ')';
    // "Ms. DLAMINI (Kenya) said": who speaks for whom, in the records of assemblies.
    if (closed && isA(left, 'name') && isA(right, 'country') && right.reference.use === 'name') {
      equations.push({ name: left, other: right, by: 'delegate' });
    }
    if (closed && mayAbbreviate(left, right)) {
      equations.push({ name: left, other: right, by: 'acronym' });
    }
  }
  return equations;
}

/**
 * "Foreign Minister Oduya, the envoy of Kenya, Ali Omar", "the premier, Lena Oduya, the envoy, Ali Omar": one who has a title
 * leaves the next to a name without.
 */
function opensNext(
  line: Line,
  left: Candidate,
  right: Candidate,
  next: Candidate | undefined,
  isTaken: boolean,
): boolean {
  if (!isA(left, 'name') || !isA(right, 'description') || !next || !isA(next, 'name')) return false;
  const isApposed = next.first === right.last + 1 && line.words[right.last]?.text === ',';
  return isApposed && (isTaken || hasOffice(left)) && !hasOffice(next);
}

function hasOffice({ reference }: CandidateOf<'name'>): boolean {
  return reference.titles.some(({ role }) => role.sector !== '');
}

/**
 * How a statement is signed: a name alone on its line, or behind "(Signed)", and on each of the next lines a title. Gives one equation for each title.
 *
 * @param below the candidates of the lines that follow, line by line
 */
export function signatureOf(
  line: Line,
  here: readonly Candidate[],
  below: readonly (readonly Candidate[])[],
): Equation[] {
  const name = here.find((c) => !c.nested) ?? null;
  if (name === null || !isName(name) || name.last !== line.words.length) return [];
  const before = line.words.slice(0, name.first).filter(({ pos }) => pos !== 'PUNCT');
  if (!before.every(({ lower }) => lower === 'signed')) return [];
  const equations: Equation[] = [];
  for (const [other] of below) {
    if (other?.first !== 0 || !kindsFit(name, other)) break;
    equations.push({ name, other, by: 'signature' });
  }
  return equations;
}

/** "The foreign minister, Lena Oduya | of Kenya, said": a country behind the name, and the end of what is said again. */
function ofCountry(line: Line, right: Candidate, next: Candidate | undefined): Candidate | null {
  if (!next || !isA(next, 'country') || next.reference.use !== 'name' || !isA(right, 'name')) return null;
  const isOf = next.first === right.last + 1 && line.words[right.last]!.lower === 'of';
  return isOf && closesApposition(line.words, next.last) ? next : null;
}

function pushIfApposed(
  line: Line,
  left: Candidate,
  right: Candidate,
  equations: Equation[],
  country: Candidate | null,
): void {
  // "in Moyra, the minister said": a place is not the minister.
  if (isA(left, 'name') && /^(?:in|at|near|from|to)$/.test(line.words[left.first - 1]?.lower ?? '')) return;
  const named = isName(left) ? left : right;
  const other = named === left ? right : left;
  if (
    !(country !== null || closesApposition(line.words, right.last)) ||
    !isName(named) ||
    !isA(other, 'description') ||
    other.reference.plural
  )
    return;
  if (goesOnAsList(line, left, right) && other === right && !hasArticle(line, right)) return;
  if (!kindsFit(named, other)) return;
  equations.push({ name: named, other, by: 'apposition' });
  if (country !== null) equations.push({ name: named, other: country, by: 'delegate' });
}

/** What stands behind an apposition: a mark, a relative, "has". */
export function closesApposition(words: Line['words'], at: number): boolean {
  const after = words[at];
  if (after === undefined || /^[,.;:!?()—–”"]$/u.test(after.text)) return true;
  return /^(?:who|whom|which|whose|has)$/.test(after.lower);
}

/** "the President, ministers, and": a list. "at the invitation of Omar, Minister of Trade, and of Ms. Oduya" says again before what a title in capitals is of. */
function goesOnAsList({ words }: Line, left: Candidate, right: Candidate): boolean {
  if (words[right.last]?.text !== ',' || words[right.last + 1]?.lower !== 'and') return false;
  const isSaidAgain = OPENS_LIST.test(words[right.last + 2]?.lower ?? '');
  return !(isSaidAgain && isA(left, 'name') && /^\p{Lu}/u.test(words[right.first]!.text));
}

const OPENS_LIST = /^(?:of|by|with|for|to|from)$/;

function isName(candidate: Candidate): boolean {
  return isA(candidate, 'name') || isA(candidate, 'organization');
}

function hasArticle(line: Line, candidate: Candidate): boolean {
  return /^(?:the|an?|its|his|her|their)$/.test(line.words[candidate.first]!.lower);
}

function kindsFit(named: Candidate, other: Candidate): boolean {
  if (!isA(other, 'description')) return false;
  const { kind } = other.reference.role;
  if (isA(named, 'organization')) {
    const isAuthor = named.reference.entry.kind === 'person';
    return isAuthor ? kind === 'person' : kind !== 'person' && kind !== 'population';
  }
  if (!isA(named, 'name')) return false;
  const isOrganization = named.reference.head !== null;
  // "on the Kenyan side, Minister Oduya said"
  const isPerson = named.reference.titles.some(({ role }) => role.kind === 'person');
  if (isPerson) return kind === 'person';
  return isOrganization ? kind !== 'person' : kind !== 'population';
}

/** The letters of an acronym come from the words before it. */
function mayAbbreviate(left: Candidate, right: Candidate): boolean {
  if (isA(right, 'pronoun') || isA(right, 'description') || isA(right, 'country')) return false;
  const isLong = isA(left, 'name') || isA(left, 'organization') || isA(left, 'description');
  const text = isA(right, 'name') ? right.reference.name.text : '';
  return isLong && (isA(right, 'organization') || /^[\p{Lu}\d][\p{L}\d.-]{1,9}$/u.test(text));
}
