import { printable, type Revision, type WrittenParagraph, withHeading } from './document'
import { type Run, runsOf, type Style } from './runs'

/** A page by itself: semantic elements, the article's language, notes after it, a style that prints well. */
export function writeHtml(revision: Revision): string {
  const notes: string[] = []
  const body = grouped(withHeading(revision), notes)
  const after =
    notes.length === 0
      ? ''
      : `<section class="notes" role="doc-endnotes"><ol>\n${notes
          .map((note, index) => `<li id="note-${index + 1}">${lines(note)} <a href="#ref-${index + 1}">↩</a></li>`)
          .join('\n')}\n</ol></section>\n`
  return `<!doctype html>
<html lang="${escapeHtml(revision.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(revision.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
${body}</article>
${after}</body>
</html>
`
}

const STYLE =
  'body{max-width:38em;margin:3em auto;padding:0 1.2em;font:1.08rem/1.65 "Source Serif 4","Noto Serif KR","Noto Serif CJK KR",Georgia,serif;color:#1d1b18;background:#fff}' +
  'h1,h2,h3,h4,h5,h6{line-height:1.3}:lang(ko){word-break:keep-all}blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #ddd}' +
  'pre{overflow:auto;font-size:.9em}.caption,.notes{font-size:.9em;color:#555}.notes{margin-top:3em;border-top:1px solid #ddd}' +
  '@page{margin:2.2cm}@media print{body{max-width:none;margin:0;padding:0;font-size:11pt}a{color:inherit}h1,h2,h3{break-after:avoid}}'

/** Items of a list that follow one another share it. */
function grouped(paragraphs: readonly WrittenParagraph[], notes: string[]): string {
  let html = ''
  let listed = false
  for (const paragraph of paragraphs) {
    const item = paragraph.kind === 'list-item'
    if (item !== listed) html += item ? '<ul>\n' : '</ul>\n'
    listed = item
    html += `${element(paragraph, notes)}\n`
  }
  return listed ? `${html}</ul>\n` : html
}

function element(paragraph: WrittenParagraph, notes: string[]): string {
  const inner = runsOf(paragraph)
    .map((run) => inline(run, notes, paragraph.kind === 'code'))
    .join('')
  switch (paragraph.kind) {
    case 'heading':
      return `<h${paragraph.level ?? 1}>${inner}</h${paragraph.level ?? 1}>`
    case 'quote':
      return `<blockquote><p>${inner}</p></blockquote>`
    case 'list-item':
      return `<li>${inner}</li>`
    case 'code':
      return `<pre><code>${inner}</code></pre>`
    case 'caption':
      return `<p class="caption">${inner}</p>`
    case 'paragraph':
      return `<p>${inner}</p>`
  }
}

function inline(run: Run, notes: string[], code: boolean): string {
  if (run.type === 'break') return code ? '\n' : '<br>'
  if (run.type === 'words') return styled(escapeHtml(run.words), run.style)
  const number = notes.push(run.note.text)
  return `<sup id="ref-${number}"><a href="#note-${number}">${number}</a></sup>`
}

function styled(words: string, { code, emphasis, strong, href }: Style): string {
  let html = words
  if (code) html = `<code>${html}</code>`
  if (emphasis) html = `<em>${html}</em>`
  if (strong) html = `<strong>${html}</strong>`
  return href === undefined ? html : `<a href="${escapeHtml(href)}">${html}</a>`
}

const lines = (words: string) => escapeHtml(words).replace(/\n/g, '<br>')

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (words: string) => printable(words).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
