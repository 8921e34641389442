import { type Inline, parseInline } from '@/domain/text/inline'
import type { EditionParagraph, NoteMark } from './edition'

/** A paragraph in pieces: without signs, line breaks separate from words, note references at their places. */
export type FlowPiece =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'break' }
  | ({ readonly type: 'note' } & Pick<NoteMark, 'number' | 'apart'>)
  | { readonly type: 'emphasis' | 'strong' | 'code'; readonly children: readonly FlowPiece[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly FlowPiece[] }

export function flowOf({ kind, text, marks }: EditionParagraph): FlowPiece[] {
  const all: Inline = { type: 'text', start: 0, end: text.length, value: text }
  return flow(kind === 'code' ? [all] : parseInline(text), marks)
}

/** `marks` are those whose places are between the pieces or inside them. */
function flow(pieces: readonly Inline[], marks: readonly NoteMark[]): FlowPiece[] {
  const result: FlowPiece[] = []
  let waiting = marks
  const before = (place: number): readonly NoteMark[] => {
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

function flowOfPiece(piece: Inline, marks: readonly NoteMark[]): FlowPiece[] {
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

function words(value: string, start: number, marks: readonly NoteMark[]): FlowPiece[] {
  const result: FlowPiece[] = []
  let from = 0
  for (const mark of marks) {
    result.push(...lines(value.slice(from, mark.at - start)), note(mark))
    from = mark.at - start
  }
  return [...result, ...lines(value.slice(from))]
}

const note = ({ number, apart }: NoteMark): FlowPiece => ({ type: 'note', number, apart })

/** A newline is a line break wherever Stet draws it. */
const lines = (value: string): FlowPiece[] =>
  value.split('\n').flatMap((line, index) => {
    const piece: FlowPiece[] = line === '' ? [] : [{ type: 'words', words: line }]
    return index === 0 ? piece : [{ type: 'break' }, ...piece]
  })
