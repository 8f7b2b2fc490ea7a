import type { ComparedClaim, Relation, Side } from '../record/index.ts';

/** The five relations in the order in which every view lists them. */
export const RELATIONS: readonly Relation[] = [
  'shared',
  'force-differs',
  'content-differs',
  'only-a',
  'only-b',
];

/** What a relation is called and what it means, with `a` and `b` as the parties' names. */
export interface RelationWords {
  readonly label: string;
  readonly meaning: string;
}

/**
 * A relation in words.
 *
 * @example relationWords('only-a', { a: 'Kenya', b: 'Tesseria' }).label // 'only Kenya'
 */
export function relationWords(relation: Relation, names: Readonly<Record<Side, string>>): RelationWords {
  switch (relation) {
    case 'shared':
      return { label: 'shared', meaning: 'both say it, about as strongly' };
    case 'force-differs':
      return { label: 'force differs', meaning: 'the same matter, put more strongly by one' };
    case 'content-differs':
      return { label: 'content differs', meaning: 'the same matter, but both cannot be so' };
    case 'only-a':
      return { label: `only ${names.a}`, meaning: `${names.b} is silent` };
    case 'only-b':
      return { label: `only ${names.b}`, meaning: `${names.a} is silent` };
  }
}

/**
 * The sign between the two columns: `=` shared, `>` a is stronger, `<` b is stronger, `≠` content differs, `◂` only
 * in the left column, `▸` only in the right one. Each is one column wide.
 */
export function relationGlyph(relation: Relation, stronger: Side | null = null): string {
  switch (relation) {
    case 'shared':
      return '=';
    case 'force-differs':
      return stronger === 'a' ? '>' : stronger === 'b' ? '<' : '≷';
    case 'content-differs':
      return '≠';
    case 'only-a':
      return '◂';
    case 'only-b':
      return '▸';
  }
}

/** The label with the stronger side named where there is one: `force differs, a stronger`. */
export function claimLabel(claim: ComparedClaim, names: Readonly<Record<Side, string>>): string {
  const { label } = relationWords(claim.relation, names);
  return claim.relation === 'force-differs' && claim.stronger !== null
    ? `${label}, ${names[claim.stronger]} stronger`
    : label;
}
