import { describe, expect, it } from 'vitest'
import { parseNotation } from '@/domain/notation.fixture'
import { redline } from '@/domain/text/redline'
import { excerpt, redlinePieces } from './redline-pieces'

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

/** `…before «words» after…`, with … where the text goes on. */
const shown = (notation: string, language = 'en') => {
  const { text, mark } = parseNotation(notation)
  const { before, words, after, cut } = excerpt(text, mark, language)
  return `${cut.before ? '…' : ''}${before}«${words}»${after}${cut.after ? '…' : ''}`
}

describe('words in their sentence', () => {
  it.each([
    ['One came. «Two» left. Three stayed.', '…«Two» left.…'],
    ['«One» came. Two left.', '«One» came.…'],
    ['One came. Two «left».', '…Two «left».'],
    ['One «came. Two» left. Three stayed.', 'One «came. Two» left.…'],
    ['One came.« »Two left.', 'One came.« »…'],
    ['One came. Two left.«»', '…Two left.«»'],
    ['«»One came. Two left.', '«»One came.…'],
    ['«»', '«»'],
    ['   «»', '   «»'],
  ])('%s', (is, should) => expect(shown(is)).toBe(should))

  it('in Korean', () => expect(shown('배가 왔다. 항구는 «조용»했다. 끝났다.', 'ko')).toBe('…항구는 «조용»했다.…'))
})
