import { describe, expect, it } from 'vitest'
import { parseNotation } from '@/domain/notation.fixture'
import { excerpt } from './excerpt'

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
