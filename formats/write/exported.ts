import * as z from 'zod/mini'
import { ParagraphKind } from '@/domain/contract/names'

/**
 * A line of a text as it was exported with its changes, kept to compare a returned file with. `=`: words that are in the text
 * as it stood, and in the file as they are; `+`: proposed; `-`: proposed to be deleted; `a+` and `a-`: the same, accepted;
 * `~`: in the text, but not in the file. `by`: the thread.
 */
const ExportedItem = z.tuple([z.enum(['=', '+', '-', 'a+', 'a-', '~']), z.string(), z.string()])
export type ExportedItem = z.infer<typeof ExportedItem>

export const ExportedLine = z.object({
  /** The paragraph of the text that ends in this line. */
  p: z.optional(z.string()),
  /** The kind that it has in the file; `by`: the thread that turned it. What was exported before this was kept has none. */
  kind: z.optional(z.object({ kind: ParagraphKind, level: z.optional(z.number()), by: z.optional(z.string()) })),
  items: z.array(ExportedItem),
  /** Of the end of the paragraph. */
  end: ExportedItem,
})
export type ExportedLine = z.infer<typeof ExportedLine>
