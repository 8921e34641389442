import { dayIn, type Reader } from '@/domain/report/reader'
import { mostlyHangul } from '@/domain/text/hangul'
import { escapeHtml, linkHtml, markHangul } from '../../html/markup'
import { PAGE_END, pageStart } from '../../html/page'
import { titleLine } from '../edition'
import { Nesting, noteReference, notesHtml, paragraphElement } from '../html-paragraphs'
import type { Style } from '../inline-segments'
import { printable } from '../printable'
import type { Review, TrackedUnit } from '../review'
import { type BlockPiece, blocksOf, type ChangedEnd, kindOf, type TrackedBlock, wordsOf } from './blocks'
import type { DrawnRemark, RemarkComment } from './remark'
import type { ChangeMark, RenderedRun } from './render-lines'
import { type ChangeAuthor, type Tracked, trackedOf } from './tracked'

type TimeZone = Pick<Reader, 'timeZone'>

/** A self-contained page: insertions and deletions as `ins` and `del`, and the remarks after the article. */
export const writeTrackedHtml = (review: Review<TrackedUnit>, { timeZone }: TimeZone): AsyncGenerator<string> =>
  pages(review, new TrackedHtml(review.article.targetLanguage, timeZone, false))

/**
 * The same to be printed. A browser makes the bookmarks of the PDF of what a screen reader hears of its headings: what is
 * struck out in one is hidden from both, or it would be the title that goes out.
 */
export const writeTrackedPages = (review: Review<TrackedUnit>, { timeZone }: TimeZone): AsyncGenerator<string> =>
  pages(review, new TrackedHtml(review.article.targetLanguage, timeZone, true))

async function* pages(review: Review<TrackedUnit>, page: TrackedHtml): AsyncGenerator<string> {
  const { title, targetLanguage } = review.article
  yield pageStart({ title: titleLine(title.target || title.source), language: targetLanguage, style: STYLE })
  yield '<article>\n'
  const nesting = new Nesting()
  for await (const tracked of trackedOf(review))
    for (const block of blocksOf(tracked.lines)) {
      const kind = kindOf(block)
      yield `${nesting.before(kind.kind)}${paragraphElement(kind, page.content(block, tracked), wordsOf(block.content), targetLanguage)}\n`
    }
  yield `${nesting.end()}</article>${page.notesAfter()}\n${page.remarks()}${PAGE_END}`
}

class TrackedHtml {
  private readonly numbers = new Map<string, number>()
  private readonly said: string[] = []
  private readonly notes: string[] = []
  /** Whether a reference was written last. */
  private wasReference = false

  constructor(
    private readonly language: string,
    private readonly timeZone: string,
    private readonly isPrinted: boolean,
  ) {}

  content(block: TrackedBlock, tracked: Tracked): string {
    const marked = unbrokenRemarks(block.content, tracked)
    return groups(block.content)
      .map((group) => this.group(group, block, tracked, marked))
      .join('')
  }

  remarks(): string {
    if (this.said.length === 0) return ''
    return `<section class="remarks" aria-label="Remarks" lang="en">\n<ol>\n${this.said.join('\n')}\n</ol>\n</section>\n`
  }

  /** The notes to readers have numbers, as in the article itself; the remarks have letters. */
  notesAfter(): string {
    return notesHtml(this.notes, this.language)
  }

  private group(
    group: readonly BlockPiece[],
    block: TrackedBlock,
    { madeBy, remarks, notes }: Tracked,
    marked: ReadonlySet<string>,
  ): string {
    const [first] = group
    if (!first) return ''
    if (first.type === 'start') return marked.has(first.id) ? '<mark>' : ''
    const note = first.type === 'end' && notes.get(first.id)
    if (note) {
      this.notes[note.number - 1] = note.text
      return noteReference(note.number, this.follows() ? 'before' : undefined)
    }
    if (first.type === 'end') {
      const remark = remarks.get(first.id)
      return (marked.has(first.id) ? '</mark>' : '') + (remark ? this.reference(remark, this.follows()) : '')
    }
    this.wasReference = false
    const { kind } = kindOf(block)
    if (first.type === 'end-of-paragraph') return endHtml(first, madeBy(first.change))
    const words = group.flatMap((one) => (one.type === 'words' ? this.words(one, kind === 'code') : [])).join('')
    if (!first.change) return words
    const isBookmark = this.isPrinted && kind === 'heading' && first.change.is === 'deleted'
    return changeHtml(first.change, madeBy(first.change), words, isBookmark ? ' aria-hidden="true"' : '')
  }

