import { RELATIONS } from './relation-words.ts';
import { unticked } from './style-state.ts';

/**
 * The colours, light and dark. Text on its ground, and a relation's colour on the page, the sheet and its own tint,
 * have a contrast of at least 4.5 to 1 in both; `palette.test.ts` computes it.
 */
export const PALETTE = {
  light: {
    page: '#eff1f2',
    sheet: '#ffffff',
    ink: '#14181c',
    muted: '#515961',
    rule: '#d3d8dc',
    edge: '#79828a',
    shared: '#00675b',
    'shared-tint': '#dcf0ec',
    force: '#865000',
    'force-tint': '#fbeccf',
    content: '#b01e33',
    'content-tint': '#fce2e3',
    a: '#1d4e9e',
    'a-tint': '#e0eafa',
    b: '#6b3799',
    'b-tint': '#efe5f8',
  },
  dark: {
    page: '#101316',
    sheet: '#191d21',
    ink: '#ebe8e2',
    muted: '#a6aeb6',
    rule: '#343b41',
    edge: '#7d868e',
    shared: '#6ed3c0',
    'shared-tint': '#143732',
    force: '#f2b862',
    'force-tint': '#40300f',
    content: '#ff979a',
    'content-tint': '#4b2126',
    a: '#93baff',
    'a-tint': '#1d3157',
    b: '#cfaaf6',
    'b-tint': '#38264f',
  },
} as const;

/** The colours as custom properties: by the system's wish and by the switch on the page; paper is always light. */
export const PALETTE_STYLE = `
:root{color-scheme:light;${properties('light')}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${properties('dark')}}}
@media screen{:root[data-theme=dark]{color-scheme:dark;${properties('dark')}}}
@media screen and (scripting:none){:root:has(#theme-light:checked){color-scheme:light;${properties('light')}}:root:has(#theme-dark:checked){color-scheme:dark;${properties('dark')}}}
[data-relation="shared"]{--rel:var(--shared);--tint:var(--shared-tint)}
[data-relation="force-differs"]{--rel:var(--force);--tint:var(--force-tint)}
[data-relation="content-differs"]{--rel:var(--content);--tint:var(--content-tint)}
[data-relation="only-a"],.side.a{--rel:var(--a);--tint:var(--a-tint)}
[data-relation="only-b"],.side.b{--rel:var(--b);--tint:var(--b-tint)}
`;

/** Hides rows and numbers of a relation that is not ticked, and takes the marking off its words, where no script does it. */
export const FILTER_STYLE = `@media (scripting:none){${RELATIONS.map(
  (relation, i) => `
${unticked(`show-${relation}`)} :is(tr[data-step],.tag)[data-relation="${relation}"]{display:none}
${unticked(`show-${relation}`)} mark[data-relations="${relation}"]{background:none;text-decoration:none;pointer-events:none}
${RELATIONS.slice(i + 1)
  .map((other) => {
    const both = [relation, other].sort().join(' ');
    return `${unticked(`show-${relation}`, `show-${other}`)} mark[data-relations="${both}"]{background:none;text-decoration:none;pointer-events:none}`;
  })
  .join('\n')}`,
).join('')}}`;

function properties(mode: keyof typeof PALETTE): string {
  return Object.entries(PALETTE[mode])
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
}
