import { describe, expect, test } from 'vitest'
import { noteOfFix } from './fix'

describe('the note of a gap that a correction ended', () => {
  test.each([
    ['four ships', 'two ships', '“four ships” → “two ships”'],
    ['', 'not ', '∅ → “not”'],
    [' never', '', '“never” → ∅'],
    ['one\n\ntwo', 'one', '“one two” → “one”'],
    ['', '', '¶'],
  ])('“%s” that became “%s”', (original, applied, note) => {
    expect(noteOfFix(original, applied)).toBe(note)
  })

  test('names long words by their beginning, never half a character', () => {
    const note = noteOfFix('👩‍👩‍👧‍👦'.repeat(40), 'x')
    expect(note).toMatch(/^“(👩‍👩‍👧‍👦)+…” → “x”$/)
    expect(note.length).toBeLessThan(200)
  })
})
