import { describe, expect, it } from 'vitest'
import { baseChange, mergeThreeWay } from './base-change'

const BASE = 'There are two old cranes. There are four ships.'
const on = (words: string, mine: string, now: string, beside = false) => {
  const start = BASE.indexOf(words)
  return baseChange({ base: BASE, now, range: { start, end: start + words.length }, mine }, beside)
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

const PARAGRAPH = 'Mokpo New Port spent 1.43 billion won on two cranes. Only four ships a day were at berth.'

describe('going on with a rewriting after the paragraph changed', () => {
  const figures = PARAGRAPH.replace('1.43', '14.3')
  const berth = PARAGRAPH.replace('were at berth', 'lay at berth')
  it.each([
    ['changes at other places go into it', berth, figures, figures.replace('were at berth', 'lay at berth')],
    ['nothing of mine leaves it as it is', PARAGRAPH, figures, figures],
    ['nothing of theirs leaves mine', berth, PARAGRAPH, berth],
    ['the same place twice can’t be told', PARAGRAPH.replace('1.43', '143'), figures, null],
    ['nor what I took out and they changed', PARAGRAPH.replace('1.43 billion won', 'much'), figures, null],
    [
      'a paragraph broken in two stays so',
      PARAGRAPH.replace('. Only', '.\n\nOnly'),
      figures,
      figures.replace('. Only', '.\n\nOnly'),
    ],
  ])('%s', (_, mine, now, should) => expect(mergeThreeWay(PARAGRAPH, mine, now)).toBe(should))
})
