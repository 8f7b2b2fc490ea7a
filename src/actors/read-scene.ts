import type { DraftAttribution, Quotation, Range } from '../record/index.ts';
import type { Turn } from '../text/index.ts';
import { type Candidate, type CandidateOf, isA } from './candidate.ts';
import { stateOf } from './cluster-places.ts';
import { creditedAuthor } from './credits.ts';
import type { Entity, Registry } from './entity.ts';
import { findAntecedent } from './find-antecedent.ts';
import { findGovernment } from './find-government.ts';
import { findGroup, pairBefore } from './find-group.ts';
import { findOffice } from './find-office.ts';
import { findPerson } from './find-person.ts';
import { isFirstPerson, isPlural, speakerBehind } from './find-speaker.ts';
import { findVessel } from './find-vessel.ts';
import { foldName, titleWords } from './fold-name.ts';
import type { HomeOf } from './home-country.ts';
import { isSubject } from './is-subject.ts';
import { MentionsIn } from './mentions-in.ts';
import { pairMet } from './pair-met.ts';
import { Recency } from './recency.ts';
import { countryOf, type Description, type Scene, type States } from './scene.ts';
import { speechAround } from './speech-around.ts';
import { isState, stateBehind } from './state-behind.ts';
import { COUNTRY_WORDS, GOVERNMENT_WORDS } from './structural-roles.ts';
import { isVessel } from './vessels.ts';
import type { Line } from './words.ts';

export interface TextToRead {
  readonly registry: Registry;
  readonly lines: readonly Line[];
  readonly candidates: readonly Candidate[];
  readonly drafts: readonly DraftAttribution[];
  readonly quotations: readonly Quotation[];
  /** Of a transcript, or the one that a letter is; else none. */
  readonly turns: readonly Turn[];
  readonly isQuestion: (turn: Turn) => boolean;
  readonly homeOf: HomeOf;
  readonly senderOf: HomeOf;
  /** The country where the text itself is at home. */
  readonly base: string | null;
  readonly publisher: Entity | null;
  readonly states: States;
  /** Whoever has signed the text with name and title. */
  readonly signatory: Entity | undefined;
  /** Acronyms, and the candidates that they stand for. */
  readonly aliases: ReadonlyMap<string, Candidate>;
}

/**
 * Goes through the text once, from the first word to the last, and gives each description and pronoun its entity, as a
 * reader does: by what has been read. "I" and "we" look ahead, for their speaker may be named behind them.
 */
