import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { Comparison, Reading } from '../record/index.ts';
import { renderComparisonHtml, renderReadingHtml } from './index.ts';
import { sourceHash } from './page-shell.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/views/${name}.json`, import.meta.url), 'utf8'));
const comparisons = ['two-readouts', 'one-report', 'odd-content', 'empty'].map((name) => ({
  name,
  record: Comparison.parse(json(`${name}.comparison`)),
}));
const readings = ['report', 'odd'].map((name) => ({ name, record: Reading.parse(json(`${name}.reading`)) }));
const pages = [
  ...comparisons.map(({ name, record }) => ({ name, html: renderComparisonHtml(record) })),
  ...readings.map(({ name, record }) => ({ name, html: renderReadingHtml(record) })),
];

describe.each(pages)('the page of $name', ({ html }) => {
  const { document } = parseHTML(html);
  const elements = [...document.querySelectorAll('*')];

  it('allows exactly its own style and script by their hashes', () => {
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')!
      .getAttribute('content');
    expect([...html.matchAll(/<style/g)]).toHaveLength(1);
    expect([...html.matchAll(/<script>/g)]).toHaveLength(1);
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!;
    const script = /<script>(.*?)<\/script>/s.exec(html)![1]!;
    expect(policy).toBe(
      `default-src 'none'; style-src '${sourceHash(style)}'; script-src '${sourceHash(script)}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has no address that loads anything and no code in attributes', () => {
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!;
    expect(style).not.toMatch(/url\(|@import|image-set|src\(/i);
    for (const element of elements) {
      for (const { name, value } of [...element.attributes]) {
        expect(name).not.toMatch(
          /^on|^style$|^src|^srcset$|^data$|^poster$|^ping$|^formaction$|^background$/,
        );
        if (name === 'href') expect(value).toMatch(element.localName === 'a' ? /^(#|https?:\/\/)/ : /^#/);
      }
    }
  });

  it('has only elements of ours, whatever its record holds', () => {
    const names = new Set(elements.map((element) => element.localName));
    for (const name of names) expect(OURS).toContain(name);
  });

  it('gives every id once and links only to ids that are there', () => {
    const ids = elements.map((element) => element.id).filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const anchor of document.querySelectorAll('a[href^="#"]')) {
      expect(ids).toContain(anchor.getAttribute('href')!.slice(1));
    }
  });

  it('holds no control character, lone surrogate or direction override', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be absent.
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e]|\p{Surrogate}/u);
  });
});

const OURS =
  'html head meta title style body a header div span fieldset legend label input p h1 h2 h3 bdi main section article svg rect line text g details summary table thead tbody tr th td b i ol ul li mark dl dt dd q code kbd footer script select option'.split(
    ' ',
  );

describe.each(comparisons)('the comparison page of $name', ({ record }) => {
  const { document } = parseHTML(renderComparisonHtml(record));

  it('has one row a claim: what both speak of, then what only one says, each in the order of the accounts', () => {
    const rows = [...document.querySelectorAll('tr[data-step]')].map((row) =>
      row.getAttribute('data-relation'),
    );
    const group = (relation: string) => ['only-a', 'only-b'].indexOf(relation);
    const relations = record.claims.map((claim) => claim.relation);
    expect(rows).toEqual(relations.toSorted((x, y) => group(x) - group(y)));
  });

  it('marks exactly the words of each claim', () => {
    const one = record.accounts[0].document.id === record.accounts[1].document.id;
    const shown = (text: string): string => text.replace(UNSAFE, '\ufffd').replace(/[\r\n]/g, '');
    for (const side of ['a', 'b'] as const) {
      const { text } = record.accounts[side === 'a' ? 0 : 1].document;
      for (const [i, claim] of record.claims.entries()) {
        const covered = [...text].length === 0 ? '' : covering(text, claim[side]);
        const selector = one ? 'mark' : `.sheet.${side} mark`;
        const marks = [...document.querySelectorAll(selector)].filter(
          (mark) =>
            mark
              .getAttribute('data-k')!
              .split(' ')
              .includes(String(i + 1)) && mark.getAttribute('data-side')!.split(' ').includes(side),
        );
        const marked = marks.map((mark) => mark.textContent).join('');
        if (!one) expect(marked).toBe(shown(covered));
        else expect(marked).toContain(shown(covered).slice(0, 12));
      }
    }
  });

  it('has a filter for each relation with its count', () => {
    const filters = [...document.querySelectorAll('.filter')];
    expect(filters).toHaveLength(5);
    for (const filter of filters) {
      const relation = filter.getAttribute('data-relation');
      const count = record.claims.filter((claim) => claim.relation === relation).length;
      expect(filter.querySelector('.count')!.textContent).toBe(`, claims: ${count}`);
    }
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are replaced on the page.
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e]|\p{Surrogate}/gu;

/** The text under any of the spans, each character once. */
function covering(text: string, spans: readonly { start: number; end: number }[]): string {
  return Array.from({ length: text.length }, (_, at) => at)
    .filter((at) => spans.some((span) => span.start <= at && at < span.end))
    .map((at) => text[at]!)
    .join('');
}

describe.each(readings)('the reading page of $name', ({ record }) => {
  const { document } = parseHTML(renderReadingHtml(record));

  it('has one card a record', () => {
    const { attributions, events, undertakings, interactions, actors } = record;
    const count = (kind: string): number => document.querySelectorAll(`.cards.${kind} > .card`).length;
    expect([count('at'), count('ev'), count('un'), count('in'), count('ac')]).toEqual(
      [attributions, events, undertakings, interactions, actors].map((list) => list.length),
    );
  });

  it('shows the whole text', () => {
    const { document: shown } = parseHTML(renderReadingHtml(record));
    for (const tag of shown.querySelectorAll('.tag')) tag.remove();
    const words = shown.querySelector('.text')!.textContent!.replace(/\s+/g, '');
    expect(words).toBe(record.document.text.replace(UNSAFE, '\ufffd').replace(/\s+/g, ''));
  });
});

it('shows the text of one report once', () => {
  const { document } = parseHTML(renderComparisonHtml(comparisons[1]!.record));
  expect(document.querySelectorAll('.text')).toHaveLength(1);
});

it('links an address only where it opens a page', () => {
  const odd = renderComparisonHtml(comparisons[2]!.record);
  expect(odd).not.toContain('href="javascript:');
  expect(renderComparisonHtml(comparisons[0]!.record)).toContain('href="https://president.velmora.example/');
});
