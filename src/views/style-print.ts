/** On paper: no controls, colours kept where they carry meaning, no row torn. Reasons stay as open as they are. */
export const PRINT_STYLE = `
@media print{
@page{margin:14mm}
body{background:none;font-size:9.5pt}
.banner,main,.foot{max-width:none;padding-inline:0}
.theme,.skip,.keys,.filter input,.gutter,.tray{display:none!important}
.figures{grid-template-columns:minmax(0,1.9fr) minmax(0,1fr);padding-block:3mm}
.big{font-size:30pt}
.filters{position:static;margin-bottom:5mm}
.filter{grid-template-columns:auto minmax(0,1fr) auto;border-color:var(--rule)}
.filter,.filter .meaning,.status{font-size:8pt}
.head{padding-block:1rem}
h1{font-size:24pt}
.standfirst{font-size:12pt}
.texts.two{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:6mm}
.texts.one{grid-template-columns:minmax(0,1fr)}
.sheet{padding:4mm;break-inside:auto}
.text{font-size:10pt;line-height:1.55}
mark,.tag,.num,.badge,.weights,.meter,.force i,.glyph{-webkit-print-color-adjust:exact;print-color-adjust:exact}
.claims{margin-top:8mm}
.claims tbody tr{break-inside:avoid}
.claims thead{display:table-header-group}
.claims th,.claims td{padding:1.5mm 2mm}
.words .said{line-height:1.4;margin-bottom:.2rem}
td.rel .glyph{font-size:1rem}
.claims,.why,.rel .label{font-size:8pt}
.words .said{font-size:10pt}
body.tray-on{padding-bottom:0}
h2{break-after:avoid}
}
`;
