import type { DraftAttribution, Range } from '../record/index.ts';
import type { Candidate, CandidateOf } from './candidate.ts';
import type { Entity } from './entity.ts';
import type { Recalled } from './recency.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech-around.ts';
import type { Line } from './words.ts';

type Pronoun = CandidateOf<'pronoun'>;

/** What is around a pronoun. */
export interface Setting {
  readonly line: Line;
  readonly speech: Speech | undefined;
  /** The attribution whose source the pronoun is. */
  readonly said: DraftAttribution | undefined;
  /** Whose turn it is in a transcript. */
  readonly speaking: Entity | undefined;
  readonly entityAt: (range: Range) => Entity | undefined;
}

const CLASSES: Readonly<Record<string, 'he' | 'she' | 'they' | 'it'>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  themselves: 'they',
  it: 'it',
  its: 'it',
  itself: 'it',
};
const RELATIVE = new Set('who whom whose which'.split(' '));
const POSSESSIVE = new Set('his her their its'.split(' '));
const OBJECT = new Set('him her them'.split(' '));
/** How many sentences back a pronoun reaches. */
const SENTENCES = 3;

/**
 * Whom "he", "she", "they" or "it" takes up: the speaker of the speech around it, else the subject nearest before it
 * that agrees in number and gender. Null where nobody fits or "it" stands for nothing ("it was said that").
 */
export function findAntecedent(scene: Scene, pronoun: Pronoun, setting: Setting): Entity | null {
  if (RELATIVE.has(pronoun.reference.word)) return headOfRelative(scene, pronoun, setting.line);
  const kind = kindOf(pronoun.reference.word);
  if (!kind || (pronoun.reference.word === 'it' && isEmptyIt(pronoun, setting))) return null;
  const fits = (entity: Entity) => agrees(entity, kind);
  const found = bySpeech(scene, pronoun, setting, fits) ?? byRecency(scene, pronoun, setting, fits);
  // A subject pronoun is sure enough to learn from; "his" may be anybody's.
  if (found && /^s?he$/.test(pronoun.reference.word)) found.gender ??= genderOf(pronoun.reference.word);
  return found;
}

/** "Oduya, who": the mention right before; "which" only behind a name, for most things are no actors. */
function headOfRelative(
  scene: Scene,
  { line, first, reference: { word } }: Pronoun,
  { words }: Line,
): Entity | null {
  const end = words[first - 1]?.text === ',' ? first - 1 : first;
  let head: Entity | null = null;
  for (const { entity, candidate } of scene.recency.backwards()) {
    if (candidate.line !== line) break;
    if (candidate.last !== end) continue;
    const isPerson = entity.kind === 'person' || entity.plural;
    const fits =
      word === 'which' ? !isPerson && candidate.reference.is !== 'description' : word === 'whose' || isPerson;
    if (fits) head = entity;
  }
  return head;
}

/** "her aide", not "told her": a possessive stands inside what it opens. */
function isPossessive({ nested, reference: { word } }: Pronoun): boolean {
  return POSSESSIVE.has(word) && (nested || word !== 'her');
}

function isObject({ nested, reference: { word } }: Pronoun): boolean {
  return OBJECT.has(word) && !nested;
}

/** "It was said that", "when it hurt": only where it is said to speak, or opens what a body says, is "it" surely somebody. */
function isEmptyIt(pronoun: Pronoun, { line, said, speech }: Setting): boolean {
  const { words } = line;
  const after = words[pronoun.last];
  // "the workers it employs": a clause without its object has a subject of its own.
  if (words[pronoun.first - 1]?.pos === 'NOUN' && after?.pos === 'VERB' && !EMPTY_VERBS.has(after.lemma))
    return false;
  const goesOn = words[pronoun.last + 1]?.lower.endsWith('ing') && words[pronoun.last + 1]?.pos === 'VERB';
  if ((after?.lower === 'is' || after?.lower === 'was') && !goesOn) return true;
  return (
    !said &&
    !(speech && !speech.quoted && opensContent(pronoun, speech, line)) &&
    !acts(pronoun, words) &&
    !isAddressed(pronoun, words)
  );
}

