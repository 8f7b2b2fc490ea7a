/** A date taken apart, as far as it is sure: `2025-10-21` has all three, `2025-10` no day, `2025-10-21/2025-10-23` year and month alone. */
export interface DateParts {
  readonly year: string | null;
  readonly month: string | null;
  readonly day: string | null;
}

/** What an EDTF date settles. Of an interval that which both ends share; a date that is only about right keeps its parts. */
export function datePartsOf(edtf: string | null): DateParts {
  const [from, to] = (edtf ?? '').replaceAll(/[~?%]/g, '').split('/');
  const a = (from ?? '').split('-');
  const b = to === undefined ? a : to.split('-');
  const shared = a.findIndex((part, at) => part !== b[at]);
  const [year, month, day] = shared === -1 ? a : a.slice(0, shared);
  return { year: year || null, month: month ?? null, day: day ?? null };
}
