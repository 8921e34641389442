import { escapeHtml } from '../../html/markup'
import type { FlowPiece } from '../flow'

type Marked = Extract<FlowPiece, { children: readonly FlowPiece[] }>

/** A mark in the terms of exchange formats: its type, and its tags. */
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
 * The numbers of a unit's codes. A code of the translation gets the number of its counterpart in the source, taken to be
 * the first unused one with the same tag. In XLIFF both are in one segment.
 */
export class CodeNumbers {
  private last = 0
  private readonly free = new Map<string, number[]>()

  /** What follows has no source before this place. */
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
