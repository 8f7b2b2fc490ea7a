import { describe, expect, it } from 'vitest';
import { isHeadline } from './headline.ts';
import { firstLines } from './lines.ts';

const LONG =
  'The crossing was shut in January after three raids on lorry convoys, and the two sides have traded charges since then.';

function judge(text: string): boolean {
  const [line, next] = firstLines(text, 0, 2);
  return isHeadline(line!, next);
}

describe('isHeadline', () => {
  it.each([
    ['a short line before a longer one', `Tesseria reopens the Moyra crossing\n${LONG}`],
    ['a short line before a blank one', `Tesseria reopens the Moyra crossing\n\nIt took an hour.`],
    ['title capitals with a full stop', `Two Ministers Part Over Moyra Crossing.\n\n${LONG}`],
    ['a full stop before a dateline', `The crossing was shut.\n\nNAIROBI, May 6 (CP) — ${LONG}`],
    ['the present tense with a full stop', `Court rules against harbour board in port case.\n\n${LONG}`],
    ['a question', `Will the crossing open again?\n\n${LONG}`],
  ])('accepts %s', (_, text) => {
    expect(judge(text)).toBe(true);
  });

  it.each([
    ['a lead with a weekday and a full stop', `The crossing was shut on Monday.\n\n${LONG}`],
    ['a sentence with no blank line after it', `Court rules against harbour board.\n${LONG}`],
    ['a quotation with its speaker', `"We will not wait," the minister said\n\n${LONG}`],
    ['a line that runs on', `Speaking to reporters in Nairobi,\n\n${LONG}`],
    ['one word', `Moyra\n\n${LONG}`],
    ['a line with nothing after it', 'Tesseria reopens the Moyra crossing'],
    ['a paragraph', `${LONG} ${LONG} ${LONG}\n\nShort.`],
  ])('refuses %s', (_, text) => {
    expect(judge(text)).toBe(false);
  });
});
