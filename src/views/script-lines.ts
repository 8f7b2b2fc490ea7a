/**
 * The lines between the columns: each claim's first place in text a is joined to its first place in text b through a
 * circle with the relation's sign; a claim of one side ends in its circle. In one report the lines bend at the right.
 * Decorative for assistive technology, which has the numbers and the table.
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
  const rows = [...document.querySelectorAll('tr[data-step]')];
  const groups = rows.map((row) => {
    const group = make('g', { class: 'line', 'data-k': row.dataset.step, 'data-relation': row.dataset.relation }, svg);
    readoutLink(group);
    return { group, row, key: row.dataset.step, glyph: row.querySelector('td.rel .glyph').textContent };
  });
  const heightOf = (id, top) => {
    const tag = document.getElementById(id);
    const box = tag && tag.getClientRects().length > 0 ? tag.getBoundingClientRect() : null;
    return box === null ? null : box.top + box.height / 2 - top + 2;
  };
  /* Pushes places that are closer than the gap apart, in order, so that no two ends or circles lie on each other. */
  const spread = (items, field, gap) => {
    const sorted = items.filter((item) => item[field] !== null).sort((x, y) => x[field] - y[field]);
    for (let i = 1; i < sorted.length; i++)
      sorted[i][field] = Math.max(sorted[i][field], sorted[i - 1][field] + gap);
  };
  const draw = () => {
    const frame = svg.getBoundingClientRect();
    for (const { group } of groups) group.replaceChildren();
    if (frame.width === 0) return;
    const width = frame.width;
    const lines = groups.map((g) => ({
      ...g, a: heightOf('a-' + g.key, frame.top), b: heightOf('b-' + g.key, frame.top),
    })).filter((g) => g.a !== null || g.b !== null);
    spread(lines, 'a', 6);
    if (!one) spread(lines, 'b', 6);
    for (const line of lines) {
      const both = line.a !== null && line.b !== null;
      line.x = one ? (both ? width * 0.6 : 18) : both ? width / 2 : line.b === null ? 16 : width - 16;
      line.y = both ? (line.a + line.b) / 2 : line.a === null ? line.b : line.a;
    }
    const kinds = one ? [lines.filter((l) => l.x === 18), lines.filter((l) => l.x !== 18)]
      : [16, width / 2, width - 16].map((x) => lines.filter((l) => l.x === x));
    for (const kind of kinds) spread(kind, 'y', 22);
    for (const line of lines) paint(line, width);
  };
  const paint = ({ group, a, b, x, y, glyph }, width) => {
    const end = (edge, height) => {
      const mid = (edge + x) / 2;
      make('path', { d: 'M' + edge + ',' + height + ' C' + mid + ',' + height + ' ' + mid + ',' + y + ' ' + x + ',' + y }, group);
      make('circle', { class: 'end', cx: edge, cy: height, r: 3 }, group);
    };
    if (a !== null) end(0, a);
    if (b !== null) end(one ? 0 : width, b);
    make('circle', { cx: x, cy: y, r: 9.5 }, group);
    make('text', { x, y: y + 4.5 }, group).textContent = glyph;
  };
  draw();
  new ResizeObserver(draw).observe(svg.parentElement);
  document.addEventListener('readout:filter', draw);
  if (document.fonts) document.fonts.ready.then(draw);
})();
`;
