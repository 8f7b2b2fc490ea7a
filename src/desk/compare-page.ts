import type { Comparison } from '../record/index.ts';
import { comparisonMain, html, partyNames, summarySentence } from '../views/index.ts';
import { briefFigure } from './brief-figure.ts';
import { deskShell } from './desk-shell.ts';

/** Two texts that somebody brought, compared; nothing of it is kept. */
export function comparePage(comparison: Comparison): string {
  const names = partyNames(comparison);
  return deskShell({
    title: `${names.a} and ${names.b}`,
    kicker: 'Two accounts, not kept',
    place: null,
    data: null,
    standfirst: summarySentence(comparison),
    main: html`${comparisonMain(comparison)}${briefFigure(comparison, null)}`,
  });
}
