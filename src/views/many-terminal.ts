import type { ClaimOfMany, ComparisonOfMany } from '../record/index.ts';
import { cleanLine } from './clean-text.ts';
import { edtfWords } from './edtf-words.ts';
import { forceBar } from './force-meter.ts';
import { figureWords } from './interval-words.ts';
import { manySummary, pairSigns, silentOn } from './many-lines.ts';
import { accountLetter, accountNames } from './party-names.ts';
import {
  type Paint,
  painter,
  paragraph,
  RELATION_STYLE,
  rule,
  type TerminalOptions,
  usableWidth,
} from './terminal-paint.ts';

/**
 * Three or more accounts for a terminal: head, figures, then a block a claim with each account's words below each other and how
 * each two relate. No line is wider than the width. Ends with a line break.
 */
export function renderManyTerminal(comparison: ComparisonOfMany, options: TerminalOptions): string {
  const paint = painter(options.colour);
  const width = usableWidth(options);
  const names = accountNames(comparison.accounts);
  const lines = [
    ...head(comparison, names, width, paint),
    ...figures(comparison, width, paint),
    '',
    ...paragraph(
      '= shared, > < put more strongly by one, ≠ both cannot be so; an account that says nothing of a matter is not listed. ▮▮▮▯▯ is force, 1 to 5.',
      { width, paint, style: 'dim' },
    ),
    ...comparison.claims.flatMap((claim, at) => ['', ...claimBlock(claim, at + 1, width, paint)]),
    ...notes(comparison, width, paint),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function head(
  comparison: ComparisonOfMany,
  names: readonly string[],
  width: number,
  paint: Paint,
): readonly string[] {
  const { kind, date, participants } = comparison.interaction;
  const title = [kind ?? 'exchange', ...(date === null ? [] : [edtfWords(date)])].join(', ');
  return [
    ...paragraph(names.join(', '), { width, paint, style: 'bold' }),
    ...paragraph(`${comparison.accounts.length} accounts of one ${title}`, { width, paint, style: 'dim' }),
    ...(participants.length === 0
      ? []
      : paragraph(`between ${participants.map(cleanLine).join(', ')}`, { width, paint, style: 'dim' })),
    '',
    ...paragraph(manySummary(comparison, names), { width, paint }),
    '',
    ...comparison.accounts.flatMap(({ chain, document }, at) =>
      paragraph(
        `${names[at]}: ${(chain.length > 0 ? chain : [document.publisher ?? 'publisher not known']).map(cleanLine).join(' → ')}`,
        { width, paint, first: `${accountLetter(at)}  ` },
      ),
    ),
  ];
}

function figures(comparison: ComparisonOfMany, width: number, paint: Paint): readonly string[] {
  const apart = comparison.divergences.map(
    ({ a, b, divergence, interval }) =>
      `${accountLetter(a)} and ${accountLetter(b)} ${figureWords(divergence, interval)}`,
  );
  const explicit = comparison.registers.map(
    ({ register, interval }, at) => `${accountLetter(at)} ${figureWords(register, interval)}`,
  );
  return [
    '',
    ...paragraph(apart.join(', '), { width, paint, first: 'Divergence  ' }),
    ...paragraph(explicit.join(', '), { width, paint, first: 'Register    ' }),
  ];
}

function claimBlock(claim: ClaimOfMany, number: number, width: number, paint: Paint): readonly string[] {
  const topic = cleanLine(claim.topic ?? '') || 'no topic named';
  const words = claim.spans.flatMap((spans, at) => {
    if (spans.length === 0) return [];
    const force = claim.force[at] ?? null;
    const said = spans.map((span) => cleanLine(span.text)).join(' … ');
    return paragraph(`${said}${force === null ? '' : ` ${forceBar(force)}`}`, {
      width,
      paint,
      first: `     ${accountLetter(at)}  `,
    });
  });
  const signs = pairSigns(claim);
  const silent = silentOn(claim);
  return [
    ...paragraph(topic, { width, paint, first: `${String(number).padStart(3)}. `, style: 'bold' }),
    ...words,
    ...signs.flatMap(({ sign, pair }) =>
      paragraph(`${sign}  ${cleanLine(pair.reasons[0]!.note)}`, {
        width,
        paint,
        first: '     ',
        style: RELATION_STYLE[pair.relation],
      }),
    ),
    ...(silent.length === 0 || signs.length > 0
      ? []
      : paragraph(`only ${accountLetter(claim.spans.findIndex((spans) => spans.length > 0))}`, {
          width,
          paint,
          first: '     ',
          style: 'dim',
        })),
  ];
}

function notes(comparison: ComparisonOfMany, width: number, paint: Paint): readonly string[] {
  if (comparison.diagnostics.length === 0) return [];
  const items = comparison.diagnostics.flatMap((d) =>
    paragraph(`${cleanLine(d.message)} [${cleanLine(d.rule)}]`, { width, paint, first: '- ', style: 'dim' }),
  );
  return ['', rule('Notes', width, paint), ...items];
}
