import type { ClaimOfMany, ComparisonOfMany } from '../record/index.ts';
import { edtfWords } from './edtf-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { forceBar } from './force-meter.ts';
import { figureWords } from './interval-words.ts';
import { manySummary, pairSigns } from './many-lines.ts';
import { notesMarkdown, sourceMarkdown } from './markdown-parts.ts';
import { accountLetter, accountNames } from './party-names.ts';
import { quoted } from './quoted.ts';

/** Three or more accounts as a brief in Markdown: the summary, the figures, a row a claim with a column an account, the sources. */
export function renderManyMarkdown(comparison: ComparisonOfMany): string {
  const names = accountNames(comparison.accounts);
  const { kind, date } = comparison.interaction;
  const what = `${kind === null || kind === 'other' ? 'exchange' : kind}${date === null ? '' : `, ${edtfWords(date)}`}`;
  const parts = [
    `# ${escapeMarkdown(names.join(', '))}: ${names.length} accounts of one ${what}`,
    escapeMarkdown(manySummary(comparison, names)),
    figures(comparison, names),
    table(comparison, names),
    `## Sources\n\n${comparison.accounts.map((account, at) => `- ${sourceMarkdown(account, names[at]!)}`).join('\n')}`,
    notesMarkdown(comparison.diagnostics),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function figures({ divergences, registers }: ComparisonOfMany, names: readonly string[]): string {
  const apart = divergences.map(
    ({ a, b, divergence, interval }) =>
      `${escapeMarkdown(`${names[a]} and ${names[b]}`)} ${figureWords(divergence, interval)}`,
  );
  const explicit = registers.map(
    ({ register, interval }, at) => `${escapeMarkdown(names[at]!)} ${figureWords(register, interval)}`,
  );
  return `- **Divergence** ${apart.join(' · ')} (0 they say the same, 1 nothing in common)\n- **Register** ${explicit.join(' · ')} (0 cautious, 1 explicit)`;
}

function table({ claims }: ComparisonOfMany, names: readonly string[]): string {
  if (claims.length === 0) return '';
  const heads = names.map((name, at) => `${accountLetter(at)} ${escapeMarkdown(name)}`);
  return [
    '## Claim by claim',
    '',
    `| | Matter | ${heads.join(' | ')} | Relation |`,
    `| --: | --- | ${heads.map(() => '---').join(' | ')} | --- |`,
    ...claims.map(row),
    '',
    '= shared, > < put more strongly by one, ≠ both cannot be so. Numbers in brackets are places: character offsets into the text, end excluded. ▮▮▮▯▯ is force, 1 to 5.',
  ].join('\n');
}

function row(claim: ClaimOfMany, at: number): string {
  const words = claim.spans.map((spans, account) => {
    if (spans.length === 0) return '—';
    const quotes = spans.map((span) => `${quoted(escapeMarkdown(span.text))} (${span.start}–${span.end})`);
    const force = claim.force[account] ?? null;
    return `${quotes.join(' … ')}${force === null ? '' : ` ${forceBar(force)}`}`;
  });
  const signs = pairSigns(claim).map(
    ({ sign, pair }) =>
      `${sign.replace('<', '&lt;').replace('>', '&gt;')}: ${escapeMarkdown(pair.reasons[0]!.note)}`,
  );
  const only = `only ${accountLetter(claim.spans.findIndex((spans) => spans.length > 0))}`;
  return `| ${[String(at + 1), escapeMarkdown(claim.topic ?? ''), ...words, signs.join('<br>') || only].join(' | ')} |`;
}
