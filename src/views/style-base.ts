import { PALETTE_STYLE } from './style-palette.ts';

/** Ground, type, head, buttons and notes: what both pages share. */
export const BASE_STYLE = `${PALETTE_STYLE}
:root{--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4","Noto Serif",Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;
--sign:"Helvetica Neue",Arial,"Liberation Sans",sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-block:6rem}
body{margin:0;background:var(--page);color:var(--ink);font:400 1rem/1.5 var(--sans);overflow-wrap:anywhere}
.banner,main,.foot{max-width:82rem;margin-inline:auto;padding-inline:clamp(1rem,3.5vw,3rem)}
main:focus{outline:none}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;background:var(--ink);color:var(--page);padding:.6rem 1rem;z-index:9}
.skip:focus{top:1rem}
:focus-visible{outline:3px solid var(--a);outline-offset:2px;border-radius:2px}
a{color:inherit;text-decoration-color:var(--edge);text-underline-offset:.2em}
a:hover{text-decoration-color:currentColor}
h1,h2,h3,p,ul,ol,dl,dd,fieldset,table{margin:0;padding:0}
ul,ol{list-style:none}
fieldset{border:0;min-width:0}
.bar{display:flex;justify-content:space-between;align-items:center;padding-block:1rem;border-bottom:1px solid var(--rule)}
.wordmark{font-weight:700;letter-spacing:.01em}
.wordmark::before{content:"";display:inline-block;width:.62em;height:.62em;margin-inline-end:.45em;border:.14em solid var(--ink);border-inline-end-width:.34em}
.theme{display:flex;border:1px solid var(--edge);border-radius:99px;overflow:hidden;font-size:.8125rem}
.theme label{position:relative;cursor:pointer}
.theme input{position:absolute;opacity:0;inset:0;margin:0;cursor:pointer}
.theme span{display:block;padding:.2rem .8rem}
.theme input:checked+span{background:var(--ink);color:var(--page)}
.theme input:focus-visible+span{outline:3px solid var(--a);outline-offset:-3px;border-radius:99px}
.head{padding-block:clamp(1.75rem,4vw,3.25rem) clamp(1.5rem,3vw,2.25rem)}
.kicker{color:var(--muted);font-size:1rem}
h1{font:400 clamp(2.1rem,5.2vw,3.9rem)/1.08 var(--serif);letter-spacing:-.015em;margin-block:.35rem 1rem;text-wrap:balance}
h1 .and{color:var(--muted);font-style:italic}
h1 .badge{font-size:.3em;vertical-align:.95em;margin-inline-end:.45em}
.standfirst{font:400 clamp(1.1rem,1.7vw,1.4rem)/1.45 var(--serif);max-width:44rem;text-wrap:pretty}
.people{color:var(--muted);margin-top:.6rem}
h2{font:400 1.7rem/1.2 var(--serif);letter-spacing:-.01em}
h3{font-size:1rem;line-height:1.3;font-weight:600}
.badge{display:inline-grid;place-items:center;min-width:1.5em;height:1.5em;padding-inline:.25em;margin-inline-end:.5em;border-radius:.3em;font:700 .8rem/1 var(--sans);background:var(--rel);color:var(--sheet);vertical-align:.08em}
.side.b>.badge{background:var(--sheet);color:var(--rel);box-shadow:inset 0 0 0 2px var(--rel)}
.glyph{display:inline-grid;place-items:center;width:1.55em;height:1.55em;border-radius:50%;font:700 1.05rem/1 var(--sign);color:var(--rel);box-shadow:inset 0 0 0 1.5px var(--rel);flex:none}
.note{color:var(--muted);font-size:.875rem;max-width:40rem}
.none,.silent,.chain-none{color:var(--muted)}
details>summary{cursor:pointer}
code{font:.8125rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono",monospace;color:var(--muted)}
kbd{display:inline-block;min-width:1.6em;padding:.05em .35em;text-align:center;font:600 .75rem/1.4 var(--sans);border:1px solid var(--edge);border-bottom-width:2px;border-radius:.3em;background:var(--sheet);color:var(--ink)}
.chain{display:flex;flex-wrap:wrap;align-items:stretch;gap:.4rem .1rem;font-size:.875rem;line-height:1.25}
.chain li{display:flex;align-items:center}
.chain .link{display:block;padding:.3rem .6rem;border:1px solid var(--edge);border-radius:.3rem;background:var(--sheet)}
.chain li:last-child .link{border-width:2px;border-color:var(--ink)}
.chain .part{display:block;color:var(--muted);font-size:.75rem}
.chain .arrow{padding-inline:.35rem;color:var(--muted)}
.force{display:inline-flex;align-items:center;font-size:.8125rem;color:var(--ink);white-space:nowrap}
.force .boxes{display:inline-flex;gap:2px;margin-inline-end:.5em}
.force i{width:.55rem;height:.85rem;border:1.5px solid var(--edge);border-radius:1px}
.force i.full{background:var(--ink);border-color:var(--ink)}
.force .of{color:var(--muted)}
.place{color:var(--muted);font:.8125rem/1.3 var(--sans);font-variant-numeric:tabular-nums;white-space:nowrap}
.notes{margin-top:3.5rem}
.notes ul{margin-top:.75rem;display:grid;gap:.5rem;font-size:.9375rem;max-width:52rem}
.notes li{border-inline-start:3px solid var(--rule);padding-inline-start:.8rem}
.notes q{font-family:var(--serif)}
.foot{margin-top:3.5rem;padding-bottom:3rem;color:var(--muted);font-size:.875rem}
.foot p{border-top:1px solid var(--rule);padding-top:1rem;max-width:none}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}mark,.tag,.line,tr{transition:background-color .15s,opacity .15s}}
`;
