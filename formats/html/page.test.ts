import { expect, test } from 'vitest'
import { PAGE_END, page, pageStart } from './page'

const styleOf = (html: string) => /<style>\n(.*?)<\/style>/s.exec(html)?.[1] ?? ''

test('a page is its start, its body and its end', () => {
  const head = { title: 't', language: 'en', style: 'b {}\n' }
  expect(page({ ...head, body: '<p>a</p>' })).toBe(`${pageStart(head)}<p>a</p>\n${PAGE_END}`)
  expect(styleOf(pageStart(head))).toContain('\nb {}\n')
})

test.each([
  ['김 “a”, b', '"김 \\201c a\\201d , b"'],
  ['"; } </style>\n\\', '"\\22 ; \\7d  \\3c \\2f style\\3e \\a \\5c "'],
  ['a'.repeat(71), `"${'a'.repeat(69)}\\2026 "`],
])('the title in the margin of printed pages: %j', (title, string) =>
  expect(styleOf(pageStart({ title, language: 'en' }))).toContain(`@page { @top-right { content: ${string} } }`),
)
