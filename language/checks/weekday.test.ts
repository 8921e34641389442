import { describe, expect, it } from 'vitest'
import { readsByDate } from './weekday'

describe('whether the article’s date would tell if two texts agree', () => {
  it.each([
    ['28일 런던에서 열렸다.', 'It was held in London on Monday.', true],
    ['지난 3일부터 열린다.', 'It has been open since Tuesday.', true],
    ['8월 3일 열린다.', 'It opens on Sunday.', false],
    ['3일간 열린다.', 'It runs until Sunday.', false],
    ['3일 전 열렸다.', 'It opened on Friday.', false],
    ['28일 열렸다.', 'It was held on the 28th.', false],
    ['28일과 29일 열렸다.', 'It was held on Monday.', false],
    ['28일 열렸다.', 'It was held on Monday and Tuesday.', false],
  ])('%s · %s: %s', (source, target, tells) => expect(readsByDate(source, target)).toBe(tells))
})
