import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ExpectedEntry, INTERACTIONS, LEDGER, PERSONS } from '../../fixtures/dossier.ts';
import { actorHistory, type Dossier, divergenceHistory, ledger, timeline } from '../dossier/index.ts';
import type { LedgerEntry } from '../record/index.ts';
import { dossier } from './index.ts';

const FOLDER = fileURLToPath(new URL('../../examples/dossier/', import.meta.url));

let read: Dossier;
let nameOf: (document: string) => string;

beforeAll(async () => {
  read = await dossier(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => FOLDER + file),
  );
  const names = new Map(
    read.documents.map(({ id, reading }) => [id, basename(reading.document.input, '.txt')]),
  );
  nameOf = (id) => names.get(id)!;
}, 120_000);

const partyName = (id: string) => read.parties.find((party) => party.id === id)!.name;
const sortedNames = (parts: readonly { readonly document: string }[]) =>
  [...new Set(parts.map(({ document }) => nameOf(document)))].sort();

/** The interactions of Estonia and Ghana. */
const shared = () => read.interactions.filter(({ sides }) => sides.includes('EST') && sides.includes('GHA'));

test('four interactions of the pair, each once, from every document that tells of it; the one with Latvia apart', () => {
  expect(
    shared().map(({ kind, date, participants }) => [kind, date, participants.map(partyName).sort()]),
  ).toEqual(INTERACTIONS.map(({ kind, date, participants }) => [kind, date, participants]));
  expect(read.interactions.filter(({ sides }) => sides.includes('LVA'))).toHaveLength(1);
});

/** Rows that are not reached, for a fault in the reading of a single document. */
const MISREAD: Readonly<Record<string, string>> = {
  'call 2032-02-03':
    'no interaction is read in “asked Ghana to reopen the port … in a phone call”, so that only its copy stands for the text; and what Lepik urged in the call is read as an account of it',
};

describe('who told of each interaction, and each side’s account from its best sources', () => {
  for (const wanted of INTERACTIONS) {
    const row = `${wanted.kind} ${wanted.date}`;
    const run = row in MISREAD ? test.fails : test;
    run(`${row}${row in MISREAD ? `: ${MISREAD[row]}` : ''}`, () => {
      const found = shared().find(({ date }) => date === wanted.date)!;
      expect(sortedNames(found.parts)).toEqual(wanted.documents);
      for (const { side, sources } of found.accounts) {
        const [own, ...others] = sources.map(({ document }) => nameOf(document));
        const [wantedOwn, ...wantedOthers] = wanted.accounts[side]!;
        expect([own, ...others.sort()]).toEqual([wantedOwn, ...wantedOthers]);
        expect(sources.map((source) => source.own)).toEqual(sources.map((_, at) => at === 0));
      }
      expect(found.accounts.map(({ side }) => side)).toEqual(Object.keys(wanted.accounts));
    });
  }
});

/** Divergences that are not reached. */
const MISMEASURED: Readonly<Record<string, string>> = {
  '2031-05-12':
    'the line that names parties and day is taken for a claim that both make, and “repeated her demand” has the force of repeating, not of a demand: 0.31 in place of 0.35',
};

describe('the divergence of an interaction is what its readouts give by hand', () => {
  INTERACTIONS.forEach(({ date, divergence: [least, most] }, at) => {
    const run = date in MISMEASURED ? test.fails : test;
    run(`${date}${date in MISMEASURED ? `: ${MISMEASURED[date]}` : ''}`, () => {
      const found = divergenceHistory(read.interactions, 'GHA', 'EST').interactions[at]!;
      expect(found.date).toBe(date);
      expect(found.divergence).toBeGreaterThanOrEqual(least);
      expect(found.divergence).toBeLessThanOrEqual(most);
    });
  });

  test('the last is the lowest, and the trend goes down', () => {
    const { interactions, trend } = divergenceHistory(read.interactions, 'GHA', 'EST');
    const figures = interactions.map(({ divergence }) => divergence!);
    expect(Math.min(...figures)).toBe(figures.at(-1));
    expect(trend).toMatchObject({ points: 4 });
    expect(trend!.slope).toBeLessThan(0);
  });
});

test('persons are one over all documents, with their side and their roles through time', () => {
  for (const { name, side, roles } of PERSONS) {
    const found = read.parties.filter((party) => party.names.includes(name));
    expect(found).toHaveLength(1);
    expect.soft(found[0]!.side).toBe(side);
    expect.soft(found[0]!.roles.map(({ title, from, to }) => [title, from, to])).toEqual(roles);
  }
});

/** The words of an entry: what it says, as any of its documents has it. */
const wordsOf = (entry: LedgerEntry) =>
  entry.steps
    .filter(({ step }) => step !== 'refused' && step !== 'answered' && step !== 'met')
    .flatMap(({ parts }) => parts.flatMap(({ evidence }) => evidence.map(({ text }) => text)))
    .join(' … ');

