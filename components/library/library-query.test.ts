import { expect, test } from 'vitest'
import { addressOf, isFiltered, type LibraryQuery } from './library-query'

const NOTHING: LibraryQuery = { q: '', status: undefined, due: undefined, mine: undefined, sort: undefined }

test.each<[string, Partial<LibraryQuery>, string, boolean]>([
  ['nothing', {}, '/', false],
  ['an order alone', { sort: 'due' }, '/?sort=due', false],
  ['blank words', { q: '  ' }, '/', true],
  ['Korean words', { q: ' 도서관 ' }, '/?q=%EB%8F%84%EC%84%9C%EA%B4%80', true],
  [
    'all of it',
    { q: 'a&b', status: 'draft', due: 'week', mine: 'true' },
    '/?q=a%26b&status=draft&due=week&mine=true',
    true,
  ],
])('the address that asks for %s', (_, part, address, filtered) => {
  const query = { ...NOTHING, ...part }
  expect([addressOf(query), isFiltered(query)]).toEqual([address, filtered])
})
