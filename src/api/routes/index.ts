import type { Route } from '../route.ts';
import { actorRoutes } from './actors.ts';
import { addingRoutes } from './adding.ts';
import { documentRoutes } from './documents.ts';
import { interactionRoutes } from './interactions.ts';
import { judgementRoutes } from './judgements.ts';
import { ledgerRoutes } from './ledger.ts';
import { readingRoutes } from './reading.ts';
import { recordRoutes } from './record.ts';
import { searchRoutes } from './search.ts';
import { timelineRoutes } from './timeline.ts';

/** Every address of the API. */
export const ROUTES: readonly Route[] = [
  ...recordRoutes,
  ...readingRoutes,
  ...addingRoutes,
  ...documentRoutes,
  ...searchRoutes,
  ...interactionRoutes,
  ...ledgerRoutes,
  ...timelineRoutes,
  ...actorRoutes,
  ...judgementRoutes,
];
