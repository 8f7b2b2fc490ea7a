import { type LeaderEntry, LexiconError } from '../record/index.ts';

/** An entry, and where it is written. */
export interface Located<Entry> {
  readonly entry: Entry;
  readonly file: string;
  readonly line: number;
}

/**
 * Refuses terms of office that cannot be: one that ends before it begins, one person's term twice, and two holders at
 * once of an office that has one. A date counts only as far as it goes: `2025-03` ends and begins without a clash.
 *
 * @param singular titles that one person of a country holds: "prime minister"
 * @throws LexiconError with the place of the later of the two
 */
export function refuseClashes(terms: readonly Located<LeaderEntry>[], singular: ReadonlySet<string>): void {
  const byOffice = new Map<string, Located<LeaderEntry>[]>();
  for (const term of terms) {
    const { name, title, country, from, to } = term.entry;
    if (from !== null && to !== null && first(from) > last(to)) {
      throw new LexiconError(
        term.file,
        term.line,
        `from is "${from}", after to, "${to}"; change one of them`,
      );
    }
    const own = singular.has(title) && country !== null ? '' : name;
    const office = JSON.stringify([title, country, own]);
    const before = byOffice.get(office) ?? [];
    const other = before.find((one) => surelyTogether(one.entry, term.entry));
    if (other) throw new LexiconError(term.file, term.line, clash(term, other));
    byOffice.set(office, [...before, term]);
  }
}

function clash(
  { entry: { name, title, country } }: Located<LeaderEntry>,
  other: Located<LeaderEntry>,
): string {
  const office = country === null ? title : `${title} of ${country}`;
  const where = `${other.file}:${other.line}`;
  return `${name} is ${office} while ${other.entry.name} is (${where}); give the earlier term a to, or the later a from`;
}

/** True when the terms share a day, however their dates are meant; an open end lasts, an open start says nothing. */
function surelyTogether(a: LeaderEntry, b: LeaderEntry): boolean {
  if (a.from === null || b.from === null) return false;
  const begin = [last(a.from), last(b.from)].sort()[1]!;
  const end = [a.to, b.to].map((to) => (to === null ? '9999' : first(to))).sort()[0]!;
  return begin < end;
}

/** The first day that a date can mean. */
function first(date: string): string {
  return `${bare(date)}-01-01`.slice(0, 10);
}

/** The last day that a date can mean. */
function last(date: string): string {
  return `${bare(date)}${'-12-31'.slice(bare(date).length - 4)}`.slice(0, 10);
}

function bare(date: string): string {
  return date.replace(/[~?%]$/, '');
}
