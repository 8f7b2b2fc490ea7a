import { createHash } from 'node:crypto';
import { html, type Markup, trusted } from './markup.ts';
import { themeSwitch } from './theme-switch.ts';

export interface Page {
  readonly title: string;
  readonly style: string;
  readonly script: string;
  /** What stands above the main part: the banner's own content. */
  readonly banner: Markup;
  readonly main: Markup;
  readonly footer: Markup;
}

/**
 * One whole page that loads nothing. Its policy allows the one style and the one script by their hashes and nothing
 * else: no request, no form, no other script, wherever the page is opened.
 */
export function pageShell(page: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src '${sourceHash(page.style)}'`,
    `script-src '${sourceHash(page.script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${trusted(page.style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the texts</a>
<header class="banner">
<div class="bar"><span class="wordmark">Readout</span>${themeSwitch()}</div>
${page.banner}
</header>
<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="foot">${page.footer}</footer>
<script>${trusted(page.script)}</script>
</body>
</html>
`.source;
}

/** The hash of an inline style or script as a content security policy names it. */
export function sourceHash(source: string): string {
  return `sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}`;
}
