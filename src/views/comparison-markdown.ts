import type { ComparedClaim, Comparison, Side } from '../record/index.ts';
import { countRelations } from './count-relations.ts';
import { edtfWords } from './edtf-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { forceBar } from './force-meter.ts';
import { figureWords } from './interval-words.ts';
import { notesMarkdown, sourceMarkdown } from './markdown-parts.ts';
import { partyNames } from './party-names.ts';
import { quoted } from './quoted.ts';
import { claimLabel, relationGlyph, relationWords } from './relation-words.ts';
import { summarySentence } from './summary-sentence.ts';
import { driverList, topicName } from './topic-lines.ts';
import { why } from './why.ts';

/**
 * A brief in Markdown, ready to paste: the summary, the figures, the claims with both sides' words and their places as
 * character offsets, and the sources.
 */
export function renderComparisonMarkdown(comparison: Comparison): string {
  return `${[
    head(comparison),
    figures(comparison),
    claims(comparison),
    topics(comparison),
    sources(comparison),
    notesMarkdown(comparison.diagnostics),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function head(comparison: Comparison): string {
  const { kind, date, participants } = comparison.interaction;
  const names = partyNames(comparison);
  const what = `${kind === null || kind === 'other' ? 'exchange' : kind}${date === null ? '' : `, ${edtfWords(date)}`}`;
  const people = participants.length === 0 ? '' : ` Between ${participants.map(escapeMarkdown).join(', ')}.`;
  return `# ${escapeMarkdown(`${names.a} and ${names.b}`)}: two accounts of one ${what}\n\n${escapeMarkdown(summarySentence(comparison))}${people}`;
}

function figures(comparison: Comparison): string {
  const names = partyNames(comparison);
  const { divergence, register, intervals } = comparison;
  const counts = countRelations(comparison).map(
    ({ relation, count }) => `${count} ${escapeMarkdown(relationWords(relation, names).label)}`,
  );
  return [
    `- **Divergence** ${figureWords(divergence, intervals.divergence)} (0 they say the same, 1 nothing in common)`,
    `- **Register** ${escapeMarkdown(names.a)} ${figureWords(register.a, intervals.register.a)}, ${escapeMarkdown(names.b)} ${figureWords(register.b, intervals.register.b)} (0 cautious, 1 explicit)`,
    `- **Claims** ${counts.join(' · ')}`,
    ...(comparison.drivers.length === 0 ? [] : [`- **Half of the divergence** ${drivers(comparison)}`]),
  ].join('\n');
}

function claims(comparison: Comparison): string {
  if (comparison.claims.length === 0) return '';
  const names = partyNames(comparison);
  const rows = comparison.claims.map((claim, i) => claimRow(claim, i + 1, names));
  return [
    '## Claim by claim',
    '',
    `| | Matter | ${escapeMarkdown(names.a)} | Relation | ${escapeMarkdown(names.b)} | Why |`,
    '| --: | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    'Numbers in brackets are places: character offsets into the text, end excluded. ▮▮▮▯▯ is force, 1 to 5.',
  ].join('\n');
}

function drivers(comparison: Comparison): string {
  return driverList(comparison)
    .map(({ number, topic, share }) => `claim ${number}, ${escapeMarkdown(topic)} (${share})`)
    .join(' · ');
}

function topics(comparison: Comparison): string {
  if (comparison.topics.length === 0) return '';
  const names = partyNames(comparison);
  const rows = comparison.topics.map(
    (group) =>
      `| ${escapeMarkdown(topicName(group))} | ${group.spoken.a || 'silent'} | ${group.spoken.b || 'silent'} | ${figureWords(group.divergence, group.interval)} |`,
  );
  return [
    '## By topic',
    '',
    `| Topic | ${escapeMarkdown(names.a)} | ${escapeMarkdown(names.b)} | Divergence |`,
    '| --- | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

function claimRow(claim: ComparedClaim, number: number, names: Readonly<Record<Side, string>>): string {
  const cells = [
    String(number),
    escapeMarkdown(claim.topic ?? ''),
    words(claim, 'a'),
    `${sign(claim)} ${escapeMarkdown(claimLabel(claim, names))}`,
    words(claim, 'b'),
    escapeMarkdown(why(claim)),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The relation's sign, where `<` and `>` would be HTML. */
function sign({ relation, stronger }: ComparedClaim): string {
  const glyph = relationGlyph(relation, stronger);
  return `**${glyph.replace('<', '&lt;').replace('>', '&gt;')}**`;
}

function words(claim: ComparedClaim, side: Side): string {
  if (claim[side].length === 0) return '—';
  const quotes = claim[side].map(
    (span) => `${quoted(escapeMarkdown(span.text))} (${span.start}–${span.end})`,
  );
  const force = claim.force[side];
  return `${quotes.join(' … ')}${force === null ? '' : ` ${forceBar(force)}`}`;
}

function sources(comparison: Comparison): string {
  const names = partyNames(comparison);
  const [a, b] = comparison.accounts;
  return `## Sources\n\n- ${sourceMarkdown(a, names.a)}\n- ${sourceMarkdown(b, names.b)}`;
}
