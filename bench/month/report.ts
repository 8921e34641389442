import { table } from '../measure'
import type { Place } from '../server/places'
import type { Sizes } from './sizes'

/** What was on the disk after a day: as it was left, and after the upkeep. */
export type Look = { readonly day: number; readonly left: Sizes; readonly swept: Sizes }

const LARGEST = 20

export function show({ name, isEmbedded }: Place, looks: readonly Look[], articles: number) {
  const days = ['', ...looks.map(({ day }) => `day ${day}`)]
  const shown = (take: (sizes: Sizes) => number) =>
    looks.map(({ left, swept }) => `${take(left).toFixed(1)} → ${take(swept).toFixed(1)}`)
  const names = [...(looks[0]?.left.tables.keys() ?? [])].sort()
  const most = (table: string) => Math.max(...looks.map(({ left }) => left.tables.get(table)?.megabytes ?? 0))
  table(`MB on ${name}: as they were left → after the upkeep`, days, [
    ...(isEmbedded ? [['the folder', ...shown(({ folder }) => folder)]] : []),
    ['the database', ...shown(({ database }) => database)],
    ['its log (WAL)', ...shown(({ log }) => log)],
    ...names
      .toSorted((a, b) => most(b) - most(a))
      .slice(0, LARGEST)
      .map((one) => [one, ...shown(({ tables }) => tables.get(one)?.megabytes ?? 0)]),
  ])
  table(
    'Rows',
    days,
    names
      .filter((one) => looks.some(({ left }) => rowsOf(left, one) > 0))
      .map((one) => [one, ...looks.map(({ left }) => String(rowsOf(left, one)))]),
  )
  const [first, last] = [looks[0], looks.at(-2)]
  if (!first || !last) return
  const grownBy = (take: (sizes: Sizes) => number) => (take(last.swept) - take(first.swept)) * 1024
  const grown = grownBy(({ database }) => database)
  const events = rowsOf(last.swept, 'Event')
  const aDay = (kilobytes: number) => `${(kilobytes / last.day).toFixed(0)} KB a day`
  console.log(
    `\nthe database grew by ${aDay(grown)}${isEmbedded ? `, the folder by ${aDay(grownBy(({ folder }) => folder))}` : ''}`,
  )
  console.log(`${(grown / articles).toFixed(0)} KB for an article with ${(events / articles).toFixed(0)} events`)
}

/** What is kept for a time only: none of it is left once nobody has done anything for longer. */
const PASSING = ['IdempotentAnswer', 'Session', 'RateLimiterFlexible', 'WebhookDelivery', 'Mail']

/** What is there at the end, and shouldn’t be; or isn’t, and should. */
export function faultsIn(
  looks: readonly Look[],
  of: { readonly articles: number; readonly removed: number },
): string[] {
  const last = looks.at(-1)?.swept
  if (!last) return []
  const expected = new Map([
    ...PASSING.map((one) => [one, 0] as const),
    ['Article', of.articles - of.removed] as const,
    ['PurgedArticle', of.removed] as const,
  ])
  return [...expected].flatMap(([one, rows]) =>
    rowsOf(last, one) === rows ? [] : [`${one} has ${rowsOf(last, one)} rows, and should have ${rows}`],
  )
}

const rowsOf = ({ tables }: Sizes, table: string): number => tables.get(table)?.rows ?? 0
