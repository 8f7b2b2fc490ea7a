import type { Comparison, Interval, Side } from '../record/index.ts';
import { cleanLine } from './clean-text.ts';
import { claimBlock, columnHeads } from './comparison-terminal-claim.ts';
import { countRelations } from './count-relations.ts';
import { edtfWords } from './edtf-words.ts';
import { intervalWords } from './interval-words.ts';
import { partyNames } from './party-names.ts';
import { relationGlyph, relationWords } from './relation-words.ts';
import { summarySentence } from './summary-sentence.ts';
import { padColumns } from './terminal-columns.ts';
import {
  type Paint,
  painter,
  paragraph,
  RELATION_STYLE,
  rule,
  shareBar,
  type TerminalOptions,
  usableWidth,
} from './terminal-paint.ts';
import { driverList, topicLine, topicName } from './topic-lines.ts';

/**
 * A comparison for a terminal: head, figures, legend with counts, then a row a claim with a on the left, the relation's
 * sign between and b on the right; under 80 columns the sides stand below each other. No line is wider than the width;
 * without colour nothing is lost. Ends with a line break.
 */
export function renderComparisonTerminal(comparison: Comparison, options: TerminalOptions): string {
  const paint = painter(options.colour);
  const width = usableWidth(options);
  const names = partyNames(comparison);
  const lines = [
    ...head(comparison, width, paint),
    ...figures(comparison, width, paint),
    '',
    ...legend(comparison, width, paint),
    ...byTopic(comparison, width, paint),
    ...columnHeads(names, width, paint),
    ...comparison.claims.flatMap((claim, i) => [
      '',
      ...claimBlock({ claim, number: i + 1, names, width, paint }),
    ]),
    ...diagnostics(comparison, width, paint),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function head(comparison: Comparison, width: number, paint: Paint): readonly string[] {
  const { kind, date, participants } = comparison.interaction;
  const names = partyNames(comparison);
  const title = [kind ?? 'exchange', ...(date === null ? [] : [edtfWords(date)])].join(', ');
  const accounts = (['a', 'b'] as const).flatMap((side) => account(comparison, side, width, paint));
  return [
    ...paragraph(`${names.a} and ${names.b}`, { width, paint, style: 'bold' }),
    ...paragraph(title, { width, paint, style: 'dim' }),
    ...(participants.length === 0
      ? []
      : paragraph(`between ${participants.map(cleanLine).join(', ')}`, { width, paint, style: 'dim' })),
    '',
    ...paragraph(summarySentence(comparison), { width, paint }),
    '',
    ...accounts,
  ];
}

function account(comparison: Comparison, side: Side, width: number, paint: Paint): readonly string[] {
  const { chain, document } = comparison.accounts[side === 'a' ? 0 : 1];
  const way = chain.length > 0 ? chain : [document.publisher ?? 'publisher not known'];
  return paragraph(`${partyNames(comparison)[side]}: ${way.map(cleanLine).join(' → ')}`, {
    width,
    paint,
    first: `${side}  `,
  });
}

function figures(comparison: Comparison, width: number, paint: Paint): readonly string[] {
  const { divergence, register, intervals } = comparison;
  const size = Math.max(5, Math.min(30, width - 36));
  const row = (label: string, value: number, interval: Interval): string =>
    `${padColumns(label, 13)}${paint('bold', value.toFixed(2))} ${shareBar(value, size)}${width < 48 ? '' : ` ${intervalWords(interval)}`}`;
  return [
    '',
    row('Divergence', divergence, intervals.divergence),
    row('Register  a', register.a, intervals.register.a),
    row('          b', register.b, intervals.register.b),
    ...paragraph('Divergence: 0 they say the same, 1 nothing in common. Register: 0 cautious, 1 explicit.', {
      width,
      paint,
      style: 'dim',
    }),
  ];
}

/** The topics with what each side says of them, and the claims that make half of the divergence. */
function byTopic(comparison: Comparison, width: number, paint: Paint): readonly string[] {
  if (comparison.topics.length === 0) return [];
  const names = partyNames(comparison);
  const drivers = driverList(comparison).map(
    ({ number, topic, share }) => `${number}. ${cleanLine(topic)} (${share})`,
  );
  return [
    '',
    ...comparison.topics.flatMap((group) =>
      paragraph(`${cleanLine(topicName(group))}: ${topicLine(group, names)}`, { width, paint, first: '· ' }),
    ),
    ...(drivers.length === 0
      ? []
      : ['', ...paragraph(`Half of the divergence comes from ${drivers.join(', ')}.`, { width, paint })]),
  ];
}

function legend(comparison: Comparison, width: number, paint: Paint): readonly string[] {
  const names = partyNames(comparison);
  const rows = countRelations(comparison).flatMap(({ relation, count }) => {
    const { label, meaning } = relationWords(relation, names);
    const glyph = relation === 'force-differs' ? '> <' : ` ${relationGlyph(relation)} `;
    const lines = paragraph(`${count} ${label}: ${meaning}`, { width: width - 5, paint });
    return lines.map((line, i) => `${i === 0 ? paint(RELATION_STYLE[relation], glyph) : '   '}  ${line}`);
  });
  return [
    ...rows,
    ...paragraph('Force, 1 mentions to 5 demands: ▮▮▮▯▯ 3/5', { width, paint, first: '     ' }),
  ];
}

function diagnostics(comparison: Comparison, width: number, paint: Paint): readonly string[] {
  if (comparison.diagnostics.length === 0) return [];
  const notes = comparison.diagnostics.flatMap((d) =>
    paragraph(`${cleanLine(d.message)} [${cleanLine(d.rule)}]`, { width, paint, first: '- ', style: 'dim' }),
  );
  return ['', rule('Notes', width, paint), ...notes];
}
