import { describe, expect, it } from 'vitest'
import { letterOf } from './letter-of'

describe('the key that was meant', () => {
  it.each([
    ['j', 'KeyJ', 'j'],
    ['J', 'KeyJ', 'j'],
    ['ㅓ', 'KeyJ', 'j'],
    ['ㄴ', 'KeyS', 's'],
    ['?', 'Slash', '?'],
    ['Enter', 'Enter', 'Enter'],
    ['o', 'KeyR', 'o'],
  ])('%s on %s is %s', (key, code, letter) => expect(letterOf({ key, code })).toBe(letter))
})
