import { tokenAt } from '../clauses/index.ts';
import type { Actor, Mention, Token } from '../record/index.ts';
import { contains, firstFrom } from '../text/index.ts';
import type { InteractionMention } from './interaction-mention.ts';
import type { Scene } from './scene.ts';

const PEOPLE =
  /\b(?:leaders|ministers|presidents|premiers|heads of (?:state|government)|chancellors|secretaries|chiefs|men|women|diplomats|envoys|ambassadors|counterparts|officials|pair|two|three|four|both|them|they|their)\b/;
const STATES =
  /\b(?:sides|parties|countries|states|nations|governments|neighbours|neighbors|capitals|delegations|teams|commissions|ministries|navies|armies|koreas)\b/;
const NUMBERS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };

/**
 * Whom a mention stands for, as actor ids: itself, or where it names several at once ("the presidents of Peru and Chile", "the
 * two ministers", "both sides", "they") each of them, as far as the text has named them. Failing that the group itself.
 */
export function membersOf(scene: Scene, mention: Mention): readonly string[] {
  const words = wordsOf(scene, mention);
  // "experts from the two countries": of both.
  const sent = mention.kind === 'population' ? SENT_BY.exec(words)?.groups?.senders : undefined;
  if (sent !== undefined) return antecedents(scene, mention, sent);
  if (!isJoint(mention, words)) return [mention.actor];
  const inside = insideOf(scene, mention);
  if (inside.length > 1) return holdersOf(scene, inside, words) ?? inside;
  // "The Presidents of Honduras" and, behind it, "and Guatemala": the list goes on.
  if (inside.length === 1) return isOpen(scene, mention) ? inside : [mention.actor];
  if (!isDefinite(words)) return [mention.actor];
  const found = antecedents(scene, mention, words);
  return found.length > 0 ? found : isPronoun(words) ? [] : [mention.actor];
}

/** "the foreign ministers of Peru and Chile": those whom the text names with that office, where it does so for each. */
function holdersOf(scene: Scene, states: readonly string[], words: string): readonly string[] | null {
  const title = /^(?:the )?(?<title>[a-z ]+s) of /.exec(words)?.groups?.title;
  if (title === undefined || !PEOPLE.test(title) || states.some((id) => scene.actorOf(id)?.kind !== 'state'))
    return null;
  const holders = states.flatMap((id) => holderIn(scene, id, title.replace(/^respective /, '')) ?? []);
  return holders.length === states.length ? holders : null;
}

/** "Experts **of both countries**", "technicians from the two sides": people whom two states have sent. */
const SENT_BY =
  /\b(?:of|from) (?<senders>(?:the )?(?:two|both|three) (?:countries|sides|states|governments|nations|neighbours|neighbors|parties))$/;

/** Whether a crowd is one that states send to meet another. */
export function isSent(scene: Scene, mention: Mention): boolean {
  return mention.kind === 'population' && SENT_BY.test(wordsOf(scene, mention));
}

function isDefinite(words: string): boolean {
  return (
    /^(?:the|both|these|those|their|two|three|four|they|them)\b/.test(words) &&
    (STATES.test(words) || PEOPLE.test(words))
  );
}

function isPronoun(words: string): boolean {
  return /^(?:they|them|their)$/.test(words);
}

/** True of a group that can meet others: "the delegation", "both sides", "Indian officials"; not of "the joint minutes". */
export function isGroupOfPeople(scene: Scene, mention: Mention): boolean {
  const words = wordsOf(scene, mention);
  return STATES.test(words) || PEOPLE.test(words) || OTHERS.test(words);
}

/** A common noun that names no people: "goods", "standard"; not "officials" or "delegation". */
export function isThing({ pos, lower }: Token): boolean {
  return (
    pos === 'NOUN' &&
    ![PEOPLE, STATES, OTHERS].some((people) => people.test(lower) || people.test(`${lower}s`))
  );
}

const OTHERS =
  /\b(?:delegation|visitors|guests|negotiators|representatives|members|commanders|mission|team|side|authorities|and)\b/;

function isJoint({ kind, form }: Mention, words: string): boolean {
  if (kind === 'other') return true;
  if (form === 'pronoun') return /^(?:they|them|their)$/.test(words);
  return form === 'description' && /^(?:the |these |those )?(?:two|both|three|four)\b/.test(words);
}

function wordsOf({ view, analysis }: Scene, { start, end }: Mention): string {
  const { tokens } = analysis;
  const words: string[] = [];
  for (let at = view.first; at < view.last; at++)
    if (tokens[at]!.start >= start && tokens[at]!.end <= end) words.push(tokens[at]!.lower);
  return words.join(' ');
}