const isOf = (entry: LedgerEntry, { kind, from, to, words }: ExpectedEntry) =>
  entry.kind === kind &&
  entry.sides.from === from &&
  entry.sides.to === to &&
  words.every((word) => wordsOf(entry).includes(word));

/** Entries that are not reached, for what a single document is misread to say. */
const UNREACHED: Readonly<Record<string, string>> = {
  'the release of the crew':
    'two days are misread: the quoted demand of 17 February is dated by the Sunday of another sentence, the release on Saturday by the day of the report',
  'the threat to close the port':
    'that it was closed is told once more on 3 February 2032 (“in September, when Ghana closed the port”), and too little is sure there of to whom',
  'the training of inspectors':
    'no commitment is read in “Estonia will train 20 inspectors every year”, and the offer that Darkwa welcomed is read as hers',
  'the position data of trawlers':
    'no commitment is read in what Vaher “said”: that ships “would send position data”',
};

describe('the ledger of Estonia and Ghana', () => {
  for (const wanted of LEDGER) {
    const { matter } = wanted;
    const run = matter in UNREACHED ? test.fails : test;
    run(`${matter}${matter in UNREACHED ? `: ${UNREACHED[matter]}` : ''}`, () => {
      const found = ledger(read, { between: ['EST', 'GHA'] }).filter((entry) => isOf(entry, wanted));
      expect(
        found.map(({ standing, deadline, steps }) => ({
          standing,
          deadline,
          steps: steps.map(({ step, date, parts }) => ({ step, date, documents: sortedNames(parts) })),
        })),
      ).toEqual([
        {
          standing: wanted.standing,
          deadline: wanted.deadline,
          steps: wanted.steps.map((step) => ({ ...step, documents: [...step.documents].sort() })),
        },
      ]);
    });
  }

  /** Entries that the texts do not have, each for a fault in reading. */
  const TOO_MANY: Readonly<Record<string, string>> = {
    'Estonia ultimatum over nets': '“Ghana sets Estonia ultimatum”: the receiver is read as the giver',
    'to either pay for the nets destroyed off Axim by September 1 or lose access to the port of Tema':
      '“gave Estonia an ultimatum”: the receiver is read as the giver',
    'a reply before the end of July': 'asked of the insurer, read as asked of Ghana',
    'over seized trawler': '“trade demands over seized trawler” tells of demands without saying what',
    'the situation of the crew of the Merilind': '“asked about” is a question, no demand',
    'that he would not change course in the dispute with Estonia': 'nobody had asked him to',
    'to comment further': '“declined to comment” refuses no demand',
    'to train 20 Ghanaian fisheries inspectors in Pärnu': 'the beginning of the training, above',
    'to train inspectors': 'the offer that Darkwa welcomed is read as hers',
  };

  test('holds no more than that, but for what is misread', () => {
    const others = ledger(read, { between: ['EST', 'GHA'] }).filter(
      (entry) => !LEDGER.some((wanted) => isOf(entry, wanted)),
    );
    expect(others.map(({ what }) => what).filter((what) => !(what in TOO_MANY))).toEqual([]);
  });
});

test('the timeline has every interaction and step once, in order of time', () => {
  const items = timeline(read, 'GHA', 'EST');
  const days = items.map(({ date }) => date!);
  expect(days).toEqual([...days].sort());
  expect(items.filter(({ kind }) => kind === 'interaction')).toHaveLength(INTERACTIONS.length);
  const steps = LEDGER.filter(({ matter }) => !(matter in UNREACHED)).flatMap((entry) => entry.steps);
  for (const { step, date } of steps) {
    expect(items).toContainEqual(expect.objectContaining({ kind: 'step', what: step, date }));
  }
  for (const { what, document, spans } of items.filter(
    (item) => item.document !== null || item.what !== 'lapsed',
  )) {
    const { text } = read.documents.find(({ id }) => id === document?.id)!.reading.document;
    expect(spans.length, what).toBeGreaterThan(0);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  }
});

test('a minister’s history has her meetings and what she asked', () => {
  const { id } = read.parties.find(({ name }) => name === 'Ama Darkwa')!;
  const history = actorHistory(read, id)!;
  expect(history.interactions.map(({ date }) => date)).toEqual(['2031-01-27', '2031-01-27', '2031-05-12']);
  expect(history.undertook.map(({ kind, standing }) => [kind, standing])).toContainEqual([
    'ultimatum',
    'lapsed',
  ]);
  expect(actorHistory(read, 'nobody')).toBeNull();
});

test('the same documents in another order give the same dossier', async () => {
  const inputs = read.documents.map(({ reading }) => reading.document.input);
  const again = await dossier([...inputs].reverse());
  expect({ ...again, documents: null }).toEqual({ ...read, documents: null });
}, 120_000);
