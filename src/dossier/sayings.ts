import type {
  Attribution,
  DossierInteraction,
  DossierParty,
  Reading,
  Span,
  Undertaking,
  UndertakingKind,
} from '../record/index.ts';
import { daysBetween, daysOf } from './days.ts';
import { deadlineIn, plausible } from './deadline.ts';
import { type DossierDocument, inOrder } from './dossier-document.ts';
import type { DossierParties } from './match-parties.ts';
import { type Matter, matterOf } from './matter.ts';
import { issuerOf } from './told.ts';

/** An undertaking as one document tells of it, with what the other documents settle: the parties, the day, the call in which it was said. */
export interface Saying {
  readonly document: DossierDocument;
  readonly undertaking: Undertaking;
  readonly kind: UndertakingKind;
  readonly from: DossierParty | null;
  readonly to: DossierParty | null;
  readonly sides: { readonly from: string | null; readonly to: string | null };
  /** Both sides undertake it together: `sides` then are the two in the order of the alphabet. */
  readonly joint: boolean;
  readonly what: Span;
  readonly matter: Matter;
  readonly date: string | null;
  /** The text gives the day; else it is that of the document. */
  readonly dated: boolean;
  /** The joined interaction in which it was said; null where it was said elsewhere or the text does not tell. */
  readonly interaction: string | null;
  readonly deadline: string | null;
  readonly condition: string | null;
  readonly force: number | null;
  /** The words say that it was said before. */
  readonly restates: boolean;
  /** The side whose own account the document is; null for journalism. */
  readonly issuer: string | null;
}

/** Everything undertaken in the documents, in their order. */
export function sayingsIn(
  documents: readonly DossierDocument[],
  parties: DossierParties,
  interactions: readonly DossierInteraction[],
): Saying[] {
  const byTelling = new Map(
    interactions.flatMap((one) => one.parts.map((part) => [`${part.document}/${part.record}`, one] as const)),
  );
  return inOrder(documents).flatMap((document) =>
    document.reading.undertakings.flatMap((undertaking) => {
      const carriers = document.reading.attributions.filter(({ id }) =>
        undertaking.attributions.includes(id),
      );
      if (isDenied(carriers) || isQuotedInRefusal(undertaking, carriers, document.reading)) return [];
      return sayingOf(document, undertaking, carriers, parties, byTelling) ?? [];
    }),
  );
}

function sayingOf(
  document: DossierDocument,
  undertaking: Undertaking,
  carriers: readonly Attribution[],
  parties: DossierParties,
  byTelling: ReadonlyMap<string, DossierInteraction>,
): Saying | null {
  const { reading } = document;
  const told = tellingOf(document, carriers, byTelling);
  const from = speakerOf(document, undertaking, carriers, parties);
  // In journalism the outlet undertakes nothing: "…, as it had promised" has found the wrong subject.
  if (from !== null && from.kind === 'media' && reading.document.kind === 'report') return null;
  const joint = from !== null && isJoint(from) && told?.interaction.sides.length === 2;
  const to = joint ? null : askedOf(document, undertaking, from, parties);
  const others = told?.interaction.sides.filter((side) => side !== from?.side) ?? [];
  const sides = joint
    ? { from: told.interaction.sides[0]!, to: told.interaction.sides[1]! }
    : { from: from?.side ?? null, to: to?.side ?? (others.length === 1 ? others[0]! : null) };
  const what = wordsOf(undertaking, carriers);
  const given = told?.date ?? dateIn(reading, carriers);
  const date = given ?? reading.document.published;
  return {
    document,
    undertaking,
    kind: undertaking.kind,
    from: joint ? null : from,
    to,
    sides,
    joint,
    what,
    matter: matterOf(what.text, [
      ...(undertaking.condition ? [undertaking.condition] : []),
      ...sideNames(reading, what, document, parties, sides),
    ]),
    date,
    dated: given !== null,
    interaction: told?.interaction.id ?? null,
    deadline: plausible(undertaking.deadline, date) ?? deadlineIn(what.text, date),
    condition: undertaking.condition?.text ?? null,
    force: carriers.length === 0 ? null : Math.max(...carriers.map(({ force }) => force)),
    restates: undertaking.restates,
    issuer: issuerOf(document, parties),
  };
}

/** Who undertakes it. "We" are the side of whoever says so, which the other documents know better than this one. */
function speakerOf(
  { id, reading }: DossierDocument,
  { from }: Undertaking,
  carriers: readonly Attribution[],
  parties: DossierParties,
): DossierParty | null {
  const own = carriers.find(({ source }) => /^(?:we|our|us|i)$/i.test(source?.text ?? ''));
  const quoted = own && reading.attributions.find((attribution) => attribution.id === own.parent);
  const speaker = quoted?.speaker ?? from;
  return speaker === null ? null : parties.of(id, speaker);
}

