import 'server-only'
import type { PromisedText } from '@/domain/contract/gap-map'
import type { ParagraphKind, Side } from '@/domain/contract/names'
import type { TakenUp } from '@/language/taken-up'
import { runTask } from '../worker/worker'

/** A unit of the body with its number, and what it has on each side. */
export type BodyUnit = {
  readonly id: string
  readonly number: number
} & Readonly<Record<Side, readonly { readonly id: string; readonly kind: ParagraphKind; readonly text: string }[]>>

/** The first of the units that take up a word, and the foremost of those that carry a text. */
const [PLACES, CARRIERS] = [12, 12]

/** The headline and the lede of a side: its first heading, and its first paragraph that is none; and what the body has of them. */
export async function promisedTexts(side: Side, body: readonly BodyUnit[], language: string): Promise<PromisedText[]> {
  const first = (kind: ParagraphKind) => {
    for (const unit of body) {
      const paragraph = unit[side].find((one) => one.kind === kind)
      if (paragraph) return { unit, paragraph }
    }
    return undefined
  }
  const [headline, lede] = [first('heading'), first('paragraph')]
  const promised = [
    headline && { role: 'headline' as const, ...headline },
    lede && { role: 'lede' as const, ...lede },
  ].flatMap((one) => one ?? [])
  const found = await runTask({
    do: 'take-up',
    claims: promised.map(({ paragraph }) => paragraph.text),
    texts: body.map((unit) => unit[side].map(({ text }) => text).join('\n\n')),
    language,
  })
  return promised.flatMap(({ role, unit, paragraph }, index) => {
    const words = found?.[index]
    if (!words) return []
    // What is said before a claim, or by it, doesn't take it up.
    const takesUp = (at: number) => body[at] !== unit && body[at] !== headline?.unit
    const inBody = words.map((word) => ({ ...word, in: word.in.filter(takesUp) }))
    return {
      ...{ role, side, unitId: unit.id, paragraphId: paragraph.id, text: paragraph.text },
      words: inBody.map((word) => ({
        ...{ start: word.start, end: word.end, count: word.in.length },
        units: word.in.slice(0, PLACES).flatMap((at) => body[at]?.id ?? []),
      })),
      ...carriersOf(inBody, body),
    }
  })
}

function carriersOf(
  words: readonly TakenUp[],
  body: readonly BodyUnit[],
): Pick<PromisedText, 'carriers' | 'carriedBy'> {
  const counts = new Map<number, number>()
  for (const word of words) for (const at of word.in) counts.set(at, (counts.get(at) ?? 0) + 1)
  const carriers = [...counts]
    .sort(([one, many], [other, more]) => more - many || one - other)
    .slice(0, CARRIERS)
    .flatMap(([at, taken]) => {
      const unit = body[at]
      return unit ? { unitId: unit.id, number: unit.number, words: taken } : []
    })
  return { carriers, carriedBy: counts.size }
}
