/**
 * Judgements: accept, correct, reject, note, undo; merge and split of actors. It speaks to the API on its own origin alone and writes text, never markup: what the page shows
 * afterwards are parts of the page as the server makes it now.
 *
 * Shapes: `[data-judge][data-target]` is a record, within `[data-document]` and `[data-etag]`; in it `[data-judged]` holds what was decided; `template[data-for]` holds a form.
 */
export const JUDGE_SCRIPT = `
const desk = (() => {
  'use strict';
  const say = (text) => {
    let place = document.getElementById('said');
    if (place === null) {
      place = document.createElement('output');
      place.id = 'said';
      place.className = 'help';
      place.setAttribute('role', 'status');
      document.body.append(place);
    }
    place.textContent = text;
    clearTimeout(say.timer);
    say.timer = setTimeout(() => place.remove(), 9000);
  };
  const kept = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const who = () => kept('readout-who') || 'desk';
  const failure = async (answer) => {
    const problem = await answer.json().catch(() => ({}));
    return [problem.title || answer.statusText, problem.detail].filter(Boolean).join(': ');
  };
  const post = (path, body, headers = {}) =>
    fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const trouble = (error) => say('The server does not answer (' + (error.message || error) + '). Nothing was kept; try again.');

  /** A page as it is now, parsed without running anything. */
  const pageAt = (address) => new Promise((resolve, reject) => {
    const ask = new XMLHttpRequest();
    ask.responseType = 'document';
    ask.open('GET', address);
    ask.onload = () => (ask.status === 200 && ask.response ? resolve(ask.response) : reject(new Error(ask.statusText || 'no answer')));
    ask.onerror = () => reject(new Error('no answer'));
    ask.send();
  });
  const documentOf = (row) => (row.closest('[data-document]') || row).dataset.document || null;
  const nameOf = (row) => [row.dataset.judge, row.dataset.target, documentOf(row)].join(' ');
  const judged = (page) => [...page.querySelectorAll('[data-judge]')];

  /** Takes over what the server now says was decided, and what the page's records are. */
  const refresh = async () => {
    if (document.querySelector('[data-whole]')) return location.reload();
    const now = await pageAt(location.pathname + location.search);
    const rows = new Map(judged(now).map((row) => [nameOf(row), row]));
    for (const row of judged(document)) {
      const fresh = rows.get(nameOf(row));
      const [slot, filled] = [row.querySelector('[data-judged]'), fresh && fresh.querySelector('[data-judged]')];
      if (!slot || !filled) continue;
      const had = slot.contains(document.activeElement);
      if (slot.textContent !== filled.textContent) slot.replaceWith(document.adoptNode(filled));
      if (fresh.dataset.verdict) row.dataset.verdict = fresh.dataset.verdict;
      else delete row.dataset.verdict;
      if (had) focusOn(row);
    }
    const [held, fresh] = [document.querySelectorAll('[data-etag]'), now.querySelectorAll('[data-etag]')];
    if (held.length === fresh.length) held.forEach((one, at) => { one.dataset.etag = fresh[at].dataset.etag; });
    const [sum, summed] = [document.querySelector('.judged-so-far'), now.querySelector('.judged-so-far')];
    if (sum && summed) sum.replaceWith(document.adoptNode(summed));
    seen.clear();
  };
  const focusOn = (row) => {
    const place = row.matches('[tabindex]') ? row : row.querySelector('a.num, a, button');
    if (place) place.focus({ preventScroll: true });
  };

  /** What a record was when somebody came to it: the ETag of the page, else of the address at which the API gives it. */
  const seen = new Map();
  const addressOf = ({ judge, target }, within) => {
    const of = encodeURIComponent(target);
    if (judge === 'party') return '/api/actors/' + of;
    if (judge === 'dossier-interaction') return '/api/interactions/' + of;
    if (judge === 'ledger-entry') return '/api/ledger/' + of;
    return '/api/documents/' + encodeURIComponent(within || target);
  };
  const look = (row) => {
    if (row.closest('[data-etag]')) return;
    const address = addressOf(row.dataset, documentOf(row));
    if (!seen.has(address))
      seen.set(address, fetch(address, { method: 'HEAD' }).then((answer) => answer.headers.get('etag'), () => null));
  };
  const etagOf = async (row) => {
    const page = row.closest('[data-etag]');
    if (page) return page.dataset.etag;
    look(row);
    return seen.get(addressOf(row.dataset, documentOf(row)));
  };
  document.addEventListener('focusin', ({ target }) => {
    const row = target.closest('[data-judge]');
    if (row) look(row);
  });

  const made = [];
  const DONE = { accept: 'Accepted', reject: 'Rejected', correct: 'Corrected', note: 'Noted', merge: 'Merged', split: 'Parted' };
  const keep = async (verdict, row, rest = {}) => {
    const { judge: kind, target, anchor, others } = row.dataset;
    const before = row.dataset.verdict;
    if (verdict !== 'note' && verdict !== 'merge' && verdict !== 'split') row.dataset.verdict = verdict;
    const etag = await etagOf(row);
    const body = { who: who(), verdict, kind, target, document: documentOf(row), ...(anchor ? { anchor: JSON.parse(anchor) } : {}), ...(others ? { others: others.split(' ') } : {}), ...rest };
    const answer = await post('/api/judgements', body, etag ? { 'if-match': etag } : {});
    if (!answer.ok) {
      if (before) row.dataset.verdict = before;
      else delete row.dataset.verdict;
      const stale = answer.status === 412;
      say(await failure(answer) + (stale ? '. The page now shows what is there.' : ''));
      if (stale) await refresh();
      return false;
    }
    made.push((await answer.json()).id);
    if (row.closest('[data-queue]')) note(row, verdict, made.at(-1));
    else await refresh();
    say(DONE[verdict] + '. Press u to undo.');
    return true;
  };
  /** In the queue a judged row is no longer on the server's page: it says by itself what became of it. */
  const note = (row, verdict, id) => {
    const line = document.createElement('p');
    line.className = 'verdicts';
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'quiet';
    back.dataset.undo = id;
    back.textContent = 'Undo';
    line.append(DONE[verdict] + ' by ' + who() + ' ', back);
    row.querySelector('[data-judged]').replaceChildren(line);
    seen.clear();
  };
  const undo = async (id) => {
    if (id === undefined) return say('There is nothing to undo on this page.');
    const answer = await post('/api/judgements/' + encodeURIComponent(id) + '/undo', { who: who() });
    if (!answer.ok) return say(await failure(answer));
    if (made.includes(id)) made.splice(made.indexOf(id), 1);
    const waiting = document.querySelector('[data-queue] [data-undo="' + CSS.escape(id) + '"]');
    if (waiting) {
      const row = waiting.closest('[data-judge]');
      row.querySelector('[data-judged]').replaceChildren();
      delete row.dataset.verdict;
      focusOn(row);
    } else if (document.querySelector('[data-state]')) location.reload();
    else await refresh();
    seen.clear();
    say('Undone.');
  };

  /* Forms. */
  const valueIn = (control) => {
    const { type } = control.dataset;
    if (type === 'list') return [...control.selectedOptions].map((option) => option.value);
    if (control.value.trim() === '') return null;
    if (type === 'number') return Number(control.value);
    return type === 'boolean' ? control.value === 'true' : control.value.trim();
  };
  /* A form has the whole width of a claim's row; elsewhere it stands below its buttons. */
  const put = (form, row) => {
    if (!row.matches('.claims tr')) return row.querySelector('.judging').after(form);
    const cell = row.insertCell();
    cell.colSpan = 5;
    cell.setAttribute('role', 'cell');
    cell.append(form);
  };
  const take = (form) => (form.closest('td[colspan]') || form).remove();
  const close = (form) => {
    const row = form.closest('[data-judge]');
    take(form);
    if (row) focusOn(row);
  };
  const open = (row, kind) => {
    const template = document.querySelector('template[data-for="' + kind + '"]');
    if (!template) return say('This cannot be corrected here. Note what is wrong with it (n), or correct it in its document.');
    const there = document.querySelector('form.deciding[data-open]');
    if (there) take(there);
    const form = template.content.firstElementChild.cloneNode(true);
    form.dataset.open = kind === 'note' ? 'note' : 'correct';
    const now = JSON.parse(row.dataset.now || '{}');
    for (const control of form.querySelectorAll('[data-field]')) {
      const value = now[control.dataset.field];
      if (value === undefined) { control.closest('.field').remove(); continue; }
      if (control.dataset.type === 'list') for (const option of control.options) option.selected = value.includes(option.value);
      else control.value = value === null ? '' : String(value);
      control.dataset.was = JSON.stringify(valueIn(control));
    }
    put(form, row);
    form.querySelector('select, input, textarea').focus();
  };
  const changed = (form) =>
    Object.fromEntries([...form.querySelectorAll('[data-field]')]
      .map((control) => [control.dataset.field, valueIn(control), control.dataset.was])
      .filter(([, value, was]) => JSON.stringify(value) !== was)
      .map(([field, value]) => [field, value]));
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('[data-open], [data-group]')) return;
    event.preventDefault();
    const words = form.elements.note.value.trim() || null;
    if (form.dataset.group) {
      const others = [...form.querySelectorAll('[name="others"]:checked')].map((box) => box.value);
      if (others.length === 0) return say('Tick at least one.');
      const row = form.closest('[data-judge]') || document.querySelector('[data-judge="party"]');
      return keep(form.dataset.group, row, { others, note: words }).catch(trouble);
    }
    const row = form.closest('[data-judge]');
    const fields = form.dataset.open === 'correct' ? changed(form) : null;
    if (fields && Object.keys(fields).length === 0) return say('Nothing was changed.');
    close(form);
    keep(form.dataset.open, row, { note: words, ...(fields ? { fields } : {}) }).then((done) => done && onward(row)).catch(trouble);
  });

  const decide = (verdict, row) => {
    if (verdict === 'correct') open(row, row.dataset.judge);
    else if (verdict === 'note') open(row, 'note');
    else keep(verdict, row).then((done) => done && onward(row)).catch(trouble);
  };
  /** In the queue the next row that waits has the focus. */
  const onward = (row) => {
    if (!row.closest('[data-queue]')) return;
    const rows = [...document.querySelectorAll('[data-queue] .row')];
    const next = rows.slice(rows.indexOf(row) + 1).find((one) => !one.dataset.verdict);
    if (next) next.focus();
  };
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('[data-do], [data-undo], [data-close]') : null;
    if (target === null) return;
    if (target.dataset.close !== undefined) close(target.closest('form'));
    else if (target.dataset.undo) undo(target.dataset.undo).catch(trouble);
    /* The tray repeats the row that is selected. */
    else decide(target.dataset.do, target.closest('[data-judge]') || document.querySelector('.on[data-judge]'));
  });
  return { say, kept, failure, pageAt, decide, close, undo: () => undo(made.at(-1)).catch(trouble) };
})();
`;
