/**
 * What single pages do: files that are dropped, runs that are followed, filters that stand in the address, charts that are taken along, words that are copied, lists that go on where they
 * ended.
 */
export const PAGES_SCRIPT = `
(() => {
  'use strict';
  /* Files dropped anywhere on the zone are chosen as by the button. */
  const zone = document.querySelector('.drop');
  const files = zone && zone.querySelector('input[type="file"]');
  if (files) {
    const told = zone.querySelector('.chosen');
    const tell = () => {
      const names = [...files.files].map((file) => file.name);
      told.textContent = names.length === 0 ? '' : (names.length > 4 ? names.slice(0, 3).join(', ') + ' and ' + (names.length - 3) + ' more' : names.join(', '));
    };
    files.addEventListener('change', tell);
    let inside = 0;
    zone.addEventListener('dragenter', () => { inside += 1; zone.classList.add('over'); });
    zone.addEventListener('dragleave', () => { inside -= 1; if (inside <= 0) zone.classList.remove('over'); });
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', (event) => {
      inside = 0;
      zone.classList.remove('over');
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      files.files = event.dataTransfer.files;
      tell();
      files.form.requestSubmit();
    });
    for (const form of zone.querySelectorAll('form'))
      form.addEventListener('submit', () => {
        const button = form.querySelector('button[type="submit"]');
        button.textContent = 'Reading …';
        // A disabled button is left out of the form only after it was sent.
        setTimeout(() => { button.disabled = true; });
      });
  }

  /* A run is followed to its end; then the page is asked for again, which leads on. */
  const run = document.querySelector('[data-run]');
  if (run && run.dataset.open === 'true') {
    const events = new EventSource('/api/jobs/' + encodeURIComponent(run.dataset.run) + '/events');
    const put = (name, text) => { const place = run.querySelector('[data-tell="' + name + '"]'); if (place.textContent !== text) place.textContent = text; };
    events.addEventListener('job', ({ data }) => {
      const { state, progress, failures } = JSON.parse(data);
      for (const name of ['documents', 'fresh', 'read', 'total']) put(name, String(progress[name]));
      put('state', { waiting: 'waits for the run before it', running: progress.total > 0 && progress.read >= progress.total ? 'what spans documents is worked out' : 'reads', done: 'done', failed: 'failed' }[state]);
      const bar = run.querySelector('progress');
      if (progress.total > 0) { bar.max = progress.total; bar.value = progress.read; }
      if (failures.length > 0) put('failures', failures.length + ' could not be taken');
      if (state === 'done' || state === 'failed') { events.close(); location.reload(); }
    });
    events.onerror = () => { events.close(); desk.say('The connection broke. The run goes on; the page asks again in five seconds.'); setTimeout(() => location.reload(), 5000); };
  }

  /* The filters of a comparison stand in the address: whoever opens it sees the same. */
  const filters = document.querySelector('.filters');
  if (filters && document.querySelector('tr[data-step]')) {
    const boxes = [...filters.querySelectorAll('input[type="checkbox"]')];
    const [topic, force] = [document.getElementById('by-topic'), document.getElementById('by-force')];
    const asked = new URLSearchParams(location.search);
    const hidden = (asked.get('without') || '').split(' ');
    for (const box of boxes) if (hidden.includes(box.id.slice(5))) box.checked = false;
    if (topic && asked.has('topic') && [...topic.options].some((one) => one.value === asked.get('topic'))) topic.value = asked.get('topic');
    if (force && asked.has('force')) force.value = asked.get('force');
    if (asked.has('without') || asked.has('topic') || asked.has('force')) filters.dispatchEvent(new Event('change', { bubbles: true }));
    filters.addEventListener('change', () => {
      const now = new URLSearchParams(location.search);
      const put = (name, value, usual) => (value === usual ? now.delete(name) : now.set(name, value));
      put('without', boxes.filter((box) => !box.checked).map((box) => box.id.slice(5)).join(' '), '');
      if (topic) { put('topic', topic.value, '*'); put('force', force.value, '0'); }
      history.replaceState(null, '', location.pathname + (now.size ? '?' + now : '') + location.hash);
    });
  }

  /* Charts and words to take along. */
  const give = (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const asPng = async (address, name) => {
    const answer = await fetch(address);
    if (!answer.ok) return desk.say(await desk.failure(answer));
    const url = URL.createObjectURL(new Blob([await answer.text()], { type: 'image/svg+xml' }));
    const image = new Image();
    await new Promise((resolve, reject) => { image.onload = resolve; image.onerror = () => reject(new Error('the drawing cannot be read')); image.src = url; });
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(url);
    canvas.toBlob((blob) => give(blob, name), 'image/png');
  };
  document.addEventListener('click', (event) => {
    const target = event.target.closest('[data-png], [data-copy], [data-save], [data-print]');
    if (!target) return;
    const { png, copy, save } = target.dataset;
    if (png) asPng(png, target.dataset.name).catch((error) => desk.say(error.message));
    else if (copy) navigator.clipboard.writeText(document.getElementById(copy).textContent).then(() => desk.say('Copied.'), () => desk.say('The browser does not let the page copy; select the words and copy them.'));
    else if (save) give(new Blob([document.getElementById(save).textContent], { type: 'text/markdown' }), target.dataset.name);
    else print();
  });

  /* Further rows come below those that are there. */
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[rel="next"]');
    const list = document.querySelector('.rows, table.list tbody');
    if (!link || !list || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    link.setAttribute('aria-busy', 'true');
    try {
      const page = await desk.pageAt(link.href);
      const further = page.querySelector('.rows, table.list tbody');
      const fresh = [...further.children].map((row) => document.adoptNode(row));
      list.append(...fresh);
      const pager = page.querySelector('.pager a[rel="next"]');
      if (pager) link.closest('.pager').replaceWith(document.adoptNode(pager.closest('.pager')));
      else link.closest('.pager').remove();
      const first = fresh[0] && fresh[0].querySelector('[tabindex], a');
      if (first) first.focus({ preventScroll: true });
    } catch {
      location.assign(link.href);
    }
  });
})();
`;
