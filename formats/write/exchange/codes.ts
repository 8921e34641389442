import { escapeHtml } from '../../html/markup'
import type { FlowPiece } from '../flow'

type Marked = Extract<FlowPiece, { children: readonly FlowPiece[] }>

/** A mark as the formats of exchange know it: its type, and the tags that it stands for. */
export type Code = {
  readonly type: 'bold' | 'italic' | 'code' | 'link'
  readonly open: string
  readonly close: string
}

export function codeOf(piece: Marked): Code {
  switch (piece.type) {
    case 'strong':
      return { type: 'bold', open: '<strong>', close: '</strong>' }
    case 'emphasis':
      return { type: 'italic', open: '<em>', close: '</em>' }
    case 'code':
      return { type: 'code', open: '<code>', close: '</code>' }
    case 'link':
      return { type: 'link', open: `<a href="${escapeHtml(piece.href)}">`, close: '</a>' }
  }
}

export const LINE_BREAK = '<br>'

/**
 * The numbers of a unit's codes. One of the translation has the number of the one that it is of the source, as far as that
 * can be told: of the first one with the same tag whose number isn't taken yet. In XLIFF both stand in one segment.
 */
export class CodeNumbers {
  private last = 0
  private readonly free = new Map<string, number[]>()

  /** No source before this is translated by what comes. */
  forget(): void {
    this.free.clear()
  }

  of(side: 'source' | 'target', tag: string): number {
    const same = this.free.get(tag) ?? []
    if (side === 'target') return same.shift() ?? ++this.last
    this.free.set(tag, [...same, ++this.last])
    return this.last
  }
}
