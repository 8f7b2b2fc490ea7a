import type { Analysis, Cast, Document, DraftAttribution, RoleEntry } from '../record/index.ts';
import { speakersOf, turnsOf } from '../text/index.ts';
import { buildActors } from './build-actors.ts';
import { type Candidate, isA, type Title } from './candidate.ts';
import { clusterNames } from './cluster-names.ts';
import { clusterPlaces, isLanguage } from './cluster-places.ts';
import { coverDrafts } from './cover-drafts.ts';
import { fileCredits, joinGovernments, withCredits } from './credits.ts';
import { type Entity, Registry } from './entity.ts';
import { foldName } from './fold-name.ts';
import type { GazetteerIndex } from './gazetteer-index.ts';
import { homeCountry, isAbroad, isDateline } from './home-country.ts';
import { homeOfOfficial, senderOf, statesOpposite } from './home-of-official.ts';
import { placeTowns } from './home-town.ts';
import { inItsTime } from './in-its-time.ts';
import { jointSources } from './joint-sources.ts';
import { judgeNames } from './judge-names.ts';
import { type Equation, equationsOf, signatureOf } from './link-appositions.ts';
import type { NameIndex, NameMatch } from './name-index.ts';
import { namedOutlets } from './named-outlets.ts';
import { widenPlaces } from './named-places.ts';
import { ofNamedStates } from './of-named-states.ts';
import { pairedDescriptions } from './paired-descriptions.ts';
import { piecesOf } from './pieces.ts';
import { placeBodies } from './place-bodies.ts';
import { placesInName } from './places-in-name.ts';
import { fileQuestioners, isQuestion, namedSpeakers, namelessLabels } from './questioners.ts';
import { readNominals } from './read-nominals.ts';
import { readScene } from './read-scene.ts';
import { type States, titleOf } from './scene.ts';
import { settlePerson } from './settle-person.ts';
import { shareOwners } from './share-owners.ts';
import { ONLY_SPEAKING } from './structural-roles.ts';
import { titledPairs } from './titled-pairs.ts';
import { toldTitles } from './told-titles.ts';
import { widenApposed } from './widen-apposed.ts';
import { widenCounts } from './widen-counts.ts';
import { widenToSources } from './widen-to-sources.ts';
import { type Line, linesOf } from './words.ts';

/**
 * Finds who and what a document speaks of, and every place that refers to each: names, titles, descriptions, capitals
 * that stand for governments, pronouns. Whatever a draft names as source, recipient or cited party is an actor.
 *
 * Pure and linear in the text. A pronoun or description that nobody fits stays out.
 *
 * @example resolveActors(document, analyse(document), drafts, index).actors[0]?.code // 'KENGOV'
 */
