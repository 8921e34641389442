import { expect, test } from 'vitest'
import { CHECKS } from '@/language/checks/list'
import { CATEGORY_GROUPS, categoryChoices, isCategory, withRecent } from './categories'

test.each(CHECKS)('what $id finds is of a category that the desk knows', ({ classification: { category } }) =>
  expect(isCategory(category)).toBe(true),
)

const called: Readonly<Record<string, string>> = {
  'accuracy/number': '숫자 오류',
  'accuracy/name': '이름 오류',
  'terminology/wrong-term': '용어 오류',
}
const offered = (typed: string, recent: readonly string[] = []) =>
  categoryChoices(typed, recent, (path) => called[path] ?? path).map(({ name, options }) => [name, ...options])

test('the categories chosen last come first, then all by their dimension', () => {
  const recent = ['style/register', 'accuracy/name', 'accuracy/number', 'a/b', 'c/d'].reduce(withRecent, ['old/one'])
  expect(recent).toEqual(['c/d', 'a/b', 'accuracy/number', 'accuracy/name', 'style/register'])
  const [first, second, ...rest] = offered('', recent)
  expect(first).toEqual(['recent', ...recent])
  expect([second?.[0], rest.length]).toEqual(['accuracy', CATEGORY_GROUPS.length - 1])
  expect(withRecent(recent, 'accuracy/number')[0]).toBe('accuracy/number')
})

test.each([
  [
    '오류',
    [
      ['accuracy', 'accuracy/number', 'accuracy/name'],
      ['terminology', 'terminology/wrong-term'],
    ],
  ],
  ['ㅅㅈ', [['accuracy', 'accuracy/number']]],
  ['없음', []],
])('“%s” finds categories by their name', (typed, found) => expect(offered(typed, ['style/register'])).toEqual(found))
