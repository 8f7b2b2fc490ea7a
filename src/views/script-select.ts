/**
 * What a page does beyond its style sheet: everything with one number lights up together on hover and focus, a click
 * keeps it, the keys step through, and a tray repeats the selected row. It builds elements only by cloning and by
 * text, so no word of a record can become markup here. It keeps nothing and sends nothing.
 */
export const SELECT_SCRIPT = String.raw`
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const linked = new Map();
  const link = (element) => {
    for (const key of (element.dataset.k + ' ' + (element.dataset.also || '')).trim().split(' ')) {
      if (!linked.has(key)) linked.set(key, []);
      linked.get(key).push(element);
    }
  };
  all('[data-k]').forEach(link);
  let lit = null;
  let pinned = null;
  /* The row of the claim that is pinned, which the tray repeats. */
  let row = null;
  /* What is not lit is dimmed here alone: under the root the browser would look through the whole page for it. */
  const texts = document.querySelector('.texts');

  const light = (key) => {
    if (key === lit) return;
    for (const element of linked.get(lit) || []) element.classList.remove('on');
    for (const element of linked.get(key) || []) element.classList.add('on');
    lit = key;
    if (texts !== null) texts.classList.toggle('has-on', key !== null);
    document.dispatchEvent(new CustomEvent('readout:light', { detail: key }));
  };
  /* Hover and focus come in crowds: what they ask for last is lit with the next picture. */
  let wanted;
  const lightSoon = (key) => {
    if (wanted === undefined) requestAnimationFrame(() => { const key = wanted; wanted = undefined; light(key); });
    wanted = key;
  };
  const keyOf = (target) => {
    const element = target instanceof Element ? target.closest('[data-k]') : null;
    return element === null ? null : element.dataset.k.split(' ').at(-1);
  };
  const stepsNow = () => all('[data-step]').filter((row) => !row.hidden);
  const placeOf = (key) =>
    (linked.get(key) || []).find((e) => e.classList.contains('tag') && e.getClientRects().length > 0) ||
    (linked.get(key) || []).find((e) => e.classList.contains('seg')) || null;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const bring = (element, block) =>
    element && element.scrollIntoView({ block, behavior: still.matches ? 'auto' : 'smooth' });

  const pin = (key) => {
    if (wanted !== undefined) wanted = key;
    for (const tag of all('.tag[aria-current]')) tag.removeAttribute('aria-current');
    pinned = key;
    light(key);
    for (const element of linked.get(key) || [])
      if (element.classList.contains('tag')) element.setAttribute('aria-current', 'true');
    row = key === null ? null : document.querySelector('.claims tr[data-step="' + key + '"]');
    for (const part of [root, document.body]) part.classList.toggle('tray-on', row !== null);
    fillSoon();
  };
  const step = (by) => {
    const rows = stepsNow();
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => row.dataset.step === pinned);
    const row = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length];
    const key = row.dataset.step;
    /* Looked up before anything changes: nothing has to be laid out for it. */
    const tag = placeOf(key) || row;
    pin(key);
    bring(tag, 'center');
    const focus = tag.matches('a, [tabindex]') ? tag : row.querySelector('a');
    if (focus) focus.focus({ preventScroll: true });
    if (row.closest('.details')) bring(row, 'nearest');
  };

  let tray = null;
  /* After the picture that shows what was asked for: to lay it out takes as long as all else together. */
  let filling = false;
  const fillSoon = () => {
    if (!filling) requestAnimationFrame(() => setTimeout(() => { filling = false; fillTray(); }));
    filling = true;
  };
  const button = (label, text, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    return made;
  };
  const makeTray = () => {
    const [made, inside, buttons] = ['aside', 'div', 'div'].map((name) => document.createElement(name));
    made.className = 'tray';
    made.setAttribute('aria-label', 'The selected claim');
    inside.className = 'tray-in';
    buttons.className = 'tray-buttons';
    buttons.append(
      button('Previous claim', '←', () => step(-1)),
      button('Next claim', '→', () => step(1)),
      button('Show in the table', 'Row', () => bring(row, 'center')),
      button('Clear the selection', '×', clear),
    );
    made.append(inside);
    document.body.append(made);
    return { made, inside, buttons };
  };
  const fillTray = () => {
    if (row === null && tray === null) return;
    tray ??= makeTray();
    tray.made.hidden = row === null;
    if (row === null) return;
    tray.made.dataset.relation = row.dataset.relation;
    const copies = all('th, .words, .rel', row).map((cell) => {
      const copy = document.createElement('div');
      copy.className = cell.className;
      for (const child of cell.childNodes) copy.append(child.cloneNode(true));
      for (const old of all('[data-judged], form', copy)) old.remove();
      for (const anchor of all('a', copy)) anchor.removeAttribute('href');
      return copy;
    });
    tray.inside.replaceChildren(...copies, tray.buttons);
  };
  const clear = () => {
    const tag = placeOf(pinned);
    if (tray !== null && tray.made.contains(document.activeElement) && tag) tag.focus({ preventScroll: true });
    pin(null);
  };

  /* A page that scrolls under a resting mouse sends events too: only a moving one may take the light away. */
  document.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch' && (event.movementX !== 0 || event.movementY !== 0))
      lightSoon(keyOf(event.target) || pinned);
  });
  root.addEventListener('pointerleave', () => lightSoon(pinned));
  document.addEventListener('focusin', (event) => lightSoon(keyOf(event.target) || pinned));
  document.addEventListener('focusout', () => lightSoon(pinned));
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || target.closest('summary, input, button, select, form, .tray, .facts')) return;
    const spot = target.closest('mark, .seg, .tag, .num, .line, .place');
    const key = spot === null ? null : keyOf(spot);
    if (key === null) return;
    const onText = !spot.matches('.num, .place');
    if (spot.matches('.tag')) event.preventDefault();
    if (onText && String(getSelection()) !== '') return;
    const place = onText ? null : placeOf(key);
    pin(onText && key === pinned ? null : key);
    const card = document.querySelector('.details [data-step="' + key + '"]');
    if (onText && card) bring(card, 'nearest');
    if (!onText) event.preventDefault(), bring(place, 'center');
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest('select, textarea, input:not([type="checkbox"], [type="radio"]), dialog')) return;
    const inRadio = event.target instanceof Element && event.target.matches('[type="radio"]');
    if (inRadio && event.key.startsWith('Arrow')) return;
    if (event.key === 'Escape') clear();
    else if (event.key === 'j' || event.key === 'ArrowRight') step(1);
    else if (event.key === 'k' || event.key === 'ArrowLeft') step(-1);
    else return;
    event.preventDefault();
  });

  const start = /^#(?:claim-)?(\d+|(?:at|ev|un|in)-\d+)$/.exec(location.hash);
  if (start && linked.has(start[1])) pin(start[1]);
  globalThis.readoutLink = link;
})();
`;
