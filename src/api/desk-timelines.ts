import {
  actorTimelinePage,
  divergenceDrawing,
  type Standings,
  standingDrawing,
  svgFile,
  timelinePage,
  topicsDrawing,
} from '../desk/index.ts';
import type {
  DivergenceAnswer,
  InteractionRow,
  LedgerRow,
  Page,
  StatementRow,
  TimelineRow,
} from '../store/index.ts';
import type { Desk } from './desk.ts';
import {
  type Asked,
  answer,
  answerTo,
  flat,
  namesOf,
  nothingThere,
  type Other,
  partiesOf,
  sidesOf,
  type View,
} from './desk-asked.ts';

/** What passed between two sides, or of one, drawn and as files to take along. */
export const TIMELINES: readonly View[] = [
  {
    path: '/timeline/:a',
    page: async ({ desk, parts }) => {
      const { a } = parts as { a: string };
      const standings = await standingsOf(desk, [a]);
      const page = await answerTo<Page<StatementRow>>(desk, '/api/search', [['party', a]]);
      return actorTimelinePage(a, standings, page, await namesOf(desk, [a, ...keysOf(standings)]));
    },
  },
  {
    path: '/timeline/:a/standing.svg',
    page: ({ desk, parts: { a } }) => standingFile(desk, [a!]),
  },
  {
    path: '/timeline/:a/:b',
    page: async (asked) => {
      const { a, b } = asked.parts as { a: string; b: string };
      const divergence = await divergenceOf(asked);
      const standings = await standingsOf(asked.desk, [a, b]);
      const page = await answer<Page<TimelineRow>>(asked, '/api/timeline');
      const keys = [a, b, ...page.rows.flatMap(({ from, to }) => [...from, ...to]), ...keysOf(standings)];
      const names = await namesOf(asked.desk, keys);
      return timelinePage(a, b, flat(asked.query), { divergence, standings, page }, names);
    },
  },
  {
    path: '/timeline/:a/:b/:chart',
    page: async (asked) => {
      const { a, b, chart } = asked.parts as { a: string; b: string; chart: string };
      if (chart === 'standing.svg') return standingFile(asked.desk, [a, b]);
      if (chart !== 'divergence.svg' && chart !== 'topics.svg') throw nothingThere();
      const divergence = await divergenceOf({ ...asked, parts: { a, b } });
      const drawing = (chart === 'topics.svg' ? topicsDrawing : divergenceDrawing)(divergence);
      if (drawing === null) throw nothingThere();
      const names = await namesOf(asked.desk, [a, b]);
      const pair = [a, b].map((side) => names.get(side) ?? side).join(' and ');
      const what =
        chart === 'topics.svg' ? 'how far their accounts part, by topic' : 'how far their accounts part';
      return { type: SVG, content: svgFile(drawing, `${pair}: ${what}`), name: chart };
    },
  },
];

const SVG = 'image/svg+xml; charset=utf-8';

/** Sides and parties that are drawn. */
export const keysOf = ({ interactions, entries }: Standings) => [
  ...sidesOf(interactions),
  ...partiesOf(entries),
];

const divergenceOf = ({ desk, parts }: Asked): Promise<DivergenceAnswer> =>
  answerTo<DivergenceAnswer>(desk, '/api/divergence', [
    ['a', parts.a!],
    ['b', parts.b!],
    ['limit', '200'],
  ]);

/** What is drawn of one side or between two. */
async function standingsOf(desk: Desk, sides: readonly string[]): Promise<Standings> {
  const limit = ['limit', '200'] as const;
  const interactions = await answerTo<Page<InteractionRow>>(desk, '/api/interactions', [
    ...sides.map((side) => ['party', side] as const),
    limit,
  ]);
  const asked =
    sides.length > 1
      ? [sides.map((side) => ['between', side] as const)]
      : [[['from', sides[0]!] as const], [['to', sides[0]!] as const]];
  const entries = new Map<string, LedgerRow>();
  for (const ask of asked)
    for (const row of (await answerTo<Page<LedgerRow>>(desk, '/api/ledger', [...ask, limit])).rows)
      entries.set(row.entry.id, row);
  return { interactions: interactions.rows, entries: [...entries.values()] };
}

async function standingFile(desk: Desk, sides: readonly string[]): Promise<Other> {
  const standings = await standingsOf(desk, sides);
  const names = await namesOf(desk, [...sides, ...keysOf(standings)]);
  const drawing = standingDrawing(standings.interactions, standings.entries, names);
  if (drawing === null) throw nothingThere();
  const title = `${sides.map((side) => names.get(side) ?? side).join(' and ')}: meetings, demands and promises`;
  return { type: SVG, content: svgFile(drawing, title), name: 'standing.svg' };
}
