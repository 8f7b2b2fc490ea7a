import type { VerbGroup } from '../clauses/index.ts';
import { type ClauseView, previousLoud } from '../clauses/index.ts';
import type { EventStatus } from '../record/index.ts';
import type { Trigger } from './find-triggers.ts';

const PLANS = new Set([
  'plan',
  'expect',
  'schedule',
  'set',
  'intend',
  'prepare',
  'due',
  'slate',
  'arrange',
  'go',
]);
const DOES = new Set([
  'decide',
  'manage',
  'begin',
  'start',
  'continue',
  'proceed',
  'help',
  'go',
  'move',
  'choose',
  'come',
  'act',
  'rush',
  'report',
  'say',
  'believe',
  'allege',
  'use',
]);

/**
 * How real the text makes an event; null where it is none: in a condition ("if they attack"), as a purpose ("to discuss
 * the border") or a wish ("wants to meet").
 */
export function statusOf(view: ClauseView, trigger: Trigger): EventStatus | null {
  const { group } = trigger;
  if (trigger.rule.status) return trigger.rule.status;
  if (isConditional(view, trigger.first)) return null;
  if (!group) return 'occurred';
  if (group.form === 'to') return infinitiveStatus(view, group);
  if (group.form === 'ing' && !isFreeParticiple(view, group)) return null;
  if (group.mood === 'must') return null;
  if (group.negated) return 'negated';
  if (group.mood === 'future') return 'planned';
  if (group.mood === 'conditional' || group.mood === 'possible') return 'hypothetical';
  return 'occurred';
}

function infinitiveStatus(view: ClauseView, group: VerbGroup): EventStatus | null {
  const before = previousLoud(view, group.first);
  if (before < view.first) return null;
  const { lemma } = view.tokens[before]!;
  if (PLANS.has(lemma)) return group.negated ? 'negated' : 'planned';
  return DOES.has(lemma) ? (group.negated ? 'negated' : 'occurred') : null;
}

/** ", accusing the council of …", "after attacking the base", "was attacking": not "a plan for attacking". */
function isFreeParticiple(view: ClauseView, group: VerbGroup): boolean {
  const before = previousLoud(view, group.first);
  if (before < view.first) return true;
  return /^(?:,|after|by|while|before|and|of|for|since|began|started|kept|begin|start|stopped)$/.test(
    view.tokens[before]!.lower,
  );
}

/** "if", "unless" or "whether" earlier in the same stretch between marks. */
function isConditional(view: ClauseView, first: number): boolean {
  for (let at = first - 1; at >= view.first; at--) {
    const { lower, text } = view.tokens[at]!;
    if (/^(?:if|unless|whether|until|lest|should)$/.test(lower) && lower !== 'should') return true;
    if (/^[,;:—–]$/.test(text) || view.tokens[at]!.pos === 'CCONJ') return false;
  }
  return false;
}
