import type { ActorKind } from '../record/index.ts';

const MEDIA =
  'times post news press courier herald tribune agency radio tv television journal gazette daily mail observer chronicle info today globe wire newspaper broadcaster broadcasting newswire weekly magazine sentinel monitor standard telegraph dispatch echo';
const ORGANIZATIONS =
  'party union league council committee commission organization organisation association federation foundation institute university college bank fund corporation company group inc ltd corp llc authority agency board congress movement front alliance coalition bloc community center centre network society trust chamber club church partnership secretariat assembly parliament senate court tribunal forum house airlines airways bureau service mission';
const OFFICES =
  'ministry ministries department office presidency embassy consulate directorate headquarters cabinet administration';
const ARMED =
  'brigade brigades army militia guard guards corps battalion forces force resistance fighters regiment division';
const PLACES =
  'street river sea ocean bridge crossing airport province region island islands reef reefs shoal valley strait straits canal peninsula city gulf bay lake mountain mountains desert road avenue square hotel palace corridor basin plateau county village town port harbour harbor terminal delta coast border zone';
const NOT_ACTORS =
  'agreement agreements treaty accord accords pact act convention charter memorandum protocol summit conference war day framework plan initiative programme program prize cup games resolution statement declaration process pipeline line project festival week month year century constitution law strategy policy doctrine operation state district field belt dialogue talks deal note call meeting visit terms relations exercise exercises';

const KINDS = new Map<string, ActorKind | 'none'>([
  ...wordsAs<ActorKind | 'none'>(NOT_ACTORS, 'none'),
  ...wordsAs<ActorKind | 'none'>(PLACES, 'place'),
  ...wordsAs<ActorKind | 'none'>(ORGANIZATIONS, 'organization'),
  ...wordsAs<ActorKind | 'none'>(OFFICES, 'office'),
  ...wordsAs<ActorKind | 'none'>(ARMED, 'armed-group'),
  ...wordsAs<ActorKind | 'none'>(MEDIA, 'media'),
]);

/**
 * What the last word of a name of several words says it is; `none` where it is no actor, null where it does not tell.
 *
 * @example kindOfHead('Moyra Evening Courier') // 'media'
 * @example kindOfHead('Strategic Framework Agreement') // 'none'
 */
export function kindOfHead(name: string): ActorKind | 'none' | null {
  const words = name.toLowerCase().split(/\s+/);
  const of = words.findIndex((word) => word === 'of' || word === 'for');
  const head = of > 0 ? words[of - 1]! : words.at(-1)!;
  return words.length > 1 ? (KINDS.get(head) ?? null) : null;
}

function wordsAs<T>(words: string, kind: T): [string, T][] {
  return words.split(' ').map((word) => [word, kind]);
}