/** "makes no promise to pay", "did not agree": nothing is undertaken. */
function isDenied(carriers: readonly Attribution[]): boolean {
  return carriers.some(
    ({ negated, cue }) => negated || /\b(?:no|not|never)\b|n[’']t\b/i.test(cue?.text ?? ''),
  );
}

/** "rejects **Ghana’s demand to pay**": what is refused is named, not said again. */
function isQuotedInRefusal(
  { id, what }: Undertaking,
  carriers: readonly Attribution[],
  { undertakings }: Reading,
): boolean {
  return undertakings.some(
    (other) =>
      other.kind === 'refusal' &&
      other.id !== id &&
      (carriers.some(({ parent }) => parent !== null && other.attributions.includes(parent)) ||
        (other.what.start <= what.start && what.end <= other.what.end)),
  );
}

/** "the ministers", "both sides", "the two leaders": no party by itself, but all who took part. */
function isJoint({ kind, country, name }: DossierParty): boolean {
  return (
    kind === 'other' &&
    country === null &&
    (/\b(?:ministers|leaders|presidents|sides|parties|countries|governments|delegations)$/i.test(name) ||
      / and /.test(name))
  );
}

/** Whoever is asked or promised: in a demand the subject of its words ("**Estonia** must pay"), else as read, else the first other side in its words. */
function askedOf(
  document: DossierDocument,
  { kind, to, what }: Undertaking,
  from: DossierParty | null,
  parties: DossierParties,
): DossierParty | null {
  const read = to === null ? null : parties.of(document.id, to);
  const named = mentionsIn(document.reading, what)
    .map(({ actor, start }) => ({ party: parties.of(document.id, actor)!, start }))
    .filter(({ party }) => speaksForSide(party) && party.side !== from?.side);
  const [first] = named;
  const asks = kind === 'demand' || kind === 'ultimatum';
  if (asks && first && first.start - what.start <= SUBJECT) return first.party;
  return read && speaksForSide(read) && read.side !== from?.side ? read : (first?.party ?? null);
}

/** How far into the words a subject begins: behind a quotation mark, "that", "the government of". */
const SUBJECT = 12;

/** A state, an office, an official; not "20 inspectors", whom an offer is about. */
function speaksForSide({ id, side, kind, name }: DossierParty): boolean {
  if (side === id || kind === 'media' || kind === 'place' || kind === 'population') return false;
  return kind === 'person' || kind === 'government' || kind === 'office' || /\p{Lu}/u.test(name);
}

function mentionsIn(
  { actors }: Reading,
  { start, end }: Span,
): { actor: string; start: number; text: string }[] {
  return actors
    .flatMap(({ id, mentions }) =>
      mentions
        .filter((mention) => mention.start >= start && mention.end <= end)
        .map((mention) => ({ actor: id, start: mention.start, text: mention.text })),
    )
    .sort((a, b) => a.start - b.start);
}

/** The names of both sides in the words: they tell nothing of the matter. */
function sideNames(
  reading: Reading,
  what: Span,
  document: DossierDocument,
  parties: DossierParties,
  sides: Saying['sides'],
): { text: string }[] {
  return mentionsIn(reading, what).filter(({ actor }) => {
    const party = parties.of(document.id, actor);
    const isState = party?.kind === 'state' || party?.kind === 'government';
    return isState && (party.side === sides.from || party.side === sides.to);
  });
}

/** The words undertaken; where these lack their beginning ("**to Estonian ships**"), all that the attribution says. */
function wordsOf({ what }: Undertaking, carriers: readonly Attribution[]): Span {
  const whole = carriers
    .flatMap(({ content }) => content)
    .find(({ start, end }) => start < what.start && end >= what.end && what.start - start <= MISSING);
  return whole ?? what;
}

const MISSING = 60;

/** The interaction in which it was said, with its day. What a document says long after must stand in the sentence that names the interaction. */
function tellingOf(
  { id, reading }: DossierDocument,
  carriers: readonly Attribution[],
  byTelling: ReadonlyMap<string, DossierInteraction>,
): { interaction: DossierInteraction; date: string | null } | null {
  for (const own of reading.interactions) {
    const interaction = byTelling.get(`${id}/${own.id}`);
    const accounts = own.accounts.flatMap(({ attributions }) => attributions);
    const said = carriers.filter((carrier) => accounts.includes(carrier.id));
    if (!interaction || said.length === 0) continue;
    const { published, text } = reading.document;
    const late = published !== null && interaction.date !== null && isLate(interaction.date, published);
    const beside = said.some(({ cue }) => cue && own.evidence.some((span) => isOneSentence(text, span, cue)));
    if (!late || beside) return { interaction, date: interaction.date };
  }
  return null;
}

/** A week after, a document speaks of other things too. */
function isLate(date: string, published: string): boolean {
  return daysBetween(daysOf(date).to, daysOf(published).from) > 7;
}

function isOneSentence(text: string, a: Span, b: Span): boolean {
  const between = text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
  return !/[.!?]["”’]?\s|\n/.test(between);
}

/** The day that an event in the same words has, if it does not lie behind the document. */
function dateIn(
  { events, document: { published } }: Reading,
  carriers: readonly Attribution[],
): string | null {
  const dated = events.filter(
    ({ date, evidence }) =>
      date !== null &&
      published !== null &&
      daysOf(date).from <= daysOf(published).to &&
      carriers.some(
        ({ cue }) => cue && evidence.some(({ start, end }) => start < cue.end && cue.start < end),
      ),
  );
  return dated[0]?.date ?? null;
}