/** Those named in the mention itself ("Lula and Benítez"), or in another mention of the same group ("the two"). */
function insideOf(scene: Scene, mention: Mention): string[] {
  const own = namedWithin(scene, mention);
  if (own.length > 0 || mention.kind !== 'other') return own;
  const others = scene.cast.mentions.filter((m) => m.actor === mention.actor && m !== mention);
  const isPerson = (id: string) => scene.actorOf(id)?.kind === 'person';
  return others.map((m) => namedWithin(scene, m)).find((ids) => ids.length > 1 && ids.every(isPerson)) ?? [];
}

/** People named within a mention; failing two of those, states. */
function namedWithin({ cast }: Scene, mention: Mention): string[] {
  const inside = cast.mentions.filter(
    (m) => m !== mention && contains(mention, m) && m.actor !== mention.actor && m.form !== 'pronoun',
  );
  const ids = (kind: string) => [...new Set(inside.filter((m) => m.kind === kind).map((m) => m.actor))];
  const people = ids('person');
  return people.length > 1 ? people : ids('state');
}

function isOpen({ view, analysis }: Scene, { end }: Mention): boolean {
  const next = analysis.tokens[firstFrom(analysis.tokens, end)];
  return (
    next !== undefined && next.start < view.tokens[view.last - 1]!.end && /^(?:and|,|&)$/.test(next.lower)
  );
}

function numberIn(words: string): number {
  for (const word of words.split(' ')) if (NUMBERS[word]) return NUMBERS[word];
  return 2;
}

/**
 * Those of the last interaction told, if they are as many; else the last so many named, each of another side. Office-holders
 * whom nobody names ("the two foreign ministers") stand for their states.
 */
function antecedents(scene: Scene, mention: Mention, words: string): readonly string[] {
  const { earlier, actorOf } = scene;
  const number = numberIn(words);
  // "the two countries' **presidents**"
  const isOfStates = STATES.test(words) && !PEOPLE.test(ownedBy(words));
  if (!isOfStates) {
    const fits = (id: string) => canBe(actorOf(id), words);
    const isTheirs = (i: InteractionMention) =>
      i.participants.length === number && i.participants.every(fits);
    // Behind a letter "the two" are those who were there when it was handed over.
    const told = earlier.findLast((i) => i.kind !== 'letter' && isTheirs(i)) ?? earlier.findLast(isTheirs);
    if (told) return told.participants;
    const titled = lastNamed(scene, mention, number, (id) => isTitled(actorOf(id), words), false);
    // "talks between the two countries' foreign ministers", over the names of both: where the text has just so many of that title.
    const all = titled.length < number ? scene.cast.actors.filter((a) => isTitled(a, words)) : [];
    if (all.length === number && all.every(({ country }) => country !== null)) return all.map(({ id }) => id);
    const people = titled.length === number ? titled : lastNamed(scene, mention, number, fits);
    if (people.length === number) return people;
  }
  const others = isOfStates ? addressedStates(scene, mention, number) : [];
  const states =
    others.length === number
      ? others
      : lastNamed(scene, mention, number, (id) => actorOf(id)?.kind === 'state');
  const holders = states.flatMap((id) => holderIn(scene, id, ownedBy(words)) ?? []);
  return holders.length === number ? holders : states;
}

/**
 * The states that a third one writes to or rings: "Zambia wrote **to both capitals**". Not its own, and of the others those that the text speaks of
 * most. None where the group is not spoken to.
 */
function addressedStates({ view, cast, actorOf }: Scene, mention: Mention, number: number): string[] {
  const at = tokenAt(view, mention.start) - 1;
  const word = view.tokens[at];
  if (at < view.first || !word || !(word.lower === 'to' || word.pos === 'VERB')) return [];
  const verb = view.groups.findLast((g) => g.last <= at + 1);
  const before = view.groups.findLast((g) => verb !== undefined && g.last <= verb.first);
  const from = before ? view.tokens[before.last - 1]!.end : view.tokens[view.first]!.start;
  const own = new Set(
    cast.mentions.flatMap((m) =>
      m.start >= from && m.end <= mention.start ? (actorOf(m.actor)?.country ?? []) : [],
    ),
  );
  const weight = (country: string | null) =>
    cast.actors.reduce(
      (sum, a) => sum + (a.country === country && a.kind !== 'place' ? a.mentions.length : 0),
      0,
    );
  return cast.actors
    .filter(({ kind, country }) => kind === 'state' && country !== null && !own.has(country))
    .toSorted((a, b) => weight(b.country) - weight(a.country))
    .slice(0, number)
    .map(({ id }) => id);
}

