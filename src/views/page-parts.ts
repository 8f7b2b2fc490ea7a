import { FILTER_SCRIPT } from './script-filter.ts';
import { LINES_SCRIPT } from './script-lines.ts';
import { SELECT_SCRIPT } from './script-select.ts';
import { BASE_STYLE } from './style-base.ts';
import { CLAIMS_STYLE } from './style-claims.ts';
import { MANY_STYLE } from './style-many.ts';
import { PRINT_STYLE } from './style-print.ts';
import { READING_STYLE } from './style-reading.ts';
import { TEXTS_STYLE } from './style-texts.ts';

/** The look and the doings of all pages, for those who serve them as files. */
export const PAGE_STYLE = BASE_STYLE + TEXTS_STYLE + CLAIMS_STYLE + MANY_STYLE + READING_STYLE + PRINT_STYLE;
export const PAGE_SCRIPT = FILTER_SCRIPT + SELECT_SCRIPT + LINES_SCRIPT;
