import type { EventType } from '../record/index.ts';
import type { Trigger } from './find-triggers.ts';

const HOSTILE = new Set<EventType>(['THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']);
const FRIENDLY = new Set<EventType>(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT']);

/**
 * The type of a trigger once its tense is read: doing something hostile in future is THREATEN, something friendly is
 * AGREE, and saying that it will not be done REJECT. What has happened, or has not, keeps its type, but for a friendly act
 * that was withheld ("did not give permission"), which is REJECT.
 */
export function intendedType({ rule, group }: Trigger): EventType {
  if (!group) return rule.type;
  if (group.mood === 'must' && !group.negated) return 'REQUEST';
  const ahead = group.mood === 'future' || group.mood === 'conditional';
  if (group.negated) return FRIENDLY.has(rule.type) || rule.type === 'AGREE' ? 'REJECT' : rule.type;
  if (!ahead) return rule.type;
  if (HOSTILE.has(rule.type)) return 'THREATEN';
  return FRIENDLY.has(rule.type) ? 'AGREE' : rule.type;
}
