import type { DocumentRow, InteractionRow } from '../store/index.ts';
import { html, type Markup } from '../views/index.ts';
import { deskShell } from './desk-shell.ts';
import { interactionRow } from './interactions-page.ts';
import { documentLink, type Names, rowList } from './rows.ts';

/** A run of adding, as the API tells of it. */
export interface Run {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly inputs: readonly string[];
  readonly progress: Readonly<Record<'documents' | 'fresh' | 'read' | 'total', number>>;
  readonly failures: readonly { readonly input: string; readonly reason: string }[];
  readonly problem: string | null;
}

/** What came of a run that is over: the documents it was given, and the interactions of which they tell. */
export interface RunResult {
  readonly documents: readonly DocumentRow['document'][];
  readonly interactions: readonly InteractionRow[];
}

const TITLES = { waiting: 'Waiting', running: 'Reading', done: 'Added', failed: 'Not added' } as const;

/** How far a run of adding is, told as it goes; then what came of it. */
export function runPage(run: Run, result: RunResult | null, names: Names): string {
  const open = run.state === 'waiting' || run.state === 'running';
  const { documents, fresh } = run.progress;
  return deskShell({
    title: TITLES[run.state],
    kicker: run.inputs.length === 1 ? 'One text or feed' : `${run.inputs.length} texts and feeds`,
    place: '/',
    data: { address: `/api/jobs/${run.id}`, list: false },
    ...(open ? { again: 2 } : {}),
    standfirst: open
      ? 'You may leave this page; the run goes on.'
      : run.state === 'failed'
        ? (run.problem ?? 'The run failed.')
        : html`${documents} ${documents === 1 ? 'document' : 'documents'}, ${fresh === documents ? 'all of them new' : fresh === 0 ? 'none of them new: the record had them' : `${fresh} of them new`}.`,
    main: html`<section class="run" data-run="${run.id}" data-open="${open ? 'true' : 'false'}" aria-labelledby="h-run"><h2 id="h-run" class="vh">Progress</h2>${open ? progress(run) : null}</section>
${run.failures.length === 0 ? null : failures(run)}
${result === null ? null : resultOf(result, names)}
<p class="pager"><a href="/">Back to the desk</a></p>`,
  });
}

function progress({ state, progress: { documents, fresh, read, total } }: Run): Markup {
  const bar =
    total === 0
      ? html`<progress aria-label="Texts read"></progress>`
      : html`<progress aria-label="Texts read" max="${total}" value="${read}"></progress>`;
  return html`${bar}<p role="status"><span data-tell="state">${state === 'waiting' ? 'waits for the run before it' : 'reads'}</span>: <span data-tell="documents">${documents}</span> came in, <span data-tell="fresh">${fresh}</span> new, <span data-tell="read">${read}</span> of <span data-tell="total">${total}</span> read. <b data-tell="failures"></b></p>`;
}

function failures(run: Run): Markup {
  return html`<section aria-labelledby="h-failures"><h2 id="h-failures">Could not be taken</h2><ul class="steps">${run.failures.map(({ input, reason }) => html`<li><bdi>${input}</bdi><p class="note" dir="auto">${reason}</p></li>`)}</ul></section>`;
}

function resultOf({ documents, interactions }: RunResult, names: Names): Markup {
  return html`${
    interactions.length === 0
      ? null
      : html`<section aria-labelledby="h-told"><h2 id="h-told">They tell of</h2>${rowList(interactions.map((one) => interactionRow(one, names)))}</section>`
  }
${
  documents.length === 0
    ? null
    : html`<section aria-labelledby="h-documents"><h2 id="h-documents">Documents</h2><ul class="steps">${documents.map((one) => html`<li class="from">${documentLink(one)}</li>`)}</ul></section>`
}`;
}
