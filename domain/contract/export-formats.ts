import type { ExportContent } from './lists'

type Kind = {
  /** The extension of the file's name, without the dot. */
  readonly extension: string
  readonly mediaType: string
  /** What it is used for: the menu of exports lists it there. */
  readonly use: 'reading' | 'exchange' | 'tables'
  /** The contents that can be exported in it (the writers are in formats/write/write.ts); the first is the default. */
  readonly contents: readonly ExportContent[]
  /** What the server does with the output: PDF is printed from HTML pages, JSON is signed so that it can be restored. */
  readonly finish?: 'print' | 'sign'
}

/** Every format an article is exported in, the most usual first. Its name on the screen is `desk.export.formats.…`. */
export const EXPORT_FORMATS = {
  docx: {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    use: 'reading',
    contents: ['clean', 'tracked', 'bilingual', 'report'],
  },
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    use: 'reading',
    contents: ['clean', 'tracked', 'bilingual', 'report'],
    finish: 'print',
  },
  html: {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    use: 'reading',
    contents: ['clean', 'tracked', 'bilingual', 'report'],
  },
  markdown: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    use: 'reading',
    contents: ['clean', 'tracked', 'bilingual', 'report'],
  },
  text: {
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    use: 'reading',
    contents: ['clean', 'bilingual'],
  },
  xliff: { extension: 'xlf', mediaType: 'application/xliff+xml', use: 'exchange', contents: ['bilingual'] },
  xliff12: { extension: 'xlf', mediaType: 'application/x-xliff+xml', use: 'exchange', contents: ['bilingual'] },
  tmx: { extension: 'tmx', mediaType: 'application/x-tmx+xml', use: 'exchange', contents: ['bilingual'] },
  json: { extension: 'json', mediaType: 'application/json', use: 'reading', contents: ['report'], finish: 'sign' },
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    use: 'tables',
    contents: ['suggestions', 'gaps', 'findings'],
  },
} as const satisfies Record<string, Kind>

export type ExportFormat = keyof typeof EXPORT_FORMATS

/** The options of an export. */
export type ContentOf<F extends ExportFormat> = (typeof EXPORT_FORMATS)[F]['contents'][number]

/** A format's entry with the type that all entries share. */
export const exportKind = (format: ExportFormat): Kind => EXPORT_FORMATS[format]