const TITLES: readonly (readonly [group: RegExp, title: RegExp])[] = [
  [/\b(?:prime ministers|premiers|heads of government)\b/, /prime minister|premier|chancellor|taoiseach/i],
  [/\b(?:presidents|heads of state)\b/, /president|king|queen|emir|sultan|monarch|chairman|leader/i],
  [/\bministers\b/, /minister|secretary/i],
  [/\bchancellors\b/, /chancellor/i],
  [/\b(?:ambassadors|envoys|diplomats)\b/, /ambassador|envoy|chargé|consul|diplomat|minister|secretary/i],
];

/** Of a state the one whom the text gives the title that its people are named by ("foreign ministers"), wherever it names him; of several who is named most. */
function holderIn({ cast, actorOf }: Scene, state: string, words: string): string | null {
  const country = actorOf(state)?.country;
  const title = words.replace(/s$/, '');
  const holds = ({ roles }: Actor) => roles.some((role) => role.title.toLowerCase().includes(title));
  if (title === '' || country == null) return null;
  const holders = cast.actors.filter((a) => a.kind === 'person' && a.country === country);
  return holders.filter(holds).toSorted((a, b) => b.mentions.length - a.mentions.length)[0]?.id ?? null;
}

/** What stands behind a possessor: "the two countries ' presidents" gives "presidents"; nothing where there is none. */
function ownedBy(words: string): string {
  return /^.* ['’]s? (?<owned>.*)$/.exec(words)?.groups?.owned ?? '';
}

/** Whether the text gives a person the very title that "the two presidents", "both mayors" are named by. */
function isTitled(actor: Actor | undefined, words: string): boolean {
  if (actor?.kind !== 'person') return false;
  const wanted = TITLES.find(([group]) => group.test(words))?.[1];
  const single = /(?<noun>[a-z]{3,})s$/.exec(words)?.groups?.noun;
  const title = wanted ?? (single ? new RegExp(`\\b${single}\\b`, 'i') : null);
  return (
    title !== null && actor.roles.some((role) => title.test(role.title) && isOfPortfolio(role.title, words))
  );
}

/** "the **defence** ministers": no other ministers; one whom the text calls a minister and no more may be. */
function isOfPortfolio(title: string, words: string): boolean {
  const own = (text: string) => PORTFOLIOS.findIndex((portfolio) => portfolio.test(text));
  const [wanted, held] = [own(words), own(title)];
  return wanted === -1 || held === -1 || wanted === held;
}

const PORTFOLIOS = [
  /\b(?:foreign|external|diplomacy|secretary of state)\b/i,
  /\bdefen[cs]e\b/i,
  /\b(?:interior|home)\b/i,
  /\b(?:finance|treasury|economy|economic)\b/i,
  /\b(?:trade|commerce)\b/i,
  /\b(?:agriculture|fisheries|fishery)\b/i,
  /\b(?:oil|energy|petroleum|water|power)\b/i,
  /\b(?:transport|transportation|railways)\b/i,
  /\bhealth\b/i,
  /\bjustice\b/i,
];

/** Whether an actor may be one of "the two presidents": a person whose titles, where the text gives any, say so. */
function canBe(actor: Actor | undefined, words: string): boolean {
  if (actor?.kind !== 'person') return false;
  const wanted = TITLES.find(([group]) => group.test(words));
  return (
    !wanted ||
    (actor.roles.length === 0 && actor.country !== null) ||
    actor.roles.some(({ title }) => wanted[1].test(title) && isOfPortfolio(title, words))
  );
}

/** The last so many actors named before a mention that fit, in text order, with `bySide` each of another side; fewer where there are fewer. */
function lastNamed(
  { cast, actorOf }: Scene,
  mention: Mention,
  number: number,
  fits: (id: string) => boolean,
  bySide = true,
): string[] {
  const found = new Map<string, string>();
  const before = cast.mentions.filter((m) => m.end <= mention.start && m.form !== 'pronoun');
  for (const { actor: id } of before.reverse()) {
    if (!fits(id)) continue;
    // Two who hold the title that the group is named by need not be of known, different countries.
    const side = bySide ? (actorOf(id)?.country ?? id) : id;
    if (!found.has(side)) found.set(side, id);
    if (found.size === number) break;
  }
  return [...found.values()].reverse();
}
