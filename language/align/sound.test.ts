import { describe, expect, test } from 'vitest'
import { hanBones } from './han-sound'
import { hangulBones, latinBones } from './sound'
import { spelt } from './spelt-sound'

describe('a name has the same bones in both scripts', () => {
  test.each([
    ['카스파로프', 'Kasparov'],
    ['알렉산드르', 'Alexander'],
    ['오바마', 'Obama'],
    ['프랑크푸르트', 'Frankfurt'],
    ['김민수', 'Kim Min-su'],
    ['하노이', 'Hanoi'],
  ])('%s %s', (hangul, latin) => expect(latinBones(latin)).toContain(hangulBones(hangul)))

  test.each([
    ['奥巴马', 'Obama'],
    ['柏林', 'Berlin'],
    ['卡斯特罗', 'Castro'],
    ['布什', 'Bush'],
  ])('%s %s', (han, latin) => expect(latinBones(latin)).toEqual(expect.arrayContaining(hanBones(han))))

  test.each([
    ['Достоевский', 'Dostoevsky'],
    ['マドリード', 'Madrid'],
    ['オバマ', 'Obama'],
  ])('%s %s', (name, latin) => {
    expect(latinBones(spelt(name)).some((bones) => latinBones(latin).includes(bones))).toBe(true)
  })
})

test('what is no name has none', () => {
  expect(hangulBones('abc')).toBe('')
  expect(hanBones('政府')).toEqual([])
  expect(spelt('Obama')).toBe('')
  expect(latinBones('')).toEqual([''])
})
