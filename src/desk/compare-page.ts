import type { Comparison } from '../record/index.ts';
import { comparisonMain, partyNames, summarySentence } from '../views/index.ts';
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
    main: comparisonMain(comparison),
  });
}
