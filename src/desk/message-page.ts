import { html } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';

/** What went wrong or is not there, and what to do. */
export function messagePage(title: string, what: string, remedy: string): string {
  return deskShell({
    title,
    kicker: 'Readout',
    place: null,
    data: null,
    standfirst: what.slice(0, 1).toUpperCase() + what.slice(1),
    main: html`<p class="note">${remedy}</p><p><a href="/">Back to the desk</a></p>`,
  });
}
