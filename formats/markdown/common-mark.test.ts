import { expect, test } from 'vitest'
import { stressInCommonMark, withoutStressTags } from './common-mark'

test.each([
  ['그는 **“굵은”**이라 했다', '그는 <strong>“굵은”</strong>이라 했다'],
  ['*(하나)*와 **둘**은', '<em>(하나)</em>와 **둘**은'],
  ['**a** *b*', '**a** *b*'],
  ['`**“x”**`이다', '`**“x”**`이다'],
])('%s', (text, written) => {
  expect(stressInCommonMark(text)).toBe(written)
  expect(withoutStressTags(written)).toBe(text)
})

test('an escaped tag is words', () =>
  expect(withoutStressTags('\\<strong>a\\</strong>')).toBe('\\<strong>a\\</strong>'))
