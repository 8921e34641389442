import { describe, expect, test } from 'vitest'
import { ExportContent, ExportFormat } from '@/domain/contract/names'
import { contentsOf, write } from './write'

const nothing = () => Promise.reject(new Error('not asked for'))
const from = { review: nothing, tracked: nothing, recorded: nothing, found: nothing }

test.each([
  ['text', 'clean', 'txt', 'text/plain; charset=utf-8'],
  ['markdown', 'clean', 'md', 'text/markdown; charset=utf-8'],
  ['html', 'clean', 'html', 'text/html; charset=utf-8'],
  ['docx', 'clean', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
] as const)('%s: %s where no content is named, .%s, %s', (format, content, extension, mediaType) => {
  expect(contentsOf(format)[0]).toBe(content)
  expect(write(format, content, from)).toMatchObject({ extension, mediaType })
})

describe('what is not made', () => {
  const pairs = ExportFormat.options.flatMap((format) =>
    ExportContent.options.map((content) => [format, content] as const),
  )
  test.each(pairs.filter(([format, content]) => !contentsOf(format).includes(content)))('%s: %s', (format, content) => {
    expect(() => write(format, content, from)).toThrow()
  })
})
