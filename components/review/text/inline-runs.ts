import type { ParagraphKind } from '@/domain/contract/names'
import { plainRuns, type Run } from './runs'

/** The shown text of a paragraph. In code no mark means anything. */
export function runsOf(kind: ParagraphKind, text: string): Run[] {
  return plainRuns(kind === 'code' ? text : text)
}
