import { PAGE_STYLE } from '../views/index.ts';

/** The look of the desk: that of the single pages, with navigation, forms, rows and the chart. */
export const DESK_STYLE = `${PAGE_STYLE}
.bar{flex-wrap:wrap;gap:.6rem 1.5rem}
a.wordmark{text-decoration:none}
.nav{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
.nav a{display:block;padding:.35rem 0;text-decoration:none;border-bottom:2px solid transparent}
.nav a:hover{border-color:var(--edge)}
.nav a[aria-current]{border-color:var(--ink);font-weight:600}
.desk .head{padding-block:clamp(1.25rem,3vw,2.25rem) 1.25rem}
.desk main>section+section,.desk main>h2{margin-top:2.75rem}
.desk h2{margin-bottom:.8rem}
.asking{display:flex;flex-wrap:wrap;gap:.8rem 1rem;align-items:end;padding-block:1rem;border-block:1px solid var(--rule);margin-bottom:1.5rem}
.field{display:grid;gap:.2rem;font-size:.875rem;flex:1 1 9rem;max-width:18rem}
.field span,.paste label span{color:var(--muted)}
:is(.field,.paste) :is(input,select,textarea){font:400 1rem/1.4 var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--edge);border-radius:.35rem;padding:.45rem .6rem;width:100%;min-height:2.5rem}
.paste textarea{font-family:var(--serif);resize:vertical}
.desk button{font:600 1rem/1 var(--sans);color:var(--page);background:var(--ink);border:1px solid var(--ink);border-radius:.35rem;min-height:2.5rem;padding-inline:1.1rem;cursor:pointer}
.desk button:hover{background:var(--muted);border-color:var(--muted)}
.desk button[disabled]{opacity:.5;cursor:default}
.drop{display:grid;grid-template-columns:minmax(0,1.6fr) minmax(0,1fr);gap:1.5rem clamp(1.5rem,3vw,3rem)}
.drop h2,.drop output{grid-column:1/-1;margin:0}
.drop output:empty{display:none}
.drop output{border-inline-start:3px solid var(--shared);padding-inline-start:.8rem;white-space:pre-line}
.paste fieldset{display:grid;gap:.8rem;margin-bottom:.8rem}
#compare fieldset{grid-template-columns:1fr 1fr}
.paste legend{font-weight:600;padding:0;margin-bottom:.4rem}
.paste label{display:grid;gap:.25rem;font-size:.875rem}
.over{outline:3px dashed var(--a);outline-offset:6px}
.rows{display:grid;gap:0}
.row{border-top:1px solid var(--rule);padding-block:1rem;display:grid;gap:.35rem;scroll-margin-block:6rem}
.row:last-child{border-bottom:1px solid var(--rule)}
.row:focus-visible{outline-offset:4px}
.row .who{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .6rem;font-weight:600}
.row .who a{text-decoration-thickness:1px}
.row .sort,.row .who time{font-weight:400;color:var(--muted)}
.row .said{margin:0;font:400 1.125rem/1.5 var(--serif);max-width:46rem}
.row .force{margin-inline-start:.3rem;font-weight:400}
.from{font-size:.9375rem;color:var(--muted);display:flex;flex-wrap:wrap;gap:.1rem .7rem;align-items:baseline}
.from .facts{margin:0}
.standing{font-size:.8125rem;font-weight:600;border:1.5px solid var(--edge);border-radius:99px;padding:.05rem .6rem}
.standing:is([data-standing=refused],[data-standing=lapsed],[data-standing=withdrawn]){color:var(--content);border-color:var(--content)}
.standing:is([data-standing=met],[data-standing=in-force],[data-standing=answered]){color:var(--shared);border-color:var(--shared)}
.steps{display:grid;gap:.6rem;margin-top:.6rem;padding-inline-start:1rem;border-inline-start:2px solid var(--rule)}
.names{display:flex;flex-wrap:wrap;gap:.4rem .6rem}
.names li{border:1px solid var(--edge);border-radius:99px;padding:.1rem .7rem}
.apart{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .6rem;font-size:.9375rem}
.apart .of{color:var(--muted)}
.meter .track{fill:var(--rule)}.meter .fill{fill:var(--ink)}
.line .row{grid-template-columns:minmax(7rem,11rem) minmax(0,1fr);gap:.35rem 1.25rem}
.line .row>div{display:grid;gap:.35rem}
.line .when{color:var(--muted);font-variant-numeric:tabular-nums}
.list{border-collapse:collapse;width:100%;max-width:52rem;margin-block:.8rem}
.list :is(th,td){text-align:start;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--rule);font-weight:400;vertical-align:top}
.list thead th{font-weight:600;border-bottom:2px solid var(--ink)}
.list .n{text-align:end;font-variant-numeric:tabular-nums}
.chart{margin:0 0 2.5rem}
.chart svg{width:100%;height:auto;display:block}
.chart .grid{stroke:var(--rule)}
.chart .tick{fill:var(--muted);font:400 12px/1 var(--sans)}
.chart .dot{fill:var(--a);stroke:var(--sheet);stroke-width:2}
.chart .vague{fill:var(--a-tint);stroke:var(--a);stroke-dasharray:4 3}
.chart a:focus-visible .dot{stroke:var(--ink);stroke-width:3}
.chart figcaption{color:var(--muted);max-width:44rem;margin-block:.4rem}
.empty{padding-block:2rem;max-width:40rem}
.empty p:first-child{font:400 1.25rem/1.4 var(--serif)}
.pager{margin-top:1.2rem}
[data-verdict]{border-inline-start:4px solid var(--shared);padding-inline-start:.8rem}
[data-verdict=reject]{border-color:var(--content);opacity:.75}
.verdicts{font-size:.875rem;border-inline-start:3px solid var(--shared);padding-inline-start:.7rem}
.here{background:var(--force-tint);box-shadow:0 0 0 .2em var(--force-tint);scroll-margin-block:30vh}
.related{margin-bottom:1.5rem}
.help{position:fixed;inset:auto 1rem 1rem auto;max-width:22rem;background:var(--sheet);border:1px solid var(--edge);border-radius:.5rem;padding:1rem 1.2rem;z-index:8;box-shadow:0 6px 30px rgb(0 0 0/.18)}
.help dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem .9rem;align-items:baseline}
.help dd{margin:0}
@media screen and (max-width:48rem){
.drop,#compare fieldset,.line .row{grid-template-columns:minmax(0,1fr)}
}
@media print{.nav,.asking,.drop,.theme,.pager{display:none}details>*{display:block}}
`;
