import { type Inline, parseInline } from '@/domain/text/inline'
import type { EditionParagraph, Mark } from './edition'

/** A paragraph as it is read, in pieces: no signs, line breaks apart from words, the marks of notes at their places. */
export type Flow =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'break' }
  | { readonly type: 'note'; readonly number: number }
  | { readonly type: 'emphasis' | 'strong' | 'code'; readonly children: readonly Flow[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Flow[] }

export function flowOf({ kind, text, marks }: EditionParagraph): Flow[] {
  const all: Inline = { type: 'text', start: 0, end: text.length, value: text }
  return flow(kind === 'code' ? [all] : parseInline(text), marks)
}

/** `marks` are those that stand between the pieces or inside them. */
function flow(pieces: readonly Inline[], marks: readonly Mark[]): Flow[] {
  const result: Flow[] = []
  let waiting = marks
  const before = (place: number): readonly Mark[] => {
    const count = waiting.findIndex(({ at }) => at >= place)
    const passed = count < 0 ? waiting : waiting.slice(0, count)
    waiting = waiting.slice(passed.length)
    return passed
  }
  for (const piece of pieces) {
    result.push(...before(piece.start + 1).map(note))
    result.push(...flowOfPiece(piece, before(piece.end)))
  }
  return [...result, ...waiting.map(note)]
}

function flowOfPiece(piece: Inline, marks: readonly Mark[]): Flow[] {
  switch (piece.type) {
    case 'break':
      return [{ type: 'break' }]
    case 'text':
      return words(piece.value, piece.start, marks)
    case 'link': {
      const children = flow(piece.children, marks)
      return piece.href === undefined ? children : [{ type: 'link', href: piece.href, children }]
    }
    default:
      return [{ type: piece.type, children: flow(piece.children, marks) }]
  }
}

function words(value: string, start: number, marks: readonly Mark[]): Flow[] {
  const result: Flow[] = []
  let from = 0
  for (const mark of marks) {
    result.push(...lines(value.slice(from, mark.at - start)), note(mark))
    from = mark.at - start
  }
  return [...result, ...lines(value.slice(from))]
}

const note = ({ number }: Mark): Flow => ({ type: 'note', number })

/** A newline is a line break wherever Stet draws it. */
const lines = (value: string): Flow[] =>
  value.split('\n').flatMap((line, index) => {
    const piece: Flow[] = line === '' ? [] : [{ type: 'words', words: line }]
    return index === 0 ? piece : [{ type: 'break' }, ...piece]
  })
