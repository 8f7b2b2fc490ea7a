import type { RoleEntry } from '../record/index.ts';
import { type Candidate, type CandidateOf, isA, type Title } from './candidate.ts';
import { titleOf } from './scene.ts';
import type { Line } from './words.ts';

/** A title that the words around a name give it. */
interface Told {
  readonly name: CandidateOf<'name'>;
  readonly title: Title;
}

const LEADER: RoleEntry = { phrase: 'head', sector: '', kind: 'person', gender: null };
const REPORTER: RoleEntry = { phrase: 'reporter', sector: 'MED', kind: 'person', gender: null };

/**
 * What a line tells of somebody's post without apposition: "Omar has been named Kenya's envoy", "the Kenyan delegation, led by Omar", "Additional reporting
 * by Omar", "Q (Ali Omar, Lakeside Wire)".
 */
export function toldTitles({ words }: Line, candidates: readonly Candidate[]): Told[] {
  return candidates.flatMap((name, i) => {
    if (!isA(name, 'name') || name.nested) return [];
    if (isCredited(words, name))
      return [{ name, title: { role: REPORTER, phrase: REPORTER.phrase, owner: null } }];
    const led = leads(words, name, candidates);
    if (led) return [{ name, title: { role: LEADER, phrase: LEADER.phrase, owner: led } }];
    const post = candidates.slice(i + 1, i + 4).find((next) => !next.nested);
    return post && isAppointed(words, name, post) ? [{ name, title: titleOf(post) }] : [];
  });
}

/** "X has been named | Kenya's envoy", "X was appointed as | chief negotiator" */
function isAppointed(
  words: Line['words'],
  name: Candidate,
  post: Candidate,
): post is CandidateOf<'description'> {
  if (!isA(post, 'description') || post.reference.plural || post.reference.role.kind !== 'person')
    return false;
  const between = words.slice(name.last, post.first).map(({ lower }) => lower);
  return /^(?:(?:has|have|had|will|would|is|to) )?(?:be|been|was|is|being|were) (?:\p{L}+ly )?(?:named|appointed|elected|designated|made|sworn in)(?: as)?(?: the| an?)?$/u.test(
    between.join(' '),
  );
}

/** The state of "the Kenyan delegation, led by | X", or null. */
function leads(words: Line['words'], name: Candidate, candidates: readonly Candidate[]): Candidate | null {
  const [verb, by] = words.slice(name.first - 2, name.first).map(({ lower }) => lower);
  if (by !== 'by' || !/^(?:led|headed|chaired|commanded)$/.test(verb ?? '')) return null;
  const body = candidates.findLast((one) => !one.nested && one.last <= name.first - 2);
  const isNear = body !== undefined && name.first - body.last <= 4;
  return isNear && isA(body, 'description') && isA(body.owner, 'country') ? body.owner : null;
}

function isCredited(words: Line['words'], { first }: Candidate): boolean {
  const before = words.slice(Math.max(0, first - 2), first).map(({ lower }) => lower);
  if (before[1] === 'by') return /^(?:reporting|editing|writing|edited|reported)$/.test(before[0] ?? '');
  return first === 2 && before[1] === '(' && /^q(?:uestion)?$/.test(before[0] ?? '');
}
