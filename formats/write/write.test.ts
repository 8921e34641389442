import { describe, expect, test } from 'vitest'
import { ExportContent, ExportFormat } from '@/domain/contract/names'
import { defaultContent, supports, write } from './write'

const revision = { title: 'a', language: 'en', createdAt: '2026-11-20T01:02:03.004Z', paragraphs: [] }

test.each([
  ['text', 'clean', 'txt', 'text/plain; charset=utf-8'],
  ['markdown', 'clean', 'md', 'text/markdown; charset=utf-8'],
  ['html', 'clean', 'html', 'text/html; charset=utf-8'],
  ['docx', 'clean', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
] as const)('%s: %s, .%s, %s', async (format, content, extension, mediaType) => {
  expect(defaultContent(format)).toBe(content)
  expect(supports(format, content)).toBe(true)
  expect(await write(format, content, revision)).toMatchObject({ extension, mediaType })
})

test.each([
  ['xliff', 'bilingual'],
  ['tmx', 'bilingual'],
  ['json', 'report'],
] as const)('%s: %s, where no other is asked for', (format, content) => expect(defaultContent(format)).toBe(content))

describe('what is not made', () => {
  const pairs = ExportFormat.options.flatMap((format) =>
    ExportContent.options.map((content) => [format, content] as const),
  )
  test.each(pairs.filter(([format, content]) => !supports(format, content)))('%s: %s', async (format, content) => {
    await expect(write(format, content, revision)).rejects.toThrow()
  })
})
