import { expect, test } from 'vitest'
import { exportKind } from '@/domain/contract/export-formats'
import { ExportContent, ExportFormat } from '@/domain/contract/names'
import { write } from './write'

const notAsked = () => Promise.reject(new Error('not asked for'))
const from = {
  reader: { locale: 'en' as const, timeZone: 'UTC' },
  review: notAsked,
  reported: notAsked,
  tracked: notAsked,
  recorded: notAsked,
  found: notAsked,
}

test.each(['text', 'markdown', 'html', 'docx', 'pdf'] as const)('%s: clean where no content is named', (format) => {
  expect(exportKind(format).contents[0]).toBe('clean')
})

const pairs = ExportFormat.options.flatMap((format) =>
  ExportContent.options.map((content) => [format, content, exportKind(format).contents.includes(content)] as const),
)

test.each(pairs)(
  '%s, %s: a document is written if and only if the format names the content: %s',
  (format, content, named) => {
    const start = () => write(format, content, from)
    if (named) expect(start).not.toThrow()
    else expect(start).toThrow()
  },
)
