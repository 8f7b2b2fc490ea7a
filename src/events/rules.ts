import type { EventType } from '../record/index.ts';
import type { EventRule, TypedRule } from './event-rule.ts';
import { ACCUSE } from './types/accuse.ts';
import { AGREE } from './types/agree.ts';
import { AID } from './types/aid.ts';
import { ASSAULT } from './types/assault.ts';
import { COERCE } from './types/coerce.ts';
import { CONCEDE } from './types/concede.ts';
import { CONSULT } from './types/consult.ts';
import { COOPERATE } from './types/cooperate.ts';
import { MOBILIZE } from './types/mobilize.ts';
import { PROTEST } from './types/protest.ts';
import { REJECT } from './types/reject.ts';
import { REQUEST } from './types/request.ts';
import { RETREAT } from './types/retreat.ts';
import { SANCTION } from './types/sanction.ts';
import { SUPPORT } from './types/support.ts';
import { THREATEN } from './types/threaten.ts';

const BY_TYPE: readonly (readonly [EventType, readonly EventRule[]])[] = [
  ['CONSULT', CONSULT],
  ['SUPPORT', SUPPORT],
  ['AGREE', AGREE],
  ['COOPERATE', COOPERATE],
  ['REQUEST', REQUEST],
  ['ACCUSE', ACCUSE],
  ['REJECT', REJECT],
  ['THREATEN', THREATEN],
  ['SANCTION', SANCTION],
  ['CONCEDE', CONCEDE],
  ['RETREAT', RETREAT],
  ['AID', AID],
  ['PROTEST', PROTEST],
  ['MOBILIZE', MOBILIZE],
  ['COERCE', COERCE],
  ['ASSAULT', ASSAULT],
];

/** Every row of `types/`, with its type. Where two rows fit the same words, the better score wins, then the earlier. */
export const EVENT_RULES: readonly TypedRule[] = BY_TYPE.flatMap(([type, rules]) =>
  rules.map((rule) => ({ ...rule, type })),
);
