import type { ParagraphKind } from '@/domain/contract/names'
import type { Block } from '@/formats/read/block'
import type { Provenance } from '@/formats/read/reading'
import type { RemarkPoint, TrackedParagraph, Words } from '@/formats/read/revision/tracked'
import type { ExportedItem, ExportedLine } from '@/formats/write/exported'
import { type Style, segmentsOf } from '@/formats/write/inline-segments'

/**
 * Ink: every sign of a document in its order, kept, inserted or deleted, and the ends of its paragraphs. Whatever a colleague
 * accepted, rejected or tracked, the ink of what was exported and of what came back can be laid beside each other.
 */

/** A paragraph of the text as it stood when it was exported. */
export type BaseParagraph = Block & {
  readonly id: string
  readonly unitId: string
  readonly unitNumber?: number
  readonly version: number
}

/**
 * White space of a text in Markdown, which is compared as one space: what it is made of, and whether nothing but an edit makes
 * other white space of it.
 */
export type Space = { readonly signs: string; readonly isSure: boolean }

/** A sign of what was exported; `\n`: the end of a paragraph. */
export type Exported = {
  readonly sign: string
  readonly isEnd: boolean
  readonly code: ExportedItem[0]
  readonly by: string
  readonly style: Style
  readonly kind: Omit<Block, 'text'>
  readonly space?: Space
}

/** A sign of what came back. */
export type Returned = {
  readonly sign: string
  readonly isEnd: boolean
  /** An end that reads the same whether somebody decided on its change or a program lost it. */
  readonly isUncertain?: boolean | undefined
  readonly when: Words['when']
  readonly made?: Provenance | undefined
  readonly insertedBy?: Provenance | undefined
  readonly restyledBy?: Provenance | undefined
  readonly marks: Words['marks']
  readonly kind: Omit<Block, 'text'>
  /** The points before it. */
  readonly points: readonly RemarkPoint[]
  readonly space?: Space
}

/** `drawn`: the kind that it has in the file, where that was kept. */
export type ExportedInk = {
  readonly p?: string
  readonly drawn?: ExportedLine['kind']
  readonly ink: readonly Exported[]
}
/** `turnedBy`: who made it one of its kind, where that was tracked. */
export type ReturnedInk = {
  readonly marks: readonly string[]
  readonly turnedBy?: Provenance
  readonly ink: readonly Returned[]
}

const IN_TEXT = new Set<ExportedItem[0]>(['=', '-', 'a+', '~'])

/** Whether it is in the text as it stood. */
export const isInText = ({ code }: Pick<Exported, 'code'>): boolean => IN_TEXT.has(code)

/** Whether an exported file has it: some of the text is left out of it. */
export const isInFile = ({ code }: Pick<Exported, 'code'>): boolean => code !== '~'

/** What Word and its like change by themselves is no edit. */
const SAME: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
}
export const plain = (sign: string): string => SAME[sign] ?? sign

export const wordsOf = (ink: readonly { readonly sign: string }[]): string =>
  ink
    .map(({ sign }) => plain(sign))
    .join('')
    .trim()

/**
 * The lines of an export, blank ones with the line before them. An accepted paragraph that is proposed to go again has no end
 * in the file: in the text it ends behind its last sign.
 */
export function exportedInk(lines: readonly ExportedLine[], paragraphs: readonly BaseParagraph[]): ExportedInk[] {
  const order = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const ends = lines.map(({ p }) => order.get(p ?? ''))
  const hasLine = new Set(ends)
  let at = 0
  let styles = stylesOf(paragraphs[at])
  const goOn = (to: number) => {
    at = to
    styles = stylesOf(paragraphs[at])
  }
  const all = lines.map(({ p, kind: drawn, items, end: [code, , by] }, index) => {
    const last = ends.slice(index).find((one) => one !== undefined) ?? at
    const kind = kindOf(paragraphs[last])
    const ink: Exported[] = []
    const endUnseen = () => {
      ink.push({ sign: '\n', isEnd: true, code: '~', by: '', style: {}, kind: kindOf(paragraphs[at]) })
      goOn(at + 1)
    }
    for (const [code, words, by] of items)
      for (const sign of words.split('')) {
        const isSeen = IN_TEXT.has(code) && !/\s/.test(sign)
        if (isSeen && styles.length === 0 && at + 1 < paragraphs.length && (at < last || !hasLine.has(at + 1)))
          endUnseen()
        const style = isSeen ? (styles.shift() ?? {}) : {}
        ink.push({ sign, isEnd: false, code, by, style, kind })
      }
    if (p !== undefined) {
      while (at < last) endUnseen()
      goOn(Math.max(at, last) + 1)
    }
    ink.push({ sign: '\n', isEnd: true, code, by, style: {}, kind })
    return { p, drawn, ink: withStyledSpaces(ink) }
  })
  const join = (one: (typeof all)[number], next: (typeof all)[number]) => ({ ...one, p: one.p ?? next.p })
  return withBlanks(all, join).map(({ p, drawn, ink }) => ({
    ...(p !== undefined && { p }),
    ...(drawn && { drawn }),
    ink,
  }))
}