  private words({ words, style }: RenderedRun, isCode: boolean): string {
    const lines = printable(words)
      .split('\n')
      .map((line) => markHangul(line, this.language))
    return styleHtml(lines.join(isCode ? '\n' : '<br>'), style)
  }

  /** Whether a reference is written directly behind another. */
  private follows(): boolean {
    const follows = this.wasReference
    this.wasReference = true
    return follows
  }

  private reference(remark: DrawnRemark, follows: boolean): string {
    const number = this.numbers.size + 1
    this.numbers.set(remark.id, number)
    this.said.push(remarkItem(remark, number, this.timeZone))
    return `<sup id="at-${number}">${follows ? ' ' : ''}<a href="#remark-${number}">${letters(number)}</a></sup>`
  }
}

/** As the list of the remarks counts: a … z, aa, ab … */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((number - 1) % 26))
}

/** Words with the same change together, points by themselves. */
function groups(content: readonly BlockPiece[]): BlockPiece[][] {
  const result: BlockPiece[][] = []
  for (const one of content) {
    const last = result.at(-1)?.[0]
    const goes =
      last?.type === 'words' &&
      one.type === 'words' &&
      last.change?.is === one.change?.is &&
      last.change?.by === one.change?.by
    if (goes) result.at(-1)?.push(one)
    else result.push([one])
  }
  return result
}

/** The remarks whose words stand in one paragraph, with no point of another among them: these can be elements. */
function unbrokenRemarks(content: readonly BlockPiece[], { notes }: Tracked): Set<string> {
  const points = content.filter((one) => one.type !== 'words' && !('id' in one && notes.has(one.id)))
  return new Set(
    points.flatMap((one, index) => {
      const next = points[index + 1]
      return one.type === 'start' && next?.type === 'end' && next.id === one.id ? [one.id] : []
    }),
  )
}

/**
 * A paragraph split from the next, or joined with it. Its text is a blank line, as everywhere in Stet, so that the page
 * without the insertions, or without the deletions, has the paragraphs of that text.
 */
const endHtml = ({ change }: ChangedEnd, made: ChangeAuthor): string => changeHtml(change, made, '\n\n', ' class="end"')

function changeHtml({ is }: ChangeMark, { author, at }: ChangeAuthor, html: string, attributes = ''): string {
  const name = is === 'inserted' ? 'ins' : 'del'
  return `<${name}${attributes} datetime="${escapeHtml(at)}" data-author="${escapeHtml(printable(author))}">${html}</${name}>`
}

function styleHtml(html: string, { code, emphasis, strong, href }: Style): string {
  let inner = html
  if (code) inner = `<code>${inner}</code>`
  if (emphasis) inner = `<em>${inner}</em>`
  if (strong) inner = `<strong>${inner}</strong>`
  return href === undefined ? inner : linkHtml(href, inner)
}

function remarkItem({ said, resolved }: DrawnRemark, number: number, timeZone: string): string {
  const [first, ...replies] = said
  if (!first) return ''
  const back = `<a href="#at-${number}" aria-label="Back to ${letters(number)}">↩</a>`
  const state = resolved ? ' <small>resolved</small>' : ''
  const below =
    replies.length === 0
      ? ''
      : `\n<ul>\n${replies.map((one) => `<li>${commentHtml(one, timeZone)}</li>`).join('\n')}\n</ul>`
  return `<li id="remark-${number}">${commentHtml(first, timeZone)}${state} ${back}${below}</li>`
}

function commentHtml({ author, at, body }: RemarkComment, timeZone: string): string {
  const language = mostlyHangul(body) ? 'ko' : 'en'
  const words = printable(body)
    .split('\n')
    .map((line) => markHangul(line, language))
    .join('<br>')
  const time = `<time datetime="${escapeHtml(at)}">${dayIn(at, timeZone)}</time>`
  return `<b>${markHangul(printable(author), 'en')}</b> ${time}<br><span lang="${language}">${words}</span>`
}

const STYLE = `
ins { color: var(--ins); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em }
del { color: var(--del); text-decoration: line-through }
ins.end { white-space: pre-line; text-decoration: none }
del.end { white-space: normal }
.end::before { content: "¶" }
mark { background: var(--tint); color: inherit }
.remarks { margin-top: 3em; border-top: 1px solid var(--line); font-size: .9em }
.remarks > ol { list-style: lower-alpha }
.remarks li { margin: .6em 0 }`
