/** A term of Turtle as text: an IRI, a prefixed name or a literal, ready to stand in a triple. */
export type Term = string;

/** An IRI, given in a form that needs no escaping. */
export function iri(value: string): Term {
  return `<${value}>`;
}

const MARKS: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A literal between quotation marks; `tail` is its language (`@en`) or datatype (`^^xsd:date`). */
export function literal(value: string, tail = ''): Term {
  const escaped = value.replaceAll(
    /[\\"\p{Cc}]/gu,
    (mark) => MARKS[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  );
  return `"${escaped}"${tail}`;
}

/** Everything that is said of one subject; what is null is left out. Several objects may share a predicate. */
export function triples(
  subject: Term,
  facts: readonly (readonly [predicate: Term, object: Term | null])[],
): string {
  const known = facts.filter(([, object]) => object !== null);
  return `${subject}\n  ${known.map(([predicate, object]) => `${predicate} ${object}`).join(' ;\n  ')} .\n`;
}
