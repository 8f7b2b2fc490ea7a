import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

describe('readMarkdown', () => {
  it('keeps the words and drops the marks', async () => {
    const { text, facts } = await readMarkdown(
      '# Envoys *meet* in Moyra\n\nThe **envoys** met\nby the [river](https://a.example).  \nNobody spoke. ![map](m.png)\n\n> "We wait," `one` said.\n\n1. trade\n2. water &amp; fish\n\n---\n\n<b>The end</b>\n\n[x]: https://a.example\n',
    );
    expect(facts.title).toBe('Envoys meet in Moyra');
    expect(text).toBe(
      'Envoys meet in Moyra\n\nThe envoys met by the river.\nNobody spoke.\n\n"We wait," one said.\n\ntrade\n\nwater & fish\n\nThe end',
    );
  });

  it('reads front matter, and puts its title first', async () => {
    const { text, facts, headStart } = await readMarkdown(
      '---\ntitle: "Envoys meet"\nauthor: Lena Marsh\npublisher: Continental Press\ndate: 2025-05-06\nkind: report\ntags:\n  - x\n---\n\nThe envoys met.\n',
    );
    expect(facts).toMatchObject({
      title: 'Envoys meet',
      byline: 'Lena Marsh',
      publisher: 'Continental Press',
      published: '2025-05-06',
      kind: 'report',
    });
    expect(text).toBe('Envoys meet\n\nThe envoys met.');
    expect(text.slice(headStart).trim()).toBe('The envoys met.');
  });

  it('takes a rule that is never closed for no front matter', async () => {
    expect((await readMarkdown('---\ntitle: A\n\nText')).text).toContain('title: A');
  });

  it('stays fast on a tangle of marks', async () => {
    const started = performance.now();
    for (const mark of ['*a ', '> ', '[', '`a ', '<!--']) await readMarkdown(mark.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
