import type { Finding } from '@/domain/contract/findings'
import type { Unit } from '@/domain/contract/shapes'
import { reanchor } from './draft'

/**
 * The findings whose words are still in the article, on both sides where they are about both; and where something has no
 * counterpart, as long as the other side reads as it did. The others are about to be checked again. `checked`: the units as
 * the checks have seen them; what isn't among them is unchanged.
 */
export function anchoredIn(
  units: readonly Unit[],
  findings: readonly Finding[],
  checked: readonly Unit[] = units,
): Finding[] {
  const included = units.filter(({ excluded }) => !excluded)
  const texts = new Map(
    included.flatMap(({ source, target }) => [...source, ...target]).map(({ id, text }) => [id, text]),
  )
  const [now, before] = units === checked ? [] : [unitByParagraph(units), unitByParagraph(checked)]
  const stands = (words: Finding | NonNullable<Finding['counterpart']>) => {
    const text = texts.get(words.paragraphId)
    return text !== undefined && reanchor(text, words, words.quote) !== undefined
  }
  const stillLacks = ({ side, paragraphId }: Finding) => {
    const [one, other] = [now?.get(paragraphId), before?.get(paragraphId)]
    return one === other || !one || !other || otherTexts(one, side) === otherTexts(other, side)
  }
  return findings.filter((finding) => {
    const { counterpart } = finding
    return stands(finding) && (counterpart && counterpart.quote !== '' ? stands(counterpart) : stillLacks(finding))
  })
}

const unitByParagraph = (units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(units.flatMap((unit) => [...unit.source, ...unit.target].map(({ id }) => [id, unit] as const)))

const otherTexts = ({ source, target }: Unit, side: Finding['side']): string =>
  (side === 'source' ? target : source).map(({ text }) => text).join('\n\n')
