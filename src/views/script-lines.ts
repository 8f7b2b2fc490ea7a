/**
 * The lines between the columns: each claim's first place in text a is joined to its first place in text b through a
 * circle with the relation's sign; a claim of one side ends in its circle. In one report the lines bend at the right.
 * The line of the claim that is lit stands before the others, which are dimmed together. Decorative for assistive technology, which has the numbers and the table.
 */
export const LINES_SCRIPT = `
(() => {
  'use strict';
  const svg = document.querySelector('.gutter');
  if (svg === null) return;
  const one = svg.parentElement.classList.contains('one');
  const make = (name, attributes, parent) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key of Object.keys(attributes)) element.setAttribute(key, attributes[key]);
    parent.append(element);
    return element;
  };
  const behind = make('g', { class: 'lines' }, svg);
  const before = make('g', {}, svg);
  const drawn = [...document.querySelectorAll('tr[data-step]')].flatMap((row) => {
    const key = row.dataset.step;
    const tags = ['a-', 'b-'].map((side) => document.getElementById(side + key));
    if (tags.every((tag) => tag === null)) return [];
    const group = make('g', { class: 'line', 'data-k': key, 'data-relation': row.dataset.relation }, behind);
    const [path, ends] = [make('path', {}, group), make('path', { class: 'end' }, group)];
    const sign = make('g', {}, group);
    make('circle', { r: 9.5 }, sign);
    make('text', { y: 4.5 }, sign).textContent = row.querySelector('td.rel .glyph').textContent;
    readoutLink(group);
    return [{ key, group, path, ends, sign, tags }];
  });
  const heightOf = (tag, top) => {
    if (tag === null) return null;
    const box = tag.getBoundingClientRect();
    return box.top + box.height / 2 - top + 2;
  };
  /* Pushes places that are closer than the gap apart, in order, so that no two ends or circles lie on each other. */
  const spread = (items, field, gap) => {
    const sorted = items.filter((item) => item[field] !== null).sort((x, y) => x[field] - y[field]);
    for (let i = 1; i < sorted.length; i++)
      sorted[i][field] = Math.max(sorted[i][field], sorted[i - 1][field] + gap);
  };
  let size = '';
  const draw = () => {
    const frame = svg.getBoundingClientRect();
    size = frame.width + ' ' + frame.height;
    if (frame.width === 0) return;
    const width = frame.width;
    const lines = drawn.map((line) => ({
      line, a: heightOf(line.tags[0], frame.top), b: heightOf(line.tags[1], frame.top),
    }));
    spread(lines, 'a', 6);
    if (!one) spread(lines, 'b', 6);
    for (const l of lines) {
      const both = l.a !== null && l.b !== null;
      l.x = one ? (both ? width * 0.6 : 18) : both ? width / 2 : l.b === null ? 16 : width - 16;
      l.y = both ? (l.a + l.b) / 2 : l.a === null ? l.b : l.a;
    }
    const kinds = one ? [lines.filter((l) => l.x === 18), lines.filter((l) => l.x !== 18)]
      : [16, width / 2, width - 16].map((x) => lines.filter((l) => l.x === x));
    for (const kind of kinds) spread(kind, 'y', 22);
    for (const l of lines) paint(l, width);
  };
  const paint = ({ line, a, b, x, y }, width) => {
    const ends = [[0, a], [one ? 0 : width, b]].filter(([, height]) => height !== null);
    const curve = ([edge, height]) => {
      const mid = (edge + x) / 2;
      return 'M' + edge + ',' + height + ' C' + mid + ',' + height + ' ' + mid + ',' + y + ' ' + x + ',' + y;
    };
    const dot = ([edge, height]) => 'M' + (edge - 3) + ',' + height + ' a3,3 0 1,0 6,0 a3,3 0 1,0 -6,0';
    line.path.setAttribute('d', ends.map(curve).join(' '));
    line.ends.setAttribute('d', ends.map(dot).join(' '));
    line.sign.setAttribute('transform', 'translate(' + x + ' ' + y + ')');
  };
  /* After the picture that shows what was asked for, the lines follow it. */
  let asked = false;
  const drawSoon = () => {
    if (!asked) requestAnimationFrame(() => setTimeout(() => { asked = false; draw(); }));
    asked = true;
  };
  /* It tells of the first size too. */
  new ResizeObserver(([{ contentRect }]) => { if (contentRect.width + ' ' + contentRect.height !== size) drawSoon(); }).observe(svg);
  document.addEventListener('readout:filter', ({ detail }) => {
    for (const { group, key } of drawn) group.classList.toggle('out', detail.has(key));
  });
  document.addEventListener('readout:light', ({ detail }) => {
    behind.append(...before.children);
    const lit = drawn.find(({ key }) => key === detail);
    if (lit) before.append(lit.group);
  });
})();
`;
