/** For the report alone, after the common style. */
export const REPORT_STYLE = `body { max-width: 50em; font: 1rem/1.6 var(--sans) }
h1, blockquote { font-family: var(--serif) }
h1 { margin: 0 0 .6em; font-size: 1.9rem }
h2 { margin: 2.6em 0 .8em; padding-bottom: .3em; border-bottom: 1px solid var(--line); font-size: 1.2rem }
h3 { margin: 0; font-size: 1rem }
.label, .byline, dt { color: var(--soft); font-size: .85rem }
.label { margin: 0; letter-spacing: .02em }
.byline { margin: .1em 0 .6em; break-after: avoid }
.byline b { color: var(--ink) }
.standing { font-weight: 400 }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5em; margin-bottom: 1.4em }
.pair blockquote { margin: .3em 0 0 }
.pair p { margin: 0 0 .6em }
.thread { margin: 1em 0; padding: .9em 1.1em; border: 1px solid var(--line); border-radius: 4px }
dl { margin: 0 }
dd { margin: 0; min-width: 0 }
.facts > div { display: grid; grid-template-columns: 9.5em 1fr; gap: .8em; margin: .15em 0 }
.facts dt { padding-top: .15em }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(9em, 1fr)); gap: .9em 1.2em }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end }
.figures dd { font-size: 1.35rem; line-height: 1.2; font-variant-numeric: tabular-nums }
mark { background: none; color: inherit; font-weight: 600 }
del { color: var(--del); text-decoration: line-through }
ins { color: var(--ins); text-decoration: underline; text-underline-offset: .15em }
.remarks { margin: .9em 0 0; padding: 0; list-style: none }
.remarks li { padding: .6em 0 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line) }
.remarks .byline { margin: 0 }
.remarks p:not(.byline) { margin: 0 }
.remarks p:not(.byline) + p { margin-top: .4em }
.wide { overflow-x: auto }
.chart { margin: 0 0 1.2em; break-inside: avoid }
.chart svg { display: block; width: 100%; max-width: 34em; font-family: var(--sans) }
.chart figcaption { margin: 0 0 .5em }
table { border-collapse: collapse; width: 100%; font-size: .95em; font-variant-numeric: tabular-nums }
th, td { padding: .3em 0; padding-inline-end: .8em; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400 }
thead th { color: var(--soft); font-size: .85rem }
@media (max-width: 40em) {
  .pair { grid-template-columns: 1fr; gap: 1em }
  .facts > div { grid-template-columns: 1fr; gap: 0; margin: .4em 0 }
}
@media print {
  body { font-size: 9.5pt }
  h1 { font-size: 20pt }
  h2 { margin-top: 1.8em; font-size: 12.5pt }
  h3 { font-size: 10pt }
  .label, .byline, dt, thead th { font-size: 8.5pt }
  .figures dd { font-size: 13pt }
  .pair { grid-template-columns: 1fr 1fr }
  .wide { overflow: visible }
  thead { display: table-header-group }
}
`
