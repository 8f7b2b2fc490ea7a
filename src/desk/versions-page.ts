import type { VersionHistory } from '../record/index.ts';
import type { RowDocument } from '../store/index.ts';
import { html, versionsMain } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { wordsAddress } from './rows.ts';

/** What was changed in a document from version to version. */
export function versionsPage(document: RowDocument, history: VersionHistory): string {
  return deskShell({
    title: document.title ?? document.input,
    kicker: `${history.accounts.length} versions, the oldest first`,
    place: '/documents',
    data: { address: `/api/documents/${encodeURIComponent(document.id)}/versions`, list: false },
    standfirst: html`What was added, taken out, altered, hardened or softened, claim by claim. <a href="${wordsAddress(document.id)}">The document as it stands</a>`,
    main: versionsMain(history),
  });
}