export function readScene(reading: TextToRead): void {
  const { registry, lines, drafts } = reading;
  const candidates = [...reading.candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const inside = new MentionsIn(candidates);
  const speech = speechAround(candidates, drafts, reading.quotations);
  const bySource = new Map(
    drafts.flatMap((d) => (d.source ? [[`${d.source.start}:${d.source.end}`, d] as const] : [])),
  );
  const busy = new Set<Candidate>();
  const resolve = (candidate: Candidate): Entity | undefined => {
    const known = registry.of(candidate);
    if (known || busy.has(candidate)) return known;
    busy.add(candidate);
    const entity = find(candidate);
    if (entity) registry.attach(candidate, entity, formOf(candidate));
    busy.delete(candidate);
    return entity ?? undefined;
  };
  const entityAt = (range: Range) => inside.headOf(range, resolve);
  const scene = sceneOf(reading, resolve);
  /** Who says "I" or "we": the one quoted, else whose turn it is, else who wrote the text. */
  const firstPerson = (candidate: Candidate, word: string): Entity | null => {
    const spoken = speech(candidate);
    const turn = reading.turns.findLast((t) => t.start <= candidate.start);
    const named = spoken ? spoken.draft.source! : turn?.label;
    const author = named ? entityAt(named) : writerOf(reading, word);
    const { words } = lines[candidate.line]!;
    // Whoever issues a text means itself by "we", and by "our Government" its state; so does a paper by "our Prime Minister".
    const owned = words.slice(candidate.last, candidate.last + 2).map(({ lower }) => lower);
    if (word === 'our' && owned.some((noun) => OF_STATE.test(noun))) {
      const own = author ? stateBehind(scene, author) : null;
      const state = own ?? (reading.base === null ? null : scene.states.of(reading.base));
      if (state) return state;
    }
    if (!author || !named) return author ?? null;
    const isPublishers = turn && isPlural(word) && speaksForPublisher(turn, author);
    return isPublishers ? reading.publisher : speakerBehind(scene, word, author);
  };
  /** Whose turn it is in what a body of no state issues, unless he asks or is said to be of another: "we" is that body. */
  const speaksForPublisher = (turn: Turn, speaker: Entity): boolean => {
    const { publisher } = reading;
    if (!publisher || publisher.kind === 'media' || publisher.country !== null) return false;
    const isOfOther = speaker.owner !== null || speaker.titles.some(({ owner }) => owner !== null);
    return !isOfOther && !reading.isQuestion(turn) && speaker === entityAt(turn.label);
  };
  const turnAt = ({ start }: Range) => reading.turns.findLastIndex((turn) => turn.start <= start);
  /** Whom a question means by "you": who answers it, or, where it is not asked to speak, the state for which that one does. */
  const secondPerson = (candidate: Candidate): Entity | null => {
    const at = turnAt(candidate);
    const turn = reading.turns[at];
    if (turn?.to && !speech(candidate)?.quoted) return entityAt(turn.to) ?? null;
    const answer = reading.turns[at + 1];
    const asked = reading.turns[at - 1];
    // "I can tell you", in an answer: whoever asked.
    if (turn && asked && !speech(candidate)?.quoted && !reading.isQuestion(turn) && reading.isQuestion(asked))
      return entityAt(asked.label) ?? null;
    if (!turn || !answer || speech(candidate)?.quoted || !reading.isQuestion(turn)) return null;
    const answerer = entityAt(answer.label);
    if (!answerer) return null;
    const verb = lines[candidate.line]!.words[candidate.last]?.lower ?? '';
    return ASKED_TO_SPEAK.test(verb) ? answerer : speakerBehind(scene, 'we', answerer);
  };
  const find = (candidate: Candidate): Entity | null => {
    if (isA(candidate, 'country')) return compatriot(scene, candidate);
    if (isA(candidate, 'joint')) return jointOf(scene, candidate.reference.members.map(resolve));
    if (isA(candidate, 'description')) return findDescription(scene, candidate);
    if (isA(candidate, 'name')) return ofAlias(reading.aliases, candidate, resolve);
    if (!isA(candidate, 'pronoun')) return null;
    if (isFirstPerson(candidate.reference.word)) return firstPerson(candidate, candidate.reference.word);
    if (/^yours?$|^you$/.test(candidate.reference.word)) return secondPerson(candidate);
    const said = bySource.get(`${candidate.start}:${candidate.end}`);
    const around = speech(candidate);
    const turn = reading.turns[turnAt(candidate)];
    const speaking = turn ? entityAt(turn.label) : undefined;
    const found = findAntecedent(scene, candidate, {
      line: lines[candidate.line]!,
      speech: around,
      said,
      speaking,
      entityAt,
    });
    if (found || !/^the(?:y|m|ir)$/.test(candidate.reference.word)) return found;
    return jointOf(scene, pairMet(scene, candidate, lines) ?? []);
  };
  for (const candidate of candidates) {
    const entity = resolve(candidate);
    if (!entity) continue;
    const { words } = lines[candidate.line]!;
    scene.recency.add({ entity, candidate, subject: isSubject(candidate, words) });
  }
}

/** Who says "we" or "I" where nobody is quoted: the office that issues the text, the author whom it credits. */
function writerOf({ registry, publisher, signatory }: TextToRead, word: string): Entity | undefined {
  if (!isPlural(word)) return signatory ?? creditedAuthor(registry);
  return publisher ?? undefined;
}

/** "Can you confirm": what only a person does. */
const ASKED_TO_SPEAK = /^(?:confirm|say|tell|comment|explain|clarify|give|elaborate|share|know)$/;

const OF_STATE =
  /^(?:government|country|state|nation|people|citizens|nationals|territory|soil|borders?|waters|forces|troops|army|sovereignty|laws?|navy|ministers?|ministry|president|premier|parliament|king|queen|ambassador|embassy|delegation|side|capital)$/;

function sceneOf(
  { registry, homeOf, senderOf, publisher, states, signatory, candidates }: TextToRead,
  resolve: Scene['resolve'],
): Scene {
  const titled = new Map<string, Entity[]>();
  for (const entity of registry.entities) {
    if (entity.kind !== 'person') continue;
    for (const head of new Set(entity.titles.flatMap(({ phrase }) => titleWords(phrase)))) {
      titled.set(head, [...(titled.get(head) ?? []).slice(0, 20), entity]);
    }
  }
  const named = new Set<Entity>();
  for (const candidate of candidates) {
    const byName = isA(candidate, 'country') && candidate.reference.use !== 'adjective';
    const entity = byName || isA(candidate, 'name') ? registry.of(candidate) : undefined;
    if (entity) named.add(entity);
  }
  return {
    registry,
    recency: new Recency(),
    homeOf,
    senderOf,
    resolve,
    titled,
    isNamed: (e) => named.has(e),
    publisher,
    states,
    signatory,
  };
}

/** "The Croatian": the person of that country spoken of last, else the state. */
function compatriot(scene: Scene, candidate: CandidateOf<'country'>): Entity {
  const { code } = candidate.reference.country;
  const last = scene.recency.latest((e) => e.kind === 'person' && !e.plural && countryOf(e) === code);
  return last ?? stateOf(scene.registry, candidate);
}

function findDescription(scene: Scene, candidate: Description): Entity | null {
  const { role, phrase, plural } = candidate.reference;
  const head = phrase.split(' ').at(-1)!;
  if (isVessel(head)) return findVessel(scene, candidate);
  if (!plural && (COUNTRY_WORDS.has(head) || GOVERNMENT_WORDS.has(head)))
    return findGovernment(scene, candidate);
  if (plural || role.kind === 'population') return findGroup(scene, candidate);
  if (/^neighbou?r$/.test(head)) {
    const neighbour = findNeighbour(scene, candidate);
    if (neighbour) return neighbour;
  }
  if (role.kind === 'person') return findPerson(scene, candidate);
  return findOffice(scene, candidate);
}

/** "Its neighbour", "our northern neighbour": the state spoken of last besides the owner's own; people have neighbours who are none. */
function findNeighbour(scene: Scene, candidate: Description): Entity | null {
  const owner = candidate.owner ? scene.resolve(candidate.owner) : undefined;
  const own = owner && stateBehind(scene, owner);
  return own ? scene.recency.latest((e) => isState(e) && e !== own) : null;
}

function ofAlias(
  aliases: ReadonlyMap<string, Candidate>,
  candidate: Candidate,
  resolve: (candidate: Candidate) => Entity | undefined,
): Entity | null {
  const long = isA(candidate, 'name') ? aliases.get(foldName(candidate.reference.name.text)) : undefined;
  return long ? (resolve(long) ?? null) : null;
}

/** Those named together: a pair that was spoken of before, whose members are known now, or a new group. */
function jointOf(scene: Scene, found: readonly (Entity | undefined)[]): Entity | null {
  const members = [...new Set(found.filter((e) => e !== undefined))];
  if (members.length < 2) return null;
  const issuers = scene.publisher?.members ?? [];
  if (issuers.length === members.length && members.every((m) => issuers.includes(m))) return scene.publisher;
  const key = `joint:${members
    .map((m) => m.key)
    .sort()
    .join('+')}`;
  const name = members.map((m) => m.name).join(' and ');
  const pair = scene.registry.get(key) ? null : pairBefore(scene, members);
  if (!pair) return scene.registry.ensure(key, { kind: 'other', name, plural: true, members });
  pair.members = members;
  pair.name = name;
  return pair;
}

function formOf(candidate: Candidate): 'name' | 'description' | 'pronoun' {
  if (isA(candidate, 'pronoun')) return 'pronoun';
  return isA(candidate, 'name') ? 'name' : 'description';
}
