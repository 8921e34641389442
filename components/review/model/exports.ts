import { address } from '@/components/call'
import type { ExportContent, ExportFormat } from '@/domain/contract/names'

export type Export = { readonly format: ExportFormat; readonly content: ExportContent }

const each = (content: ExportContent, ...formats: readonly ExportFormat[]): Export[] =>
  formats.map((format) => ({ format, content }))

/** What an article can be had as, by what it is for; the most usual first. */
export const EXPORTS = {
  clean: each('clean', 'docx', 'pdf', 'html', 'markdown', 'text'),
  tracked: each('tracked', 'docx', 'pdf', 'html', 'markdown'),
  bilingual: each('bilingual', 'docx', 'pdf', 'html', 'markdown', 'text'),
  exchange: each('bilingual', 'xliff', 'tmx'),
  report: each('report', 'docx', 'pdf', 'html', 'markdown', 'json'),
  tables: [...each('suggestions', 'csv'), ...each('gaps', 'csv'), ...each('findings', 'csv')],
} as const satisfies Record<string, readonly Export[]>

export const exportAddress = (articleId: string, { format, content }: Export): string =>
  address('GET /articles/{id}/export', { id: articleId }, { format, content })
