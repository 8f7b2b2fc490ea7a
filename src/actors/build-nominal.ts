import type { Candidate, Reference, Title } from './candidate.ts';
import { isA } from './candidate.ts';
import { chooseKnown } from './choose-known.ts';
import { honorificAt } from './honorifics.ts';
import type { Piece } from './piece.ts';
import { isVessel } from './vessels.ts';
import type { Line } from './words.ts';

type PieceOf<T extends Piece['type']> = Extract<Piece, { type: T }>;
type Core = PieceOf<'known'> | PieceOf<'role'> | PieceOf<'name'>;

interface Frame {
  /** The first word of the whole phrase, determiner and owner included. */
  readonly start: number;
  readonly owner: Candidate | null;
  readonly definite: boolean;
  readonly determined: boolean;
}

interface Built {
  readonly top: Candidate | null;
  readonly inner: readonly Candidate[];
}

interface State {
  owner: Candidate | null;
  titles: Title[];
  /** The first word after the last finished part. */
  from: number;
  readonly inner: Candidate[];
}

/**
 * Reads a run of pieces without "of" and 's: "senior | Iraqi | foreign ministry | officials". The last core piece is
 * the head; those before it are its owner or its titles.
 */
export function buildNominal(line: Line, pieces: readonly Piece[], frame: Frame): Built {
  const cores = coresOf(pieces);
  const state: State = { owner: frame.owner, titles: [], from: pieces[0]?.first ?? frame.start, inner: [] };
  for (const piece of pieces) if (piece.type === 'modifier') state.inner.push(...placesIn(line, piece));
  let top: Candidate | null = null;
  cores.forEach((core, i) => {
    if (top) state.inner.push({ ...top, nested: isInsideNext(top, core) });
    top = null;
    const next = cores[i + 1] ?? null;
    const follows = pieces[pieces.indexOf(core.last) + 1];
    const candidate = readCore(line, core, next, follows, frame, state);
    if (!candidate) return;
    if (next) state.owner = candidate;
    top = candidate;
  });
  return { top, inner: dropCovered(state.inner, top) };
}

/** A core piece, or several that make one proper name: "Moyra | Liberation | Army". */
interface CoreRun {
  readonly first: Core;
  readonly last: Core;
  readonly head: PieceOf<'role'> | null;
}

function coresOf(pieces: readonly Piece[]): CoreRun[] {
  const runs: CoreRun[] = [];
  pieces.forEach((piece, i) => {
    if (piece.type !== 'known' && piece.type !== 'role' && piece.type !== 'name') return;
    const before = runs.at(-1);
    const adjacent = before && pieces[i - 1] === before.last;
    const proper =
      piece.type === 'role' && piece.capital && piece.role.kind !== 'person' && before?.last.type === 'name';
    // "Slovak Radio"
    const isStation =
      piece.type === 'role' &&
      piece.capital &&
      piece.role.kind === 'media' &&
      /^(?:radio|television)$/.test(piece.phrase) &&
      before?.last.type === 'known';
    // "Daily Courier", "Army Moyra": a capitalised noun of a body before a name is a part of it.
    const opensName =
      piece.type === 'name' &&
      before?.last.type === 'role' &&
      before.last.capital &&
      before.last.role.kind === 'media';
    if (adjacent && (proper || isStation))
      runs[runs.length - 1] = { first: before.first, last: piece, head: piece };
    else if (adjacent && opensName)
      runs[runs.length - 1] = { first: before.first, last: piece, head: before.head };
    else runs.push({ first: piece, last: piece, head: null });
  });
  return runs;
}

function readCore(
  line: Line,
  core: CoreRun,
  next: CoreRun | null,
  follows: Piece | undefined,
  frame: Frame,
  state: State,
): Candidate | null {
  const { first } = core;
  if (first.type === 'known' && core.last === first) {
    const title = state.titles.at(-1);
    const known = chooseKnown(
      first.known,
      next !== null || follows !== undefined,
      line.words[first.last - 1]!,
    );
    const isSurname = title && known.is === 'country' && (known.use === 'name' || known.use === 'capital');
    if (!isSurname) {
      const reference: Reference =
        known.is === 'country' ? known : { is: 'organization', entry: known.entry };
      const begins = titleBegin(state, frame, first.first);
      state.titles = [];
      const start = known.is === 'country' ? first.first : Math.min(begins, wholeStart(frame, first, next));
      const candidate = candidateAt(line, start, first.last, reference, null, next !== null);
      return { ...candidate, attributive: next === null && follows !== undefined };
    }
  }
  if (first.type === 'role' && core.last === first) return readRole(line, first, next, follows, frame, state);
  return readName(line, core, next, follows, frame, state);
}

