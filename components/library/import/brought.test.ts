import { describe, expect, it } from 'vitest'
import { type Brought, bodyOf, isReady, NOTHING_YET, reshaped, swapped, withFiles } from './brought'

const file = (name: string, text = 'x') => new File([text], name)
const named = ({ files }: Brought) =>
  Object.fromEntries(Object.entries(files).flatMap(([slot, one]) => (one ? [[slot, one.name]] : [])))
const typed = (source: string, target = ''): Brought => ({
  ...NOTHING_YET,
  texts: { source, target, bilingual: '' },
})

describe('files find their place', () => {
  it.each([
    [['a.docx', 'b.docx'], { source: 'a.docx', target: 'b.docx' }],
    [['story.en.md', 'story.ko.md'], { source: 'story.ko.md', target: 'story.en.md' }],
    [['번역.txt', '기사.txt'], { source: '기사.txt', target: '번역.txt' }],
    [['a.txt'], { source: 'a.txt' }],
    [['translation.txt'], { target: 'translation.txt' }],
    [['garden.txt'], { source: 'garden.txt' }],
    [['job.xlf'], { bilingual: 'job.xlf' }],
  ])('%j', (names, places) => {
    const files = names.map((name) => file(name))
    expect(named(withFiles(NOTHING_YET, files))).toEqual(places)
  })
  it('the second goes where there is room', () =>
    expect(named(withFiles(withFiles(NOTHING_YET, [file('a.txt')]), [file('b.txt')]))).toEqual({
      source: 'a.txt',
      target: 'b.txt',
    }))
  it('what is typed there stays below', () => {
    const put = withFiles(typed('words'), [file('a.txt')], 'source')
    expect([put.files.source?.name, put.texts.source]).toEqual(['a.txt', 'words'])
  })
  it('those that are unfit are named where they were meant for, and take nothing away', () => {
    const before = withFiles(NOTHING_YET, [file('a.txt')], 'target')
    const after = withFiles(before, [file('scan.pdf')], 'target')
    expect(after.files.target?.name).toBe('a.txt')
    expect(after.unfit.target).toEqual({ name: 'scan.pdf', why: 'otherKind' })
    expect(withFiles(before, [file('empty.txt', '')], 'source').unfit.source?.why).toBe('empty')
    expect(
      withFiles(
        before,
        ['a.md', 'b.md', 'c.md'].map((name) => file(name)),
      ).unfit.source?.why,
    ).toBe('tooMany')
    expect(withFiles(after, [file('b.txt')], 'target').unfit).toEqual({})
  })
})

describe('another shape', () => {
  it('takes the only file along, there and back', () => {
    const one = withFiles(NOTHING_YET, [file('both.txt')])
    const both = reshaped(one, true)
    expect([both.bilingual, named(both)]).toEqual([true, { bilingual: 'both.txt' }])
    expect(isReady(both)).toBe(true)
    expect(named(reshaped(both, false))).toEqual({ source: 'both.txt' })
  })
  it('leaves two files, and what holds both, where they are', () => {
    const two = withFiles(NOTHING_YET, [file('a.txt'), file('b.txt')])
    expect(reshaped(two, true).files).toEqual(two.files)
    const both = withFiles(NOTHING_YET, [file('job.tmx')])
    expect(reshaped(both, false).files).toEqual(both.files)
  })
})

describe('the sides swapped', () => {
  const languages = { source: 'ko', target: 'en' }
  const set = (brought: Brought) => ({ ...brought, languages })
  it('of two texts, against languages that were right', () => {
    const warnings = [{ code: 'sides-swapped', message: '', path: 'source' }] as const
    const { texts, languages: after } = swapped(set(typed('English', '한국어')), {
      languages,
      warnings: [...warnings],
      formats: {},
    })
    expect([texts.source, texts.target, after]).toEqual(['한국어', 'English', languages])
  })
  it('of two texts, with their languages', () =>
    expect(swapped(set(typed('한국어', 'English')), { languages, warnings: [], formats: {} }).languages).toEqual({
      source: 'en',
      target: 'ko',
    }))
  it('of one text, by its languages', () => {
    const both = { ...NOTHING_YET, bilingual: true }
    expect(swapped(both, { languages, warnings: [], formats: {} }).languages).toEqual({ source: 'en', target: 'ko' })
  })
  it('of a file that says itself which is which, by saying so', () => {
    const both = withFiles(NOTHING_YET, [file('job.xlf')])
    const looked = { languages, warnings: [], formats: { bilingual: 'xliff' as const } }
    const once = swapped(both, looked)
    expect([once.swap, swapped(once, looked).swap]).toEqual([true, false])
    expect(withFiles(once, [file('other.xlf')]).swap).toBe(false)
  })
})

describe('what is sent', () => {
  it('is JSON where all was typed', () =>
    expect(bodyOf(typed('# 제목', '# Title'), { source: 'ko', target: 'en' })).toEqual({
      sourceLanguage: 'ko',
      targetLanguage: 'en',
      format: 'markdown',
      source: '# 제목',
      target: '# Title',
    }))
  it('is a form where there is a file, what was typed one of its own', () => {
    const body = bodyOf(withFiles(typed('# 제목'), [file('b.docx')], 'target'), {}, true)
    if (!(body instanceof FormData)) throw new Error('no form')
    const names = [...body].map(([name, value]) => [name, value instanceof File ? value.name : value])
    expect(names).toEqual([
      ['anyway', 'true'],
      ['source', 'source.md'],
      ['target', 'b.docx'],
    ])
  })
  it('is a form where two typed texts are of two formats', () =>
    expect(bodyOf(typed('# 제목', 'Title')) instanceof FormData).toBe(true))
  it('keeps to the languages and the format that were chosen', () => {
    const chosen: Brought = { ...typed('# 제목', 'Title'), format: 'text', languages: { source: 'ko', target: 'en' } }
    expect(bodyOf(chosen, { source: 'ja' })).toMatchObject({ sourceLanguage: 'ko', format: 'text' })
  })
})
