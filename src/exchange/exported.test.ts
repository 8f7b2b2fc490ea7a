import { expect, test } from 'vitest';
import { outerId, urnOf } from './exported.ts';

test('a record is called by its document and itself; an id of odd characters never becomes a path or breaks a key', () => {
  expect(outerId('doc-1', 's4')).toBe('doc-1.s4');
  for (const odd of ['../../etc/passwd', '.', 'a/b', 'a b', 'x}', '-', 'é', ''])
    expect(outerId('doc-1', odd)).toMatch(/^doc-1\.id-[0-9a-f]{24}$/);
  expect(outerId('a.b')).not.toBe(outerId('a', 'b'));
});

test('an IRI is a UUID of version 8, the same for the same parts', () => {
  expect(urnOf('doc-1', 's4')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(urnOf('doc-1', 's4')).toBe(urnOf('doc-1', 's4'));
  expect(urnOf('doc-1s', '4')).not.toBe(urnOf('doc-1', 's4'));
});
