import { expect, test } from 'vitest';
import { type HandDocument, handDocument, judgementOf } from '../../fixtures/hand-dossier.ts';
import type { Judgement } from '../record/index.ts';
import type { DossierDocument } from './dossier-document.ts';
import { joinInteractions } from './join-interactions.ts';
import { keepLedger } from './keep-ledger.ts';
import { matchParties } from './match-parties.ts';

const keep = (documents: readonly DossierDocument[], judgements: readonly Judgement[] = []) => {
  const parties = matchParties(documents, [], (name) => name.toLowerCase());
  return keepLedger(documents, parties, joinInteractions(documents, parties, []), judgements);
};

const steps = (...documents: DossierDocument[]) =>
  keep(documents).map(({ kind, standing, steps: all }) => [
    kind,
    standing,
    all.map(({ step, date }) => `${step} ${date}`),
  ]);

const DEMAND = 'Oduya demanded that Ghana release the three surveyors held in Bole.';
const demand = (id: string, published: string, text = DEMAND, more: Partial<HandDocument> = {}) =>
  handDocument(id, text, {
    published,
    undertakings: [
      {
        from: 'oduya',
        to: 'ghana',
        cue: text.split(' ')[1]!,
        what: text.slice(text.indexOf('that '), -1),
        force: 5,
        restates: text.includes('again'),
      },
    ],
    ...more,
  });

const AGAIN = 'Oduya demanded again that Ghana release the surveyors held in Bole.';
const BY_MAY = 'Oduya demanded again that Ghana release the three surveyors by 20 May.';
const refusal = (id: string, published: string) =>
  handDocument(id, 'Mensah refused to release the surveyors to Kenya.', {
    published,
    undertakings: [
      {
        kind: 'refusal',
        from: 'mensah',
        cue: 'refused',
        what: 'to release the surveyors to Kenya',
        force: 4,
      },
    ],
  });

test('several reports of one demand are one; what is said again is a restatement', () => {
  expect(steps(demand('a', '2031-05-01'), demand('b', '2031-05-02'), demand('c', '2031-05-01'))).toEqual([
    ['demand', 'open', ['made 2031-05-01']],
  ]);
  expect(steps(demand('a', '2031-05-01'), demand('b', '2031-05-02', AGAIN))).toEqual([
    ['demand', 'open', ['made 2031-05-01', 'restated 2031-05-02']],
  ]);
});

test('a new deadline changes the terms, and says how', () => {
  const [entry] = keep([demand('a', '2031-05-01'), demand('b', '2031-05-06', BY_MAY)]);
  expect(entry).toMatchObject({
    deadline: '2031-05-20',
    steps: [{ step: 'made' }, { step: 'changed', note: 'deadline 2031-05-20' }],
  });
});

test('two matters are two entries, and so are one matter asked by two sides', () => {
  const other = 'Oduya demanded that Ghana reopen the bridge at Bole to lorries.';
  expect(steps(demand('a', '2031-05-01'), demand('b', '2031-05-01', other))).toHaveLength(2);
  const mensah = demand('b', '2031-05-01', 'Mensah demanded that Kenya release the three surveyors.', {
    undertakings: [
      { from: 'mensah', to: 'kenya', cue: 'demanded', what: 'that Kenya release the three surveyors' },
    ],
  });
  expect(steps(demand('a', '2031-05-01'), mensah)).toHaveLength(2);
});

test('a refusal by the other side answers, and is no entry besides; what is asked again is open again', () => {
  expect(steps(demand('a', '2031-05-01'), refusal('b', '2031-05-03'))).toEqual([
    ['demand', 'refused', ['made 2031-05-01', 'refused 2031-05-03']],
  ]);
  expect(
    steps(demand('a', '2031-05-01'), refusal('b', '2031-05-03'), demand('c', '2031-05-09', AGAIN)),
  ).toEqual([['demand', 'open', ['made 2031-05-01', 'refused 2031-05-03', 'restated 2031-05-09']]]);
});

test('a refusal before the demand answers nothing', () => {
  expect(
    steps(refusal('a', '2031-04-01'), demand('b', '2031-05-01')).map(([kind, standing]) => [kind, standing]),
  ).toEqual([
    ['refusal', 'open'],
    ['demand', 'open'],
  ]);
});

