import type { Page, RowDocument, Verdict } from '../store/index.ts';
import { edtfWords, html, type Markup, type MarkupPart } from '../views/index.ts';

/** What sides and parties are called, by key; one that is not in it goes by its key. */
export type Names = ReadonlyMap<string, string>;

/** Names with something between them. */
export function nameList(keys: readonly string[], names: Names, between: string): Markup {
  return html`<span>${keys.map((key, at) => html`${at === 0 ? '' : between}<bdi>${names.get(key) ?? key}</bdi>`)}</span>`;
}

/** What stands behind the question mark of an address; a list stands several times. */
export type Query = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** An address in the desk with the parts that are given. */
export function address(path: string, query: Query = {}): string {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const one of typeof value === 'string' ? [value] : (value ?? []))
      if (one !== '') given.append(key, one);
  return given.size === 0 ? path : `${path}?${given}`;
}

/** `/documents/ID?at=START-END#here`, where the words stand. */
export function wordsAddress(
  document: string,
  span?: { readonly start: number; readonly end: number },
): string {
  const place = span === undefined ? '' : `?at=${span.start}-${span.end}#here`;
  return `/documents/${encodeURIComponent(document)}${place}`;
}

/** Publisher, date and title of a document as a link to it. */
export function documentLink(
  document: RowDocument,
  span?: { readonly start: number; readonly end: number },
): Markup {
  const what = document.title ?? document.input;
  return html`<a class="doc" href="${wordsAddress(document.id, span)}"><bdi>${what}</bdi></a><span class="facts">${[
    document.publisher === null ? null : html`<span><bdi>${document.publisher}</bdi></span>`,
    html`<span>${document.published === null ? 'date unknown' : edtfWords(document.published)}</span>`,
  ]}</span>`;
}

/** Why records are one, with the titles of documents in place of the files that were read: folders are nobody's business who looks at the page. */
export function withTitles(why: string, documents: readonly RowDocument[]): string {
  return documents.reduce(
    (words, { input, title }) => words.replaceAll(input, title ?? input.split(/[\\/]/).at(-1)!),
    why,
  );
}

/** A date, or that it is not known. */
export function dateCell(date: string | null): Markup {
  return date === null ? html`<span class="none">date unknown</span>` : html`<time>${edtfWords(date)}</time>`;
}

/** A party's name, or that nobody is named. */
export function partyName(key: string | null, names: Names = new Map()): Markup {
  return key === null ? html`<span class="none">not named</span>` : html`<bdi>${names.get(key) ?? key}</bdi>`;
}

/** What an id in a correction is called; one that is not known goes by itself. */
export type NameOf = (id: string) => string;

/** What people decided about a row, each with its undoing; nothing where nobody did. */
export function verdictNote(verdicts: readonly Verdict[], nameOf: NameOf = (id) => id): Markup | null {
  if (verdicts.length === 0) return null;
  return html`<ul class="verdicts">${verdicts.map(
    ({ id, verdict, who, at, note, fields }) =>
      html`<li><b>${SAID[verdict] ?? verdict}</b> by <bdi>${who}</bdi>, ${at.slice(0, 10)}${fields === null ? null : html`: ${fieldWords(fields, nameOf)}`}${note === null ? null : html`: <q dir="auto">${note}</q>`} <button type="button" class="quiet" data-undo="${id}">Undo</button></li>`,
  )}</ul>`;
}

/** `force 4, speaker Ama Darkwa`. */
function fieldWords(fields: NonNullable<Verdict['fields']>, nameOf: NameOf): readonly Markup[] {
  return Object.entries(fields).map(([field, value], at) => {
    const values = (Array.isArray(value) ? value : [value]).map((one) =>
      one === null ? 'not known' : typeof one === 'boolean' ? (one ? 'yes' : 'no') : nameOf(String(one)),
    );
    return html`${at === 0 ? '' : ', '}${field} <b><bdi>${values.length === 0 ? 'nobody' : values.join(', ')}</bdi></b>`;
  });
}

const SAID: Readonly<Record<string, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  correct: 'corrected',
  merge: 'merged',
  split: 'split',
  note: 'noted',
  undo: 'undone',
};

/** So many rows a browser lays out together, or leaves out together while they are far from what is seen. */
const TOGETHER = 6;

/**
 * Rows as a list. Of thousands only those near to what is seen cost anything: they stand in groups, which mean nothing to assistive technology and which a search on the page looks through.
 * Hence the roles in place of `ol` and `li`, between which nothing may stand.
 */
export function rowList(rows: readonly Markup[], sort = '', attributes: Markup | null = null): Markup {
  const groups = Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, at) =>
    rows.slice(at * TOGETHER, (at + 1) * TOGETHER),
  );
  return html`<div class="rows ${sort}" role="list"${attributes}>${groups.map((group) => html`<div class="together">${group}</div>`)}</div>`;
}

/** The way to the next page; nothing on the last. */
export function pager({ next }: Pick<Page<unknown>, 'next'>, path: string, query: Query): Markup | null {
  if (next === null) return null;
  return html`<p class="pager"><a rel="next" href="${address(path, { ...query, after: next })}">Further rows</a></p>`;
}

/** What a page without rows says, and what to do. */
export function empty(what: string, remedy: MarkupPart): Markup {
  return html`<div class="empty"><p>${what}</p><p class="note">${remedy}</p></div>`;
}

/** A labelled field of a filter form. */
export function field(name: string, label: string, value: string | undefined, type = 'text'): Markup {
  return html`<label class="field"><span>${label}</span><input type="${type}" name="${name}" value="${value ?? ''}" autocomplete="off" dir="auto"></label>`;
}

/** A labelled choice of a filter form; the empty choice is called `any`. */
export function choice(
  name: string,
  label: string,
  options: readonly string[],
  value: string | undefined,
): Markup {
  return html`<label class="field"><span>${label}</span><select name="${name}"><option value="">any</option>${options.map(
    (option) =>
      html`<option value="${option}"${option === value ? html` selected` : null}>${option}</option>`,
  )}</select></label>`;
}