/** "it has asked for time", "which it does not name": with a verb of its own, of those that somebody does. */
function acts({ first, last }: Pronoun, words: Line['words']): boolean {
  // "made it clear"
  if (/^(?:make|find|think|deem|put)$/.test(words[first - 1]?.lemma ?? '')) return false;
  let at = last;
  while (/^(?:AUX|ADV|PART)$/.test(words[at]?.pos ?? '')) at++;
  const verb = words[at];
  if (verb?.pos !== 'VERB' || EMPTY_VERBS.has(verb.lemma) || OF_THINGS.has(verb.lemma)) return false;
  const isBe = words.slice(last, at).some(({ lower }) => /^(?:is|was|be|been|'s)$/.test(lower));
  return !isBe || verb.lower.endsWith('ing');
}

/** "urged it to wait", "thanked it": the object of a verb that takes somebody. */
function isAddressed({ first }: Pronoun, words: Line['words']): boolean {
  const verb = words[first - 1];
  return verb?.pos === 'VERB' && ADDRESSING.has(verb.lemma);
}

const ADDRESSING = new Set(
  'urge accuse ask tell thank warn remind invite blame press order assure inform advise praise criticise criticize notify implore beg persuade'.split(
    ' ',
  ),
);

/** What a letter, a road or a quarrel does as well: "it stands", "it reached his desk". */
const OF_THINGS = new Set(
  'stand reach stop hurt become come go get read say mean make begin start end cost fall rise lie belong contain concern involve cause show suggest prove sound look matter work last run let'.split(
    ' ',
  ),
);

/** Verbs that "it" stands before for nothing: "it seemed that", "it took hours". */
const EMPTY_VERBS = new Set(
  'seem appear happen turn take remain follow matter rain snow emerge transpire depend'.split(' '),
);

/** "said it would", "its announcement that it had". */
function opensContent(pronoun: Pronoun, { draft }: Speech, { words }: Line): boolean {
  const from = draft.content.find((range) => range.start <= pronoun.start && pronoun.end <= range.end)!;
  const before = words.filter(({ start, end }) => start >= from.start && end <= pronoun.start);
  const verb = words[pronoun.last];
  const speaks = verb?.pos === 'AUX' || (verb?.pos === 'VERB' && !EMPTY_VERBS.has(verb.lemma));
  return before.every(({ lower }) => lower === 'that') && speaks;
}

function agrees(entity: Entity, kind: 'he' | 'she' | 'they' | 'it'): boolean {
  if (kind === 'they') return entity.plural;
  if (entity.plural) return false;
  if (kind === 'it')
    return (
      entity.kind !== 'person' &&
      entity.kind !== 'population' &&
      entity.kind !== 'other' &&
      entity.kind !== 'place'
    );
  return (
    entity.kind === 'person' &&
    (entity.gender === null || entity.gender === (kind === 'he' ? 'male' : 'female'))
  );
}

function genderOf(word: string): 'male' | 'female' | null {
  const kind = kindOf(word);
  return kind === 'he' ? 'male' : kind === 'she' ? 'female' : null;
}

/** Reported speech: "Oduya said she …", "urged Baghdad to settle its debts". */
function bySpeech(
  scene: Scene,
  pronoun: Pronoun,
  { speech, entityAt, line }: Setting,
  fits: (e: Entity) => boolean,
): Entity | null {
  if (!speech || speech.quoted) return null;
  const { draft } = speech;
  const from = draft.content.find((range) => range.start <= pronoun.start && pronoun.end <= range.end)!;
  const opening = line.words.find((word) => word.start >= from.start);
  if (opening?.lower === 'to' || opening?.lower === 'for') {
    const asked = draft.recipients.map(entityAt).find((entity) => entity && fits(entity));
    if (asked && asked.kind !== 'person') return asked;
    if (asked && !isPossessive(pronoun)) return null;
  }
  if (isObject(pronoun) || pronoun.reference.word === 'its') return null;
  // "Oduya said the minister had told his aide", "thanked him for his help": the subject, or whom it follows, within what is said.
  const local = isPossessive(pronoun)
    ? scene.recency.latest(
        (e, m) => (m.subject || isClose(m, pronoun, line)) && isWithin(from, m.candidate, pronoun) && fits(e),
      )
    : null;
  if (local) {
    local.gender ??= genderOf(pronoun.reference.word);
    return local;
  }
  const speaker = entityAt(draft.source!);
  return speaker && fits(speaker) ? speaker : null;
}

function byRecency(
  scene: Scene,
  pronoun: Pronoun,
  setting: Setting,
  fits: (e: Entity) => boolean,
): Entity | null {
  // Whoever speaks does not say "he" of himself.
  const speaker = setting.speech?.quoted ? setting.entityAt(setting.speech.draft.source!) : setting.speaking;
  const lines = new Map<number, Recalled[]>();
  for (const mention of scene.recency.backwards()) {
    const distance = pronoun.line - mention.candidate.line;
    if (distance > SENTENCES) break;
    if (!fits(mention.entity) || mention.entity === speaker || isHidden(mention.candidate, setting.said))
      continue;
    const list = lines.get(mention.candidate.line) ?? [];
    list.push(mention);
    lines.set(mention.candidate.line, list);
  }
  const before = (line: number) => (lines.get(line) ?? []).filter((m) => m.candidate.start < pronoun.start);
  const here = inSentence(before(pronoun.line), pronoun, setting.line);
  if (here) return here;
  const earlier = [1, 2, 3].map((back) =>
    before(pronoun.line - back).filter((m) => !isAdjective(m.candidate)),
  );
  for (const line of earlier) {
    const subjects = line.filter((m) => m.subject);
    const gender = genderOf(pronoun.reference.word);
    const subject =
      subjects.findLast((m) => gender !== null && m.entity.gender === gender) ?? subjects.at(-1);
    if (subject) return subject.entity;
    if (!isPossessive(pronoun) && kindOf(pronoun.reference.word) === 'they') continue;
    const other = line.find((m) => !m.candidate.nested);
    if (other) return other.entity;
  }
  return earlier.flat().find((m) => !m.candidate.nested)?.entity ?? null;
}

/** In “Brandt is wrong,” he said, nobody of the words said is the one who says them. */
function isHidden(candidate: Candidate, said: DraftAttribution | undefined): boolean {
  return said?.content.some((range) => range.start <= candidate.start && candidate.end <= range.end) ?? false;
}

/**
 * Latest first. "its" takes the nearest; "his" the subject, but the nearest in "thanked Brandt for his help"; a subject the
 * nearest subject; an object anybody but the subject.
 */
function inSentence(here: readonly Recalled[], pronoun: Pronoun, { words }: Line): Entity | null {
  const { first } = pronoun;
  const whole = here.filter((m) => !isAdjective(m.candidate));
  const subject = whole.find((m) => m.subject);
  const nearest = whole.find((m) => !m.candidate.nested);
  if (isObject(pronoun) || (pronoun.reference.word === 'it' && isAddressed(pronoun, words)))
    return whole.find((m) => m.entity !== subject?.entity)?.entity ?? null;
  if (isPossessive(pronoun)) {
    const isNearest =
      (pronoun.reference.word === 'its' && !opensWithVerb(words, first)) ||
      (nearest !== undefined && isClose(nearest, pronoun, { words }));
    return ((isNearest ? nearest : (subject ?? nearest)) ?? null)?.entity ?? null;
  }
  return (subject ?? nearest)?.entity ?? null;
}

/** "told Oduya his", "thanked him for his"; not "named him as his", for nobody is his own envoy. */
function isClose({ candidate }: Recalled, { line, first }: Pronoun, { words }: Pick<Line, 'words'>): boolean {
  if (candidate.line !== line || candidate.nested) return false;
  const between = first - candidate.last;
  return between === 0 || (between === 1 && words[candidate.last]!.lower !== 'as');
}

function isWithin(content: Range, { start, end }: Range, pronoun: Range): boolean {
  return content.start <= start && end <= pronoun.start;
}

/** "has recalled | its envoy", "called home | its envoy": right behind a verb stands what its subject has. */
function opensWithVerb(words: Line['words'], at: number): boolean {
  let before = at - 1;
  while (words[before]?.pos === 'ADV' || /^(?:home|back|out|up|off|down)$/.test(words[before]?.lower ?? ''))
    before--;
  return words[before]?.pos === 'VERB';
}

function isAdjective({ nested, reference, attributive }: Candidate): boolean {
  return reference.is === 'country' && (nested || attributive === true || reference.use === 'adjective');
}

function kindOf(word: string): 'he' | 'she' | 'they' | 'it' | undefined {
  return CLASSES[word];
}
