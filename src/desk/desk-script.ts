import { PAGE_SCRIPT } from '../views/index.ts';

/**
 * What the desk does beyond its pages: keys, judgements with undo, adding with progress. It speaks to the API on its own origin alone and writes text, never markup.
 *
 * Shapes: POST /api/judgements and …/ID/undo; POST /api/add and /api/add/file give a job, whose /api/jobs/ID/events tell of it as it goes.
 */
export const DESK_SCRIPT = `${PAGE_SCRIPT}
${String.raw`
(() => {
  'use strict';
  const say = (text) => {
    let place = document.getElementById('progress');
    if (place === null) {
      place = document.createElement('output');
      place.id = 'progress';
      place.className = 'help';
      place.setAttribute('role', 'status');
      document.body.append(place);
    }
    place.textContent = text;
  };
  const failure = async (answer) => {
    const problem = await answer.json().catch(() => ({}));
    return [problem.title || answer.statusText, problem.detail].filter(Boolean).join('. ');
  };

  /* Judgements: the row that has the focus, and the last that can be taken back. */
  const made = [];
  const judge = async (verdict, row, note) => {
    const { judge: kind, target } = row.dataset;
    const within = row.closest('[data-document]')?.dataset.document;
    const answer = await fetch('/api/judgements', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ who: 'desk', verdict, kind, target, document: within || null, note: note || null }),
    });
    if (!answer.ok) return say(await failure(answer));
    const { id } = await answer.json();
    made.push({ id, row });
    row.dataset.verdict = verdict;
    say({ accept: 'Accepted', reject: 'Rejected', note: 'Noted' }[verdict] + '. Press u to undo.');
  };
  const undo = async () => {
    const last = made.pop();
    if (last === undefined) return say('There is nothing to undo on this page.');
    const answer = await fetch('/api/judgements/' + encodeURIComponent(last.id) + '/undo', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ who: 'desk' }),
    });
    if (!answer.ok) return say(await failure(answer));
    delete last.row.dataset.verdict;
    say('Undone.');
  };

  /* Keys. */
  const KEYS = [
    ['j', 'next row'], ['k', 'row before'], ['a', 'accept the row'], ['r', 'reject it'], ['n', 'note on it'],
    ['u', 'undo'], ['/', 'search'], ['?', 'these keys'], ['Esc', 'close'],
  ];
  const help = () => {
    const open = document.getElementById('keys');
    if (open) return open.remove();
    const box = document.createElement('aside');
    box.id = 'keys';
    box.className = 'help';
    box.setAttribute('aria-label', 'Keys');
    const list = document.createElement('dl');
    for (const [key, what] of KEYS) {
      const name = document.createElement('dt');
      const kbd = document.createElement('kbd');
      kbd.textContent = key;
      name.append(kbd);
      const means = document.createElement('dd');
      means.textContent = what;
      list.append(name, means);
    }
    box.append(list);
    document.body.append(box);
  };
  const rows = () => [...document.querySelectorAll('.row[tabindex]')];
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement && document.activeElement.closest('.row'));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) next.focus();
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    const row = event.target.closest('[data-judge]') || document.querySelector('.card.on[data-judge]');
    if (event.key === '?') help();
    else if (event.key === 'Escape') document.getElementById('keys')?.remove();
    else if (event.key === '/') location.assign('/search');
    else if (event.key === 'u') undo();
    else if (rows().length > 0 && event.key === 'j') step(1);
    else if (rows().length > 0 && event.key === 'k') step(-1);
    else if (row && event.key === 'a') judge('accept', row);
    else if (row && event.key === 'r') judge('reject', row);
    else if (row && event.key === 'n') {
      const note = prompt('Note on this row');
      if (note) judge('note', row, note);
    } else return;
    event.preventDefault();
  });

  /* Adding. */
  const follow = async (answer, name) => {
    if (!answer.ok) return say(await failure(answer));
    const { id } = await answer.json();
    await new Promise((resolve) => {
      const events = new EventSource('/api/jobs/' + encodeURIComponent(id) + '/events');
      const stop = () => { events.close(); resolve(); };
      const tell = (event) => {
        const job = JSON.parse(event.data);
        const { documents, fresh, read, total } = job.progress;
        const failed = job.failures.map((one) => one.input + ': ' + one.reason).join('\n');
        say(name + documents + ' documents, ' + fresh + ' new, ' + read + ' of ' + total + ' read' + (failed ? '\n' + failed : '') + (job.problem ? '\n' + (job.problem.detail || '') : ''));
        if (job.state === 'done' || job.state === 'failed') stop();
      };
      events.addEventListener('job', tell);
      events.onerror = stop;
    });
  };
  const add = document.getElementById('add');
  if (add) {
    const send = async (addresses, files) => {
      say('Reading …');
      if (addresses.length > 0)
        await follow(await fetch('/api/add', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ addresses }),
        }), '');
      for (const file of files)
        await follow(await fetch('/api/add/file?name=' + encodeURIComponent(file.name), {
          method: 'POST',
          headers: { 'content-type': file.type || 'text/plain' },
          body: file,
        }), file.name + ': ');
    };
    add.addEventListener('submit', (event) => {
      event.preventDefault();
      const inputs = add.elements.addresses.value.split(/\s+/).filter(Boolean);
      send(inputs, add.elements.files.files).catch((error) => say(String(error.message || error)));
    });
    const zone = document.querySelector('.drop');
    zone.addEventListener('dragover', (event) => { event.preventDefault(); zone.classList.add('over'); });
    zone.addEventListener('dragleave', () => zone.classList.remove('over'));
    zone.addEventListener('drop', (event) => {
      event.preventDefault();
      zone.classList.remove('over');
      send([], event.dataTransfer.files).catch((error) => say(String(error.message || error)));
    });
  }
})();
`}`;
