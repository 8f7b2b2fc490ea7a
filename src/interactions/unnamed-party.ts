import { nextLoud } from '../clauses/index.ts';
import { type Actor, sideOf } from '../record/index.ts';
import { contains, letterOf } from '../text/index.ts';
import { subjects } from './clause-parties.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './trigger.ts';

/**
 * Those named, and whom the words leave out because the text has said it or goes without saying: in a diary its owner ("Tue 6. Received Brandt.");
 * of one who "rang", was "summoned" or repeated something "by phone" whoever told of it ("**my** colleague rang"), or whom he dealt with last; in a readout, which is a party's own, its
 * state ("Brandt’s message of 6 May"). Only those named where nobody fits.
 */
export function withUnnamed(scene: Scene, trigger: Trigger, found: readonly string[]): string[] {
  // "rang" lacks its object, and so has named nobody yet.
  const named = found.length === 0 && isCallTo(scene, trigger) ? subjects(scene, trigger.group!) : found;
  const other = unnamed(scene, trigger, named);
  return other === null || named.includes(other) ? [...named] : [...named, other];
}

function unnamed(scene: Scene, trigger: Trigger, named: readonly string[]): string | null {
  if (isDiary(scene) && isElided(scene, trigger)) return named.length === 1 ? diaryOwner(scene) : null;
  const [only] = named;
  if (only === undefined || named.length > 1) return null;
  if (isSummoned(scene, trigger)) return foreignIssuer(scene, only);
  const rings = isCallTo(scene, trigger);
  if (trigger.form === 'medium' && tellsOutlet(scene, trigger)) return null;
  if (rings || trigger.form === 'medium') {
    const told = rings ? speakerOwning(scene, trigger) : null;
    return told ?? partnerBefore(scene, only) ?? (rings ? foreignIssuer(scene, only) : null);
  }
  if (trigger.kind !== 'letter' || trigger.form !== 'noun') return null;
  const issuer = scene.document.kind === 'readout' ? foreignIssuer(scene, only) : null;
  const isToAnother = trigger.slots.some(({ name }) => name === 'to' || name === 'for');
  return letterWriter(scene, only) ?? issuer ?? (isToAnother ? null : partnerBefore(scene, only));
}

/** In a letter that somebody circulates, what another side has written went to the writer's state. */
function letterWriter({ document, cast, actorOf }: Scene, only: string): string | null {
  const letter = letterOf(document.text);
  const writer = letter && cast.mentions.find((m) => contains(letter.label, m) && m.kind === 'state')?.actor;
  const [one, state] = [actorOf(only), writer && actorOf(writer)];
  return one && state && sideOf(one).key !== sideOf(state).key ? state.id : null;
}

/** "he **told the Courier** by telephone": with the press nobody has a call that counts. */
function tellsOutlet({ view, outer }: Scene, { group, first }: Trigger): boolean {
  const [from, to] = [view.tokens[group!.last - 1]!.end, view.tokens[first]!.start];
  return outer.some((m) => m.kind === 'media' && m.start >= from && m.end <= to);
}

/** Verbs of calling that need nobody behind them, and have nobody: "phoned an hour ago". */
function isCallTo({ view }: Scene, { form, group, slots }: Trigger): boolean {
  if (form !== 'verb' || !group || group.passive) return false;
  if (!/^(?:telephone|phone|ring)$/.test(view.tokens[group.head]!.lemma)) return false;
  const object = slots.find((slot) => slot.name === 'object');
  if (!object) return true;
  const opening = nextLoud(view, object.first);
  return opening >= object.last || view.tokens[opening]!.pos === 'PUNCT';
}

/** "he had been **summoned**": by whom he is told it. */
function isSummoned({ view }: Scene, { form, group, slots }: Trigger): boolean {
  return (
    form === 'verb' &&
    group!.passive &&
    view.tokens[group!.head]!.lemma === 'summon' &&
    !slots.some(({ name }) => name === 'by' || name === 'to')
  );
}

function isDiary({ entryDay, document }: Scene): boolean {
  return entryDay !== null && document.kind === 'readout';
}

/** "Tue 6. **Received** Brandt", "Fri 9. Brandt **phoned**" */
function isElided(scene: Scene, trigger: Trigger): boolean {
  const { group, form } = trigger;
  return form === 'verb' && (group!.first === scene.view.first || isCallTo(scene, trigger));
}

/** Of the issuer's people the one named most. */
function diaryOwner(scene: Scene): string | null {
  const country = issuerOf(scene)?.country;
  const people = scene.cast.actors.filter(
    (a) => a.kind === 'person' && a.country !== null && a.country === country,
  );
  return people.toSorted((a, b) => b.mentions.length - a.mentions.length)[0]?.id ?? null;
}

/** "**My** Swedish colleague rang": the speaker. */
function speakerOwning({ view, cast, attributions }: Scene, { group }: Trigger): string | null {
  for (let at = group!.first - 1; at >= view.first && at > group!.first - 6; at--) {
    const token = view.tokens[at]!;
    if (token.lower !== 'my' && token.lower !== 'our') continue;
    const owner = cast.mentions.findLast((m) => m.form === 'pronoun' && contains(m, token))?.actor;
    const said = attributions.find(({ content }) => content.some((piece) => contains(piece, token)));
    return owner ?? said?.chain[0] ?? null;
  }
  return null;
}

/** With whom the text has last told of him, the two alone; of a state, with which state its people had to do. */
function partnerBefore({ earlier, actorOf, cast }: Scene, only: string): string | null {
  const keyOf = (id: string) => sideOf(actorOf(id)!).key;
  const isState = actorOf(only)?.kind === 'state';
  const isMeant = (id: string) => id === only || (isState && keyOf(id) === keyOf(only));
  const last = earlier.findLast(
    ({ participants }) => participants.length === 2 && participants.filter(isMeant).length === 1,
  );
  const other = last?.participants.find((id) => !isMeant(id)) ?? null;
  if (other === null || !isState) return other;
  return cast.actors.find((a) => a.kind === 'state' && sideOf(a).key === keyOf(other))?.id ?? other;
}

/** The state whose own account a readout or the answers of a transcript are, where it is another side than the one named. */
function foreignIssuer(scene: Scene, only: string): string | null {
  const issuer = issuerOf(scene);
  const one = scene.actorOf(only);
  return issuer && one && sideOf(issuer).key !== sideOf(one).key ? issuer.id : null;
}

/** The state whose people speak most at the head of a chain. */
function issuerOf({ attributions, actorOf, cast, document }: Scene): Actor | null {
  if (document.kind !== 'readout' && document.kind !== 'transcript') return null;
  const voices = attributions.map(({ chain }) => actorOf(chain[0] ?? '')?.country);
  const count = (country: string | null) => voices.filter((voice) => voice === country).length;
  const states = cast.actors.filter(
    ({ kind, country }) => kind === 'state' && count(country) > 0 && country !== null,
  );
  return states.toSorted((a, b) => count(b.country) - count(a.country))[0] ?? null;
}
