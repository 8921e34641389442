import { describe, expect, it } from 'vitest'
import { redline } from '@/domain/text/redline'
import { redlinePieces } from './redline-pieces'

const drawn = (before: string, after: string) =>
  redlinePieces(before, redline(before, after))
    .map(({ type, text }) => (type === 'kept' ? text : type === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

describe('a redline in reading order', () => {
  it.each([
    ['the old text', 'the new text', 'the [-old-]{+new+} text'],
    ['the same', 'the same', 'the same'],
    ['', 'all new', '{+all new+}'],
    ['gone', '', '[-gone-]'],
  ])('%s → %s', (before, after, should) => expect(drawn(before, after)).toBe(should))

  it('says the text before and the text after', () => {
    const [before, after] = ['One day. Two ships.', 'One day.\n\nThree ships sailed.']
    const pieces = redlinePieces(before, redline(before, after))
    const said = (...types: string[]) => pieces.flatMap(({ type, text }) => (types.includes(type) ? text : [])).join('')
    expect(said('kept', 'gone')).toBe(before)
    expect(said('kept', 'new')).toBe(after)
  })
})
