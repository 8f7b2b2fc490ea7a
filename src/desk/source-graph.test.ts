import { expect, test } from 'vitest';
import { sourceGraph } from './source-graph.ts';

const chain = (document: string, ...names: string[]) => ({ document, title: `Report ${document}`, names });

test('publishers stand left of those whom they cite, and origins are framed', () => {
  const { source } = sourceGraph([
    chain('1', 'Volta Wire', 'Ghana'),
    chain('2', 'Harbour Post', 'Volta Wire', 'Ghana'),
  ])!;
  const left = (name: string) =>
    Number(new RegExp(`${name}: [^<]*</title><rect x="(\\d+)"`).exec(source)![1]);
  expect(left('Harbour Post')).toBeLessThan(left('Volta Wire'));
  expect(left('Volta Wire')).toBeLessThan(left('Ghana'));
  expect(source.match(/class="node origin"/g)).toHaveLength(1);
  expect(source).toContain('2 publishers rest on 1 origin');
  // Two edges: an agency that two lead to is joined to its source once.
  expect(source.match(/class="edge"/g)).toHaveLength(2);
});

test('reporting in a circle is drawn and said', () => {
  const { source } = sourceGraph([chain('1', 'One Post', 'Two Times'), chain('2', 'Two Times', 'One Post')])!;
  expect(source.match(/class="edge back"/g)).toHaveLength(1);
  expect(source).toContain('in a circle');
});

test('names stay text, and without a chain there is no drawing', () => {
  expect(sourceGraph([chain('1', '<script>', 'Ghana')])!.source).not.toContain('<script>');
  expect(sourceGraph([chain('1')])).toBeNull();
});
