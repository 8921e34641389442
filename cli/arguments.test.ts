import { describe, expect, test } from 'vitest'
import { pathOf, read, requireOption, Usage } from './arguments'

const OPTIONS = { from: { type: 'string' }, admin: { type: 'boolean' } } as const

describe('what stands on the command line', () => {
  test.each<[string[], object, string[]]>([
    [[], {}, []],
    [['--from', 'ko'], { from: 'ko' }, []],
    [['--from=ko', '--admin', 'A'], { from: 'ko', admin: true }, ['A']],
    [['A', '--from', 'ko', 'B'], { from: 'ko' }, ['A', 'B']],
    [['--', '--from', 'B'], {}, ['--from', 'B']],
  ])('%j', (args, values, positionals) => {
    const parsed = read(args, OPTIONS, 2)
    expect({ ...parsed.values }).toEqual(values)
    expect(parsed.positionals).toEqual(positionals)
  })

  test.each([
    [['--form', 'ko'], /form/],
    [['--from'], /from/],
    [['--admin=yes'], /admin/],
    [['A', 'B', 'C'], /unexpected argument “C”/],
  ])('is wrong usage: %j', (args, message) => {
    const work = () => read(args, OPTIONS, 2)
    expect(work).toThrow(Usage)
    expect(work).toThrow(message)
  })

  test('names the option that is missing', () => {
    expect(requireOption('from', 'ko')).toBe('ko')
    for (const missing of [undefined, '']) expect(() => requireOption('from', missing)).toThrow('--from is missing')
  })

  test('an absolute path is itself', () => {
    expect(pathOf('/some/where.txt')).toBe('/some/where.txt')
  })
})
