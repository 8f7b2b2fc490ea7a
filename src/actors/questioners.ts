import type { Range, RoleEntry } from '../record/index.ts';
import type { Turn } from '../text/index.ts';
import { type Candidate, isA } from './candidate.ts';
import type { Registry } from './entity.ts';
import type { Equation } from './link-appositions.ts';
import type { Line } from './words.ts';

const QUESTIONER: RoleEntry = { phrase: 'questioner', sector: 'MED', kind: 'person', gender: null };
const MODERATOR: RoleEntry = { phrase: 'moderator', sector: '', kind: 'person', gender: null };

/** Where the labels end that are no names, by their starts: "Q", "QUESTION", "ANSWER", "MODERATOR". */
export function namelessLabels(text: string, turns: readonly Turn[]): ReadonlyMap<number, number> {
  const nameless = turns.filter(({ label }) =>
    /^(?:q|a|question|answer|moderator)$/i.test(text.slice(label.start, label.end)),
  );
  return new Map(nameless.map(({ label }) => [label.start, label.end]));
}

/**
 * What the labels of turns say of names: "OREND:" is a person, and "SPOKESPERSON (Ida Roe):" makes the spokesperson Ida Roe.
 */
export function namedSpeakers(
  turns: readonly Turn[],
  candidates: readonly Candidate[],
): { readonly labels: readonly Candidate[]; readonly equations: readonly Equation[] } {
  const ends = new Map(turns.map(({ label }) => [label.start, label.end]));
  const labels: Candidate[] = [];
  const equations: Equation[] = [];
  candidates.forEach((candidate, i) => {
    if (ends.get(candidate.start) !== candidate.end) return;
    if (isA(candidate, 'name')) labels.push(candidate);
    const name = candidates[i + 1];
    const isNamed = name?.line === candidate.line && name.first === candidate.last + 1;
    if (isNamed && isA(candidate, 'description') && isA(name, 'name')) {
      labels.push(name);
      equations.push({ name, other: candidate, by: 'apposition' });
    }
  });
  return { labels, equations };
}

/** Whether a turn asks: its label is "Q", "QUESTION" or the like. */
export function isQuestion(text: string, { label }: Turn): boolean {
  return /^(?:q|question)$/i.test(text.slice(label.start, label.end));
}

/**
 * Files who asks and who moderates in a transcript that does not name them ("QUESTION: But will you?"): a person for each question, the same one
 * where it only goes on with "But" or "Follow-up". Gives the labels as candidates, for they are mentions.
 */
export function fileQuestioners(
  registry: Registry,
  text: string,
  lines: readonly Line[],
  turns: readonly Turn[],
): Candidate[] {
  let asker = 0;
  const places = placesOf(lines, new Set(turns.map(({ label }) => label.start)));
  return turns.flatMap((turn) => {
    const asks = isQuestion(text, turn);
    const isModerator = /^moderator$/i.test(text.slice(turn.label.start, turn.label.end));
    const said = text.slice(turn.label.end, turn.end);
    // "QUESTION (Lakeside Wire):" names whose question it is.
    if ((!asks && !isModerator) || /^ ?\(/.test(said)) return [];
    // Who is only a "Q" is nobody in particular, and so the same one throughout.
    const isSame = asker > 0 && /^q$/i.test(text.slice(turn.label.start, turn.label.end));
    if (asks && !isSame && !GOES_ON.test(said)) asker++;
    const role = asks ? QUESTIONER : MODERATOR;
    const place = places.get(turn.label.start);
    const candidate = place ? candidateOf(place, turn.label, role) : null;
    if (candidate === null) return [];
    const entity = registry.ensure(`${role.phrase}:${asks ? asker : ''}`, {
      kind: 'person',
      name: role.phrase,
      sector: role.sector || null,
    });
    registry.attach(candidate, entity, 'description');
    return [candidate];
  });
}

const GOES_ON = /^ ?[:–—-]\s*(?:but|and|so|then|follow[- ]?up|to follow|just to|yes|no)\b/i;

function candidateOf({ line, first }: Place, label: Range, role: RoleEntry): Candidate | null {
  const last = line.words.findIndex((word) => word.end === label.end) + 1;
  if (last === 0) return null;
  return {
    ...label,
    line: line.index,
    first,
    last,
    reference: {
      is: 'description',
      role,
      phrase: role.phrase,
      words: [role.phrase],
      plural: false,
      definite: true,
    },
    owner: null,
    nested: false,
  };
}

interface Place {
  readonly line: Line;
  readonly first: number;
}

/** Where the words stand that begin at one of these places of the text. */
function placesOf(lines: readonly Line[], starts: ReadonlySet<number>): Map<number, Place> {
  const places = new Map<number, Place>();
  for (const line of lines)
    for (const [first, { start }] of line.words.entries())
      if (starts.has(start)) places.set(start, { line, first });
  return places;
}
