import type { Match } from '@/language/checks/quantity/compare'
import { comparisonOf } from '@/language/checks/quantity/compare'
import type { Quantity } from '@/language/checks/quantity/quantity'
import { type Dice, dice } from './dice'

export type Texts = readonly [source: string, target: string]
export type Injection = { readonly kind: Kind; readonly line: number; readonly before: Texts; readonly after: Texts }
export type Kind = (typeof KINDS)[number]

export const KINDS = ['digit', '×10', 'million/billion', 'dropped', 'percent', 'year', 'month', '억/만'] as const

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * Pairs with one number made wrong, wherever the pair offers it: always a number that the translation renders, so that the
 * fault is one. The same for the same pairs.
 */
export function injections(pairs: readonly (readonly [line: number, texts: Texts])[]): Injection[] {
  const throws = dice(7)
  return pairs.flatMap(([line, before]) => {
    const [source, target] = before
    const { matches } = comparisonOf({ key: '', source, target }, { source: 'ko', target: 'en' })
    const rendered = matches.filter((match) => !match.source.silent && !match.target.silent)
    return KINDS.flatMap((kind): Injection[] => {
      const all = rendered.flatMap((match) => {
        const wrong = made(kind, match, before, throws)
        return wrong ? [wrong] : []
      })
      const after = all[throws(Math.max(1, all.length))]
      return after && after.join() !== before.join() ? [{ kind, line, before, after }] : []
    })
  })
}

/** The pair with the fault, or null where this number can't have it. */
function made(kind: Kind, { source, target }: Match, [from, to]: Texts, throws: Dice): Texts | null {
  const words = to.slice(target.start, target.end)
  const inTarget = (wrong: string | null): Texts | null =>
    wrong === null || wrong === words ? null : [from, splice(to, target, wrong)]
  switch (kind) {
    case 'digit':
      return inTarget(otherDigit(words, throws))
    case '×10':
      return target.unit.kind === 'date' || target.unit.kind === 'time' ? null : inTarget(tenfold(words))
    case 'million/billion':
      return inTarget(
        /million|billion/i.test(words)
          ? words.replace(/million|billion/i, (word) => (/^m/i.test(word) ? 'billion' : 'million'))
          : null,
      )
    case 'dropped':
      return /\d/.test(words) && !target.bracketed ? inTarget('') : null
    case 'percent':
      return target.unit.kind === 'percent' ? inTarget(otherDigit(words, throws)) : null
    case 'year':
      return target.unit.name === 'year' && target.unit.kind === 'date'
        ? inTarget(String(target.value + 1 + throws(8)))
        : null
    case 'month':
      return target.unit.name === 'month' && target.unit.kind === 'date'
        ? inTarget(MONTHS[(target.value + throws(10)) % 12] ?? null)
        : null
    case '억/만': {
      const own = from.slice(source.start, source.end)
      return /[만억]/.test(own)
        ? [
            splice(
              from,
              source,
              own.replace(/(?<=[\d천백십])[만억]/, (char) => (char === '만' ? '억' : '만')),
            ),
            to,
          ]
        : null
    }
  }
}

const splice = (text: string, { start, end }: Quantity, words: string) => text.slice(0, start) + words + text.slice(end)

function otherDigit(words: string, throws: Dice): string | null {
  const places = [...words.matchAll(/\d/g)].map(({ index }) => index)
  const at = places[throws(Math.max(1, places.length))]
  if (at === undefined) return null
  const digit = (Number(words[at]) + 1 + throws(9)) % 10
  const wrong = words.slice(0, at) + digit + words.slice(at + 1)
  return /(?<![\d.,])0\d/.test(wrong) ? null : wrong
}

/** 1,200 → 12,000; 14.3 → 143. */
function tenfold(words: string): string | null {
  const match = /(?<![\d.])\d[\d,]*(?:\.\d+)?/.exec(words)
  if (!match) return null
  const value = Number((Number(match[0].replaceAll(',', '')) * 10).toPrecision(12))
  return words.replace(match[0], match[0].includes(',') ? value.toLocaleString('en') : String(value))
}
