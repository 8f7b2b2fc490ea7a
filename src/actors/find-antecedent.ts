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
const OBJECT = new Set('him them'.split(' '));
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
  const found = bySpeech(pronoun, setting, fits) ?? byRecency(scene, pronoun, setting, fits);
  // A subject pronoun is sure enough to learn from; "his" may be anybody's.
  if (found && pronoun.reference.word === 'he') found.gender ??= 'male';
  if (found && pronoun.reference.word === 'she') found.gender ??= 'female';
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

/** "It was said that", "when it hurt": only where it is said to speak is "it" surely somebody. */
function isEmptyIt(pronoun: Pronoun, { line, said }: Setting): boolean {
  const after = line.words[pronoun.last];
  return !said || after?.lower === 'is' || after?.lower === 'was';
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

/** Reported speech: "Oduya said she …", "urged Baghdad to settle its debts". */
function bySpeech(
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
    if (asked && !POSSESSIVE.has(pronoun.reference.word)) return null;
  }
  if (OBJECT.has(pronoun.reference.word) || pronoun.reference.word === 'its') return null;
  const speaker = entityAt(draft.source!);
  return speaker && fits(speaker) ? speaker : null;
}

function byRecency(
  scene: Scene,
  pronoun: Pronoun,
  setting: Setting,
  fits: (e: Entity) => boolean,
): Entity | null {
  const { word } = pronoun.reference;
  const speaker = setting.speech?.quoted ? setting.entityAt(setting.speech.draft.source!) : undefined;
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
  const here = inSentence(before(pronoun.line), pronoun);
  if (here) return here;
  const earlier = [1, 2, 3].map((back) =>
    before(pronoun.line - back).filter((m) => !isAdjective(m.candidate)),
  );
  for (const line of earlier) {
    const subject = line.findLast((m) => m.subject);
    if (subject) return subject.entity;
    if (!POSSESSIVE.has(word) && kindOf(word) === 'they') continue;
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
function inSentence(here: readonly Recalled[], { first, reference: { word } }: Pronoun): Entity | null {
  const whole = here.filter((m) => !isAdjective(m.candidate));
  const subject = whole.find((m) => m.subject);
  const nearest = whole.find((m) => !m.candidate.nested);
  if (OBJECT.has(word)) return whole.find((m) => m.entity !== subject?.entity)?.entity ?? null;
  if (POSSESSIVE.has(word)) {
    const isClose = nearest !== undefined && first - nearest.candidate.last <= 1;
    return ((word === 'its' || isClose ? nearest : (subject ?? nearest)) ?? null)?.entity ?? null;
  }
  return (subject ?? nearest)?.entity ?? null;
}

function isAdjective({ nested, reference, attributive }: Candidate): boolean {
  return reference.is === 'country' && (nested || attributive === true || reference.use === 'adjective');
}

function kindOf(word: string): 'he' | 'she' | 'they' | 'it' | undefined {
  return CLASSES[word];
}
