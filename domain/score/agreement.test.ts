import { describe, expect, it, test } from 'vitest'
import { agreementOf, type Mark, nominalAlpha } from './agreement'

/** Rows of values, one for each observer, a dot where there is none; turned into the values of each unit. */
const units = (...rows: string[]) => {
  const observers = rows.map((row) => row.split(' '))
  return (observers[0] ?? []).map((_, unit) =>
    observers.flatMap((values) => (values[unit] === undefined || values[unit] === '.' ? [] : [values[unit]])),
  )
}

describe('Krippendorff’s alpha, in the examples of Krippendorff (2011)', () => {
  test('A: binary values, two observers', () =>
    expect(nominalAlpha(units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'))).toBeCloseTo(0.095, 3))

  test('B: nominal values, two observers', () =>
    expect(nominalAlpha(units('a a b b d c c c e d d a', 'b a b b b c c c e d d d'))).toBeCloseTo(0.692, 3))

  test('C: nominal values, four observers, some of them missing', () =>
    expect(
      nominalAlpha(
        units(
          '1 2 3 3 2 1 4 1 2 . . .',
          '1 2 3 3 2 2 4 1 2 5 . 3',
          '. 3 3 3 2 3 4 2 2 5 1 .',
          '1 2 3 3 2 4 4 1 2 5 1 .',
        ),
      ),
    ).toBeCloseTo(0.743, 3))

  it('is one where all agree, and says nothing where nothing varies', () => {
    expect(nominalAlpha(units('0 1 1', '0 1 1'))).toBe(1)
    expect(nominalAlpha(units('1 1', '1 1'))).toBeUndefined()
    expect(nominalAlpha([])).toBeUndefined()
    expect(nominalAlpha([['a'], ['b']])).toBeUndefined()
  })
})

const mark = (unitId: string, userId: string, dimension?: string, start = 0, end = 0): Mark => ({
  ...{ unitId, userId, dimension },
  span: { paragraphId: `of ${unitId}`, start, end },
})

describe('two readers', () => {
  const readings = ['1', '2', '3', '4'].map((unitId) => ({ unitId, readers: ['kim', 'lee'] }))

  it('are compared in the units that both have read, whatever they marked elsewhere', () => {
    const alone = { unitId: '5', readers: ['kim'] }
    const marks = [mark('1', 'kim', 'accuracy'), mark('1', 'lee', 'style'), mark('2', 'kim', 'accuracy')]
    const agreement = agreementOf([...readings, alone], [...marks, mark('5', 'kim'), mark('3', 'somebody')])
    expect(agreement).toMatchObject({ readers: ['kim', 'lee'], units: 4 })
    // Marked: 1 by both, 2 by one, 3 and 4 by nobody.
    expect(agreement?.alpha).toBeCloseTo(1 - (7 * 2) / (2 * 3 * 5), 10)
    expect(agreement?.dimensions.map(({ dimension, marked }) => [dimension, marked])).toEqual([
      ['accuracy', 2],
      ['style', 1],
    ])
    expect(agreementOf([alone], marks)).toBeUndefined()
  })

  it.each([
    ['the same words', [mark('1', 'kim', undefined, 0, 10), mark('1', 'lee', undefined, 0, 10)], 1],
    ['words that overlap', [mark('1', 'kim', undefined, 0, 10), mark('1', 'lee', undefined, 5, 15)], 0.5],
    [
      'words marked twice',
      [mark('1', 'kim', undefined, 0, 10), mark('1', 'kim', undefined, 0, 10), mark('1', 'lee', undefined, 0, 10)],
      1,
    ],
    ['other words', [mark('1', 'kim', undefined, 0, 10), mark('2', 'lee', undefined, 0, 10)], 0],
    ['no words', [mark('1', 'kim')], null],
  ])('marked %s', (_, marks, overlap) => expect(agreementOf(readings, marks)?.overlap).toEqual(overlap))
})