export function resolveActors(
  document: Document,
  analysis: Analysis,
  drafts: readonly DraftAttribution[],
  index: GazetteerIndex,
): Cast {
  const lines = linesOf(analysis);
  const gazetteer = ofNamedStates(document, inItsTime(document, index));
  const credited = withCredits(document, gazetteer);
  const turns = speakersOf(document.kind, document.text);
  const labels = namelessLabels(document.text, document.kind === 'transcript' ? turnsOf(document.text) : []);
  const speaks = neededBy(document.text, drafts);
  const found = candidatesOf(document.text, lines, credited).filter(
    (candidate) =>
      labels.get(candidate.start) !== candidate.end &&
      !isLanguage(candidate, lines[candidate.line]!.words) &&
      !(
        isOnlySpeaking(candidate) &&
        !speaks(candidate) &&
        !isCited(document.text, candidate) &&
        !/^this /i.test(document.text.slice(candidate.start, candidate.start + 5))
      ),
  );
  const inDateline = (candidate: Candidate) =>
    isA(candidate, 'country') && isDateline(document, candidate, lines[candidate.line]!.words);
  const candidates = widenToSources(
    document.text,
    found.filter((candidate) => !inDateline(candidate)),
    lines,
    drafts,
  );
  const joint = [
    ...jointSources(document.text, candidates, drafts),
    ...pairedDescriptions(document.text, candidates),
  ];
  const registry = new Registry();
  const publisher = fileCredits(registry, document, credited);
  clusterPlaces(registry, found, lines, inDateline);
  joinGovernments(registry, publisher, gazetteer);
  const asking = fileQuestioners(registry, document.text, lines, turns);
  const speakers = namedSpeakers(turns, candidates);
  const equations = lines.length === 0 ? [] : [...equationsByLine(lines, candidates), ...speakers.equations];
  const aliases = clusterAllNames(
    registry,
    document,
    lines,
    candidates,
    drafts,
    credited,
    equations,
    speakers.labels,
  );
  nameCommission(registry, document);
  placeTowns(registry, document, gazetteer);
  const homes = homeCountry(document, lines, found, publisher, analysis.quotations, gazetteer);
  const { homeOf } = homes;
  if (publisher && isAtHome(publisher)) publisher.country ??= homeOf({ line: 0, start: 0 });
  attachAppositions(registry, equations, titledByLine(candidates));
  for (const [line, here] of byLine(candidates))
    for (const { name, title } of toldTitles(lines[line]!, here)) registry.of(name)?.titles.push(title);
  if (publisher?.sector === 'LEG') seatMembers(registry, publisher, speakers.labels);
  const opposite = statesOpposite(candidates);
  const foreignTo = ({ mentions }: Entity) =>
    new Set(mentions.flatMap(({ candidate }) => opposite.get(candidate) ?? []));
  const homeOfOne = (entity: Entity, first: Candidate) =>
    homeOfOfficial(entity, first, registry, homes, publisher, foreignTo);
  const settle = (resolve: (candidate: Candidate) => ReturnType<Registry['of']>, isLast: boolean) => {
    for (const entity of inTextOrder(registry.entities))
      settlePerson(entity, document, gazetteer, homeOfOne, resolve, isLast);
  };
  settle(
    (candidate) =>
      isA(candidate, 'description') || isA(candidate, 'pronoun') ? undefined : registry.of(candidate),
    false,
  );
  if (publisher && document.kind === 'readout' && isAtHome(publisher))
    publisher.country ??= stateOfPrincipal(registry);
  readScene({
    registry,
    lines,
    candidates: [...candidates, ...joint, ...asking],
    drafts,
    quotations: analysis.quotations,
    turns,
    isQuestion: (turn) => isQuestion(document.text, turn),
    homeOf,
    senderOf: (place) => senderOf(place, homes),
    base: homes.base,
    publisher,
    states: statesOf(registry, gazetteer),
    signatory: registry.of(equations.find(({ by }) => by === 'signature')?.name ?? null),
    aliases,
  });
  coverDrafts(registry, document.text, candidates, drafts);
  placeBodies(registry, lines, gazetteer, homeOf);
  settle((candidate) => registry.of(candidate), true);
  return buildActors(document, registry);
}

/** "The Commission" by itself, where the text speaks of Europe's union, is the union's. */
function nameCommission(registry: Registry, { text }: Document): void {
  const commission = registry.get(`name:${foldName('Commission')}`);
  if (commission && /\b(?:EU|European|Brussels)\b/.test(text)) commission.sector = 'IGO';
}

/** Whoever has a turn in a parliament's record and no other title is a member of it. */
function seatMembers(registry: Registry, publisher: Entity, labels: readonly Candidate[]): void {
  for (const label of labels) {
    const speaker = registry.of(label);
    if (!speaker?.titles.every(({ role }) => role.sector === '')) continue;
    speaker.owner ??= publisher;
    speaker.sector ??= 'LEG';
  }
}

/** Whoever is named first is settled first, for an office that is held is not given again. */
function inTextOrder(entities: readonly Entity[]): Entity[] {
  const firstOf = ({ mentions }: Entity) => mentions[0]?.candidate.start ?? 0;
  return [...entities].sort((a, b) => firstOf(a) - firstOf(b));
}

