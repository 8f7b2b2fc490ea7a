import { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from './connection.ts';
import { openStore, type Place } from './index.ts';
import { oneSessionDialect } from './one-session-dialect.ts';
import { answersOver } from './questions/open-answers.ts';
import type { Questions } from './questions/questions.ts';
import type { Schema } from './schema.ts';
import { type Engine, embeddedEngine, rawConnection } from './testing/engines.ts';
import { batchOf, generated, partyId, publisherName, stateKey } from './testing/generated.ts';

/** Tables that grow with the documents. */
const LARGE =
  'document|reading|actor|statement|event|interaction|ledger_entry|ledger_step|judgement|unread|publisher|party';

let engine: Engine;
let connection: Connection;
let questions: Questions;
const plans: string[] = [];

beforeAll(async () => {
  engine = await embeddedEngine();
  const place: Place = await engine.fresh();
  const store = await openStore(place);
  for (let at = 0; at < 400; at += 100)
    await store.tables.write(batchOf(Array.from({ length: 100 }, (_, n) => generated(at + n))));
  await store.close();
  connection = await rawConnection(place);
  // With so few rows the planner would read them all; here it does so only where no index serves.
  await connection.script('set search_path to readout; analyze; set enable_seqscan = off');
  const explained: Connection = {
    ...connection,
    async query(sql, parameters) {
      const { rows } = await connection.query(`explain ${sql}`, parameters);
      plans.push(rows.map((row) => Object.values(row)[0]).join('\n'));
      return connection.query(sql, parameters);
    },
  };
  questions = answersOver(new Kysely<Schema>({ dialect: oneSessionDialect(explained) }));
}, 120_000);

afterAll(async () => {
  await connection?.close();
  await engine?.stop();
}, 60_000);

const [a, b] = [stateKey(0), stateKey(1)];
const days = { from: '2019-01-01', to: '2019-12-31' };

test.each<[string, () => Promise<unknown>]>([
  ['search, newest', () => questions.search({})],
  ['search, words', () => questions.search({ text: 'bean or beban' })],
  ['search, who', () => questions.search({ speaker: a, recipient: b, ...days })],
  ['search, party', () => questions.search({ party: a, act: 'directive', force: 5, topic: 'border' })],
  ['search, publisher', () => questions.search({ publisher: publisherName(0) })],
  ['timeline', () => questions.timeline(a, b)],
  ['timeline, days', () => questions.timeline(a, b, days)],
  ['ledger', () => questions.ledger({ between: [a, b] })],
  ['ledger, words', () => questions.ledger({ text: 'bean', since: '2019-01-01' })],
  ['interactions', () => questions.interactions({ parties: [a, b] })],
  ['interactions, days', () => questions.interactions(days)],
  ['interactions of a document', () => questions.interactions({ document: 'x' })],
  ['divergence', () => questions.divergence(a, b)],
  ['actor', () => questions.actor(partyId(0, 0))],
  ['documents', () => questions.documents({})],
  ['documents, words', () => questions.documents({ text: 'bean', party: a })],
  ['documents, publisher', () => questions.documents({ publisher: publisherName(0), ...days })],
  ['sources', () => questions.sources()],
  ['failures', () => questions.failures()],
  ['judgements', () => questions.judgements({})],
  ['doubtful', () => questions.doubtful()],
  ['judgements of a document', () => questions.judgements({ document: 'x' })],
  ['parties', () => questions.parties({})],
  ['parties, words', () => questions.parties({ text: 'beb' })],
  ['resolve', () => questions.resolve('beban')],
  ['names', () => questions.names([a, b, partyId(0, 0)])],
])('%s reads no table through', async (_, ask) => {
  plans.length = 0;
  await ask();
  expect(plans.length).toBeGreaterThan(0);
  const through = plans.filter((plan) => new RegExp(`Seq Scan on (?:${LARGE})\\b`).test(plan));
  expect(through).toEqual([]);
});

test('a next page begins where the index says', async () => {
  const { next } = await questions.search({}, { limit: 10 });
  plans.length = 0;
  await questions.search({}, { limit: 10, after: next });
  expect(plans[0]).toMatch(/Index Scan Backward using statement_day.*\n.*Index Cond: \(ROW\(/);
});
