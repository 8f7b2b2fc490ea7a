/**
 * What the boxes and choices of a page do: the colours, the layers of a reading, and which claims are shown by relation, topic and force. A claim that is taken out takes with it its row, its
 * numbers, and the marking of words that no other claim marks. Numbers in the text keep their place, so that no word moves and no line between the texts.
 *
 * `readout:filter` tells which claims are out.
 */
export const FILTER_SCRIPT = `
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const boxes = all('.filters input[type="checkbox"]');
  const [topic, force, count] = ['by-topic', 'by-force', 'count'].map((id) => document.getElementById(id));
  const rows = all('tr[data-step]').map((row) => {
    const { step, relation, topic, force } = row.dataset;
    return { row, step, relation, topic, force: Number(force), group: row.closest('tbody') };
  });
  const places = all('mark[data-k], .tag[data-k]').map((place) => ({ place, keys: place.dataset.k.split(' ') }));
  const fits = (one, off) =>
    !off.has(one.relation) && (!topic || topic.value === '*' || one.topic === topic.value) && (!force || one.force >= Number(force.value));
  const filter = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.id.slice(5)));
    const out = new Set();
    const full = new Set();
    for (const one of rows) {
      const shown = fits(one, off);
      one.row.hidden = !shown;
      if (shown) full.add(one.group);
      else out.add(one.step);
    }
    for (const { group } of rows) group.hidden = !full.has(group);
    for (const { place, keys } of places) place.classList.toggle('out', keys.every((key) => out.has(key)));
    if (count) count.textContent = 'Showing ' + (rows.length - out.size) + ' of ' + rows.length + ' ' + count.dataset.noun;
    document.dispatchEvent(new CustomEvent('readout:filter', { detail: out }));
  };
  const layers = () => {
    for (const box of boxes) root.classList.toggle('off-' + box.id, !box.checked);
  };
  const colours = () => {
    const chosen = document.querySelector('.theme :checked');
    if (chosen) root.dataset.theme = chosen.id.slice(6);
  };
  const isReading = boxes.some((box) => box.id.startsWith('layer-'));
  if (isReading) layers();
  /* A page of the desk comes with the colours that were chosen on another. */
  const chosen = root.dataset.theme && document.getElementById('theme-' + root.dataset.theme);
  if (chosen) chosen.checked = true;
  else colours();
  root.classList.add('js');
  document.addEventListener('change', ({ target }) => {
    if (target.name === 'theme') colours();
    else if (!target.closest('.filters')) return;
    else if (isReading) layers();
    else if (rows.length > 0) filter();
  });
})();
`;
