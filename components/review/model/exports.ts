import { address } from '@/components/call'
import { EXPORT_FORMATS, type ExportFormat, exportKind } from '@/domain/contract/export-formats'
import type { ExportContent } from '@/domain/contract/names'
import { ownTimeZone } from '@/domain/report/reader'

export type Export = { readonly format: ExportFormat; readonly content: ExportContent }

/** What an article is exported for, as the menu lists it. */
export const EXPORT_PURPOSES = ['clean', 'tracked', 'bilingual', 'exchange', 'report', 'tables'] as const

/** Every export, the most usual first. */
const EXPORTS: readonly Export[] = (Object.keys(EXPORT_FORMATS) as ExportFormat[]).flatMap((format) =>
  exportKind(format).contents.map((content) => ({ format, content })),
)

export const exportsFor = (purpose: (typeof EXPORT_PURPOSES)[number]): Export[] =>
  EXPORTS.filter(({ format, content }) => {
    const { use } = exportKind(format)
    return purpose === (use === 'reading' ? content : use)
  })

export const exportAddress = (articleId: string, { format, content }: Export): string =>
  address('GET /articles/{id}/export', { id: articleId }, { format, content, timeZone: ownTimeZone() })
