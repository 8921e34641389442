import { describe, expect, test } from 'vitest'
import { hangulSkeleton, hanSkeletons, latinSkeletons, transliterate } from './sound'

describe('a name has the same skeleton in both scripts', () => {
  test.each([
    ['카스파로프', 'Kasparov'],
    ['알렉산드르', 'Alexander'],
    ['오바마', 'Obama'],
    ['프랑크푸르트', 'Frankfurt'],
    ['김민수', 'Kim Min-su'],
    ['하노이', 'Hanoi'],
  ])('%s %s', (hangul, latin) => expect(latinSkeletons(latin)).toContain(hangulSkeleton(hangul)))

  test.each([
    ['奥巴马', 'Obama'],
    ['柏林', 'Berlin'],
    ['卡斯特罗', 'Castro'],
    ['布什', 'Bush'],
  ])('%s %s', (han, latin) => expect(latinSkeletons(latin)).toEqual(expect.arrayContaining(hanSkeletons(han))))

  test.each([
    ['Достоевский', 'Dostoevsky'],
    ['マドリード', 'Madrid'],
    ['オバマ', 'Obama'],
  ])('%s %s', (name, latin) => {
    expect(latinSkeletons(transliterate(name)).some((skeleton) => latinSkeletons(latin).includes(skeleton))).toBe(true)
  })
})

test('what is no name has none', () => {
  expect(hangulSkeleton('abc')).toBe('')
  expect(hanSkeletons('政府')).toEqual([])
  expect(transliterate('Obama')).toBe('')
  expect(latinSkeletons('')).toEqual([''])
})
