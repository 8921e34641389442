import type { ParagraphKind } from '@/domain/contract/names'

/** A paragraph of a document: its kind, and its text as inline Markdown in NFC. Never blank. */
export type Block = { kind: ParagraphKind; level?: number; text: string }

/** A block, unless its text is blank. */
export function block(kind: ParagraphKind, text: string, level?: number): Block[] {
  const words = text.normalize('NFC').trim()
  return words === '' ? [] : [{ kind, ...(level !== undefined && { level }), text: words }]
}
