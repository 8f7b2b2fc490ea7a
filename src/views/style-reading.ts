import { unticked } from './style-state.ts';

/**
 * The page of a reading. Layers may lie on each other, so each has a channel of its own: attributions the ground and
 * the weight of the letters, events a line below, undertakings a line above, interactions a dashed line, actors dots.
 */
export const READING_STYLE = `
h1.long{font-size:clamp(1.8rem,3.6vw,2.9rem);max-width:24em}
.layers{border-top:1px solid var(--rule)}
.layers input{accent-color:var(--ink)}
.layers .filter{grid-template-columns:auto minmax(0,1fr) auto}
.reading{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);gap:clamp(1.5rem,3vw,3rem);align-items:start}
.seg,.sample{--none:linear-gradient(transparent,transparent);padding-block:.16em .34em;cursor:pointer;-webkit-box-decoration-break:clone;box-decoration-break:clone;
background:var(--under,var(--none)) 0 100%/100% 3px no-repeat,var(--dash,var(--none)) 0 calc(100% - 4px)/9px 2px repeat-x,var(--over,var(--none)) 0 0/100% 3px no-repeat,var(--ground,var(--none))}
.sample{justify-self:start;font-weight:600;padding-inline:.2em}
:root{--l-at:linear-gradient(var(--a-tint),var(--a-tint));--l-ev:linear-gradient(var(--force),var(--force));--l-un:linear-gradient(var(--b),var(--b));--l-in:linear-gradient(90deg,var(--shared) 6px,transparent 6px)}
.sample.at-content,:root:not(.off-layer-attributions) .seg.at-content{--ground:var(--l-at)}
:root:not(.off-layer-attributions) .seg.at-cue{font-weight:700;color:var(--a)}
:root:not(.off-layer-attributions) .seg.at-source{color:var(--a)}
.sample.ev,:root:not(.off-layer-events) .seg.ev{--under:var(--l-ev)}
.sample.un,:root:not(.off-layer-undertakings) .seg.un{--over:var(--l-un)}
.sample.in,:root:not(.off-layer-interactions) .seg.in{--dash:var(--l-in)}
.sample.ac,:root:not(.off-layer-actors) .seg.ac{text-decoration:underline dotted var(--content) 2px;text-underline-offset:.25em}
.off-layer-attributions .tag.at,.off-layer-events .tag.ev,.off-layer-undertakings .tag.un,.off-layer-interactions .tag.in{display:none}
@media (scripting:none){
${unticked('layer-attributions')} .seg{--ground:initial;font-weight:inherit;color:inherit}
${unticked('layer-events')} .seg{--under:initial}
${unticked('layer-undertakings')} .seg{--over:initial}
${unticked('layer-interactions')} .seg{--dash:initial}
${unticked('layer-actors')} .seg{text-decoration:none}
${unticked('layer-attributions')} .tag.at,${unticked('layer-events')} .tag.ev,${unticked('layer-undertakings')} .tag.un,${unticked('layer-interactions')} .tag.in{display:none}
}
.at{--rel:var(--a);--tint:var(--a-tint)}
.ev{--rel:var(--force);--tint:var(--force-tint)}
.un{--rel:var(--b);--tint:var(--b-tint)}
.in{--rel:var(--shared);--tint:var(--shared-tint)}
.ac{--rel:var(--content);--tint:var(--content-tint)}
.seg{--rel:var(--ink)}
.seg.on,.seg.at-content.on{background:var(--ink);color:var(--sheet)}
:root:not(.off-layer-attributions) .seg.on{color:var(--sheet)}
.reading .text{line-height:2}
.reading .tag{vertical-align:.3em}
.reading .tag:not(.at){background:var(--sheet);color:var(--rel);box-shadow:inset 0 0 0 1.5px var(--rel)}
.reading .tag.on{background:var(--ink);color:var(--sheet);box-shadow:none}
.details h3{font:400 1.35rem/1.2 var(--serif);margin-bottom:.6rem}
.details h3 .count{color:var(--muted)}
.details section+section{margin-top:2rem}
.cards{display:grid;gap:.6rem}
.card{background:var(--sheet);border:1px solid var(--rule);border-inline-start:4px solid var(--rel);padding:.7rem .9rem;scroll-margin-block:5rem}
.card.depth-1{margin-inline-start:1.25rem}
.card.depth-2{margin-inline-start:2.5rem}
.card.depth-3{margin-inline-start:3.75rem}
.card.depth-4{margin-inline-start:5rem}
.card.on,.card:target{background:var(--tint)}
.card .top{display:flex;flex-wrap:wrap;align-items:center;gap:.15rem .6rem}
.card .num{margin:0}
.card .who{font-weight:600}
.card .sort{font-size:.875rem;color:var(--rel)}
.card .force{margin-inline-start:auto}
.card .said{font:400 1.0625rem/1.5 var(--serif);margin-top:.35rem}
.card .facts{margin-top:.3rem}
.card .chain{margin-top:.5rem;font-size:.8125rem}
.card .chain .link{padding:.15rem .5rem}
.card .chain .part{display:none}
.card .by{color:var(--muted);font-size:.8125rem;margin-top:.3rem}
.card.on :is(.facts,.by),.card:target :is(.facts,.by){color:var(--ink)}
.card.actor{padding-block:.35rem}
@media screen and (min-width:62.01rem){
.details{position:sticky;top:7rem;max-height:calc(100vh - 8rem);overflow:auto;padding:3px;scroll-padding-block:1rem}
}
@media (max-width:62rem){.reading{grid-template-columns:minmax(0,1fr)}}
@media print{.details{max-height:none;position:static}.seg,.sample{-webkit-print-color-adjust:exact;print-color-adjust:exact}.card{break-inside:avoid;padding:2mm}}
`;
