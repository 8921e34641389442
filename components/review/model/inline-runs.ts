import type { ParagraphKind } from '@/domain/contract/names'
import { type Inline, parseInline } from '@/domain/text/inline'
import { plainRuns, type Run, type RunStyle } from './text-runs'

/** The shown text of a paragraph: its inline Markdown drawn, without the marks. In code no mark means anything. */
export const runsOf = (kind: ParagraphKind, text: string): Run[] =>
  kind === 'code' ? plainRuns(text) : runsIn(parseInline(text), {})

const runsIn = (pieces: readonly Inline[], style: RunStyle): Run[] =>
  pieces.flatMap((piece): Run[] => {
    const { start, end } = piece
    switch (piece.type) {
      case 'text':
        return piece.value === '' ? [] : [{ start, end, text: piece.value, style }]
      case 'break':
        return [{ start, end, text: '\n', style }]
      case 'link':
        return runsIn(piece.children, piece.href === undefined ? style : { ...style, href: piece.href })
      default:
        return runsIn(piece.children, { ...style, [piece.type]: true })
    }
  })
