import { PAGE_SCRIPT } from '../views/index.ts';
import { JUDGE_SCRIPT } from './script-judge.ts';
import { KEYS_SCRIPT } from './script-keys.ts';
import { PAGES_SCRIPT } from './script-pages.ts';

/** What the desk does beyond its pages. Everything that can be read can be read without it. */
export const DESK_SCRIPT = PAGE_SCRIPT + JUDGE_SCRIPT + KEYS_SCRIPT + PAGES_SCRIPT;
