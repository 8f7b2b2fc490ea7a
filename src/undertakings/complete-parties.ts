import { type Actor, type Cast, type Interaction, sideOf, type UndertakingKind } from '../record/index.ts';
import type { AddresseeScene } from './addressee-signs.ts';
import { ADDRESSEE, NOBODY } from './addressee-weights.ts';
import type { DraftUndertaking } from './draft-undertaking.ts';

/** What one side says to another; who is given a post, and who signs with whom, the words alone tell. */
const DIRECTED: ReadonlySet<UndertakingKind> = new Set([
  'demand',
  'ultimatum',
  'commitment',
  'offer',
  'refusal',
  'warning',
]);

type Parties = Pick<DraftUndertaking, 'from' | 'to'>;

/**
 * Says to whom an undertaking is made: whoever in the text most signs speak for, or nobody in particular
 * (`addressee-weights.ts`). An agreement that "the two" made is between both sides of the talk.
 */
export function completeParties(
  cast: Cast,
  interactions: readonly Interaction[],
  scene: AddresseeScene,
): (draft: DraftUndertaking) => Parties {
  const actors = new Map(cast.actors.map((actor) => [actor.id, actor]));
  return (draft) => {
    const { from, to } = draft;
    if (isChosen(draft)) return { from, to: addresseeOf(scene, draft) };
    if (draft.kind !== 'agreement') return { from, to };
    const sides = talkOf(draft, interactions).flatMap((id) => actors.get(id) ?? []);
    const [first, second] = sides.length === 2 ? sides : [];
    const made =
      first && second && areTwo(first, second) && !areTwo(actors.get(from ?? ''), actors.get(to ?? ''));
    return made ? { from: stateOf(first, cast).id, to: stateOf(second, cast).id } : { from, to };
  };
}

/** Whether it is chosen to whom it is made. */
export function isChosen({ kind }: DraftUndertaking): boolean {
  return DIRECTED.has(kind);
}

function addresseeOf(scene: AddresseeScene, draft: DraftUndertaking): string | null {
  let best: string | null = null;
  let most = sumOf(scene.nobody(draft), NOBODY);
  for (const { id, signs } of scene.candidates(draft)) {
    const sum = sumOf(signs, ADDRESSEE);
    if (sum <= most) continue;
    best = id;
    most = sum;
  }
  return best;
}

function sumOf<Sign extends string>(
  signs: Readonly<Record<Sign, number>>,
  weights: Readonly<Record<Sign, number>>,
): number {
  let sum = 0;
  for (const sign in weights) sum += signs[sign] * weights[sign];
  return sum;
}

/** Who took part in the talk that the same statement tells of, else in the first that the text tells. */
function talkOf({ attributions }: DraftUndertaking, interactions: readonly Interaction[]): readonly string[] {
  const told = interactions.find(({ accounts }) =>
    accounts.some((account) => account.attributions.some((id) => attributions.includes(id))),
  );
  return (told ?? interactions[0])?.participants ?? [];
}

function areTwo(one: Actor | undefined, two: Actor | undefined): boolean {
  return one !== undefined && two !== undefined && sideOf(one).key !== sideOf(two).key;
}

/** The state that an actor belongs to, where the text names it; else the actor. */
function stateOf(actor: Actor, { actors }: Cast): Actor {
  if (actor.country === null) return actor;
  const same = actors.filter((one) => one.country === actor.country);
  return same.find((one) => one.kind === 'state') ?? same.find((one) => one.kind === 'government') ?? actor;
}
