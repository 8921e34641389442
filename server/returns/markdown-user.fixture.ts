import type { ExportedLine } from '@/formats/write/exported'
import type { Edit } from './word-user.fixture'

/**
 * For property tests: a person with a text editor, who works on an exported Markdown file with CriticMarkup, and the editor,
 * which may wrap its lines.
 */

type Piece = { readonly text: string; readonly is?: 'inserted' | 'deleted'; readonly by?: string }

const KIM = 'Kim'
const TOKEN = /\{\+\+(.*?)\+\+\}|\{--(.*?)--\}|(\{>>.*?<<\})/gs

export class MarkdownUser {
  private readonly head: string
  private pieces: Piece[]

  /** `lines`: as it was exported, which says whose changes are in it. */
  constructor(file: string, lines: readonly ExportedLine[]) {
    const [head = ''] = /^---\n.*?\n---\n\n/s.exec(file) ?? []
    this.head = head
    const makers = makersIn(lines)
    const pieces: Piece[] = []
    const body = file.slice(head.length)
    let at = 0
    for (const { 0: whole, 1: inserted, 2: deleted, index } of body.matchAll(TOKEN)) {
      pieces.push({ text: body.slice(at, index) })
      at = index + whole.length
      if (inserted !== undefined) pieces.push(...owned(inserted, 'inserted', makers))
      else if (deleted !== undefined) pieces.push(...owned(deleted, 'deleted', makers))
      else pieces.push({ text: whole, by: 'remark' })
    }
    this.pieces = [...pieces, { text: body.slice(at) }].filter(({ text }) => text !== '')
  }

  file(): string {
    return this.head + this.pieces.map(written).join('')
  }

  /** Whether there was something to edit. */
  edit({ what, at, length, words }: Edit, isTracked: boolean): boolean {
    const places = this.pieces.flatMap(({ text, by }, piece) =>
      by === undefined ? [...text].flatMap((sign, place) => (/\S/.test(sign) ? [{ piece, place }] : [])) : [],
    )
    const { piece = -1, place = 0 } = places[at % Math.max(1, places.length)] ?? {}
    const text = this.pieces[piece]?.text
    if (text === undefined) return false
    const behind = text.slice(place)
    const change = (gone: string, put: string) => {
      const made = (is: 'inserted' | 'deleted', some: string): Piece[] =>
        some === '' ? [] : isTracked ? [{ text: some, is, by: KIM }] : is === 'inserted' ? [{ text: some }] : []
      const own = [...made('deleted', gone), ...made('inserted', put)]
      const rest = { text: behind.slice(gone.length) }
      this.pieces.splice(piece, 1, { text: text.slice(0, place) }, ...own, rest)
      this.pieces = this.pieces.filter((one) => one.text !== '')
    }
    const some = behind.slice(0, length).replace(/\n.*$/s, '')
    if (what === 'insert') change('', words)
    else if (what === 'split') change('', '\n\n')
    else if (what === 'join') {
      if (!/^\S+\n\n(?=\S)/.test(behind)) return false
      const kept = /^\S+/.exec(behind)?.[0] ?? ''
      this.pieces.splice(piece, 1, { text: text.slice(0, place) + kept }, { text: behind.slice(kept.length) })
      const next = this.pieces[piece + 1]
      if (!next) return false
      const own: Piece[] = isTracked ? [{ text: '\n\n', is: 'deleted', by: KIM }] : []
      this.pieces.splice(piece + 1, 1, ...own, { text: next.text.slice(2) })
    } else change(some, what === 'replace' ? words : '')
    return true
  }

  /** The paragraphs after all changes of which that is said; what is of Kim or plain stays. */
  texts(isRejected: (by: string) => boolean): string[] {
    const text = this.pieces.map(({ text, is, by = '' }) => {
      if (by === 'remark') return ''
      const isGone = is !== undefined && (is === 'inserted') === (by !== KIM && isRejected(by))
      return isGone ? '' : text
    })
    return text.join('').split(/\n *\n/)
  }

  /** Without what is tracked by Kim. */
  rejected(): this {
    this.pieces = this.pieces.flatMap((one) =>
      one.by !== KIM ? [one] : one.is === 'inserted' ? [] : [{ text: one.text }],
    )
    return this
  }
}

function written({ text, is }: Piece): string {
  if (is === 'inserted') return `{++${text}++}`
  return is === 'deleted' ? `{--${text}--}` : text
}

/** Whose each sign is that is inserted or deleted, in their order, and each end of a paragraph that isn't whole. */
function makersIn(lines: readonly ExportedLine[]) {
  const isOurs = (code: string) => code !== '=' && code !== '~'
  const signs = lines.flatMap(({ items }) =>
    items.flatMap(([code, words, by]) =>
      isOurs(code) ? [...words].filter((sign) => /\S/.test(sign)).map(() => by) : [],
    ),
  )
  const ends = lines.flatMap(({ items, end: [code, , by] }) => {
    const isWhole = items.every(([own]) => own.at(-1) === code.at(-1))
    return isOurs(code) && !isWhole ? [by] : []
  })
  return { signs, ends }
}

/** A span of ours is of one thread. */
function owned(text: string, is: 'inserted' | 'deleted', { signs, ends }: ReturnType<typeof makersIn>): Piece[] {
  const { length } = [...text].filter((sign) => /\S/.test(sign))
  const [by = ''] = length > 0 ? signs.splice(0, length) : /\n/.test(text) ? ends.splice(0, 1) : []
  return [{ text, is, by }]
}

/** As an editor saves it that wraps lines. */
export function wrapped(file: string, columns: number): string {
  return file
    .split('\n')
    .map((line) => {
      let width = 0
      return line.replace(/(\S+)( ?)/g, (_, word: string, space: string) => {
        width += word.length + 1
        if (width < columns || space === '') return word + space
        width = 0
        return `${word}\n`
      })
    })
    .join('\n')
    .replaceAll('\n', '\r\n')
}
