import type { Range } from '../record/index.ts';

const CAPITAL = '\\p{Lu}';
const NAME = `${CAPITAL}[\\p{L}.'’-]{0,30}`;

/** "MARSH: Good morning."  "Q: …"  "Lena Oduya: …"  "THE PRIME MINISTER (through interpreter): …" */
const TURN = new RegExp(
  `^((?:[QA]|${CAPITAL}[${CAPITAL}.'’ -]{1,40}|(?:${NAME} ){1,3}${NAME}(?:, (?:${NAME} ?){1,4})?|Question|Answer|Moderator|Spokes(?:man|woman|person)|Press Secretary|Minister|Ambassador|Interviewer|Presenter))(?: ?\\([^()]{1,40}\\)){0,3}:(?:\\s|$)`,
  'u',
);

/** "Q – Will you go?", as French ministries have it. */
const DASHED = /^([QA]) ?[–—-] /;

/** What one speaker says in a transcript, up to the next speaker; `label` is the name before the colon. */
export interface Turn extends Range {
  readonly label: Range;
  /** Whom a letter is addressed to. */
  readonly to?: Range;
}

/** The label of a line that opens a turn, or null. */
export function turnLabel(line: string): string | null {
  return (TURN.exec(line.slice(0, 100)) ?? DASHED.exec(line))?.[1]?.trimEnd() ?? null;
}

/**
 * The turns of a transcript, in order; lines without a label belong to the turn before them.
 *
 * @example turnsOf('MARSH: Good morning.\nQ: Will you go?').length // 2
 */
export function turnsOf(text: string): Turn[] {
  const turns: { label: Range; start: number; end: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const start = index + line.length - line.trimStart().length;
    const label = turnLabel(line.trim());
    if (label !== null)
      turns.push({ start, end: index + line.length, label: { start, end: start + label.length } });
    else if (turns.length > 0) turns.at(-1)!.end = index + line.length;
  }
  return turns;
}
