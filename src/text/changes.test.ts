import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';

test('what stayed is not listed, and a changed sentence is shown by its words', () => {
  expect(
    changesBetween('They met.\n\nHe agreed to talks.', 'They  met.\n\nHe did not agree to talks.'),
  ).toEqual([
    {
      at: 1,
      words: [
        { kind: 'same', text: 'He' },
        { kind: 'removed', text: 'agreed' },
        { kind: 'added', text: 'did not agree' },
        { kind: 'same', text: 'to talks.' },
      ],
    },
  ]);
});

test('a paragraph that is new or gone is one change at its place', () => {
  const [before, after] = ['One stands here.\n\nTwo stands there.', 'New at the head.\n\nTwo stands there.'];
  expect(changesBetween(before, 'Two stands there.')).toEqual([
    { at: 0, words: [{ kind: 'removed', text: 'One stands here.' }] },
  ]);
  expect(changesBetween('Two stands there.', after)).toEqual([
    { at: 0, words: [{ kind: 'added', text: 'New at the head.' }] },
  ]);
});

test('nothing differs between a text and itself, and all of two strangers does', () => {
  expect(changesBetween('a\n\nb', 'a\n\nb')).toEqual([]);
  expect(changesBetween('', 'b')).toEqual([{ at: 0, words: [{ kind: 'added', text: 'b' }] }]);
});

test('the changes lead from the older text to the newer', () => {
  const text = fc
    .array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 5 }), { maxLength: 5 })
    .map((paragraphs) => paragraphs.map((words) => words.join(' ')));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const of = (kind: 'added' | 'removed', changed: ReturnType<typeof changesBetween>) =>
        changed.flatMap(({ words }) => {
          const kept = words.filter((one) => one.kind === 'same' || one.kind === kind);
          return kept.length === 0 ? [] : [kept.map((one) => one.text).join(' ')];
        });
      const changed = changesBetween(before.join('\n\n'), after.join('\n\n'));
      const [gone, come] = [of('removed', changed), of('added', changed)];
      expect(remove(before, gone)).toEqual(remove(after, come));
    }),
  );
});

/** What is left of a list, in order, when the members of another are taken out one by one. */
function remove(from: readonly string[], members: readonly string[]): string[] {
  const left = [...from];
  let at = 0;
  for (const member of members) {
    at = left.indexOf(member, 0);
    expect(at).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
  return left.toSorted();
}
