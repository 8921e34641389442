import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TONES, tonesOf } from './tones'

const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 * TONES })

describe('the tones of people', () => {
  it('tell as many apart as there are tones', () => {
    fc.assert(
      fc.property(ids, (some) => {
        const first = some.slice(0, TONES)
        expect(new Set(tonesOf(first).values()).size).toBe(first.length)
      }),
    )
  })

  it('stay when others come after', () => {
    fc.assert(
      fc.property(ids, fc.string({ minLength: 1 }), (some, other) => {
        const before = tonesOf(some)
        const after = tonesOf([...some, other])
        for (const [id, tone] of before) expect(after.get(id)).toBe(tone)
      }),
    )
  })

  it('are each dark enough for white letters, and none is another’s', () => {
    const css = fs.readFileSync(new URL('initials.module.css', import.meta.url), 'utf8')
    const colours = [...css.matchAll(/data-tone="(\d+)"\] \{\s*background: #([0-9a-f]{6});/g)]
    expect(colours.map(([, tone]) => Number(tone))).toEqual(Array.from({ length: TONES }, (_, tone) => tone))
    expect(new Set(colours.map(([, , hex]) => hex)).size).toBe(TONES)
    for (const [, , hex = ''] of colours) expect([hex, 1.05 / (luminance(hex) + 0.05) >= 4.5]).toEqual([hex, true])
  })
})

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