function statesOf(registry: Registry, { countries }: GazetteerIndex): States {
  return {
    hasForm: (code, form) => {
      const country = countries.get(code);
      return (
        country !== undefined &&
        [country.name, ...country.names].some((name) => name.toLowerCase().includes(form))
      );
    },
    of: (code) => {
      const country = countries.get(code);
      if (!country) return registry.get(`country:${code}`) ?? null;
      const { name, wikidata } = country;
      return registry.ensure(`country:${code}`, { kind: 'state', name, country: code, sector: '', wikidata });
    },
  };
}

/** Whoever issues a text from its own capital: any office but a mission abroad. */
function isAtHome(issuer: Entity): boolean {
  return issuer.kind === 'office' && !isAbroad(issuer);
}

type Lookup<T> = Pick<NameIndex<T>, 'longestAt'>;

function candidatesOf(text: string, lines: readonly Line[], gazetteer: GazetteerIndex): Candidate[] {
  const capitals = new Set<string>();
  for (const { words, titleCase } of lines) {
    if (titleCase) continue;
    words.forEach((word, i) => {
      if (i > 0 && word.pos === 'PROPN' && /^\p{Lu}/u.test(word.text)) capitals.add(word.lower);
    });
  }
  const isFamiliar = (word: string) => capitals.has(word);
  return lines.flatMap((line) => {
    const pieces = piecesOf(line, remembering(line, gazetteer), isFamiliar);
    const read = shareOwners(line, readNominals(line, pieces));
    const nominals = titledPairs(
      text,
      widenApposed(line, namedOutlets(line, widenCounts(line, widenPlaces(line, read)))),
    );
    return nominals.flatMap((candidate) => [candidate, ...placesInName(line, candidate, gazetteer)]);
  });
}

/** The pieces of a line look at the same places again and again; each is looked up once. */
function remembering({ words }: Line, gazetteer: GazetteerIndex): GazetteerIndex {
  return { ...gazetteer, names: onceFor(words, gazetteer.names), roles: onceFor(words, gazetteer.roles) };
}

function onceFor<T>(own: Line['words'], index: Lookup<T>): Lookup<T> {
  const found: (NameMatch<T> | null)[] = [];
  const longestAt: Lookup<T>['longestAt'] = (words, at) => {
    if (words !== own) return index.longestAt(words, at);
    const known = found[at];
    if (known !== undefined) return known;
    const match = index.longestAt(words, at);
    found[at] = match;
    return match;
  };
  return { longestAt };
}

function byLine(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const list = found.get(candidate.line);
    if (list) list.push(candidate);
    else found.set(candidate.line, [candidate]);
  }
  return found;
}

function equationsByLine(lines: readonly Line[], candidates: readonly Candidate[]): Equation[] {
  const found = byLine(candidates);
  return [...found].flatMap(([line, here]) => {
    const below = [1, 2].map((down) => found.get(line + down) ?? []);
    // A title under a name has no article: "The President of Kenya" opens a text under its heading.
    const isUnderName = lines[line + 1]?.words[0]?.lower !== 'the';
    const signatures = isUnderName ? signatureOf(lines[line]!, here, below) : [];
    return [...equationsOf(lines[line]!, here), ...signatures];
  });
}

