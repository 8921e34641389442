import { expect, it } from 'vitest'
import { particleFor } from './particle-forms'

it.each([
  ['항구', '이/가', '가'],
  ['부산항', '이/가', '이'],
  ['배 세 척.', '과/와', '과'],
  ['2030', '을/를', '을'],
  ['GDP', '이/가', '가'],
  ['the bridge', '이/가', '이(가)'],
])('%s: %s is %s', (noun, forms, form) => {
  expect(particleFor(noun, forms)).toBe(form)
})
