/** The colours that were chosen on another page, before anything is drawn: a script of its own, for it holds up the page. */
export const THEME_SCRIPT = `try { document.documentElement.dataset.theme = localStorage.getItem('readout-theme') || 'auto'; } catch { /* Whoever keeps nothing chooses again. */ }
`;
