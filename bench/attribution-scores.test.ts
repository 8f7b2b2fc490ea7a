import { expect, test } from 'vitest';
import type { Range } from '../src/record/index.ts';
import { type RoleRanges, scoreAttributions } from './attribution-scores.ts';
import { readCofenet, scoreBio } from './cofenet.ts';
import { parseBrat } from './polnear.ts';

const text = 'The mayor said on Monday that “the road is open”. Trucks left.';

function rangesOf(source: string | null, cue: string, content: string): RoleRanges {
  const range = (words: string | null): Range[] =>
    words === null ? [] : [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
  return { source: range(source), cue: range(cue), content: range(content) };
}

const gold = rangesOf('The mayor', 'said on Monday', 'that “the road is open”');

function relation(predicted: RoleRanges, match: string, discarded: readonly Range[] = []) {
  const counts = scoreAttributions({ text, discarded, gold: [gold], predicted: [predicted] });
  return counts.get(`relation.${match}`);
}

test('a relation overlaps when each role shares a word, and is exact when each role is the same', () => {
  const near = rangesOf('mayor', 'said', 'the road is open');
  expect(relation(near, 'overlap')).toEqual({ right: 1, predicted: 1, gold: 1 });
  expect(relation(near, 'half')?.right).toBe(0);
  expect(relation(near, 'exact')?.right).toBe(0);
  expect(relation(gold, 'exact')?.right).toBe(1);
});

test('a role that only one side has keeps a pair apart', () => {
  expect(relation(rangesOf(null, 'said', 'the road is open'), 'overlap')?.right).toBe(0);
});

test('words in a discarded stretch count for nobody', () => {
  const monday = text.indexOf('on Monday');
  const discarded = [{ start: monday, end: monday + 'on Monday'.length }];
  expect(relation(rangesOf('The mayor', 'said', 'that “the road is open”'), 'exact', discarded)?.right).toBe(
    1,
  );
});

test('the kind of a content is read from its quotation marks', () => {
  const counts = scoreAttributions({ text, discarded: [], gold: [gold], predicted: [gold] });
  expect(counts.get('kind.mixed')).toEqual({ right: 1, predicted: 1, gold: 1 });
  expect(counts.get('kind.direct')?.gold).toBe(0);
});

test('the same span in two attributions counts once', () => {
  const twice = scoreAttributions({ text, discarded: [], gold: [gold], predicted: [gold, gold] });
  expect(twice.get('span.source.exact')).toEqual({ right: 1, predicted: 1, gold: 1 });
  expect(twice.get('relation.exact')).toEqual({ right: 1, predicted: 2, gold: 1 });
});

test('brat files give fragments, numbered roles and discarded stretches', () => {
  const annotation = [
    'T1\tSource 0 9\tThe mayor',
    'T2\tCue 10 14\tsaid',
    'T3\tContent 25 29;30 38\tthat “the road',
    'T4\tDiscard 50 62\tTrucks left.',
    'E1\tAttribution:T2 Source:T1 Cue:T2 Content2:T3',
  ].join('\n');
  expect(parseBrat(text, annotation)).toEqual({
    attributions: [
      {
        source: [{ start: 0, end: 9 }],
        cue: [{ start: 10, end: 14 }],
        content: [
          { start: 25, end: 29 },
          { start: 30, end: 38 },
        ],
      },
    ],
    discarded: [{ start: 50, end: 62 }],
  });
});

test('brat counts code points', () => {
  const { attributions } = parseBrat('🙂 He said no', 'T1\tCue 5 9\tsaid\nE1\tAttribution:T1 Cue:T1');
  expect(attributions[0]!.cue).toEqual([{ start: 6, end: 10 }]);
});

test('a run counts when it has the same first and last token', () => {
  const instance = {
    id: 'x',
    text: 'He said no',
    tokens: [
      { start: 0, end: 2 },
      { start: 3, end: 7 },
      { start: 8, end: 10 },
    ],
    labels: ['B-source', 'B-cue', 'B-content'],
  };
  const counts = scoreBio(instance, [
    { source: [{ start: 0, end: 2 }], cue: [{ start: 3, end: 7 }], content: [{ start: 3, end: 10 }] },
  ]);
  expect(counts.get('bio.source')).toEqual({ right: 1, predicted: 1, gold: 1 });
  expect(counts.get('bio.content')).toEqual({ right: 1, predicted: 1, gold: 1 });
});

test('a missing file of instances is not passed over in silence', () => {
  expect(() => readCofenet('no/such/file.jsonl')).toThrow();
});
