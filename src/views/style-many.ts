/** The tables of several accounts and of versions: as wide as the page, a column an account, cards on a narrow screen. */
export const MANY_STYLE = `
.many{margin-top:3rem;overflow-x:auto}
.many table{width:100%;border-collapse:collapse;margin-top:1rem;table-layout:fixed}
.many.wide table{min-width:100rem}
.many thead th:first-child{width:13rem}
.many thead th:nth-last-child(1):not(:first-child){width:14rem}
.many thead .note{display:block;font-weight:400}
.many th,.many td{text-align:start;vertical-align:top;padding:.9rem;font-weight:400;border-bottom:1px solid var(--rule)}
.many thead th{font-weight:600;font-size:.9375rem;border-bottom:2px solid var(--ink);vertical-align:bottom}
.many tbody th{font-weight:600;line-height:1.35}
.many .said{font:400 1.0625rem/1.5 var(--serif);margin-bottom:.5rem}
.many .silent{font-size:.9375rem;font-style:italic}
.many .signs{font-size:.875rem;line-height:1.4}
.many .signs li{margin-bottom:.5rem;padding-inline-start:.6rem;border-inline-start:4px solid var(--rel)}
.many .signs b{display:block;font:700 1rem/1.4 var(--sign)}
.many .num{background:var(--ink)}
.many tbody tr:is(.on,:target){background:var(--sheet)}
.many tr:focus-visible{outline-offset:-3px}
.many .badge,.plain .badge{--rel:var(--ink)}
.plain{margin-top:2rem;display:grid;gap:2rem;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr))}
.plain>div{overflow-x:auto}
.plain table{width:100%;border-collapse:collapse;margin-top:.5rem}
.plain th,.plain td{text-align:start;overflow-wrap:break-word;padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--rule);font-weight:400}
.plain td{font-variant-numeric:tabular-nums;white-space:nowrap}
.many del{color:var(--muted);text-decoration-thickness:.09em}
.many ins{text-decoration:none;font-weight:600;background:var(--tint);box-shadow:inset 0 -2px 0 var(--rel)}
.many .change{white-space:nowrap;font-weight:600;color:var(--rel)}
.many .texts{display:grid;gap:1rem}
.whole{margin-top:1rem}
.whole pre{white-space:pre-wrap;font:400 1rem/1.55 var(--serif);max-width:46rem;margin:.75rem 0}
@media screen and (max-width:48rem){
.many thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.many table,.many tbody,.many tr,.many th,.many td{display:block;width:auto;border:0;padding:.4rem .75rem}
.many table,.many tbody{padding:0;min-width:0!important}
.many tr{border:1px solid var(--rule);margin-bottom:1rem;padding:.4rem 0}
.many .who{display:block}
}
@media screen and (min-width:48.01rem){.many td .who{display:none}}
`;