/** Files the names and gives the acronyms that wait for the body they stand for. */
function clusterAllNames(
  registry: Registry,
  document: Document,
  lines: readonly Line[],
  candidates: readonly Candidate[],
  drafts: readonly DraftAttribution[],
  gazetteer: GazetteerIndex,
  equations: readonly Equation[],
  labels: readonly Candidate[],
): Map<string, Candidate> {
  const described = new Set([
    ...labels,
    ...equations.flatMap(({ name, other, by }) =>
      (by === 'apposition' || by === 'signature') &&
      isA(other, 'description') &&
      other.reference.role.kind === 'person'
        ? [name]
        : [],
    ),
  ]);
  const kinds = new Map(judgeNames(candidates, lines, gazetteer, described, neededBy(document.text, drafts)));
  const aliases = new Map<string, Candidate>();
  for (const { name, other, by } of equations) {
    if (by !== 'acronym') continue;
    const [short, long] = isA(other, 'name') ? [other, name] : [name, other];
    if (!isA(short, 'name')) continue;
    const key = foldName(short.reference.name.text);
    aliases.set(key, long);
    kinds.delete(key);
    if (isA(long, 'name') && !kinds.has(foldName(long.reference.name.text))) {
      kinds.set(foldName(long.reference.name.text), 'organization');
    }
  }
  clusterNames(registry, candidates, kinds, gazetteer);
  return aliases;
}

/** Marks the characters that a draft names somebody by. */
function neededBy(text: string, drafts: readonly DraftAttribution[]): (candidate: Candidate) => boolean {
  const marked = new Uint8Array(text.length);
  for (const { source, recipients, cited } of drafts) {
    for (const range of [source, ...recipients, ...cited]) if (range) marked.fill(1, range.start, range.end);
  }
  return (candidate) => marked[candidate.start] === 1 && marked[candidate.end - 1] === 1;
}

function isOnlySpeaking(candidate: Candidate): boolean {
  if (!isA(candidate, 'description')) return false;
  const { role, phrase } = candidate.reference;
  return /^(?:media|person)$/.test(role.kind) && ONLY_SPEAKING.test(phrase);
}

/** "citing a source", "told the station", where no draft has it. */
function isCited(text: string, { start }: Candidate): boolean {
  return /\b(?:citing|quoting|cited|quoted|(?:refer(?:ring|red|s)|reference) to|told|by)\s+(?:\p{L}+\s+)?$/u.test(
    text.slice(Math.max(0, start - 30), start),
  );
}

/** The first person with a title in each line, whose title "his counterpart" has too. */
function titledByLine(candidates: readonly Candidate[]): Map<number, Title> {
  const found = new Map<number, Title>();
  for (const candidate of candidates) {
    const title = isA(candidate, 'name')
      ? candidate.reference.titles.find((t) => t.role.kind === 'person')
      : isA(candidate, 'description') &&
          !candidate.reference.plural &&
          candidate.reference.role.kind === 'person'
        ? titleOf(candidate)
        : undefined;
    if (title && title.phrase !== 'counterpart' && !found.has(candidate.line))
      found.set(candidate.line, title);
  }
  return found;
}

/** Who speaks for a state in an assembly: later "the representative of Kenya". */
const DELEGATE: RoleEntry = { phrase: 'representative', sector: '', kind: 'person', gender: null };

function attachAppositions(
  registry: Registry,
  equations: readonly Equation[],
  titled: ReadonlyMap<number, Title>,
): void {
  for (const { name, other, by } of equations) {
    const entity = registry.of(name);
    if (entity?.kind === 'person' && by === 'delegate') {
      entity.owner ??= registry.of(other) ?? null;
      entity.sector ??= 'GOV';
      entity.titles.push({ role: DELEGATE, phrase: DELEGATE.phrase, owner: other });
    }
    if (!entity || (by !== 'apposition' && by !== 'signature') || !isA(other, 'description')) continue;
    const title = titleOf(other);
    const model = title.phrase === 'counterpart' ? titled.get(other.line) : undefined;
    if (model) entity.titles.push({ ...title, role: model.role, phrase: model.phrase, owner: null });
    entity.titles.push(title);
    registry.attach(other, entity, 'description');
  }
}

/** Whose readout it is where nothing else says so: that of the first person whose state is known and goes unsaid beside the name. */
function stateOfPrincipal(registry: Registry): string | null {
  const principal = inTextOrder(registry.entities).find(
    (e) => e.kind === 'person' && !e.plural && e.owner === null && (e.country ?? e.home) !== null,
  );
  return principal ? (principal.country ?? principal.home) : null;
}
