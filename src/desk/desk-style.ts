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
.field{display:grid;gap:.2rem;font-size:.875rem;flex:1 1 7.5rem;max-width:18rem}
.field :is(input:not([type=checkbox]),select:not([multiple])){height:2.5rem}
.field span,.paste label span{color:var(--muted)}
dialog .field input{min-height:2.5rem}
:is(.field,.paste) :is(input:not([type=checkbox]),select,textarea){font:400 1rem/1.4 var(--sans);color:var(--ink);background:var(--sheet);border:1px solid var(--edge);border-radius:.35rem;padding:.45rem .6rem;width:100%;min-height:2.5rem}
.paste textarea{font-family:var(--serif);resize:vertical}
.desk button{font:600 1rem/1 var(--sans);color:var(--page);background:var(--ink);border:1px solid var(--ink);border-radius:.35rem;min-height:2.5rem;padding-inline:1.1rem;cursor:pointer}
.desk button:hover{background:var(--muted);border-color:var(--muted)}
.desk button[disabled]{opacity:.5;cursor:default}
.desk button.quiet{font-weight:400;font-size:.875rem;color:var(--ink);background:none;border-color:var(--edge);min-height:1.9rem;padding-inline:.6rem}
.desk button.quiet:hover{background:var(--sheet);border-color:var(--ink)}
.desk .tray-buttons button{color:var(--ink);background:var(--sheet);border-color:var(--edge);font-size:.9375rem;min-height:2.25rem;padding-inline:.6rem}
.desk .tray-buttons button:hover{background:var(--page)}
.drop{display:grid;grid-template-columns:minmax(0,1.6fr) minmax(0,1fr);gap:1.25rem clamp(1.5rem,3vw,3rem);background:var(--sheet);border:1px solid var(--rule);border-top:3px solid var(--ink);padding:1.5rem clamp(1rem,2.5vw,2rem) 1.75rem}
.drop h2{grid-column:1/-1;margin:0}
.drop form{display:flex;flex-direction:column}
.drop fieldset{flex:1}
.zone{border:1.5px dashed var(--edge);border-radius:.4rem;padding:.8rem}
.zone input[type=file]{border:0;padding:.3rem 0;min-height:0;background:none}
.chosen{font-weight:600;color:var(--ink)!important}
.drop.over{outline:3px dashed var(--a);outline-offset:4px}
.drop.over .zone{background:var(--a-tint);border-color:var(--a)}
.unread{margin-top:1rem}
.trouble{border-inline-start:4px solid var(--content);background:var(--sheet);padding:1rem 1.2rem;margin-bottom:1.5rem;max-width:52rem}
.trouble .note{margin-top:.4rem}
.ends-form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin-top:.9rem}
.pick{display:flex!important;align-items:baseline;gap:.55rem;cursor:pointer;font-size:1rem}
.pick>span{color:var(--ink)}
.pick input{width:1.05rem!important;min-height:0!important;height:1.05rem;accent-color:var(--ink);flex:none;align-self:center}
.paste fieldset{display:grid;gap:.8rem;margin-bottom:.8rem}
#compare fieldset{grid-template-columns:1fr 1fr}
.paste legend{font-weight:600;padding:0;margin-bottom:.4rem}
.paste label{display:grid;gap:.25rem;font-size:.875rem}
.over{outline:3px dashed var(--a);outline-offset:6px}
.row{border-top:1px solid var(--rule);padding-block:1rem;display:grid;gap:.35rem;scroll-margin-block:6rem}
.together{margin-inline:-.5rem;padding-inline:.5rem}
@media screen{.together:nth-child(n+2):not(:last-child){content-visibility:auto;contain-intrinsic-size:auto 56rem}}
.together:last-child>.row:last-child{border-bottom:1px solid var(--rule)}
.row:focus-visible{outline-offset:4px}
.row .who{display:flex;flex-wrap:wrap;align-items:baseline;gap:.2rem .6rem;font-weight:600}
.row .who a{text-decoration-thickness:1px}
.row .sort,.row .who time{font-weight:400;color:var(--muted)}
.row .said{margin:0;font:400 1.125rem/1.5 var(--serif);max-width:46rem}
.row .force{margin-inline-start:.3rem;font-weight:400}
.from{font-size:.9375rem;color:var(--muted);display:flex;flex-wrap:wrap;gap:.1rem .7rem;align-items:baseline}
:is(.from,.row) .facts{margin:0}
.asking+.rows>.together:first-child>.row:first-child{border-top:0;padding-top:0}
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
.list{border-collapse:collapse;width:100%;max-width:60rem;margin-block:.8rem}
@media (min-width:48.01rem){.list :is(th,td):not(:first-child){white-space:nowrap}}
.list :is(th,td){text-align:start;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--rule);font-weight:400;vertical-align:top;overflow-wrap:break-word}
.list thead th{font-weight:600;border-bottom:2px solid var(--ink)}
.list .n{text-align:end;font-variant-numeric:tabular-nums}
.list .n+:not(.n){padding-inline-start:1rem}
.chart{margin:0 0 2.75rem}
.chart h2{margin-bottom:.6rem}
.chart-scroll{overflow-x:auto}
.chart-scroll svg{min-width:52rem;width:100%;height:auto;display:block}
.chart-scroll svg.graph{min-width:0;width:auto;max-width:none;height:auto}
svg .grid{stroke:var(--rule)}
svg .tick{fill:var(--muted);font:400 12px/1 var(--sans)}
svg .name{fill:var(--ink);font:400 13px/1 var(--sans)}
svg .dot{fill:var(--a);stroke:var(--page);stroke-width:2}
svg .vague{fill:var(--a-tint);stroke:var(--a);stroke-dasharray:4 3}
svg .bar{fill:var(--muted)}
svg .bar.vague{fill:var(--page);stroke:var(--muted)}
svg .box{fill:var(--sheet);stroke:var(--muted)}
svg .full{fill:var(--ink)}
svg .end{fill:var(--ink);font:700 13px/1 var(--sans)}
.chart a:hover .tick{fill:var(--ink)}
.chart a:focus-visible{outline:none}
.chart a:focus-visible :is(.dot,.box,.bar){stroke:var(--ink);stroke-width:3;stroke-dasharray:none}
.chart figcaption{color:var(--muted);max-width:46rem;margin-block:.4rem}
.graph rect{fill:var(--sheet);stroke:var(--edge)}
.graph .origin rect{stroke:var(--ink);stroke-width:2.5}
.graph .part{fill:var(--muted);font:400 11.5px/1 var(--sans)}
.graph .name{font-weight:600}
.graph .edge{fill:none;stroke:var(--edge);stroke-width:1.5}
.graph .back{stroke:var(--content);stroke-dasharray:5 4}
.graph .head-of{fill:var(--edge)}
.empty{padding-block:2rem;max-width:40rem}
.empty p:first-child{font:400 1.25rem/1.4 var(--serif)}
.pager{margin-top:1.2rem}
.row[data-verdict],section[data-verdict]{border-inline-start:4px solid var(--shared);padding-inline-start:.8rem}
.row[data-verdict=reject],section[data-verdict=reject]{border-inline-start-color:var(--content)}
.row[data-verdict=correct],section[data-verdict=correct]{border-inline-start-color:var(--force)}
:is(.card,.row)[data-verdict=reject] :is(.said,.context){text-decoration:line-through;text-decoration-color:var(--content);text-decoration-thickness:1px}
tr[data-verdict=reject] .words .said{text-decoration:line-through;text-decoration-color:var(--content);text-decoration-thickness:1px}
.card[data-verdict]{border-inline-end:4px solid var(--shared)}
.card[data-verdict=reject]{border-inline-end-color:var(--content)}
.card[data-verdict=correct]{border-inline-end-color:var(--force)}
.verdicts{font:400 .875rem/1.5 var(--sans);display:grid;gap:.3rem;margin-top:.4rem;max-width:46rem}
.verdicts li::before,p.verdicts::before{content:"✓";display:inline-block;width:1.2em;font-weight:700;color:var(--shared)}
.verdicts .quiet{min-height:1.6rem;padding-inline:.5rem;margin-inline-start:.4rem;font-size:.8125rem}
html:not(.js) :is(.judging,.verdicts .quiet,[data-png],[data-copy],[data-save],[data-print],[data-keys],.joining,.parting,.judged-so-far kbd){display:none}
.judging{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem .35rem;margin-top:.5rem}
.judging>span{color:var(--muted);font-size:.875rem;margin-inline-end:.3rem}
main>section[data-judge]{margin-bottom:1.25rem;padding:.2rem 0}
.desk .judging button{font:400 .8125rem/1 var(--sans);color:var(--ink);background:none;border:1px solid transparent;border-radius:.3rem;min-height:1.75rem;padding:.1rem .45rem .1rem .2rem}
.desk .judging button:hover{border-color:var(--edge);background:var(--sheet)}
.judging kbd{margin-inline-end:.2em}
:is(.claims,.many) .judging{gap:.1rem .3rem;margin-inline-start:-.2rem}
:is(.claims,.many) tr:not(:focus-within,:hover,.on) .judging{visibility:hidden}
.rows:not([data-queue]) .row{position:relative}
@media (max-width:62rem){.rows:not([data-queue]) .row:not(:focus-within) .judging{display:none}}
@media (min-width:62.01rem){.rows:not([data-queue]) .judging{position:absolute;inset:.75rem 0 auto auto;margin:0;background:var(--page);padding-inline-start:.5rem}.rows:not([data-queue]) .row:not(:focus-within,:hover) .judging{visibility:hidden}}
.actor .judging{margin-top:.15rem}
.judged-so-far{color:var(--muted);font-size:.9375rem;margin-bottom:1rem}
.deciding{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(11rem,100%),1fr));gap:.7rem 1rem;background:var(--page);color:var(--ink);border:1px solid var(--edge);border-inline-start:4px solid var(--ink);padding:.9rem 1rem;margin-top:.6rem;font:400 1rem/1.4 var(--sans)}
.deciding>:is(.note,.wide,.ends-form,fieldset){grid-column:1/-1;margin:0}
.deciding .field{max-width:none;align-content:start}
.field.wide{max-width:34rem}
.deciding select[multiple]{min-height:5.5rem}
.deciding legend{font-weight:600;margin-bottom:.5rem}
.deciding .pick+.pick{margin-top:.4rem}
.picks{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;margin-block:.6rem}
.place-row{grid-template-columns:auto minmax(0,1fr);gap:.8rem;align-items:start}
.place-row>div:only-child{grid-column:1/-1}
.place-row input{width:1.05rem;height:1.05rem;margin-top:.3rem;accent-color:var(--ink)}
.parting{margin-top:1rem}
.parting summary{font-weight:600}
.row .doubt{margin-inline-start:auto;font-weight:400;font-size:.875rem;color:var(--muted)}
.context{font:400 1.125rem/1.55 var(--serif);max-width:48rem;color:var(--muted)}
.context mark{--tint:var(--a-tint);--rel:var(--a);color:var(--ink);cursor:default}
.dense .row{padding-block:.65rem}
.tally{margin-inline-start:auto;font-weight:400;font-size:.9375rem;color:var(--muted);font-variant-numeric:tabular-nums}
.said.small{font-size:1rem;color:var(--muted)}
.sides{margin-bottom:1.5rem}
.chooser{border-block:1px solid var(--rule);padding-block:.7rem}
.chooser+.figures{border-top:0}
.chooser+.plain{margin-top:1.5rem}
.chooser summary{font-weight:600}
.chooser .from{margin-inline-start:1.6rem}
.brief{margin-top:3.5rem}
.brief pre{white-space:pre-wrap;font:400 1rem/1.55 var(--serif);background:var(--sheet);border:1px solid var(--rule);padding:1.2rem 1.4rem;max-width:48rem;margin-top:.8rem}
.take{display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;font-size:.9375rem;margin-block:.6rem}
.telling{font:400 1.0625rem/1.5 var(--serif);display:block;max-width:48rem}
.run progress{width:100%;max-width:40rem;height:1rem;accent-color:var(--a);margin-bottom:.6rem}
.run [role=status]{font-size:1.125rem}
.desk h3{margin:1.4rem 0 .5rem}
.desk .figure h3,.desk .sheet h3,.desk .details h3{margin-top:0}
.here{background:var(--force-tint);box-shadow:0 0 0 .2em var(--force-tint);scroll-margin-block:30vh}
.related{margin-bottom:1.5rem}
.help{position:fixed;inset:auto 1rem 1rem auto;max-width:22rem;background:var(--sheet);border:1px solid var(--edge);border-radius:.5rem;padding:1rem 1.2rem;z-index:8;box-shadow:0 6px 30px rgb(0 0 0/.18)}
.help,#keys{color:var(--ink)}
#keys{background:var(--sheet);border:1px solid var(--edge);border-radius:.5rem;padding:1.4rem 1.6rem;max-width:min(26rem,calc(100vw - 2rem));box-shadow:0 6px 30px rgb(0 0 0/.25)}
#keys::backdrop{background:rgb(0 0 0/.35)}
#keys .field{margin-top:.8rem;max-width:none}
#keys .pick{margin-top:1rem}
:is(.help,#keys) dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem .9rem;align-items:baseline}
:is(.help,#keys) dd{margin:0}
.help{white-space:pre-line}
@media screen and (max-width:48rem){
.drop,#compare fieldset,.line .row{grid-template-columns:minmax(0,1fr)}
}
@media (max-width:48rem){.list{font-size:.9375rem}.list :is(th,td){padding-inline-end:.6rem}.bar{row-gap:.3rem}.bar nav{order:3;flex-basis:100%}.nav{gap:0 1.1rem}.zone{padding:.6rem}.deciding{grid-template-columns:minmax(0,1fr)}.rows:not([data-queue]) .row .judging{margin-top:.2rem}}
@media print{.filters{background:none}.nav,.asking,.drop,.theme,.pager,.judging,.take,.chooser,.joining,.parting,.deciding,.judged-so-far,.narrow,.verdicts button,.help,[data-keys]{display:none!important}
.row,.steps li{break-inside:avoid}.chart-scroll{overflow:visible}.chart-scroll svg{min-width:0}}
`;
