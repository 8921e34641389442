import { dictionary } from '@zxcvbn-ts/language-common'
import { expect, test } from 'vitest'
import { weaknessOf } from './password'

const common = new Set(dictionary['passwords-common'])
const known = { own: ['Ahn Nayoung', 'nayoung.ahn@desk.example', 'stet'], isCommon: (word: string) => common.has(word) }

test.each([
  ['nine char', 'short'],
  ['가나다라마바사아자', 'short'],
  ['          ', 'blank'],
  ['\u3000'.repeat(12), 'blank'],
  ['aaaaaaaaaaaaaaaa', 'plain'],
  ['1212121212', 'plain'],
  ['qwertyuiop', 'common'],
  ['1234567890', 'common'],
  ['Password2026!', 'common'],
  ['P@ssw0rd1234', 'common'],
  ['password password', 'common'],
  ['letmeinletmein', 'common'],
  ['ｐａｓｓｗｏｒｄ１２３', 'common'],
  ['Nayoung2026', 'own'],
  ['nayoung.ahn@desk', 'own'],
] as const)('%j is %s', (password, weakness) => {
  expect(weaknessOf(password, known)).toBe(weakness)
})

test.each([
  'right and long enough',
  'stet-demo-2026',
  '비밀번호는 길다 é',
  'four cranes at the port',
  'v7#kQ9-mTz2x',
  'Nayoung likes the port at night',
])('%j can be used', (password) => {
  expect(weaknessOf(password, known)).toBeNull()
})
