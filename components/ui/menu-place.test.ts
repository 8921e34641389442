import { describe, expect, test } from 'vitest'
import { type MenuPlace, placeAt } from './menu-place'

const VIEW = { width: 400, height: 600 }
const MENU = { width: 200, height: 150 }

describe('a menu stands', () => {
  test.each<[where: string, at: [right: number, top: number], place: MenuPlace]>([
    ['below its button, their ends flush', [300, 100], { right: 100, most: 466, top: 124 }],
    ['above it near the lower edge', [300, 560], { right: 100, most: 546, bottom: 44 }],
    [
      'below it where neither side has room enough and the lower has more',
      [300, 200],
      { right: 100, most: 366, top: 224 },
    ],
    ['at the upper edge where its button is above the window', [300, -90], { right: 100, most: 580, top: 10 }],
    ['at the lower edge where its button is below it', [300, 900], { right: 100, most: 580, bottom: 10 }],
    ['within the left edge', [30, 100], { right: 190, most: 466, top: 124 }],
    ['within the right edge', [398, 100], { right: 10, most: 466, top: 124 }],
  ])('%s', (_, [right, top], place) => {
    const menu = top === 200 ? { ...MENU, height: 900 } : MENU
    expect(placeAt({ left: right - 30, right, top, bottom: top + 20 }, menu, VIEW, 4)).toEqual(place)
  })
})
