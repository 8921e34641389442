import { describe, expect, test } from 'vitest'
import { withinStet } from './within-stet'

describe('where the sign-in leads', () => {
  test.each(['/', '/account', '/articles/1?thread=2', '/?q=%EB%B0%A4#end'])('to %j as asked', (next) => {
    expect(withinStet(next)).toBe(next)
  })

  test.each([
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    '/\n/example.org',
    '\t//example.org',
    '/.//example.org',
    '/a/..//example.org',
    'javascript:alert(1)',
    'account',
    '',
    undefined,
    ['/account', '/people'],
  ])('from %j to the library', (next) => {
    expect(withinStet(next)).toBe('/')
  })
})
