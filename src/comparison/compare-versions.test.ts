import { expect, test } from 'vitest';
import { account } from '../../fixtures/hand-account.ts';
import { VersionHistory } from '../record/index.ts';
import { compareVersions } from './index.ts';

const before = account('a', [
  { says: 'demanded the withdrawal of the troops from the Halvic crossing', force: 5, act: 'directive' },
  { says: 'welcomed the grain shipments from the port of Tolva', act: 'expressive' },
  { says: 'agreed to exchange 42 prisoners of war', act: 'commissive' },
  'recalled the treaty of friendship with Ostrany',
  'noted the water level of the Sarn reservoir',
]);
const after = account('a', [
  { says: 'urged the withdrawal of the troops from the Halvic crossing', force: 4, act: 'directive' },
  { says: 'welcomed the grain shipments from the harbour of Tolva', act: 'expressive' },
  { says: 'agreed to exchange 30 prisoners of war', act: 'commissive' },
  'noted the water level of the Sarn reservoir',
  'invited the minister to the film festival',
]);

test('what was changed: softened, reworded, altered, removed, added; and what was not', () => {
  const history = compareVersions([before, after]);
  expect(() => VersionHistory.parse(history)).not.toThrow();
  const kinds = new Map(
    history.steps[0]!.changes.map((one) => [(one.before[0] ?? one.after[0])!.text.split(' ')[0], one.change]),
  );
  expect(Object.fromEntries(kinds)).toEqual({
    demanded: 'softened',
    welcomed: 'reworded',
    agreed: 'altered',
    recalled: 'removed',
    noted: 'unchanged',
    invited: 'added',
  });
});

test('the other way round what was softened is hardened, and each step is told', () => {
  const history = compareVersions([after, before, before]);
  const kindsOf = (at: number) => history.steps[at]!.changes.map(({ change }) => change);
  expect(kindsOf(0)).toContain('hardened');
  expect(new Set(kindsOf(1))).toEqual(new Set(['unchanged']));
  expect(history.steps.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [1, 2],
  ]);
});

test('one version has no history', () => {
  expect(() => compareVersions([before])).toThrow(RangeError);
});
