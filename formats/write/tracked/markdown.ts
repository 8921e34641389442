import { plainText } from '@/domain/text/inline'
import type { KindAndLevel } from '@/domain/tracked/line'
import { stressInCommonMark } from '../../markdown/common-mark'
import { literal } from '../../markdown/literal'
import { titleLine } from '../edition'
import { frontMatter } from '../front-matter'
import { noteDefinition, noteLabel } from '../markdown-paragraphs'
import { printable } from '../printable'
import type { Review, TrackedUnit } from '../review'
import { type BlockPiece, blocksOf, kindOf, type TrackedBlock } from './blocks'
import { afterwards, type ChangeSide, critic, isKept, PARAGRAPH_END } from './critic'
import type { DrawnRemark } from './remark'
import type { RenderedRun } from './render-lines'
import { type Tracked, type TrackedNote, trackedOf } from './tracked'

/** Markdown with CriticMarkup: `{++inserted++}{--deleted--}`, and `{>>author: remark<<}` after the words. */
export async function* writeTrackedMarkdown(review: Review<TrackedUnit>): AsyncGenerator<string> {
  const { title, targetLanguage } = review.article
  const { wayMark } = review
  yield frontMatter({ title: titleLine(title.target || title.source), language: targetLanguage, wayMark })
  const notes: TrackedNote[] = []
  let between = ''
  for await (const tracked of trackedOf(review)) {
    notes.push(...tracked.notes.values())
    for (const block of blocksOf(tracked.lines)) {
      const text = blockText(block, tracked)
      if (text === '') continue
      yield between + text
      between = '\n\n'
    }
  }
  for (const { number, text } of notes) yield noteDefinition(noteLabel(number), text)
  yield '\n'
}

function blockText(block: TrackedBlock, tracked: Tracked): string {
  const runs = block.content.filter((one): one is RenderedRun => one.type === 'words')
  if (kindOf(block).kind === 'code' && runs.length === block.content.length && runs.every(({ change }) => !change)) {
    const text = printable(runs.map(({ words }) => words).join(''))
    if (!/[`{}]/.test(text)) return `\`\`\`\n${text}\n\`\`\``
  }
  const text = inlineText(block, tracked)
  return text.trim() === '' ? '' : withSigns(text, block.kinds)
}

/** One paragraph, or several whose ends changed, each after the sign of its kind. */
const withSigns = (text: string, kinds: TrackedBlock['kinds']): string =>
  text
    .split(PARAGRAPH_END)
    .map((one, index) => {
      const { sign, line } = signsOf(kinds[index])
      const isQuoteGoingOn = kinds[index]?.kind === 'quote' && kinds[index - 1]?.kind === 'quote'
      return (index === 0 ? '' : isQuoteGoingOn ? '\n>\n' : PARAGRAPH_END) + sign + one.replaceAll('\\\n', line)
    })
    .join('')

/** `line`: a line break. */
function signsOf({ kind, level = 1 }: KindAndLevel = { kind: 'paragraph' }): { sign: string; line: string } {
  switch (kind) {
    case 'heading':
      return { sign: `${'#'.repeat(Math.min(6, Math.max(1, level)))} `, line: ' ' }
    case 'quote':
      return { sign: '> ', line: '\\\n> ' }
    case 'list-item':
      return { sign: '- ', line: '\\\n  ' }
    default:
      return { sign: '', line: '\\\n' }
  }
}

/** With as much of its emphasis as is correct in both texts. */
function inlineText({ content }: TrackedBlock, { remarks, notes }: Tracked): string {
  const points = content.filter((one) => one.type !== 'start')
  const isNote = (one: BlockPiece | undefined) => one?.type === 'end' && notes.has(one.id)
  const following = points.filter((one, index) => isNote(one) && isNote(points[index - 1]))
  const said = (id: string) => {
    const note = notes.get(id)
    const isApart = following.some((one) => one.type === 'end' && one.id === id)
    return note ? `${isApart ? ' ' : ''}[^${noteLabel(note.number)}]` : remarkText(remarks.get(id))
  }
  const runs = withoutLastBreaks(
    content.map((one) => (one.type === 'words' ? { ...one, words: printable(one.words) } : one)),
  )
  const reads = (way: ChangeSide) => {
    const left = runs.filter((one) => isKept(one, way === 'accept' ? 'deleted' : 'inserted'))
    return left.map((one) => (one.type === 'words' ? one.words : one.type === 'end-of-paragraph' ? '\n' : '')).join('')
  }
  const isRight = (text: string) =>
    (['accept', 'reject'] as const).every((way) => same(plainText(afterwards(text, way).replace(NOTE, '')), reads(way)))
  const [plainest = '', ...others] = KEPT.map((kept) => critic(runs, said, kept))
  const best = others.findLast(isRight) ?? plainest
  const isCommon = (['accept', 'reject'] as const).every((way) => isCommonMark(afterwards(best, way)))
  return isCommon ? best : critic(runs, said, { breaks: true, marks: true, tags: true })
}

/** At the end of a paragraph no line break can be marked: it would be a backslash. */
function withoutLastBreaks(content: readonly BlockPiece[]): BlockPiece[] {
  let isLast = true
  return content
    .toReversed()
    .map((one) => {
      if (one.type === 'end-of-paragraph') isLast = true
      if (one.type !== 'words' || !isLast) return one
      isLast = one.words.trim() === ''
      return { ...one, words: one.words.replace(/\s*\n\s*$/, ' ') }
    })
    .reverse()
}

const isCommonMark = (text: string) => stressInCommonMark(text) === text

/** References of notes; in the article's own words the bracket would be escaped. */
const NOTE = /\[\^note-\d+\](?: (?=\[\^note-))?/g

/** From the words alone to all that Markdown can express. */
const KEPT = [{}, { breaks: true }, { breaks: true, marks: true }]

/** Blank lines would split the paragraph; and white space at its edges isn't part of its words. */
const same = (a: string, b: string) => flat(a) === flat(b)
const flat = (words: string) => words.replace(/\s+/g, ' ').trim().normalize('NFC')

const remarkText = (remark: DrawnRemark | undefined): string =>
  (remark?.said ?? [])
    .map(({ author, body }, index) => {
      const state = index === 0 && remark?.resolved ? ' (resolved)' : ''
      return `{>>${line(author)}${state}: ${line(body)}<<}`
    })
    .join('')

const line = (words: string) => literal(printable(words).replace(/\s+/g, ' ').trim()).replaceAll('\\`', '&#96;')
