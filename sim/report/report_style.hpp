#pragma once
/// How the report looks: on a wide screen, on a phone, and on A4.

#include <string_view>

namespace concord {

inline constexpr std::string_view report_style = R"css(
* { box-sizing: border-box }
html { color-scheme: light; -webkit-text-size-adjust: 100% }
body { margin: 0; background: #fff; color: #1d2329; font: 16px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif;
  overflow-wrap: break-word }
main { max-width: 1240px; margin: 0 auto; padding: 1.5rem 1rem 3rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: .2rem 0 .6rem }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.6rem 0 .6rem; padding-top: .5rem; border-top: 2px solid #1d2329 }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem }
h4 { font-size: .95rem; margin: 0 0 .4rem; line-height: 1.3 }
p, li, dd { max-width: 48rem }
.kicker { margin: 0; color: #4a545e; font-weight: 600 }
.meta { margin: 0; max-width: none; color: #4a545e }
.warning { border-left: 4px solid #b34700; padding: .3rem .8rem; background: #fdf3ec }
.opening { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1rem 2.5rem; align-items: start }
.answer { padding-left: 1.4rem; font-size: 1.08rem; margin: 0 }
.answer li { margin: 0 0 .8rem }
nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; list-style: none; padding: 0; margin: 1rem 0 0 }
a { color: #0a4f86 }
dl { margin: .6rem 0 }
dl > div { margin: .45rem 0 }
dt { font-weight: 600 }
dd { margin: 0 }
.words { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: .2rem 2rem }
.facts > div { display: flex; flex-wrap: wrap; gap: 0 .8rem }
.facts dt { min-width: 13rem }
.facts dd { min-width: 0 }
code { font: .88em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere }
pre { background: #f2f4f6; padding: .8rem 1rem; border-radius: 4px; white-space: pre-wrap; margin: .8rem 0 }
.key { list-style: none; padding: 0 }
.key li { margin: .3rem 0; padding-left: 3rem; position: relative }
.key svg { position: absolute; left: 0; top: .42rem }
.sample { width: 2.4rem; height: .7rem }
.swatch { width: 1.4rem; height: 1.15rem; margin-top: -.2rem }
.causes { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 19rem), 1fr)); gap: 0 1.5rem }
.causes li { padding-left: 2rem }
figure.doubt { display: grid; grid-template-columns: minmax(11rem, 15rem) 1fr; gap: .6rem 1.6rem; align-items: start; margin: 1.2rem 0 }
figure.doubt figcaption { grid-column: 1 / -1 }
.squares { width: 100%; height: auto; display: block }
.key.doubt li { padding-left: 2rem }
.sliders { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 22rem)); gap: .8rem 2rem; margin: .4rem 0 1.2rem }
.sliders > div { display: flex; flex-direction: column }
.slider { display: block; width: 100%; height: auto }
.sliders .name-of { font-weight: 600; font-size: .9rem }
.sliders .limits-of { font-size: .9rem; margin-top: auto }
.ends { display: flex; justify-content: space-between; color: #4a545e; font-size: .82rem; margin-top: -.2rem }
.track { stroke: #aab2ba; stroke-width: 2 }
.mark { stroke: #1d2329; stroke-width: 2 }
figure.bands { max-width: 28rem; margin: 1.2rem 0 }
figure.bands .name { paint-order: stroke; stroke: #fff; stroke-width: 4px }
.dot { fill: #1d2329 }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); gap: 1.8rem 2.5rem }
figure { margin: 0 }
figcaption { font-size: .9rem; margin-bottom: .3rem; min-height: 2.9em }
.chart { display: block; width: 100%; height: auto }
.chart text, .bars text { font-family: system-ui, "Segoe UI", "DejaVu Sans", sans-serif }
.tick { font-size: 13.5px; fill: #4a545e }
.end { text-anchor: end }
.middle, .letter { text-anchor: middle }
.name { font-size: 14px; fill: #1d2329 }
.grid { stroke: #e0e4e8 }
.axis { stroke: #77818b }
.lead { stroke: #aab2ba }
.line { fill: none; stroke-width: 2.3 }
.band { opacity: .2 }
.letter { font-size: 12px; font-weight: 700 }
.part { stroke: #fff; stroke-width: 1 }
.bars { display: block; margin-bottom: .4rem }
details { border-top: 1px solid #e0e4e8; max-width: none }
summary { padding: .45rem 0; cursor: pointer; font-weight: 600 }
summary .note { margin-left: .6rem }
.scroll { overflow-x: auto; margin: .8rem 0 1.4rem }
table { border-collapse: collapse; font-size: .88rem; line-height: 1.35; min-width: 100% }
caption { text-align: left; font-weight: 600; padding: 0 0 .4rem; max-width: min(48rem, 100vw - 2rem) }
th, td { text-align: left; padding: .28rem .9rem .28rem 0; vertical-align: top; font-weight: 400 }
thead th { font-weight: 600; border-bottom: 1.5px solid #1d2329; vertical-align: bottom }
tbody tr { border-bottom: 1px solid #e6e9ec }
.number { text-align: right; font-variant-numeric: tabular-nums }
td .range { white-space: nowrap }
td b { font-weight: 600; white-space: nowrap }
.sentence { min-width: 17rem }
tbody th[scope=row] { position: sticky; left: 0; background: #fff; min-width: 7.5rem }
.group { font-weight: 600; padding-top: 1rem }
.note, .range, .never { color: #4a545e }
.note { font-weight: 400; font-size: .92em }
.group .note, h4 .note { margin-left: .6rem }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1.2rem 2rem; margin: 1rem 0 }
.card { border-top: 1px solid #c8ced4; padding-top: .6rem }
.under { margin: .25rem 0; font-size: .88rem; line-height: 1.4 }
footer { margin-top: 3rem; color: #4a545e; font-size: .88rem }
@media screen {
  details:not([open]) + .folded { display: none }
}
@page { size: A4; margin: 15mm 14mm 16mm }
@media print {
  html { font-size: 9pt }
  body { font-size: 9.2pt; line-height: 1.38 }
  main { max-width: none; padding: 0 }
  nav { display: none }
  summary { list-style: none; cursor: auto; break-after: avoid }
  summary::-webkit-details-marker { display: none }
  h1 { font-size: 18pt }
  h2 { font-size: 13pt; margin-top: 1.6rem }
  p, li, dd, caption { max-width: none }
  h2, h3, h4, h2 + p, caption, figcaption { break-after: avoid }
  figure, tr, tbody.grouped, .card, li, dl > div, pre, p { break-inside: avoid }
  tr.heads { break-after: avoid }
  thead { display: table-header-group }
  .figures, .cards { display: block; columns: 2; column-gap: 8mm }
  figure, .card { margin: 0 0 5mm; width: 100% }
  .opening { display: block }
  .opening figure { max-width: 120mm; margin: 4mm 0 0 }
  .scroll { overflow: visible }
  table { font-size: 7.8pt; width: 100% }
  th, td { padding: .13rem .6rem .13rem 0 }
  tbody th[scope=row] { white-space: nowrap; position: static; min-width: 0 }
  .card { padding-top: .4rem }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact }
}
)css";

}  // namespace concord
