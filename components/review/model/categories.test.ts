import { expect, test } from 'vitest'
import { CHECKS } from '@/language/checks/list'
import { isCategory } from './categories'

test.each(CHECKS)('what $id finds is of a category that the desk knows', ({ classification: { category } }) =>
  expect(isCategory(category)).toBe(true),
)