function readRole(
  line: Line,
  piece: PieceOf<'role'>,
  next: CoreRun | null,
  follows: Piece | undefined,
  frame: Frame,
  state: State,
): Candidate | null {
  const isPerson = piece.role.kind === 'person';
  const title: Title = { role: piece.role, phrase: piece.phrase, owner: state.owner };
  const after = next?.first;
  if (
    !isPerson &&
    !piece.capital &&
    !piece.plural &&
    after &&
    after.first === piece.last &&
    isProperBody(after, piece)
  ) {
    state.titles.push(title);
    return null;
  }
  if (isPerson && after && (after.type !== 'role' || stacks(line, piece, after))) {
    const isSurname =
      after.type === 'known' && !after.known.some((k) => k.is === 'country' && k.use !== 'adjective');
    if (after.type === 'name' || after.type === 'role' || !isSurname) {
      state.titles.push(title);
      return null;
    }
  }
  const nouns = follows?.type === 'modifier' && follows.noun;
  const isBare = piece.role.kind === 'organization' && !frame.determined && !state.owner && !piece.capital;
  if (!next && nouns && !piece.plural && (isPerson || isBare || piece.role.kind === 'media')) return null;
  const start = next
    ? nestedStart(state, piece)
    : frame.determined || frame.owner
      ? frame.start
      : startOf(frame, state, piece);
  const words = line.words.slice(start, piece.last);
  const reference: Reference = {
    is: 'description',
    role: piece.role,
    phrase: piece.phrase,
    words: words
      .map(({ lower }) => (/^(?:both|neither)$/.test(lower) ? 'two' : lower))
      .filter((word) => !/^(?:the|an?|this|that|these|those|,)$/.test(word)),
    plural: piece.plural,
    definite: frame.definite || piece.capital || piece.phrase === 'two',
  };
  return candidateAt(line, start, piece.last, reference, state.owner, next !== null);
}

/** "the agency Lakeside News", "the group Moyra Front"; ships bear the names of ladies and lords. */
function isProperBody(after: Core, { phrase }: PieceOf<'role'>): boolean {
  if (after.type === 'role') return isVessel(phrase) && after.role.sector === '';
  return (
    after.type === 'name' || (after.type === 'known' && after.known.some((k) => k.is === 'organization'))
  );
}

function titleBegin(state: State, frame: Frame, first: number): number {
  if (state.titles.length === 0) return first;
  return frame.determined ? frame.start : Math.min(state.from, first);
}

/** A nested "[Iraqi Prime Minister]'s …" or "senior [ministry] official" begins at its own country or at itself. */
function nestedStart(state: State, piece: PieceOf<'role'>): number {
  const { owner } = state;
  return owner && isA(owner, 'country') && owner.last === piece.first ? owner.first : piece.first;
}

function startOf(frame: Frame, state: State, piece: Piece): number {
  if (
    state.owner &&
    state.owner.start >= 0 &&
    state.owner.first >= frame.start &&
    state.owner.last <= piece.first
  )
    return Math.min(state.owner.first, state.from);
  return Math.min(state.from, piece.first);
}

/** "Lt. Gen.", "Foreign Minister Sheikh": forms of address and ranks pile up; other titles own the next. */
function stacks(line: Line, piece: Piece, after: Piece): boolean {
  if (line.words[piece.last]?.lower === 'and') return true;
  return honorificAt(line.words, piece.first) !== null || honorificAt(line.words, after.first) !== null;
}

function readName(
  line: Line,
  core: CoreRun,
  next: CoreRun | null,
  follows: Piece | undefined,
  frame: Frame,
  state: State,
): Candidate {
  const { titles } = state;
  state.titles = [];
  const { first, last } = core;
  const titled = titles.length > 0;
  const owner = titles[0]?.owner ?? state.owner;
  const isOrganization = core.head !== null;
  const begins = titled
    ? Math.min(titleStart(frame, owner, state), first.first)
    : wholeStart(frame, first, next);
  const words = line.words.slice(first.first, last.last).filter((word) => !/^["“”«»„]$/.test(word.text));
  const text = words
    .map((word, i) => (i > 0 && words[i - 1]!.end < word.start ? ' ' : '') + word.text)
    .join('');
  const reference: Reference = {
    is: 'name',
    name: { start: words[0]!.start, end: words.at(-1)!.end, text },
    titles,
    head: core.head?.role ?? null,
    modifier: (next !== null || (follows?.type === 'modifier' && follows.noun)) && !titled && !isOrganization,
  };
  return candidateAt(line, begins, last.last, reference, owner, next !== null);
}

/** "[Kenya's Lena Oduya]", "[Seoul's Lakeside News]": whose somebody is belongs to the phrase. */
function wholeStart(frame: Frame, first: Core, next: CoreRun | null): number {
  return frame.owner !== null && next === null ? frame.start : first.first;
}

function titleStart(frame: Frame, owner: Candidate | null, state: State): number {
  if (frame.determined || frame.owner) return frame.start;
  return owner && owner.first >= frame.start
    ? Math.min(owner.first, state.from)
    : Math.min(state.from, frame.start);
}

function placesIn(line: Line, piece: PieceOf<'modifier'>): Candidate[] {
  return piece.inside.map(({ start, end, known }) => ({
    start,
    end,
    line: line.index,
    first: piece.first,
    last: piece.last,
    reference: known.is === 'country' ? known : { is: 'organization', entry: known.entry },
    owner: null,
    nested: true,
    attributive: true,
  }));
}

/** What words `first` to `last` of a line stand for. */
export function candidateAt<R extends Reference>(
  line: Line,
  first: number,
  last: number,
  reference: R,
  owner: Candidate | null,
  nested: boolean,
): Candidate & { readonly reference: R } {
  const { words } = line;
  return {
    start: words[first]!.start,
    end: words[last - 1]!.end,
    line: line.index,
    first,
    last,
    reference,
    owner,
    nested,
  };
}

function isInsideNext(candidate: Candidate, core: CoreRun): boolean {
  return candidate.last <= core.first.first;
}

function dropCovered(inner: readonly Candidate[], top: Candidate | null): Candidate[] {
  return inner.filter(
    (c) => c !== top && !(isA(c, 'name') && top && c.start === top.start && c.end === top.end),
  );
}
