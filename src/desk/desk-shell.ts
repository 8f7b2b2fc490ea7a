import { html, type Markup, type MarkupPart, themeSwitch } from '../views/index.ts';

/** What differs from page to page. */
export interface DeskPage {
  readonly title: string;
  readonly kicker: string;
  /** The place in the navigation that the page belongs to. */
  readonly place: Place | null;
  /** Where the API gives the same answer; a list's also as `.csv`. Null where it gives none. */
  readonly data: { readonly address: string; readonly list: boolean } | null;
  readonly standfirst: MarkupPart;
  readonly main: MarkupPart;
  /** So many seconds until a page that waits for something asks again where no script follows it. */
  readonly again?: number;
}

export type Place =
  | '/'
  | '/interactions'
  | '/ledger'
  | '/actors'
  | '/documents'
  | '/sources'
  | '/queue'
  | '/search';

const PLACES: readonly (readonly [Place, string])[] = [
  ['/', 'Desk'],
  ['/interactions', 'Interactions'],
  ['/ledger', 'Ledger'],
  ['/actors', 'Actors'],
  ['/documents', 'Documents'],
  ['/sources', 'Sources'],
  ['/queue', 'Judge'],
  ['/search', 'Search'],
];

/** One whole page of the desk. */
export function deskShell(page: DeskPage): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin">
<meta name="color-scheme" content="light dark">
${page.again === undefined ? null : html`<noscript><meta http-equiv="refresh" content="${page.again}"></noscript>`}
<title>${page.title} · Readout</title>
<link rel="stylesheet" href="/desk.css">
<script src="/desk-theme.js"></script>
<link rel="icon" href="data:,">
<script src="/desk.js" defer></script>
</head>
<body class="desk">
<a class="skip" href="#main">Skip to the content</a>
<header class="banner">
<div class="bar"><a class="wordmark" href="/">Readout</a><nav aria-label="Desk"><ul class="nav">${PLACES.map(
    ([path, name]) =>
      html`<li><a href="${path}"${path === page.place ? html` aria-current="page"` : null}>${name}</a></li>`,
  )}</ul></nav>${themeSwitch()}</div>
<div class="head"><p class="kicker">${page.kicker}</p>
<h1 class="long" dir="auto">${page.title}</h1>
<p class="standfirst">${page.standfirst}</p></div>
</header>
<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="foot"><p>${page.data ? dataLinks(page.data) : null}What is set in serif is the documents’ own wording; what is set in sans is ours. <button type="button" class="quiet" data-keys>Keys <kbd>?</kbd></button></p></footer>
${keys()}
</body>
</html>
`.source;
}

const KEYS = [
  ['j', 'k', 'next record or row, the one before'],
  ['a', null, 'accept it'],
  ['c', null, 'correct it'],
  ['r', null, 'reject it'],
  ['n', null, 'note on it'],
  ['u', null, 'undo the last judgement'],
  ['/', null, 'search'],
  ['Esc', null, 'leave a form, clear the selection'],
  ['?', null, 'these keys'],
] as const;

/** All keys, who judges, and the switch that turns single letters off. */
function keys(): Markup {
  return html`<dialog id="keys" aria-labelledby="h-keys"><form method="dialog"><h2 id="h-keys">Keys</h2>
<dl>${KEYS.map(([key, other, what]) => html`<dt><kbd>${key}</kbd>${other === null ? null : html` <kbd>${other}</kbd>`}</dt><dd>${what}</dd>`)}</dl>
<label class="pick"><input type="checkbox" name="letters" autocomplete="off"><span>Single letters act at once</span></label>
<label class="field wide"><span>Your name on judgements</span><input name="who" maxlength="200" placeholder="desk" autocomplete="off" dir="auto"></label>
<p class="ends-form"><button type="submit">Close</button></p></form></dialog>`;
}

function dataLinks({ address, list }: NonNullable<DeskPage['data']>): Markup {
  if (!list) return html`This page as data: <a href="${address}">JSON</a>. `;
  const [path, query] = address.split('?') as [string, string?];
  const as = (kind: string) => `${path}.${kind}${query ? `?${query}` : ''}`;
  return html`This page as data: <a href="${as('json')}">JSON</a>, <a href="${as('csv')}">CSV</a>. `;
}
