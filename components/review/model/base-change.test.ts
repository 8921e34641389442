import { describe, expect, it } from 'vitest'
import { beneath } from './base-change'

const BASE = 'There are two old cranes. There are four ships.'
const on = (words: string, mine: string, now: string, beside = false) => {
  const start = BASE.indexOf(words)
  return beneath({ base: BASE, now, range: { start, end: start + words.length }, mine }, beside)
}

describe('words that change while somebody writes over them', () => {
  it('are untouched where the change is elsewhere', () =>
    expect(on('two old cranes', 'two cranes', 'There are two old cranes. There are five ships.')).toBeNull())

  it('are told as they were and as they are, with what fits into them', () =>
    expect(on('two old cranes', 'two ancient cranes', 'There are three old cranes. There are four ships.')).toEqual({
      before: 'two old cranes',
      now: 'three old cranes',
      range: { start: 10, end: 26 },
      mine: 'two ancient cranes',
      merged: 'three ancient cranes',
    }))

  it('fit nowhere where both changed the same', () =>
    expect(on('two', 'a pair of', 'There are three old cranes. There are four ships.')).toMatchObject({
      now: 'three',
      mine: 'a pair of',
      merged: null,
    }))

  it('grow by what was changed around them', () =>
    expect(on('old', 'ancient', 'There are three cranes. There are four ships.')).toMatchObject({
      before: 'two old',
      now: 'three',
      mine: 'two ancient',
    }))

  it('may be gone', () =>
    expect(on('There are four ships.', 'There are some ships.', 'There are two old cranes.')?.now.trim()).toBe(''))

  it('with a change right beside them, where that counts', () => {
    const now = 'There are two very old cranes. There are four ships.'
    expect(on('old cranes', 'cranes', now)).toBeNull()
    expect(on('old cranes', 'cranes', now, true)?.now).toContain('old cranes')
  })
})
