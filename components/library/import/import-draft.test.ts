import { describe, expect, it } from 'vitest'
import {
  asOneText,
  bodyOf,
  EMPTY_DRAFT,
  type ImportDraft,
  isReady,
  setBilingual,
  swapSides,
  withFiles,
} from './import-draft'

const file = (name: string, text = 'x') => new File([text], name)
const named = ({ files }: ImportDraft) =>
  Object.fromEntries(Object.entries(files).flatMap(([slot, one]) => (one ? [[slot, one.name]] : [])))
const typed = (source: string, target = ''): ImportDraft => ({
  ...EMPTY_DRAFT,
  texts: { source, target, bilingual: '' },
})

describe('files find their place', () => {
  it('a file that holds both goes where one text goes, and what is typed stays', () => {
    const put = asOneText(withFiles(typed('words'), [file('both.txt')], 'target'), 'target')
    expect([put.bilingual, named(put), put.texts.source]).toEqual([true, { bilingual: 'both.txt' }, 'words'])
  })
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
    expect(named(withFiles(EMPTY_DRAFT, files))).toEqual(places)
  })
  it('the second goes where there is room', () =>
    expect(named(withFiles(withFiles(EMPTY_DRAFT, [file('a.txt')]), [file('b.txt')]))).toEqual({
      source: 'a.txt',
      target: 'b.txt',
    }))
  it('what is typed there stays below', () => {
    const put = withFiles(typed('words'), [file('a.txt')], 'source')
    expect([put.files.source?.name, put.texts.source]).toEqual(['a.txt', 'words'])
  })
  it('those that are unfit are named where they were meant for, and take nothing away', () => {
    const before = withFiles(EMPTY_DRAFT, [file('a.txt')], 'target')
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
    const one = withFiles(EMPTY_DRAFT, [file('both.txt')])
    const both = setBilingual(one, true)
    expect([both.bilingual, named(both)]).toEqual([true, { bilingual: 'both.txt' }])
    expect(isReady(both)).toBe(true)
    expect(named(setBilingual(both, false))).toEqual({ source: 'both.txt' })
  })
  it('takes words along, two texts as one, and apart again as they were', () => {
    const both = setBilingual(typed('한국어', 'English'), true)
    expect([both.texts.bilingual, isReady(both)]).toEqual(['한국어\n\nEnglish', true])
    expect(setBilingual(both, false)).toEqual(typed('한국어', 'English'))
    const one = { ...EMPTY_DRAFT, bilingual: true, texts: { ...EMPTY_DRAFT.texts, bilingual: 'Both' } }
    expect(setBilingual(one, false).texts).toEqual(typed('Both').texts)
  })
  it('loses no words where there are some in both', () => {
    const edited = { ...setBilingual(typed('한국어', 'English'), true) }
    const texts = { ...edited.texts, bilingual: 'Edited' }
    expect(setBilingual({ ...edited, texts }, false).texts).toEqual(texts)
  })
  it('is offered to a text that was put in the box of one language', () =>
    expect(asOneText(typed('', 'Both'), 'target')).toMatchObject({
      bilingual: true,
      texts: { source: '', target: '', bilingual: 'Both' },
    }))
  it('leaves two files, and what holds both, where they are', () => {
    const two = withFiles(EMPTY_DRAFT, [file('a.txt'), file('b.txt')])
    expect(setBilingual(two, true).files).toEqual(two.files)
    const both = withFiles(EMPTY_DRAFT, [file('job.tmx')])
    expect(setBilingual(both, false).files).toEqual(both.files)
  })
})

describe('the sides swapped', () => {
  const languages = { source: 'ko', target: 'en' }
  const set = (draft: ImportDraft) => ({ ...draft, languages })
  it('of two texts, against languages that were right', () => {
    const warnings = [{ code: 'sides-swapped', message: '', path: 'source' }] as const
    const { texts, languages: after } = swapSides(set(typed('English', '한국어')), {
      languages,
      warnings: [...warnings],
      formats: {},
    })
    expect([texts.source, texts.target, after]).toEqual(['한국어', 'English', languages])
  })
  it('of two texts, with their languages', () =>
    expect(swapSides(set(typed('한국어', 'English')), { languages, warnings: [], formats: {} }).languages).toEqual({
      source: 'en',
      target: 'ko',
    }))
  it('of one text, by its languages', () => {
    const both = { ...EMPTY_DRAFT, bilingual: true }
    expect(swapSides(both, { languages, warnings: [], formats: {} }).languages).toEqual({ source: 'en', target: 'ko' })
  })
  it('of a file that says itself which is which, by saying so', () => {
    const both = withFiles(EMPTY_DRAFT, [file('job.xlf')])
    const looked = { languages, warnings: [], formats: { bilingual: 'xliff' as const } }
    const once = swapSides(both, looked)
    expect([once.swap, swapSides(once, looked).swap]).toEqual([true, false])
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
    const chosen: ImportDraft = {
      ...typed('# 제목', 'Title'),
      format: 'text',
      languages: { source: 'ko', target: 'en' },
    }
    expect(bodyOf(chosen, { source: 'ja' })).toMatchObject({ sourceLanguage: 'ko', format: 'text' })
  })
})
