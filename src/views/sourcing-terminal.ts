import type { Citation, SourcedClaim, Sourcing } from '../record/index.ts';
import { cleanLine } from './clean-text.ts';
import { quoted } from './quoted.ts';
import { type Paint, painter, paragraph, rule, type TerminalOptions, usableWidth } from './terminal-paint.ts';

interface Layout {
  readonly width: number;
  readonly paint: Paint;
}

/** Names and inputs by id. */
type NameOf = (id: string) => string;

/**
 * What documents rest on, for a terminal: the documents, then every claim that two or more carry with its origins, the way it came and the
 * circles in it. Claims of one document alone are only counted. No line is wider than the width. Ends with a line break.
 */
export function renderSourcingTerminal(sourcing: Sourcing, options: TerminalOptions): string {
  const layout = { width: usableWidth(options), paint: painter(options.colour) };
  const names = new Map([
    ...sourcing.parties.map(({ id, name }) => [id, name] as const),
    ...sourcing.documents.map(({ id, input }) => [id, input] as const),
  ]);
  const nameOf: NameOf = (id) => cleanLine(names.get(id) ?? id);
  const shared = sourcing.claims.filter(({ documents }) => documents > 1);
  const alone = sourcing.claims.length - shared.length;
  const lines = [
    rule(`Documents (${sourcing.documents.length})`, layout.width, layout.paint),
    ...sourcing.documents.flatMap(({ input, publisher, copyOf }) => {
      const facts = [
        ...(publisher === null ? [] : [publisher]),
        ...(copyOf === null ? [] : [`copies ${nameOf(copyOf)}`]),
      ];
      return paragraph([input, ...facts].map(cleanLine).join(' · '), { ...layout, first: '- ' });
    }),
    '',
    rule(`Claims that several carry (${shared.length})`, layout.width, layout.paint),
    ...shared.flatMap((claim, index) => claimLines(claim, index + 1, nameOf, layout)),
    ...(alone === 0 ? [] : ['', ...paragraph(`${counted(alone, 'claim')} in one document alone.`, layout)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function claimLines(claim: SourcedClaim, number: number, nameOf: NameOf, layout: Layout): readonly string[] {
  const first = `${String(number).padStart(3)}. `;
  const indent = { ...layout, first: ' '.repeat(first.length) };
  const origins = claim.origins.map(({ parties }) => parties.map(nameOf).join(', '));
  const rests = `${counted(claim.documents, 'document')}, ${counted(claim.independent, 'independent origin')}`;
  const ways = claim.carriers.map(
    ({ document, path }) => `${nameOf(document)}: ${path.map(nameOf).join(' → ')}`,
  );
  return [
    ...paragraph(quoted(cleanLine(claim.text)), { ...layout, first, style: 'bold' }),
    ...paragraph(origins.length === 0 ? rests : `${rests}: ${origins.join('; ')}`, indent),
    ...claim.circles.flatMap((circle) => paragraph(circleWords(circle, nameOf), { ...indent, style: 'red' })),
    ...[...new Set(ways)].flatMap((way) => paragraph(way, { ...indent, style: 'dim' })),
  ];
}

/** `circular: Fjord Times → Evening Ledger (c1.txt: “the Evening Ledger”) → Fjord Times (…)`. */
function circleWords(circle: readonly Citation[], nameOf: NameOf): string {
  const steps = circle.map(
    ({ to, document, span }) => `→ ${nameOf(to)} (${nameOf(document)}: ${quoted(cleanLine(span.text))})`,
  );
  return `circular: ${nameOf(circle[0]!.from)} ${steps.join(' ')}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
