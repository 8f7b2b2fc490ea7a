import { DESK_SCRIPT } from './desk-script.ts';
import { DESK_STYLE } from './desk-style.ts';
import { THEME_SCRIPT } from './script-theme.ts';

const SCRIPT = 'text/javascript; charset=utf-8';

/** What pages load, by its address. */
export const DESK_FILES: Readonly<Record<string, { readonly type: string; readonly content: string }>> = {
  '/desk.css': { type: 'text/css; charset=utf-8', content: DESK_STYLE },
  '/desk-theme.js': { type: SCRIPT, content: THEME_SCRIPT },
  '/desk.js': { type: SCRIPT, content: DESK_SCRIPT },
};
