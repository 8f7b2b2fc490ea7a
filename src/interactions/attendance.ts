import { nextLoud, type VerbGroup } from '../clauses/index.ts';
import { subjects } from './clause-parties.ts';
import type { InteractionMention } from './interaction-mention.ts';
import { actorsOf, mentionsOpening } from './noun-phrases.ts';
import type { Scene } from './scene.ts';

/**
 * Who was there besides, told right behind the meeting: "Obi **was also present**", "Obi **attended**", "They **were joined by** Obi", "**Also attending
 * were** Obi and Kato". It adds these people to what was told last. Null where nobody is, or where they attended something else.
 */
export function attendeesTold(scene: Scene, sentence: number): InteractionMention | null {
  const { earlier, view, actorOf } = scene;
  const last = earlier.findLast(({ participants }) => participants.length > 1);
  if (!last || sentence - last.sentence > FARTHEST || !/^(?:meeting|talks|summit)$/.test(last.kind))
    return null;
  const isPerson = (id: string) => actorOf(id)?.kind === 'person';
  const found = view.groups.flatMap((group) => present(scene, group)).filter(isPerson);
  const others = [...new Set(found)].filter((id) => !last.participants.includes(id));
  if (others.length === 0) return null;
  return {
    ...last,
    ...{ sentence, participants: others, definite: false, dayed: false, adds: true },
    evidence: { start: view.tokens[view.first]!.start, end: view.tokens[view.last - 1]!.end },
    by: 'interaction/attendance',
  };
}

/** A meeting and its attendance stand at most so many sentences apart. */
const FARTHEST = 2;

function present(scene: Scene, group: VerbGroup): readonly string[] {
  const { view } = scene;
  if (group.negated || group.mood !== 'plain' || group.form === 'to' || group.form === 'ing') return [];
  const { lemma } = view.tokens[group.head]!;
  const next = nextLoud(view, group.last);
  const behind = view.tokens[next];
  const opensWith = (first: number) => actorsOf(scene, mentionsOpening(scene, { first, last: view.last }));
  if (group.passive) return lemma === 'join' && behind?.lower === 'by' ? opensWith(next + 1) : [];
  if (lemma === 'be') return being(scene, group);
  if (lemma === 'take' && view.tokens[group.last]?.lower === 'part')
    return isOfMeeting(scene, group.last + 1) ? subjects(scene, group) : [];
  return /^(?:attend|join|host|chair)$/.test(lemma) && isOfMeeting(scene, group.last)
    ? subjects(scene, group)
    : [];
}

/** "Obi was also present", "Also present were Obi and Kato", "Obi was in attendance". */
function being(scene: Scene, group: VerbGroup): readonly string[] {
  const { view } = scene;
  const before = view.tokens.slice(view.first, group.first).map((t) => t.lower);
  if (/^(?:also )?(?:present|attending|in attendance)$/.test(before.join(' ')))
    return actorsOf(scene, mentionsOpening(scene, { first: group.last, last: view.last }));
  let at = nextLoud(view, group.last);
  if (/^(?:also|too)$/.test(view.tokens[at]?.lower ?? '')) at = nextLoud(view, at + 1);
  if (view.tokens[at]?.lower === 'in') at += 1;
  return /^(?:present|attendance)$/.test(view.tokens[at]?.lower ?? '') && isOfMeeting(scene, at + 1)
    ? subjects(scene, group)
    : [];
}

/** Nothing more, or "the meeting", "in the talks", "them", "at the lunch": not "attended a conference". */
function isOfMeeting({ view }: Scene, from: number): boolean {
  let at = nextLoud(view, from);
  while (/^(?:in|at|during|too|also|as|well|both)$/.test(view.tokens[at]?.lower ?? '') && at < view.last)
    at = nextLoud(view, at + 1);
  const word = view.tokens[at];
  if (!word || at >= view.last || /^[.;]$/.test(word.text)) return true;
  if (/^(?:them|it)$/.test(word.lower)) return true;
  if (!/^(?:the|their|this|these)$/.test(word.lower)) return false;
  const noun = view.tokens.slice(at + 1, at + 4).find(({ pos }) => pos === 'NOUN');
  return /^(?:meeting|talk|talks|session|discussion|lunch|luncheon|dinner|audience|summit|negotiation|consultation|ceremony|reception)$/.test(
    noun?.lemma ?? '',
  );
}
