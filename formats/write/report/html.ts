import { PAGE_END, pageStart } from '../../html/page'
import { printable } from '../printable'
import type { Review } from '../review'
import { block, LANGUAGE, runsHtml } from './html-runs'
import type { Fact, Head, ReportEntry, ReportPart, ReportRun, ReportSection, ReportTable } from './model'
import { reportOf } from './report'
import { REPORT_STYLE } from './style'

/** The report as a self-contained page, part by part: for screen and paper. */
export async function* writeHtmlReport(review: Review): AsyncGenerator<string> {
  for await (const part of reportOf(review)) yield htmlOf(part)
  yield `</main>\n${PAGE_END}`
}

function htmlOf(part: ReportPart): string {
  switch (part.type) {
    case 'head':
      return head(part.head)
    case 'section':
      return section(part.section)
    case 'table':
      return table(part.table)
  }
}

function head({ title, facts, figures }: Head): string {
  const name = printable(title.words).replace(/\s+/g, ' ').trim()
  const start = pageStart({ title: `Review: ${name}`, language: LANGUAGE, style: REPORT_STYLE })
  return `${start}<header>
<p class="label">Review</p>
${block({ ...title, words: name || '—' }, 'h1')}
${list(facts, 'facts')}</header>
<main>
<section>
<h2>At a glance</h2>
${list(figures, 'figures')}</section>
`
}

function section({ title, sides, entries }: ReportSection): string {
  const quotes = sides.map(
    ({ name, paragraphs }) =>
      `<div>\n<p class="label">${name}</p>\n<blockquote>\n${paragraphs.map((one) => block(one)).join('\n')}\n</blockquote>\n</div>`,
  )
  const inner = quotes.join('\n')
  const pair = quotes.length === 0 ? '' : `<div class="${classFor('pair', inner)}">\n${inner}\n</div>\n`
  return `<section>\n<h2>${title}</h2>\n${pair}${entries.map(entry).join('')}</section>\n`
}

function entry({ number, kind, standing, byline, facts, remarks }: ReportEntry): string {
  const items = remarks.map(
    ({ byline: by, body }) => `<li>\n${bylineHtml(by)}\n${body.map((one) => block(one)).join('\n')}\n</li>`,
  )
  const talk = items.length === 0 ? '' : `<ol class="remarks">\n${items.join('\n')}\n</ol>\n`
  const inner = `<h3>${number}. ${kind}: <span class="standing">${standing}</span></h3>
${bylineHtml(byline)}
${list(facts, 'facts')}${talk}`
  return `<section class="${classFor('thread', inner)}" id="thread-${number}">\n${inner}</section>\n`
}

/** Short blocks are kept on one page; keeping longer ones together would leave too much of a page empty. */
const classFor = (name: string, html: string) =>
  html.replace(/<[^>]*>/g, '').length > MOST_ON_ONE_PAGE ? name : `${name} short`

/** In characters: half a page of Hangul. */
const MOST_ON_ONE_PAGE = 1_200

const bylineHtml = (runs: readonly ReportRun[]) => `<p class="byline">${runsHtml(runs)}</p>`

const list = (facts: readonly Fact[], name: string) =>
  facts.length === 0
    ? ''
    : `<dl class="${name}">\n${facts.map((fact) => `<div><dt>${fact.name}</dt><dd>${runsHtml(fact.value)}</dd></div>`).join('\n')}\n</dl>\n`

function table({ title, columns, rows }: ReportTable): string {
  const heads = columns.map((column) => `<th scope="col">${column}</th>`).join('')
  const lines = rows.map(([first = [], ...cells]) => {
    const rest = cells.map((cell) => `<td>${runsHtml(cell)}</td>`).join('')
    return `<tr><th scope="row">${runsHtml(first)}</th>${rest}</tr>`
  })
  return `<section>
<h2>${title}</h2>
<div class="wide" role="region" aria-label="${title}" tabindex="0">
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>
</section>
`
}
