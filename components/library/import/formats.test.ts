import { describe, expect, it } from 'vitest'
import { formatFromName, guessFormat, holdsBoth } from './formats'

describe('the format of a file, by its name', () => {
  it.each([
    ['기사.TXT', 'text'],
    ['a.b.markdown', 'markdown'],
    ['page.htm', 'html'],
    ['Report.docx', 'docx'],
    ['job.xliff', 'xliff'],
    ['memory.tmx', 'tmx'],
    ['article.json', 'json'],
    ['scan.pdf', undefined],
    ['docx', undefined],
  ])('%s is %s', (name, format) => expect(formatFromName(name)).toBe(format))

  it('knows which hold both sides', () =>
    expect(['a.xlf', 'a.tmx', 'a.json', 'a.docx', 'a'].map(holdsBoth)).toEqual([true, true, true, false, false]))
})

describe('the format of a pasted text, by its looks', () => {
  it.each([
    ['# 새 도서관\n\n시는 도서관을 지었다.', 'markdown'],
    ['It was a **great** success, he said.', 'markdown'],
    ['See [the report](https://a.example/report).', 'markdown'],
    ['> “Things will change.”', 'markdown'],
    ['<!DOCTYPE html><html><body><p>a</p></body></html>', 'html'],
    ['\n<article><h1>a</h1></article>', 'html'],
    ['No. 1 of 3 * 4 < 5 > 2', 'text'],
    ['#태그 #도서관', 'text'],
    ['[사진] 3면 (종합)', 'text'],
    ['', 'text'],
  ])('%j is %s', (text, format) => expect(guessFormat(text)).toBe(format))
})
