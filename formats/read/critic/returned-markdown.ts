import { plainText } from '@/domain/text/inline'
import { isIn, isWords, type Line, type LineItem, type Stage, type TrackedBy } from '@/domain/tracked/line'
import { marksOf } from '../../write/inline-segments'
import { type ChangeMark, type RenderedLine, renderLines } from '../../write/tracked/render-lines'
import type { Block } from '../block'
import { withoutFrontMatter } from '../front-matter'
import { DOCUMENT_LIMITS } from '../limits'
import { rawBlocks } from '../markdown'
import { type ReadResult, succeed, tooLarge } from '../outcome'
import { plainLines } from '../read'
import type { Provenance } from '../reading'
import type { RemarkPoint, TrackedParagraph, Words } from '../revision/tracked'
import { withoutNotes } from './notes'
import { type CriticRemark, type Point, pointsIn, type Signed, type Span, withPoints } from './signs'

/**
 * A Markdown document that comes back, with CriticMarkup in it. Nobody is named there: each change is by its span (`span 3`), and
 * a remark is its words as they stand, with whatever name is before them.
 */
export type ReturnedMarkdown = {
  readonly paragraphs: readonly TrackedParagraph[]
  /** By the names of their points. */
  readonly remarks: ReadonlyMap<string, MarkdownRemark>
  /** The words of its notes to readers. */
  readonly notes: readonly string[]
}

/** `isNote`: it stands for a note to readers that wasn't in the export. */
export type MarkdownRemark = Pick<CriticRemark, 'words' | 'isBehind' | 'behindChange'> & { readonly isNote?: true }

/** What is known of the text that it began as. */
export type KnownMarkdown = {
  /** What looks like CriticMarkup in it. */
  readonly asIs: ReadonlySet<string>
  /** The greatest number of a footnote of its own. */
  readonly lastFootnote: number
  readonly isNote: (words: string) => boolean
}

/** In the front matter, which an editor may have written anew. */
export function wayMarkInMarkdown(text: string): string | undefined {
  const [, mark] = WAY_MARK.exec(plainLines(text).slice(0, MOST_FRONT_MATTER)) ?? []
  return mark?.replace(/\s+/g, ' ')
}

const MOST_FRONT_MATTER = 10_000
const WAY_MARK =
  /^["']?stet["']?[ \t]*[:=]\s*(?:[>|]-?\s+)?["']?(1\s+[\w-]{1,64}\s+\d{1,9}\s+\w{1,20}\s+[0-9a-f]{64})\b/m

export function readReturnedMarkdown(given: string, known: KnownMarkdown): ReadResult<ReturnedMarkdown> {
  const document = withoutFrontMatter(plainLines(given))
  const { text, notes, remarks: ofNotes } = withoutNotes(document, known.lastFootnote, known.isNote)
  if (text.split('\n', DOCUMENT_LIMITS.lines + 1).length > DOCUMENT_LIMITS.lines)
    return tooLarge(`The file has more than ${DOCUMENT_LIMITS.lines} lines, too many for an article.`)
  const signed = withPoints(text, known.asIs)
  const lines = renderLines(linesOf(rawBlocks(signed.text), signed), { passing: true })
  return succeed({
    paragraphs: withEnds(saying(lines.map(paragraphOf))),
    remarks: new Map(
      signed.remarks.map(({ about: _, ...remark }, index) => [
        `remark ${index}`,
        { ...remark, ...(ofNotes.has(remark.words) && { isNote: true }) },
      ]),
    ),
    notes,
  })
}

/** The blocks as lines of a tracked text: a span goes on over the ends of blocks. */
function linesOf(blocks: readonly Block[], { spans, remarks }: Signed): Line[] {
  const parts = blocks.map(({ text }) => pointsIn(text))
  const isWhole = wholeSpans(parts.flat())
  const about = new Map(remarks.flatMap(({ about }, index) => (about === undefined ? [] : [[about, index] as const])))
  const open: number[] = []
  const item = (part: string | Point, kind: Block['kind']): LineItem[] => {
    if (typeof part === 'string')
      return [{ type: 'words', text: kind === 'code' ? part : unwrapped(part), ...changesBy(open, spans) }]
    const { type, index } = part
    if (type === 'remark') {
      const id = `remark ${index}`
      return remarks[index]?.about === undefined
        ? [
            { type: 'start', id },
            { type: 'end', id },
          ]
        : [{ type: 'end', id }]
    }
    if (!isWhole.has(index)) return []
    if (spans[index]?.is === 'marked') {
      const remark = about.get(index)
      return type === 'open' && remark !== undefined ? [{ type: 'start', id: `remark ${remark}` }] : []
    }
    if (type === 'open') open.push(index)
    else open.splice(open.indexOf(index), 1)
    return []
  }
  return blocks.map(({ kind, level }, k) => {
    const items = (parts[k] ?? []).flatMap((part) => item(part, kind))
    const own = { kind, ...(level !== undefined && { level }) }
    return {
      items: kind === 'code' ? items : withoutTags(items),
      end: changesBy(open, spans),
      ...{ unitId: '', before: own, after: own },
    }
  })
}

