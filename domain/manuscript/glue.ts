/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff00-\uffef]/u

/** What goes between two paragraphs that become one: a space, but where one stands already or none is written. */
export function separatorBetween(before: string, after: string): string {
  if (before === '' || after === '' || /\s$/u.test(before) || /^\s/u.test(after)) return ''
  const [last = ''] = [...before.slice(-2)].slice(-1)
  const [first = ''] = [...after.slice(0, 2)]
  return UNSPACED.test(last) && UNSPACED.test(first) ? '' : ' '
}
