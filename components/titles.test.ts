import { expect, test } from 'vitest'
import { titlesFor } from './titles'

const LANGUAGES = { sourceLanguage: 'ko-KR', targetLanguage: 'en' }

test.each<[string, { source: string; target: string }, string, (string | undefined)[]]>([
  ['of both sides, to an English reader', { source: '항구', target: 'Port' }, 'en', ['Port', '항구']],
  ['of both sides, to a Korean reader', { source: '항구', target: 'Port' }, 'ko', ['항구', 'Port']],
  ['of both sides, to a reader of neither', { source: '항구', target: 'Port' }, 'fr', ['Port', '항구']],
  ['of one side', { source: '항구', target: ' ' }, 'en', ['항구', undefined]],
  ['of none', { source: '', target: '' }, 'ko', [undefined, undefined]],
])('the titles %s', (_, title, locale, lines) => {
  const { lead, other } = titlesFor({ ...LANGUAGES, title }, locale)
  expect([lead?.text, other?.text]).toEqual(lines)
})
