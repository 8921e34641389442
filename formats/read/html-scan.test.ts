import { describe, expect, test } from 'vitest'
import { isOrdinary, scan } from './html-scan'

const sketch = (html: string) =>
  [...scan(html)]
    .map((token) => (token.type === 'text' ? token.value : `${token.type === 'open' ? '<' : '</'}${token.name}>`))
    .join(' ')

describe('the tags and words of a page', () => {
  test.each([
    ['a<b>c</b>', 'a <b> c </b>'],
    ['<P CLASS=x>a', '<p> a'],
    ['<a title="x > y">b', '<a> b'],
    ["<a title=it's>b", '<a> b'],
    ['a < b <3', 'a <  b < 3'],
    ['a<!-- <b> -->c<!doctype html>d<?e?>f', 'a c d f'],
    ['<script>a<b></script>c', '<script> </script> c'],
    ['<a b="c', '<a>'],
    ['a<!-- b', 'a'],
  ])('%s', (html, expected) => expect(sketch(html)).toBe(expected))
})

test.each([
  [true, '<p>a</p>'.repeat(10_000)],
  [true, '<p><a href="/x"><b>a</b></a>'.repeat(10_000)],
  [true, '<li><p>a'.repeat(10_000)],
  [true, `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`],
  [false, '<div>'.repeat(1_000)],
  [false, '<b></b><i><p>'.repeat(2_000)],
  [false, `<a ${'b '.repeat(100_000)}>`],
])('is ordinary: %s', (expected, html) => expect(isOrdinary(html)).toBe(expected))