/** White space of the text within one stretch of words is styled as they are. */
function withStyledSpaces(ink: readonly Exported[]): Exported[] {
  const result = [...ink]
  let last = -1
  for (const [k, one] of ink.entries()) {
    if (!isInText(one) || one.isEnd || /\s/.test(one.sign)) continue
    const before = ink[last]
    if (before?.style === one.style)
      for (let at = last + 1; at < k; at++) {
        const between = ink[at]
        if (between && isInText(between)) result[at] = { ...between, style: one.style }
      }
    last = k
  }
  return result
}

/** The style of each sign of a paragraph that isn't white space: one value for each stretch. */
const stylesOf = (paragraph: BaseParagraph | undefined): Style[] =>
  paragraph
    ? segmentsOf(paragraph.kind, paragraph.text).flatMap(({ words, style }) =>
        words.split('').flatMap((sign) => (/\s/.test(sign) ? [] : [style])),
      )
    : []

const kindOf = (paragraph: { kind: ParagraphKind; level?: number } | undefined): Omit<Block, 'text'> => ({
  kind: paragraph?.kind ?? 'paragraph',
  ...(paragraph?.level !== undefined && { level: paragraph.level }),
})

/** A text without changes, as a clean export has it. */
export const cleanLines = (paragraphs: readonly BaseParagraph[]): ExportedLine[] =>
  paragraphs.map(({ id, kind, text }) => ({
    p: id,
    items: segmentsOf(kind, text).map(({ words }): ExportedItem => ['=', words, '']),
    end: ['=', '', ''],
  }))

/** The paragraphs of a returned document, blank ones with the paragraph before them. */
export function returnedInk(paragraphs: readonly TrackedParagraph[]): ReturnedInk[] {
  let points: RemarkPoint[] = []
  const all = paragraphs.map(({ pieces, end, kind: ofKind, level, turnedBy }) => {
    const kind = { kind: ofKind, ...(level !== undefined && { level }) }
    const marks: string[] = []
    const ink: Returned[] = []
    /** Most signs have none before them. */
    const taken = () => {
      const own = points
      if (own.length > 0) points = []
      return own.length > 0 ? own : NO_POINTS
    }
    for (const piece of pieces) {
      if (piece.type === 'words') {
        const { text, when, made, insertedBy, restyledBy, marks: style } = piece
        for (const sign of text.split(''))
          ink.push({ sign, isEnd: false, when, made, insertedBy, restyledBy, marks: style, kind, points: taken() })
      } else if (piece.remark.startsWith('mark ')) marks.push(piece.remark.slice(5))
      else points.push(piece)
    }
    const { when, made, isUncertain } = end
    ink.push({ sign: '\n', isEnd: true, isUncertain, when, made, marks: [], kind, points: taken() })
    return { marks, ink, ...(turnedBy && { turnedBy }) }
  })
  return withBlanks(all, (one, next) => ({ ...one, marks: [...one.marks, ...next.marks] }))
}

const NO_POINTS: Returned['points'] = []

/**
 * A blank line is none by itself: it goes with the one before it, the first with the next. But its end stays, which may be the
 * end of what was joined with it, or somebody’s change. `join`: of two lines, the first with the signs of both.
 */
function withBlanks<L extends { readonly ink: { readonly sign: string }[] }>(
  lines: readonly L[],
  join: (one: L, next: L) => L,
): L[] {
  const result: L[] = []
  for (const line of lines) {
    const last = result.at(-1)
    if (last && (isBlank(line) || (result.length === 1 && isBlank(last)))) {
      for (const sign of line.ink) last.ink.push(sign)
      result[result.length - 1] = join(last, line)
    } else result.push(line)
  }
  return result
}

const isBlank = ({ ink }: { readonly ink: readonly { readonly sign: string }[] }) =>
  ink.every(({ sign }) => /\s/.test(sign))