const later = (published: string) => handDocument('later', 'Kenya and Ghana trade cocoa.', { published });

test('a deadline lapses only by a later document and in silence', () => {
  const asked = demand('a', '2031-05-06', BY_MAY);
  expect(steps(asked)).toEqual([['demand', 'open', ['made 2031-05-06']]]);
  expect(steps(asked, later('2031-05-20'))[0]![1]).toBe('open');
  const elsewhere = handDocument('later', 'Kenya trades cocoa.', { published: '2031-05-22' });
  expect(steps(asked, elsewhere)[0]![1]).toBe('open');
  expect(steps(asked, later('2031-05-22'))).toEqual([
    ['demand', 'lapsed', ['made 2031-05-06', 'lapsed 2031-05-20']],
  ]);
  expect(steps(asked, refusal('b', '2031-05-18'), later('2031-05-22'))[0]![1]).toBe('refused');
});

test('a deed meets the demand: in the past, by the one asked; what is only wanted does not', () => {
  const told = (text: string, words: string, actor: string) =>
    handDocument('deed', text, {
      published: '2031-05-12',
      events: [{ words, actor: [actor], date: '2031-05-11' }],
    });
  const standing = (document: DossierDocument) => steps(demand('a', '2031-05-01'), document)[0]![1];
  expect(standing(told('Ghana released the three surveyors.', 'released the three surveyors', 'ghana'))).toBe(
    'met',
  );
  expect(standing(told('Kenya released the three surveyors.', 'released the three surveyors', 'kenya'))).toBe(
    'open',
  );
  expect(standing(told('Ghana is to release the surveyors.', 'release the surveyors', 'ghana'))).toBe('open');
  expect(standing(told('Ghana moved the three surveyors.', 'moved the three surveyors', 'ghana'))).toBe(
    'open',
  );
});

test('what only a corrected report says was never said; what is denied is not promised', () => {
  expect(steps(demand('a', '2031-05-01', DEMAND, { replacedBy: 'b' }))).toEqual([]);
  const no = handDocument('a', 'Mensah makes no promise to release the surveyors to Kenya.', {
    undertakings: [
      {
        kind: 'commitment',
        from: 'mensah',
        cue: 'makes no promise',
        what: 'to release the surveyors to Kenya',
      },
    ],
  });
  expect(steps(no)).toEqual([]);
});

test('another verb is another matter, unless somebody says that the two mean alike', () => {
  const documents = [
    demand('a', '2031-05-01', 'Oduya demanded that Ghana free the captured surveyors.'),
    demand('b', '2031-05-09', 'Oduya demanded that Ghana feed the captured surveyors.'),
  ];
  const parties = matchParties(documents, [], (name) => name.toLowerCase());
  const entries = (meaning: number) => keepLedger(documents, parties, [], [], () => meaning);
  expect([entries(0.9), entries(0.2)].map((all) => all.length)).toEqual([1, 2]);
});

test('a judgement joins two entries and parts one', () => {
  const documents = [
    demand('a', '2031-05-01'),
    demand('b', '2031-05-09', 'Oduya demanded that Ghana send its prisoners home.'),
  ];
  const [one, other] = keep(documents).map(({ id }) => id) as [string, string];
  const merge = judgementOf({ kind: 'ledger-entry', verdict: 'merge', target: one, others: [other] });
  expect(keep(documents, [merge]).map(({ id, steps: all }) => [id, all.length])).toEqual([[one, 2]]);
  const same = [demand('a', '2031-05-01'), demand('b', '2031-05-09', AGAIN)];
  const [id] = keep(same).map((entry) => entry.id);
  const split = judgementOf({ kind: 'ledger-entry', verdict: 'split', target: id!, others: ['b/u1'] });
  expect(keep(same, [split])).toHaveLength(2);
});

test('the order of the documents changes nothing', () => {
  const documents = [
    demand('a', '2031-05-01'),
    refusal('b', '2031-05-03'),
    demand('c', '2031-05-09', BY_MAY),
    later('2031-06-01'),
  ];
  expect(keep([...documents].reverse())).toEqual(keep(documents));
});
