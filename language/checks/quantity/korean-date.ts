import { type Quantity, silentQuantity } from './quantity'

/** Distinguishes days, years and durations by their context. */
export function withDate(quantity: Quantity, before: string, after: string): Quantity {
  const { value, unit, digits } = quantity
  if (unit.kind === 'plain' && /^일(?:부터|자|께|쯤|경)/.test(after))
    return { ...quantity, end: quantity.end + 1, unit: { kind: 'date', name: 'day' } }
  if (unit.kind !== 'date') return quantity
  const span = { ...quantity, unit: { ...unit, kind: 'duration' as const } }
  if (unit.name === 'year') {
    if (/['’‘]\s?$/.test(before))
      return { ...quantity, value: value < 100 ? value + (value < 40 ? 2000 : 1900) : value }
    if (!digits || value <= 150 || value > 2200 || /,/.test(String(value)))
      return bareSpan(value, before, after) ? span : quantity
    return /^\s?(?:된|전|뒤|후|만에|넘|이상)/.test(after) && value < 1500 ? span : quantity
  }
  if (
    unit.name === 'day' &&
    (value > 31 ||
      value === 0 ||
      /^(?:\s?간|\s?(?:일정|짜리|밖에|밤낮|앞둔|앞두|이상|연속|전|뒤|후|이내|휴가|연휴|만에|째|가량|정도|여)|이?\s?(?:넘|걸리|지나|남))/.test(
        after,
      ))
  )
    return span
  return quantity
}

/** 98년 may be 1998, so 80 to 99 stays a year unless something marks it as a duration. */
function bareSpan(value: number, before: string, after: string): boolean {
  if (value < 60) return true
  if (value > 150) return value > 2200
  return !/(?:지난|^|\s)$/.test(before) || /^\s?(?:간|동안|만|째|전|뒤|후|넘|이상|형|된|대계|여)/.test(after)
}

/** 2003-04 시즌: two years. */
export const isSeason = (text: string, start: number, end: number) =>
  /^(?:19|20)\d\d[-~/]\d\d(?!\d)/.test(text.slice(start, start + 8)) ||
  (/(?:19|20)\d\d[-~/]$/.test(text.slice(Math.max(0, start - 5), start)) && end - start === 2)

/** 6.15 남북선언, 9·11 테러, 3.1운동: month and day, before the name of the event. */
export function eventDate(text: string, { start, unit }: Quantity): Quantity[] | null {
  if (unit.kind !== 'plain') return null
  const match =
    /^(\d{1,2}?)([.·]|(?=11\s?테러))(\d{1,2})(?!\d)['’”]?\s?(?=[가-힣]{2})(?!포인트|달러|센트|미터|이닝|퍼센트)/.exec(
      text.slice(start, start + 12),
    )
  const [month, day] = [Number(match?.[1]), Number(match?.[3])]
  if (!match || month < 1 || month > 12 || day < 1 || day > 31) return null
  const end = start + `${match[1]}${match[2]}${match[3]}`.length
  return [
    silentQuantity(start, end, month, { kind: 'date', name: 'month' }),
    silentQuantity(start, end, day, { kind: 'date', name: 'day' }),
    silentQuantity(start, end, Number(`${month}.${match[3]}`), { kind: 'plain', name: '' }),
  ]
}
