import { describe, expect, it } from 'vitest'
import { rebased } from './three-way-merge'

const BASE = 'Mokpo New Port spent 1.43 billion won on two cranes. Only four ships a day were at berth.'

describe('going on with a rewriting after the paragraph changed', () => {
  const figures = BASE.replace('1.43', '14.3')
  const berth = BASE.replace('were at berth', 'lay at berth')
  it.each([
    ['changes at other places go into it', berth, figures, figures.replace('were at berth', 'lay at berth')],
    ['nothing of mine leaves it as it is', BASE, figures, figures],
    ['nothing of theirs leaves mine', berth, BASE, berth],
    ['the same place twice can’t be told', BASE.replace('1.43', '143'), figures, null],
    ['nor what I took out and they changed', BASE.replace('1.43 billion won', 'much'), figures, null],
    [
      'a paragraph broken in two stays so',
      BASE.replace('. Only', '.\n\nOnly'),
      figures,
      figures.replace('. Only', '.\n\nOnly'),
    ],
  ])('%s', (_, mine, now, should) => expect(rebased(BASE, mine, now)).toBe(should))
})
