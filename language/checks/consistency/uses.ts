import { type CheckFinding, type Pair, type Place, place, type Side } from '../check'

/** Words at their place, in one of the forms that they have in an article. All uses with the same `of` are forms of one thing. */
export type Use = Place & {
  readonly pair: Pair
  readonly of: string
  readonly form: string
  /** The article says itself that this is the form, however often others stand. */
  readonly declared?: boolean
}

export const toUse = (pair: Pair, side: Side, at: { start: number; end: number }, of: string, form: string): Use => ({
  ...place(pair, side, at.start, at.end),
  ...{ pair, of, form },
})

/** The sentence of such a finding, in both languages: the words here, the usual ones, and how often each stands. */
export const SEVERAL_FORMS = {
  en: '“{words}” ({count}×) is “{expected}” elsewhere ({usual}×).',
  ko: '여기서는 “{words}”({count}회), 다른 곳에서는 “{expected}”({usual}회)입니다.',
} as const

/**
 * A finding for each use of a form that isn't the commonest of its thing; of two equally common ones the first given is
 * taken for the usual one.
 */
export function rarerForms<Key extends string>(
  uses: readonly Use[],
  key: Key,
  tick: () => void,
): ReadonlyMap<string, CheckFinding<Key>[]> {
  const found = new Map<string, CheckFinding<Key>[]>()
  for (const [, all] of groupBy(uses, ({ side, of }) => `${side} ${of}`)) {
    tick()
    const isDeclared = (some: readonly Use[]) => Number(some.some(({ declared }) => declared))
    const [usual, ...others] = [...groupBy(all, ({ form }) => form)].sort(
      ([, a], [, b]) => isDeclared(b) - isDeclared(a) || b.length - a.length,
    )
    if (!usual) continue
    const [form, common] = usual
    for (const [, rare] of others)
      for (const { pair, side, start, end, quote } of rare) {
        const expected = quote.toLowerCase() === form.toLowerCase() ? form : asWritten(quote, form)
        append(found, pair.key, {
          ...{ side, start, end, quote },
          message: {
            key,
            values: { words: quote, expected, count: String(rare.length), usual: String(common.length) },
          },
          expected,
          confidence: common.length > rare.length ? 0.85 : 0.7,
        })
      }
  }
  return found
}

/** With a capital where the words that it replaces have one. */
export const asWritten = (words: string, instead: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) && /^\p{Ll}/u.test(instead) ? `${instead[0]?.toUpperCase()}${instead.slice(1)}` : instead

export function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const list = groups.get(key)
  if (list) list.push(item)
  else groups.set(key, [item])
}

export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) append(groups, keyOf(item), item)
  return groups
}