/** Whose two ends are in the blocks: what is in a comment of HTML isn't. */
function wholeSpans(parts: readonly (string | Point)[]): Set<number> {
  const begun = new Set<number>()
  return new Set(
    parts.flatMap((part) => {
      if (typeof part === 'string' || part.type === 'remark') return []
      if (part.type === 'open') begun.add(part.index)
      return part.type === 'close' && begun.has(part.index) ? [part.index] : []
    }),
  )
}

function changesBy(open: readonly number[], spans: readonly Span[]): TrackedBy {
  const insertedBy = open.findLast((index) => spans[index]?.is === 'inserted')
  const deletedBy = open.findLast((index) => spans[index]?.is === 'deleted')
  return {
    ...(insertedBy !== undefined && { insertedBy: `span ${insertedBy}` }),
    ...(deletedBy !== undefined && { deletedBy: `span ${deletedBy}` }),
  }
}

/** Where a line ends that an editor may have wrapped; a break that is meant is marked, by a backslash or two spaces. */
export const WRAPPED = '\u2028'

const unwrapped = (text: string): string =>
  text.replace(/([ \t]*)\n[ \t]*/g, (line, spaces: string, at: number) =>
    spaces.endsWith('  ') || (spaces === '' && /(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(0, at - LOOK), at)))
      ? line
      : WRAPPED,
  )

/** More backslashes nobody writes. */
const LOOK = 20

/** Bold and italics that an export writes as tags are signs again, if the words stay in both texts. */
function withoutTags(items: LineItem[]): LineItem[] {
  if (!items.some((one) => isWords(one) && TAG.test(one.text))) return items
  const respelled = (sign: (name: string) => string) =>
    items.map((one) => (isWords(one) ? { ...one, text: one.text.replace(TAGS, (_, name: string) => sign(name)) } : one))
  const [signs, bare] = [respelled((name) => (name === 'strong' ? '**' : '*')), respelled(() => '')]
  const isSame = (['before', 'after'] as const).every(
    (side) => plainText(textOf(signs, side)) === plainText(textOf(bare, side)),
  )
  return isSame ? signs : bare
}

const textOf = (items: readonly LineItem[], side: Stage) =>
  items.flatMap((one) => (isWords(one) && isIn(side)(one) ? one.text : [])).join('')

const TAG = /(?<!\\)<(?:strong|em)>/
const TAGS = /(?<!\\)<\/?(strong|em)>/g

function paragraphOf({ kind: { kind, level }, content, end }: RenderedLine): TrackedParagraph {
  const pieces = content.map((one): Words | RemarkPoint => {
    if (one.type !== 'words') return { type: one.type, remark: one.id }
    const { words, style, change } = one
    return { type: 'words', text: words, marks: marksOf(style), ...whenOf(change) }
  })
  return { kind, ...(level !== undefined && { level }), pieces, end: whenOf(end) }
}

function whenOf(change: ChangeMark | undefined): Pick<Words, 'when' | 'made' | 'insertedBy'> & { made?: Provenance } {
  if (!change) return { when: 'both' }
  const { is, by, insertedBy } = change
  return {
    when: is === 'inserted' ? 'after' : 'before',
    made: { author: by },
    ...(insertedBy !== undefined && { insertedBy: { author: insertedBy } }),
  }
}

/**
 * Without paragraphs that have no words: their points and spaces stand before the next one. An end there makes up for the one
 * before, if that was taken out or put in.
 */
function saying(paragraphs: readonly TrackedParagraph[]): TrackedParagraph[] {
  const result: TrackedParagraph[] = []
  let waiting: TrackedParagraph['pieces'] = []
  for (const one of paragraphs) {
    const pieces = [...waiting, ...one.pieces]
    const last = result.at(-1)
    if (isSaying(pieces, () => true)) {
      result.push({ ...one, pieces })
      waiting = []
      continue
    }
    waiting = pieces
    if (last && last.end.when !== 'both' && last.end.when !== one.end.when)
      result[result.length - 1] = { ...last, end: { when: 'both' } }
  }
  const last = result.pop()
  return last ? [...result, { ...last, pieces: [...last.pieces, ...waiting] }] : []
}

const isSaying = (pieces: TrackedParagraph['pieces'], has: (words: Words) => boolean) =>
  pieces.some((piece) => piece.type === 'words' && has(piece) && piece.text.trim() !== '')

/**
 * In CriticMarkup a paragraph that came or went whole is a block of nothing but that, whose end isn't in the signs: so it came or
 * went as well, or nobody knows.
 */
function withEnds(paragraphs: readonly TrackedParagraph[]): TrackedParagraph[] {
  const result = [...paragraphs]
  for (const gone of ['after', 'before'] as const) {
    let first = 0
    for (const [k, { end }] of paragraphs.entries()) {
      if (end.when === gone) continue
      const own = result.slice(first, k + 1).flatMap(({ pieces }) => pieces)
      first = k + 1
      const made = own.findLast((piece) => piece.type === 'words' && piece.when === gone)
      const last = result[k]
      if (!last || made?.type !== 'words' || last.end.when !== 'both') continue
      if (isSaying(own, ({ when, insertedBy }) => when !== gone && !insertedBy)) continue
      result[k] = { ...last, end: { when: gone, ...(made.made && { made: made.made }), isUncertain: true } }
    }
  }
  return result
}
