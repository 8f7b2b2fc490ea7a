import { FILTER_STYLE } from './style-palette.ts';

/** The figures, the filters and the two texts of a comparison. */
export const TEXTS_STYLE = `
.figures{display:grid;grid-template-columns:minmax(0,1.9fr) minmax(0,1fr);gap:1.5rem clamp(1.5rem,5vw,5rem);padding-block:1.5rem;border-top:1px solid var(--rule)}
.figures h3{font-weight:600}
.divergence{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.25rem 1.75rem;align-items:center;align-content:start}
.divergence h3,.divergence details,.divergence>.note,.divergence .weights{grid-column:1/-1}
.divergence .big{grid-row:2}
.divergence .scale{grid-area:2/2;align-self:end}
.big{font:400 4rem/1 var(--serif);letter-spacing:-.03em;font-variant-numeric:lining-nums}
.meter{display:block}
.meter .track{fill:var(--rule)}
.meter .fill{fill:var(--ink)}
.meter .tick{stroke:var(--page);stroke-width:1.5}
.meter .needle{stroke:var(--ink);stroke-width:3}
.side .meter .fill{fill:var(--rel)}
.ends{display:flex;justify-content:space-between;gap:1rem;color:var(--muted);font-size:.8125rem;margin-top:.15rem}
.weights{display:block;margin-top:.9rem;border-radius:3px}
.weights rect{fill:var(--rel);stroke:var(--page);stroke-width:2}
.weights text{fill:var(--sheet);font:700 15px var(--sign)}
.divergence details{font-size:.875rem;margin-top:.5rem}
.sum{border-collapse:collapse;margin-top:.6rem;font-variant-numeric:tabular-nums}
.sum th,.sum td{padding:.2rem 1.25rem .2rem 0;text-align:end;font-weight:400}
.sum th:first-child{text-align:start}
.sum thead th{color:var(--muted)}
.sum .glyph{font-size:.8rem}
.registers{display:grid;gap:.6rem;margin-top:.6rem;margin-bottom:.3rem}
.registers li{display:grid;grid-template-columns:auto 1fr auto;align-items:center;row-gap:.15rem}
.registers .meter{grid-column:1/-1}
.register .note{margin-top:.5rem}
.filters{position:sticky;top:0;z-index:3;background:var(--page);padding-block:.75rem .6rem;border-block:1px solid var(--rule);margin-bottom:2rem}
.filters fieldset{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));gap:.5rem}
.filter{display:grid;grid-template-columns:auto auto minmax(0,1fr) auto;column-gap:.45rem;align-items:center;padding:.45rem .65rem;border:1px solid var(--edge);border-radius:.4rem;background:var(--sheet);cursor:pointer;font-size:.9375rem;line-height:1.25}
.filter input{margin:0;width:1.05rem;height:1.05rem;accent-color:var(--rel)}
.filter .glyph{font-size:.85rem}
.filter .name{font-weight:600;text-decoration:underline;text-decoration-color:var(--rel);text-decoration-thickness:2px;text-underline-offset:.22em}
.filter .count{font-weight:700;font-variant-numeric:tabular-nums}
.filter .meaning{grid-column:1/-1;color:var(--muted);font-size:.8125rem;margin-top:.4rem}
.filter input:not(:checked)~.name{text-decoration:none;font-weight:400}
.status{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1.5rem;color:var(--muted);font-size:.8125rem;margin-top:.5rem}
html:not(.js) .keys{display:none}
.narrow{display:flex;flex-wrap:wrap;gap:.4rem 1.5rem;margin-top:.6rem;font-size:.875rem}
.narrow select{font:400 .9375rem/1.3 var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--edge);border-radius:.35rem;padding:.3rem .5rem;max-width:16rem;min-height:2rem}
html:not(.js) .narrow{display:none}
mark.out{background:none;text-decoration:none;pointer-events:none}
:is(.tag,.line).out{visibility:hidden}
.texts{display:grid;align-items:start;position:relative}
.texts.two{grid-template-columns:minmax(0,1fr) clamp(3.5rem,7.5vw,7rem) minmax(0,1fr)}
.texts.one{grid-template-columns:minmax(0,46rem) clamp(3.5rem,7.5vw,7rem);justify-content:center}
.sheet{background:var(--sheet);border:1px solid var(--rule);border-top:3px solid var(--rel,var(--ink));padding:1.25rem clamp(1rem,2.2vw,2rem) 2rem}
.sheet.a{--rel:var(--a)}
.sheet.b{--rel:var(--b)}
.sheet header{border-bottom:1px solid var(--rule);padding-bottom:1rem;margin-bottom:1.25rem}
.sheet h3{font-size:1.125rem;margin-bottom:.6rem}
.heads{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem}
.facts{color:var(--muted);font-size:.875rem;margin-top:.7rem}
.facts>span:not(:last-child)::after{content:" · "}
.text{font:400 1.125rem/1.72 var(--serif)}
.text p+p{margin-top:1em}
.text .headline{font-size:1.35rem;line-height:1.35;text-wrap:balance}
mark{background:var(--tint);color:inherit;text-decoration:underline solid var(--rel) 2px;text-underline-offset:.28em;text-decoration-skip-ink:none;border-radius:2px;cursor:pointer;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark[data-relation="force-differs"],.filter[data-relation="force-differs"] .name{text-decoration-style:double;text-decoration-thickness:1px}
mark[data-relation="content-differs"],.filter[data-relation="content-differs"] .name{text-decoration-style:wavy}
mark[data-relation="content-differs"],.filter[data-relation="content-differs"] .name{text-decoration-thickness:1.5px}
mark[data-relation="only-a"],.filter[data-relation="only-a"] .name{text-decoration-style:dashed}
mark[data-relation="only-b"],.filter[data-relation="only-b"] .name{text-decoration-style:dotted}
.tag{font:700 .7rem/1 var(--sans);background:var(--rel);color:var(--sheet);text-decoration:none;border-radius:.25em .25em .25em 0;padding:.12em .38em;margin-inline-end:.2em;vertical-align:.38em;user-select:none;scroll-margin-block:40vh}
.one .tag[data-side="b"]{background:var(--sheet);color:var(--rel);box-shadow:inset 0 0 0 1.5px var(--rel)}
.tag:hover{text-decoration:underline}
.tag.on,.one .tag.on{background:var(--sheet);color:var(--rel);box-shadow:inset 0 0 0 1.5px var(--rel)}
.tag:focus-visible{outline:2px solid var(--ink);outline-offset:1px}
.has-on mark:not(.on){background:none}
mark.on{background:var(--rel);color:var(--sheet)}
.gutter{align-self:stretch;width:100%;height:100%;overflow:visible;display:block;contain:size layout}
.line path{fill:none;stroke:var(--rel);stroke-width:1.75}
.line circle{fill:var(--page);stroke:var(--rel);stroke-width:2;cursor:pointer}
.line text{fill:var(--rel);font:700 14px var(--sign);text-anchor:middle;pointer-events:none}
.line .end{fill:var(--rel);stroke:none}
.has-on .lines{opacity:.22}
.line.on path{stroke-width:3.5}
.line.on circle{fill:var(--rel)}
.line.on text{fill:var(--sheet)}
@media screen and (max-width:62rem){
.filters{position:static}
.filters fieldset{grid-template-columns:repeat(auto-fit,minmax(13rem,1fr))}
.figures{grid-template-columns:minmax(0,1fr)}
}
@media screen and (max-width:48rem){
.texts.two,.texts.one{grid-template-columns:minmax(0,1fr);gap:1.25rem}
.gutter{display:none}
.filters fieldset{grid-template-columns:minmax(0,1fr)}
.filter .meaning{grid-column:3/-1;margin:0}
.keys{display:none}
.heads{grid-template-columns:1fr}
.big{font-size:3rem}
.sheet{margin-inline:-1rem;border-inline:0}
}
${FILTER_STYLE}`;
