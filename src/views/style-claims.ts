import { unticked } from './style-state.ts';

/**
 * The table of claims, which becomes cards on a narrow screen, and the tray of the selected claim. On a screen its rows are grids, for only so can a browser leave
 * those out of sight unlaid (`content-visibility`): in a table each row has a say in the width of all. They stay rows for assistive technology by their roles, and are found by the browser's
 * own search.
 */
export const CLAIMS_STYLE = `
.claims{margin-top:4rem}
.claims table{width:100%;border-collapse:collapse;margin-top:1rem;table-layout:fixed}
.claims th,.claims td{text-align:start;vertical-align:top;padding:1rem .9rem;font-weight:400}
.claims thead th{padding-block:.5rem;font-weight:600;font-size:.9375rem;border-bottom:2px solid var(--ink);vertical-align:bottom}
.claims thead th:nth-child(1){width:17%}
.claims thead th:nth-child(3){width:13%}
.claims thead th:nth-child(5){width:18%}
@media screen{
.claims table,.claims thead,.claims tbody,.claims tr.group-head,.group-head th{display:block}
.claims tr{display:grid;grid-template-columns:minmax(0,17fr) minmax(0,26fr) minmax(0,13fr) minmax(0,26fr) minmax(0,18fr)}
.claims tr :is(th,td):nth-child(n){width:auto;min-width:0}
.claims td[colspan]{grid-column:1/-1}
.claims tbody tr[data-step]{content-visibility:auto;contain-intrinsic-size:auto 11rem}
}
.claims tbody tr{border-bottom:1px solid var(--rule);scroll-margin-block:30vh}
.claims tbody th,.claims thead th:first-child{padding-inline-start:.75rem}
.claims tbody th{border-inline-start:4px solid transparent;font-weight:600;line-height:1.35}
.group-head th{padding:1.6rem .75rem .5rem;font:400 1.35rem/1.2 var(--serif)!important;border:0!important}
.group-head .count{color:var(--muted)}
.group.a .group-head,.group.b .group-head{border-top:6px double var(--rel)}
.group.a{--rel:var(--a)}.group.b{--rel:var(--b)}
:is(.group.a,.group.b) tr:not(.group-head) td.silent{background:repeating-linear-gradient(135deg,transparent 0 7px,var(--rule) 7px 8px)}
:is(.group.a,.group.b) td.silent>span:last-child{background:var(--page);padding:.1rem .4rem}
.group[hidden],.claims tr[hidden]{display:none!important}
@media (scripting:none){${unticked('show-only-a')} .group.a,${unticked('show-only-b')} .group.b,${unticked('show-shared', 'show-force-differs', 'show-content-differs')} .group.both{display:none}}
.num{display:inline-grid;place-items:center;min-width:1.65em;height:1.65em;padding-inline:.3em;margin-inline-end:.35em;border-radius:.3em;background:var(--rel);color:var(--sheet);font:700 .8125rem/1 var(--sans);text-decoration:none}
.num:hover{text-decoration:underline}
.topic{overflow-wrap:anywhere}
.rel{text-align:center!important}
.rel .label{display:block;font-size:.8125rem;line-height:1.3;margin-top:.35rem;color:var(--rel)}
td.rel .glyph{font-size:1.35rem}
thead .rel{color:var(--ink)}
.words .said{font:400 1.0625rem/1.5 var(--serif);margin-bottom:.5rem}
.words .who{display:none}
.measure{display:flex;flex-wrap:wrap;align-items:center;gap:.1rem .9rem}
.silent{font-size:.9375rem;font-style:italic}
.why{font-size:.875rem;line-height:1.4}
.why summary{list-style-position:outside;margin-inline-start:1rem}
.why dl{margin:.6rem 0 .4rem 1rem;display:grid;gap:.1rem}
.why dt{font-weight:600;margin-top:.3rem}
.why dd{color:var(--muted)}
.why .value{display:block}
.why .note{margin-inline-start:1rem;font-size:.8125rem}
.claims tbody tr.on,.claims tbody tr:target{background:var(--tint)}
.claims tbody tr.on th,.claims tbody tr:target th{border-inline-start-color:var(--rel)}
.tray{position:fixed;inset-inline:0;bottom:0;z-index:5;background:var(--sheet);border-top:4px solid var(--rel);box-shadow:0 -6px 30px rgb(0 0 0/.18)}
.tray[hidden]{display:none}
.tray-in{max-width:82rem;margin-inline:auto;padding:.8rem clamp(1rem,3.5vw,3rem) 1rem;display:grid;grid-template-columns:minmax(9rem,17%) minmax(0,1fr) minmax(7rem,11%) minmax(0,1fr) auto;gap:.5rem 1.25rem;align-items:start}
.tray-in>div{max-height:32vh;overflow:auto}
.tray .topic{font-weight:600;line-height:1.35}
.tray .said{font-size:1rem;line-height:1.4;margin-bottom:.3rem}
.tray .words .who{display:block;font-size:.8125rem;margin-bottom:.2rem}
.tray .place{display:none}
.tray-buttons{display:flex;gap:.35rem}
.tray button{font:600 .9375rem/1 var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--edge);border-radius:.35rem;min-width:2.25rem;height:2.25rem;padding-inline:.6rem;cursor:pointer}
.tray button:hover{background:var(--page)}
body.tray-on{padding-bottom:14rem}
html.tray-on{scroll-padding-block:6rem 38vh}
@media screen and (max-width:62rem){
.claims tbody tr.group-head{background:none;border-inline:0;border-bottom:0;padding:0}
:is(.group.a,.group.b) tr:not(.group-head) td.silent{background:none}
.claims thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.claims tbody tr{grid-template-columns:minmax(0,1fr) minmax(0,1fr);background:var(--sheet);border:1px solid var(--rule);border-inline-start:4px solid var(--rel);margin-bottom:1rem;padding:.5rem .25rem}
.claims th,.claims td{padding:.5rem .9rem}
.claims tbody th{grid-column:1/-1;grid-row:1;border:0}
.claims td.rel{grid-column:1/-1;grid-row:2;text-align:start!important;display:flex;gap:.6rem;align-items:center}
.rel .label{margin:0;font-size:.9375rem}
.words .who{display:block;font-size:.875rem;font-style:normal;color:var(--ink);margin-bottom:.3rem}
.claims .why{grid-column:1/-1}
.tray-in{grid-template-columns:minmax(0,1fr) auto;padding-block:.6rem}
.tray-in>:first-child{grid-area:1/1/2/3}
.tray-in>:first-child::before{content:"";float:inline-end;width:10.5rem;height:2.5rem}
.tray .judging{clear:both}
.tray-buttons{grid-area:1/2;align-self:start}
.tray .rel{grid-column:1/-1;text-align:start!important;display:flex;gap:.5rem;align-items:center}
.tray .words{grid-column:1/-1;max-height:16vh}
}
@media screen and (min-width:40.01rem) and (max-width:62rem){
.claims tbody th{grid-column:1;align-self:center}
.claims td.rel{grid-column:2;grid-row:1}
}
@media screen and (max-width:40rem){
.claims tbody tr{grid-template-columns:minmax(0,1fr)}
.claims td.words{grid-column:1/-1}
}
`;
