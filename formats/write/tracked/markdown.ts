import { plainText } from '@/domain/text/inline'
import { literal } from '../../markdown/literal'
import { titleLine } from '../edition'
import { frontMatter } from '../front-matter'
import { noteDefinition, noteLabel } from '../markdown-paragraphs'
import { printable } from '../printable'
import type { Review, TrackedUnit } from '../review'
import { blocksOf, type TrackedBlock } from './blocks'
import { afterwards, type ChangeSide, critic, isKept, PARAGRAPH_END } from './critic'
import type { DrawnRemark } from './remark'
import type { RenderedRun } from './render-lines'
import { type Tracked, type TrackedNote, trackedOf } from './tracked'

/** Markdown with CriticMarkup: `{++inserted++}{--deleted--}`, and `{>>author: remark<<}` after the words. */
export async function* writeTrackedMarkdown(review: Review<TrackedUnit>): AsyncGenerator<string> {
  const { title, targetLanguage } = review.article
  yield frontMatter({ title: titleLine(title.target || title.source), language: targetLanguage })
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
  const { kind } = block.kind
  const runs = block.content.filter((one): one is RenderedRun => one.type === 'words')
  if (kind === 'code' && runs.length === block.content.length && runs.every(({ change }) => !change)) {
    const text = printable(runs.map(({ words }) => words).join(''))
    if (!/[`{}]/.test(text)) return `\`\`\`\n${text}\n\`\`\``
  }
  const text = inlineText(block, tracked)
  if (text.trim() === '') return ''
  switch (kind) {
    case 'heading':
      return withSigns(text, `${'#'.repeat(Math.min(6, Math.max(1, block.kind.level ?? 1)))} `, ' ')
    case 'quote':
      return withSigns(text, '> ', '\\\n> ')
    case 'list-item':
      return withSigns(text, '- ', '\\\n  ')
    default:
      return text
  }
}

/** One paragraph, or several of a kind whose ends changed, each after the sign of its kind. `line`: a line break. */
const withSigns = (text: string, sign: string, line: string) =>
  text
    .split(PARAGRAPH_END)
    .map((one) => sign + one.replaceAll('\\\n', line))
    .join(sign === '> ' ? '\n>\n' : PARAGRAPH_END)

/** With as much of its emphasis as is correct in both texts. */
function inlineText({ content }: TrackedBlock, { remarks, notes }: Tracked): string {
  const said = (id: string) => {
    const note = notes.get(id)
    return note ? `[^${noteLabel(note.number)}]` : remarkText(remarks.get(id))
  }
  const runs = content.map((one) => (one.type === 'words' ? { ...one, words: printable(one.words) } : one))
  const reads = (way: ChangeSide) => {
    const left = runs.filter((one) => isKept(one, way === 'accept' ? 'deleted' : 'inserted'))
    return left.map((one) => (one.type === 'words' ? one.words : one.type === 'end-of-paragraph' ? '\n' : '')).join('')
  }
  const isRight = (text: string) =>
    (['accept', 'reject'] as const).every((way) => same(plainText(afterwards(text, way).replace(NOTE, '')), reads(way)))
  const [plainest = '', ...others] = KEPT.map((kept) => critic(runs, said, kept))
  return others.findLast(isRight) ?? plainest
}

/** A reference of a note; in the article's own words the bracket would be escaped. */
const NOTE = /\[\^note-\d+\]/g

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
