import { html, type Markup } from './markup.ts';

/** Three radio buttons; with scripts off the style sheet itself reads them. */
export function themeSwitch(): Markup {
  return html`<fieldset class="theme"><legend class="vh">Colours of the page</legend>${[
    option('auto', 'Auto', true),
    option('light', 'Light', false),
    option('dark', 'Dark', false),
  ]}</fieldset>`;
}

function option(id: string, label: string, checked: boolean): Markup {
  const state = checked ? html` checked` : null;
  return html`<label><input type="radio" name="theme" id="theme-${id}" autocomplete="off"${state}><span>${label}</span></label>`;
}
