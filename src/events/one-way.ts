import type { ClauseView } from '../clauses/index.ts';
import type { EventStatus } from '../record/index.ts';
import type { Trigger } from './find-triggers.ts';

const JOURNEY =
  /^(?:visit|travel|trip|tour|journey|fly|go|come|leave|head|arrive|cross|return|due|expect|flight|be)$/;
const POST = /^(?:letter|message|telegram|cable|note)$/;
const WRITES = /^(?:write|cable|wire|telegraph)$/;
/** What is done with a letter: then it may stand before the verb, "the **letter** which she addressed to". */
const POSTS = /^(?:send|address|hand|deliver|receive|date|dispatch)$/;
/** So many words before a verb the letter may stand that it sends. */
const REACH = 10;

/** True where somebody goes to a place: whoever is at home there receives him. */
export function isJourney({ tokens }: ClauseView, { head }: Trigger): boolean {
  return JOURNEY.test(tokens[head]!.lemma.toLowerCase());
}

/** What goes from one to the other: a letter, and a visit still to come. Whoever has met has met on both sides. */
export function isOneWay(view: ClauseView, trigger: Trigger, status: EventStatus): boolean {
  const { tokens } = view;
  const lemma = tokens[trigger.head]!.lemma.toLowerCase();
  if (WRITES.test(lemma)) return true;
  const from = POSTS.test(lemma) ? Math.max(view.first, trigger.head - REACH) : trigger.head;
  if (tokens.slice(from, trigger.end).some((token) => POST.test(token.lemma.toLowerCase()))) return true;
  return status === 'planned' && isJourney(view, trigger);
}
