/** Keys of the desk, all named in the dialog that `?` opens, and the colours for the pages to come. Single letters can be turned off there, and whoever judges can say who they are. */
export const KEYS_SCRIPT = `
(() => {
  'use strict';
  const dialog = document.getElementById('keys');
  const [letters, name] = [dialog.querySelector('[name="letters"]'), dialog.querySelector('[name="who"]')];
  letters.checked = desk.kept('readout-letters') !== 'off';
  name.value = desk.kept('readout-who') || '';
  dialog.addEventListener('change', () => {
    try {
      localStorage.setItem('readout-letters', letters.checked ? 'on' : 'off');
      localStorage.setItem('readout-who', name.value.trim());
    } catch { /* Whoever keeps nothing is asked again. */ }
  });
  document.addEventListener('change', ({ target }) => {
    if (target.name === 'theme') try { localStorage.setItem('readout-theme', target.id.slice(6)); } catch { /* The next page asks again. */ }
  });
  document.addEventListener('click', ({ target }) => {
    if (target.closest('[data-keys]')) dialog.showModal();
  });
  /* Where claims or records are stepped through, rows are not. */
  const rows = () => (document.querySelector('[data-step]') ? [] : [...document.querySelectorAll('.row[tabindex]')]);
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(document.activeElement && document.activeElement.closest('.row'));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) next.focus();
  };
  const VERDICTS = { a: 'accept', c: 'correct', r: 'reject', n: 'note' };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    const form = event.target.closest('form[data-open]');
    if (event.key === 'Escape' && form) return desk.close(form);
    if (event.target.closest('input:not([type="checkbox"], [type="radio"]), select, textarea')) return;
    if (event.key === '?') dialog.showModal();
    else if (!letters.checked) return;
    else if (event.key === '/') location.assign('/search');
    else if (event.key === 'u') desk.undo();
    else if (rows().length > 0 && event.key === 'j') step(1);
    else if (rows().length > 0 && event.key === 'k') step(-1);
    else if (VERDICTS[event.key]) {
      const row = event.target.closest('[data-judge]') || document.querySelector('.on[data-judge]');
      if (!row) return;
      desk.decide(VERDICTS[event.key], row);
    } else return;
    event.preventDefault();
  });
})();
`;
