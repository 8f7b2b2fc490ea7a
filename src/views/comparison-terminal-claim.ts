import type { ComparedClaim, Side } from '../record/index.ts';
import { cleanLine } from './clean-text.ts';
import { forceBar } from './force-meter.ts';
import { claimLabel, relationGlyph } from './relation-words.ts';
import { padColumns, wrapColumns } from './terminal-columns.ts';
import { type Paint, paragraph, RELATION_STYLE } from './terminal-paint.ts';
import { why } from './why.ts';

interface ClaimLayout {
  readonly claim: ComparedClaim;
  readonly number: number;
  readonly names: Readonly<Record<Side, string>>;
  readonly width: number;
  readonly paint: Paint;
}

const INDENT = 5;
const BETWEEN = 5;

/** One claim: number and topic, the two sides, the strongest reason. Two columns from 80 columns of width on. */
export function claimBlock(layout: ClaimLayout): readonly string[] {
  const { claim, number, width, paint } = layout;
  const topic = cleanLine(claim.topic ?? '') || 'no topic named';
  return [
    ...paragraph(topic, { width, paint, first: `${String(number).padStart(3)}. `, style: 'bold' }),
    ...(width < 80 ? oneColumn(layout) : twoColumns(layout)),
    ...paragraph(`because ${cleanLine(why(claim))}`, {
      width,
      paint,
      first: ' '.repeat(INDENT),
      style: 'dim',
    }),
  ];
}

/** The parties' names over the two columns; nothing on a narrow terminal, which has one column. */
export function columnHeads(
  names: Readonly<Record<Side, string>>,
  width: number,
  paint: Paint,
): readonly string[] {
  if (width < 80) return [];
  const column = columnWidth(width);
  const head = (side: Side): string => wrapColumns(`${side}  ${names[side]}`, column)[0]!;
  const line = `${' '.repeat(INDENT)}${padColumns(head('a'), column + BETWEEN)}${head('b')}`;
  return ['', paint('bold', line), paint('dim', '─'.repeat(width))];
}

function columnWidth(width: number): number {
  return Math.floor((width - INDENT - BETWEEN) / 2);
}

function twoColumns(layout: ClaimLayout): readonly string[] {
  const { claim, width, names, paint } = layout;
  const column = columnWidth(width);
  const left = sideLines(claim, 'a', column);
  const right = sideLines(claim, 'b', column);
  const style = RELATION_STYLE[claim.relation];
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const glyph = i === 0 ? paint(style, relationGlyph(claim.relation, claim.stronger)) : ' ';
    return `${' '.repeat(INDENT)}${padColumns(left[i] ?? '', column)}  ${glyph}  ${right[i] ?? ''}`;
  });
  return [
    ...paragraph(claimLabel(claim, names), { width, paint, first: ' '.repeat(INDENT), style }),
    ...rows,
  ];
}

function oneColumn(layout: ClaimLayout): readonly string[] {
  const { claim, width, names, paint } = layout;
  const style = RELATION_STYLE[claim.relation];
  const glyph = relationGlyph(claim.relation, claim.stronger);
  const indent = ' '.repeat(INDENT);
  const sides = (['a', 'b'] as const).flatMap((side) =>
    sideLines(claim, side, width - INDENT - 3).map((line, i) => `${indent}${i === 0 ? side : ' '}  ${line}`),
  );
  return [
    ...paragraph(`${glyph} ${claimLabel(claim, names)}`, { width, paint, first: indent, style }),
    ...sides,
  ];
}

/** A side's words and force; nothing where the side is silent. */
function sideLines(claim: ComparedClaim, side: Side, width: number): readonly string[] {
  if (claim[side].length === 0) return [];
  const words = claim[side].map((span) => cleanLine(span.text)).join(' … ');
  const force = claim.force[side];
  return [...wrapColumns(words, width), ...(force === null ? [] : [forceBar(force)])];
}
