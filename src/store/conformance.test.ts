import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RecordError, UsageError } from '../record/index.ts';
import {
  openQuestions,
  openStore,
  type Page,
  type Paging,
  type Place,
  type ReadDocument,
  restore,
  type Store,
} from './index.ts';
import { dumpTables, type Engine, embeddedEngine, postgresEngine, rawConnection } from './testing/engines.ts';
import { batchOf, generated, type Made, partyId, publisherName, stateKey } from './testing/generated.ts';
import { judged } from './testing/judged.ts';

const MADE = Array.from({ length: 60 }, (_, n) => generated(n));
const [ONE, TWO] = MADE as [Made, Made];

describe.each([
  ['embedded', embeddedEngine],
  ['PostgreSQL', postgresEngine],
])('a record, %s', (name, start) => {
  let engine: Engine | null;
  /** With all of MADE in it; tests that share it only ask. */
  let full: Store;

  beforeAll(async () => {
    engine = await start();
    process.stderr.write(`the store's tests, ${name}: ${engine?.which ?? 'none was found'}\n`);
    if (!engine) return;
    full = await openStore(await engine.fresh());
    await fill(full, MADE, 25);
  }, 120_000);

  afterAll(async () => {
    await full?.close();
    await engine?.stop();
  }, 60_000);

  // A new database takes seconds to make, many on a busy machine.
  const it = (title: string, work: (engine: Engine) => Promise<void>) =>
    test(title, { timeout: 180_000 }, async (context) => {
      if (!engine) return context.skip();
      await work(engine);
    });

  /** A store of its own for a test that writes. */
  async function withStore<T>(engine: Engine, work: (store: Store, place: Place) => Promise<T>): Promise<T> {
    const place = await engine.fresh();
    const store = await openStore(place);
    try {
      return await work(store, place);
    } finally {
      await store.close();
    }
  }

  it('keeps an entry once, in the order of adding, and gives it back', (engine) =>
    withStore(engine, async ({ journal }) => {
      const [first, second] = [{ received: ONE.received }, { received: TWO.received }];
      expect(await journal.append([first, second, first])).toEqual([first, second]);
      expect(await journal.append([second])).toEqual([]);
      const judgement = judged('j1', 'document', ONE.read.id);
      await Promise.all([journal.append([{ judgement }]), journal.append([{ judgement }])]);
      expect(await journal.has('judgement', 'j1')).toBe(true);
      expect(await journal.has('received', 'j1')).toBe(false);
      expect(await journal.received(TWO.read.id)).toEqual(TWO.received);
      expect(await journal.received('nobody')).toBeNull();
      const entries = await listOf(journal.entries());
      expect(entries.map(({ entry }) => entry)).toEqual([first, second, { judgement }]);
      const rest = await listOf(journal.entries({ after: entries[1]!.number }));
      expect(rest.map(({ entry }) => entry)).toEqual([{ judgement }]);
      expect((await listOf(journal.contents())).map(({ kind, id }) => [kind, id])).toEqual([
        ['received', ONE.read.id],
        ['received', TWO.read.id],
        ['judgement', 'j1'],
      ]);
    }));

  it('says what of the journal the tables do not hold', (engine) =>
    withStore(engine, async (store) => {
      const ids = MADE.slice(0, 5).map(({ read }) => read.id);
      await store.journal.append(MADE.slice(0, 5).map(({ received }) => ({ received })));
      await store.journal.append([{ judgement: judged('j1', 'document', ids[0]!) }]);
      const failed = (made: Made, retriable: boolean) => ({
        id: made.read.id,
        input: made.read.input,
        at: made.read.at,
        reason: 'no text',
        retriable,
        program: '1',
      });
      await store.tables.write({
        documents: [ONE.read],
        unread: [failed(TWO, true), failed(MADE[2]!, false)],
      });
      const left = async (again?: 'retriable' | 'all') =>
        (await listOf(store.unwritten(again && { again }))).map(({ id }) => id);
      expect(await left()).toEqual([ids[3], ids[4], 'j1']);
      expect(await left('retriable')).toEqual([ids[1], ids[3], ids[4], 'j1']);
      expect(await left('all')).toEqual([ids[1], ids[2], ids[3], ids[4], 'j1']);
      expect((await store.questions.failures()).rows).toHaveLength(2);
      // What it once found held is looked for no more, and what comes later is.
      await store.tables.write({ documents: [MADE[3]!.read] });
      expect(await left()).toEqual([ids[4], 'j1']);
      await store.tables.write({ documents: [MADE[4]!.read] });
      expect(await left()).toEqual(['j1']);
      await store.journal.append([{ received: MADE[5]!.received }]);
      expect(await left()).toEqual(['j1', MADE[5]!.read.id]);
      expect(await left('retriable')).toEqual([ids[1], 'j1', MADE[5]!.read.id]);
    }));

  it('gives readings back as they were, also with characters that a database cannot hold', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      expect(await full.tables.readings([TWO.read.id, 'nobody', ONE.read.id])).toEqual(
        [TWO, ONE].map(({ read }) => ({ id: read.id, reading: read.reading })),
      );
      const odd = withText(ONE.read, 'Nul \0 and half \ud83d and back\\u0000slash 😀');
      await tables.write({ documents: [odd] });
      const [found] = (await questions.documents({})).rows;
      expect(found!.snippet).toBe('Nul \ufffd and half \ufffd and back\\u0000slash 😀');
    }));

  it('replaces a document that is read again', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      await tables.write(batchOf([ONE, TWO]));
      const { attributions } = ONE.read.reading;
      const again = {
        ...ONE.read,
        program: '2',
        reading: { ...ONE.read.reading, attributions: attributions.slice(0, 1) },
      };
      await tables.write({ documents: [again] });
      const { documents, statements } = await questions.counts();
      expect([documents, statements]).toEqual([2, 1 + TWO.read.reading.attributions.length]);
      const { rows } = await questions.sources();
      expect(rows.reduce((sum, row) => sum + row.documents, 0)).toBe(2);
      expect(await tables.size()).toBe(2);
    }));

  it('writes all of a batch or nothing', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      const broken = { ...TWO.read, at: null as unknown as string };
      await expect(tables.write({ documents: [ONE.read, broken] })).rejects.toThrow();
      expect((await questions.counts()).documents).toBe(0);
      await tables.write({ documents: [ONE.read] });
      expect((await questions.counts()).documents).toBe(1);
    }));

  describe('search', () => {
    const statements = MADE.flatMap(({ read }) =>
      read.reading.attributions.map((statement) => ({ statement, read, key: `${read.id} ${statement.id}` })),
    );
    const countryOf = (read: ReadDocument, actor: string | null) =>
      read.reading.actors.find(({ id }) => id === actor)?.country ?? null;
    const found = async (question: Parameters<Store['questions']['search']>[0]) =>
      (await allPages((paging) => full.questions.search(question, paging))).map(
        (row) => `${row.document.id} ${row.id}`,
      );
    const expected = (keep: (one: (typeof statements)[number]) => boolean) =>
      statements
        .filter(keep)
        .map(({ key }) => key)
        .sort();
    const [a, b] = [stateKey(0), stateKey(1)];

    it('finds what was said by whom, to whom, how and about what', async () => {
      const cases: [Parameters<typeof found>[0], Parameters<typeof expected>[0]][] = [
        [{}, () => true],
        [{ speaker: a }, ({ statement, read }) => countryOf(read, statement.speaker) === a],
        [{ recipient: b }, ({ statement, read }) => countryOf(read, statement.recipients[0]!) === b],
        [
          { party: a, minForce: 3 },
          ({ statement, read }) =>
            statement.force >= 3 &&
            [statement.speaker, statement.recipients[0]!].some((one) => countryOf(read, one) === a),
        ],
        [
          { act: 'directive', topic: 'trade' },
          ({ statement }) => statement.act === 'directive' && statement.topics.includes('trade'),
        ],
        [{ negated: true }, ({ statement }) => statement.negated],
        [
          { publisher: publisherName(0), force: 1 },
          ({ statement, read }) =>
            read.reading.document.publisher === publisherName(0) && statement.force === 1,
        ],
        [
          { from: '2018-01-01', to: '2020-12-31' },
          ({ read }) => /^20(18|19|20)/.test(read.reading.document.published!),
        ],
      ];
      for (const [question, keep] of cases) {
        expect((await found(question)).sort(), JSON.stringify(question)).toEqual(expected(keep));
        expect(expected(keep).length, JSON.stringify(question)).toBeGreaterThan(0);
      }
    });

    it('finds words by their stems, together in quotation marks, and without others', (engine) =>
      withStore(engine, async ({ tables, questions }) => {
        const said = [
          'They are withdrawing armoured units',
          'Units withdrew; the armoured ones stay',
          'No word on fishing',
        ];
        await tables.write({ documents: said.map((text, at) => saying(MADE[at]!.read, text)) });
        const texts = async (text: string) =>
          (await questions.search({ text })).rows.map((row) => row.text).sort();
        expect(await texts('withdraw')).toEqual([said[0]]);
        expect(await texts('unit armoured')).toEqual([said[0], said[1]].sort());
        expect(await texts('"armoured units"')).toEqual([said[0]]);
        expect(await texts('armoured -withdrawing')).toEqual([said[1]]);
        expect(await texts('fish or withdraw')).toEqual([said[0], said[2]].sort());
        expect(await texts('the')).toEqual([]);
        expect((await questions.documents({ text: 'fishing' })).rows.map(({ snippet }) => snippet)).toEqual([
          said[2],
        ]);
      }));

    it('leads to the words', async () => {
      const [row] = (await full.questions.search({ speaker: a }, { limit: 1 })).rows;
      const { reading } = (await full.questions.document(row!.document.id))!;
      const [span] = row!.spans;
      expect(reading.document.text.slice(span!.start, span!.end)).toBe(row!.text);
      expect(row!.speaker).toMatchObject({ side: a });
      expect(row!.speaker!.party).toMatch(/^party-/);
    });
  });

  it('tells what was between two, in order of time', async () => {
    const [a, b] = [stateKey(0), stateKey(1)];
    const rows = await allPages((paging) => full.questions.timeline(a, b, {}, paging));
    const between = MADE.filter(({ read }) => {
      const countries = read.reading.actors.map(({ country }) => country);
      return countries.includes(a) && countries.includes(b);
    });
    const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
    const dossiers = between.map(({ dossier }) => dossier);
    expect(between.length).toBeGreaterThan(2);
    expect(count('statement')).toBe(between.flatMap(({ read }) => read.reading.attributions).length);
    expect(count('event')).toBe(between.flatMap(({ read }) => read.reading.events).length);
    expect(count('interaction')).toBe(dossiers.flatMap(({ interactions }) => interactions ?? []).length);
    expect(count('step')).toBe(dossiers.flatMap(({ entries }) => entries ?? []).length);
    const dates = rows.map(({ date }) => date!);
    expect(dates).toEqual([...dates].sort());
    expect(rows.every(({ document, text }) => document !== null && text !== '')).toBe(true);
    const swapped = await allPages((paging) => full.questions.timeline(b, a, {}, paging));
    expect(swapped).toEqual(rows);
    const one = await full.questions.timeline(a, b, { from: dates[0]!, to: dates[0]! });
    expect(one.rows).toEqual(rows.filter(({ date }) => date === dates[0]));
  });

  it('tells what began before the days asked for and lasts into them', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      const published = (made: Made, date: string): ReadDocument => {
        const { reading } = made.read;
        const document = { ...reading.document, published: date };
        return { ...made.read, reading: { ...reading, document, events: [] } };
      };
      const [a, b] = ONE.read.reading.actors.map(({ country }) => country!);
      const like = MADE.find(
        ({ read }) => read !== ONE.read && read.reading.actors.some(({ country }) => country === a),
      )!;
      await tables.write({ documents: [published(ONE, '2019-05'), published(like, '2019-04-30')] });
      const days = async (from: string, to?: string) =>
        (await allPages((paging) => questions.timeline(a!, b!, to ? { from, to } : { from }, paging))).map(
          ({ date }) => date,
        );
      const six = Array.from({ length: 6 }, () => '2019-05');
      expect(await days('2019-05-20')).toEqual(six);
      expect(await days('2019-05-20', '2019-05-21')).toEqual(six);
      expect(await days('2019-04-01', '2019-05-02')).toEqual(expect.arrayContaining(six));
      expect(await days('2019-06-01')).toEqual([]);
      expect(await days('2019-01-01', '2019-03-31')).toEqual([]);
    }));

  it('answers from the ledger', async () => {
    const all = MADE.flatMap(({ dossier }) => dossier.entries ?? []);
    const ids = async (question: Parameters<Store['questions']['ledger']>[0]) =>
      (await allPages((paging) => full.questions.ledger(question, paging)))
        .map(({ entry }) => entry.id)
        .sort();
    const { from, to } = all[0]!.sides as { from: string; to: string };
    const expected = (keep: (entry: (typeof all)[number]) => boolean) =>
      all
        .filter(keep)
        .map(({ id }) => id)
        .sort();
    expect(await ids({})).toEqual(expected(() => true));
    expect(await ids({ from, to })).toEqual(expected(({ sides }) => sides.from === from && sides.to === to));
    expect(await ids({ between: [to, from] })).toContain(all[0]!.id);
    expect(await ids({ standing: 'open' })).toEqual(expected(({ standing }) => standing === 'open'));
    expect(await ids({ topic: all[0]!.topics[0]!, kind: 'demand' })).toContain(all[0]!.id);
    expect(await ids({ kind: 'offer' })).toEqual([]);
    expect(await ids({ text: `"${all[0]!.what}"` })).toContain(all[0]!.id);
    expect(await ids({ since: all[0]!.first!, until: all[0]!.first! })).toEqual(
      expected(({ first }) => first === all[0]!.first),
    );
    const [row] = (await full.questions.ledger({}, { limit: 1 })).rows;
    expect(Object.keys(row!.documents)).toEqual(
      row!.entry.steps.flatMap(({ parts }) => parts.map(({ document }) => document)),
    );
  });

  it('answers on interactions, and how far their accounts part', async () => {
    const all = MADE.flatMap(({ dossier }) => dossier.interactions ?? []);
    const [first] = all;
    const [a, b] = first!.sides as [string, string];
    const rows = await allPages((paging) =>
      full.questions.interactions({ parties: [a, b], kind: 'call' }, paging),
    );
    const both = all.filter(({ sides }) => sides.includes(a) && sides.includes(b));
    expect(rows.map(({ interaction }) => interaction.id).sort()).toEqual(both.map(({ id }) => id).sort());
    expect(rows.find(({ interaction }) => interaction.id === first!.id)!.interaction).toEqual(first);
    const wide = await allPages((paging) => full.questions.interactions({ minDivergence: 0.5 }, paging));
    expect(wide).toHaveLength(all.filter(({ divergence }) => divergence! >= 0.5).length);

    const parted = await full.questions.divergence(b, a);
    expect(parted.rows.map(({ interaction }) => interaction.id).sort()).toEqual(
      both.map(({ id }) => id).sort(),
    );
    expect(parted.topics.reduce((sum, topic) => sum + topic.interactions, 0)).toBe(both.length);
    expect(parted.trend === null).toBe(new Set(both.map(({ date }) => date)).size < 3);
    expect(await full.questions.divergence('nobody', a)).toEqual({
      rows: [],
      next: null,
      trend: null,
      topics: [],
    });
  });

  it('knows a party by its names, and where it appears', async () => {
    const id = partyId(0, 0);
    const expected = MADE.filter(({ dossier }) => dossier.parties!.some((party) => party.id === id));
    const rows = await allPages(async (paging) => (await full.questions.actor(id, paging))!);
    expect(rows.map(({ document }) => document.id).sort()).toEqual(
      expected.map(({ read }) => read.id).sort(),
    );
    const answer = (await full.questions.actor(id))!;
    expect(answer.documents).toBe(expected.length);
    const [surname] = answer.party.name.split(' ').reverse();
    for (const name of [id, answer.party.name.toUpperCase(), surname!.slice(0, -1)])
      expect(
        (await full.questions.resolve(name)).map(({ key }) => key),
        name,
      ).toContain(id);
    expect((await full.questions.resolve(stateKey(0)))[0]).toMatchObject({ key: stateKey(0), kind: 'side' });
    expect(await full.questions.resolve('!?')).toEqual([]);
    const keys = [stateKey(0), stateKey(3), partyId(0, 0), partyId(5, 1), 'nobody'];
    const called = keys.map(async (key) => {
      const found = await full.questions.resolve(key);
      return [key, found.find((one) => one.key === key)?.name] as const;
    });
    const names = (await Promise.all(called)).filter(([, name]) => name !== undefined);
    expect(names.length).toBeGreaterThan(2);
    expect([...(await full.questions.names([...keys, ...keys]))]).toEqual(names);
    expect(await full.questions.actor('nobody')).toBeNull();
  });

  it('lists documents and their publishers', async () => {
    const ids = async (question: Parameters<Store['questions']['documents']>[0]) =>
      (await allPages((paging) => full.questions.documents(question, paging)))
        .map(({ document }) => document.id)
        .sort();
    const expected = (keep: (made: Made) => boolean) =>
      MADE.filter(keep)
        .map(({ read }) => read.id)
        .sort();
    const kindOf = ({ read }: Made) => read.reading.document.kind;
    expect(await ids({ kind: 'readout' })).toEqual(expected((made) => kindOf(made) === 'readout'));
    expect(await ids({ party: stateKey(2), language: 'en' })).toEqual(
      expected(({ read }) => read.reading.actors.some(({ country }) => country === stateKey(2))),
    );
    expect(await ids({ group: ONE.read.id })).toEqual([ONE.read.id]);
    const sources = await allPages((paging) => full.questions.sources(paging));
    const of = ({ read }: Made) => read.reading.document.publisher;
    for (const { publisher, documents, first } of sources) {
      const mine = MADE.filter((made) => of(made) === publisher);
      expect([documents, first]).toEqual([
        mine.length,
        mine.map(({ read }) => read.reading.document.published).sort()[0],
      ]);
    }
    expect(sources).toHaveLength(new Set(MADE.map(of)).size);
  });

  it('names copies and versions', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      const copy = {
        ...TWO.read,
        group: ONE.read.id,
        fingerprint: { ...ONE.read.fingerprint!, exact: 'other' },
      };
      const later = { ...MADE[2]!.read, input: ONE.read.input, versionOf: ONE.read.id };
      await tables.write({ documents: [ONE.read, copy, later] });
      const whole = (await questions.document(ONE.read.id))!;
      expect(whole.copies.map(({ id }) => id)).toEqual([TWO.read.id]);
      expect(whole.versions.map(({ id }) => id)).toEqual([later.id]);
      expect((await questions.sources()).rows.reduce((sum, { copies }) => sum + copies, 0)).toBe(1);
      const candidates = await tables.copyCandidates(ONE.read.fingerprint!);
      expect(candidates.map(({ id }) => id)).toEqual([ONE.read.id, TWO.read.id]);
      expect(candidates[0]!.replacedBy).toEqual([later.id]);
      expect((await tables.versions({ input: ONE.read.input, address: null })).map(({ id }) => id)).toEqual([
        ONE.read.id,
        later.id,
      ]);
    }));

  it('gives every row once, page by page, and refuses what is no page', async () => {
    for (const limit of [1, 7, 1000]) {
      const rows = await allPages((paging) => full.questions.documents({}, { ...paging, limit }));
      expect(new Set(rows.map(({ document }) => document.id)).size).toBe(MADE.length);
      expect(rows).toHaveLength(MADE.length);
    }
    await expect(full.questions.search({}, { limit: 0 })).rejects.toThrow(UsageError);
    await expect(full.questions.search({}, { limit: 1001 })).rejects.toThrow(UsageError);
    await expect(full.questions.search({}, { after: 'x' })).rejects.toThrow(UsageError);
    const { next } = await full.questions.sources({ limit: 1 });
    await expect(full.questions.documents({}, { after: next })).rejects.toThrow(UsageError);
    await expect(full.questions.search({ from: 'May' })).rejects.toThrow(UsageError);
  });

  it('is empty at first, and says so to every question', (engine) =>
    withStore(engine, async ({ questions }) => {
      const none = { rows: [], next: null };
      expect(await questions.search({ text: 'anything' })).toEqual(none);
      expect(await questions.timeline('A', 'B')).toEqual(none);
      expect(await questions.ledger({})).toEqual(none);
      expect(await questions.interactions({})).toEqual(none);
      expect(await questions.documents({})).toEqual(none);
      expect(await questions.sources()).toEqual(none);
      expect(await questions.document('nobody')).toBeNull();
    }));

  it('follows an actor that comes under another party and side', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      await tables.write(batchOf([ONE, TWO]));
      const party = ONE.dossier.parties![0]!;
      const joined = { ...party, id: 'party-joined', side: 'ZZZ', wikidata: 'Q1' };
      await tables.write({ dossier: { parties: [joined], gone: { parties: [party.id] } } });
      expect(await tables.unjoined()).toEqual([]);
      const mine = (row: { document: { id: string } }) => row.document.id === ONE.read.id;
      expect((await questions.search({ party: 'ZZZ' })).rows.every(mine)).toBe(true);
      const said = ONE.read.reading.attributions.filter(({ speaker }) => speaker === party.parts[0]!.record);
      expect((await questions.search({ speaker: 'party-joined' })).rows).toHaveLength(said.length);
      expect((await questions.search({ party: party.id })).rows.filter(mine)).toEqual([]);
      expect((await questions.documents({ party: 'ZZZ' })).rows).toHaveLength(1);
      expect(await tables.parties(['party-joined'])).toEqual([joined]);
      expect(await tables.partiesLike({ wikidata: ['Q1'] })).toEqual(['party-joined']);
      expect(await tables.partiesLike({ documents: [ONE.read.id] })).toContain('party-joined');
      expect(await tables.documentsBetween(['ZZZ'])).toEqual([ONE.read.id]);
    }));

  it('gives what spans documents, by sides, by id or whole', (engine) =>
    withStore(engine, async ({ tables }) => {
      await tables.write({ documents: [ONE.read] });
      expect(await tables.unjoined()).toEqual([ONE.read.id]);
      await tables.write(batchOf([ONE, TWO]));
      const { interactions, entries } = ONE.dossier;
      const own = { interactions, entries };
      expect(await tables.dossier()).toEqual(own);
      expect(await tables.dossierBetween(interactions![0]!.sides)).toEqual(own);
      expect(await tables.dossierBetween([interactions![0]!.sides[1]!])).toEqual(own);
      expect(await tables.dossierBetween(['ZZZ', 'ZZY'])).toEqual({ interactions: [], entries: [] });
      expect(await tables.spanning([entries![0]!.id])).toEqual({ interactions: [], entries });
      await tables.write({ dossier: { gone: { interactions: interactions!.map(({ id }) => id) } } });
      expect(await tables.dossier()).toEqual({ interactions: [], entries });
    }));

  it('shows judgements that stand, and what they are about now', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      await tables.write(batchOf([ONE, TWO]));
      const { id } = ONE.read;
      const states = [
        { judgement: judged('j1', 'attribution', 's1', id, 'reject'), state: 'stands', found: null },
        { judgement: judged('j2', 'attribution', 's1', id), state: 'undone', found: null },
        { judgement: judged('j3', 'attribution', 's9', id), state: 'stands', found: 's2' },
        { judgement: judged('j4', 'document', id, id), state: 'stands', found: null },
      ] as const;
      await tables.write({ judgements: states });
      const verdicts = (await questions.search({})).rows
        .filter((row) => row.verdicts.length > 0)
        .map((row) => [row.document.id, row.id, row.verdicts.map((one) => one.id)]);
      expect(verdicts.sort()).toEqual([
        [id, 's1', ['j1']],
        [id, 's2', ['j3']],
      ]);
      const whole = (await questions.document(id))!;
      expect(whole.verdicts.map((one) => one.id)).toEqual(['j4']);
      expect(whole.judged.map(({ kind, record, id }) => [kind, record, id])).toEqual([
        ['attribution', 's1', 'j1'],
        ['attribution', 's2', 'j3'],
        ['document', id, 'j4'],
      ]);
      // Whoever looks for what nobody judged is given the least sure first.
      const waiting = await allPages((paging) => questions.doubtful(paging));
      expect(waiting.map(({ score }) => score)).toEqual([...Array(4).fill(0.8), ...Array(10).fill(0.9)]);
      expect(waiting.some((row) => row.document.id === id && ['s1', 's2'].includes(row.id))).toBe(false);
      const [first] = waiting;
      const { text } = [ONE, TWO].find(({ read }) => read.id === first!.document.id)!.read.reading.document;
      expect(text).toContain(first!.before + first!.spans.map((span) => span.text).join('') + first!.after);
      await tables.write({ judgements: [{ ...states[0], state: 'undone' }] });
      expect(
        (await questions.judgements({ state: 'undone' })).rows.map(({ judgement }) => judgement.id),
      ).toEqual(['j2', 'j1']);
      expect(await tables.judgementStates()).toHaveLength(4);
    }));

  it('lists parties by name, those that are only described last, page by page', (engine) =>
    withStore(engine, async ({ tables, questions }) => {
      const { dossier } = batchOf([ONE]);
      const [party] = dossier!.parties!;
      const named = (id: string, name: string) => ({
        ...party!,
        id,
        name,
        names: [name],
        side: 'GHA',
        parts: [],
      });
      const parties = [
        named('p1', 'zebra watchers'),
        named('p2', 'Zita Owusu'),
        named('p3', '14 sailors'),
        named('p4', 'ama Darkwa'),
        named('p5', 'Ama Darkwa'),
      ];
      await tables.write({ dossier: { parties } });
      const names = async (question: Parameters<Store['questions']['parties']>[0]) =>
        (await allPages((paging) => questions.parties(question, paging))).map((row) => row.party.name);
      expect(await names({})).toEqual([
        'Ama Darkwa',
        'Zita Owusu',
        '14 sailors',
        'ama Darkwa',
        'zebra watchers',
      ]);
      expect(await names({ text: 'zit' })).toEqual(['Zita Owusu']);
      expect(await names({ side: 'EST' })).toEqual([]);
    }));

  it('is the same after a rebuild, whatever the batches', async (engine) => {
    const place = await engine.fresh();
    const first = await openStore(place);
    const judgements = [
      { judgement: judged('j1', 'document', ONE.read.id), state: 'stands', found: null },
    ] as const;
    await fill(first, MADE.slice(0, 30), 7);
    await first.tables.write({ judgements });
    await first.close();
    const before = await dumpTables(place);
    const second = await openStore(place, { clear: true });
    expect((await second.questions.counts()).documents).toBe(0);
    expect(await listOf(second.unwritten())).toHaveLength(30);
    await second.tables.write({ documents: MADE.slice(0, 30).map(({ read }) => read), judgements });
    // What spans documents comes later here, so that actors change their parties.
    await second.tables.write({ dossier: batchOf(MADE.slice(0, 30)).dossier! });
    await second.close();
    expect(await dumpTables(place)).toEqual(before);
    expect(before.statement!.length).toBeGreaterThan(100);
  });

  it('is backed up into one file and restored into an empty place alone', async (engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-backup-'));
    try {
      const file = join(folder, 'record.jsonl.gz');
      const judgement = judged('j1', 'document', ONE.read.id);
      const kept = await withStore(engine, async (store) => {
        await store.journal.append([{ received: ONE.received }, { judgement }, { received: TWO.received }]);
        expect(await store.backup(file)).toEqual({ entries: 3, damaged: [] });
        await expect(store.backup(file)).rejects.toThrow('is there already');
        return listOf(store.journal.entries());
      });
      const place = await engine.empty();
      expect(await restore(file, place)).toEqual({ entries: 3 });
      const store = await openStore(place, { create: false });
      expect(await listOf(store.journal.entries())).toEqual(kept);
      expect(await listOf(store.unwritten())).toHaveLength(3);
      await store.close();
      await expect(restore(file, place)).rejects.toThrow(RecordError);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is for one writer at a time', async (engine) => {
    const place = await engine.fresh();
    const store = await openStore(place);
    await expect(openStore(place)).rejects.toThrow(/in use by .*(process|session) \d+/);
    await store.close();
    await (await openStore(place)).close();
  });

  it('is not made by those who only ask', async (engine) => {
    await expect(openQuestions(await engine.empty())).rejects.toThrow('there is no record here');
    await expect(openStore(await engine.empty(), { create: false })).rejects.toThrow(
      'there is no record here',
    );
    const reader = await openQuestions(await engine.fresh());
    expect((await reader.questions.counts()).documents).toBe(0);
    await reader.close();
  });

  it('brings tables of the first version forward', async (engine) => {
    const place = await engine.fresh();
    const raw = await rawConnection(place);
    await raw.script('drop schema readout cascade');
    await raw.script(readFileSync(new URL('../../fixtures/store/schema-1.sql', import.meta.url), 'utf8'));
    await raw.close();
    const store = await openStore(place);
    const [one, other] = [generated(0), generated(20)];
    expect(await store.questions.counts()).toMatchObject({
      documents: 2,
      statements: 12,
      unread: 1,
      judgements: 1,
    });
    expect(await store.tables.readings([other.read.id])).toEqual([
      { id: other.read.id, reading: other.read.reading },
    ]);
    const words = one.read.reading.attributions[0]!.content[0]!.text;
    expect((await store.questions.search({ text: `"${words}"` })).rows[0]).toMatchObject({
      id: 's1',
      text: words,
    });
    expect((await store.questions.documents({})).rows.flatMap(({ verdicts }) => verdicts)).toHaveLength(1);
    await store.tables.write(batchOf([one, TWO]));
    await store.close();
    const reader = await openQuestions(place);
    expect((await reader.questions.counts()).documents).toBe(3);
    await reader.close();
  });

  it('is left alone when a newer version wrote it, and can be made again', async (engine) => {
    const place = await engine.fresh();
    const raw = await rawConnection(place);
    await raw.script(`update readout.meta set value = '999' where key = 'schema'`);
    await raw.close();
    await expect(openStore(place)).rejects.toThrow(/version 999.*update readout.*rebuild/);
    await (await openStore(place, { clear: true })).close();
    await (await openStore(place)).close();
  });
});

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function fill(store: Store, made: readonly Made[], size: number): Promise<void> {
  await store.journal.append(made.map(({ received }) => ({ received })));
  for (let at = 0; at < made.length; at += size) await store.tables.write(batchOf(made.slice(at, at + size)));
}

async function allPages<Row>(ask: (paging: Paging) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<Row> = await ask({ limit: 50, after });
    rows.push(...page.rows);
    after = page.next;
    if (after === null) return rows;
  }
}

function withText(read: ReadDocument, text: string): ReadDocument {
  const { document } = read.reading;
  return {
    ...read,
    reading: { ...read.reading, document: { ...document, text }, actors: [], attributions: [], events: [] },
  };
}

/** A document of one statement, which is all its text. */
function saying(read: ReadDocument, text: string): ReadDocument {
  const bare = withText(read, text);
  const [statement] = read.reading.attributions;
  const content = [{ start: 0, end: text.length, text }];
  const attributions = [{ ...statement!, content, speaker: null, recipients: [], chain: [] }];
  return {
    ...bare,
    reading: { ...bare.reading, document: { ...bare.reading.document, title: null }, attributions },
  };
}
