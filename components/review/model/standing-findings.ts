import type { Finding, Unit } from '@/domain/contract/shapes'
import { standsAt } from './thread-marks'

/** The findings whose words stand in the article as it is; the others are about to be looked at again. */
export function standingIn(units: readonly Unit[], findings: readonly Finding[]): Finding[] {
  const texts = new Map<string, string>()
  for (const { excluded, source, target } of units)
    if (!excluded) for (const { id, text } of [...source, ...target]) texts.set(id, text)
  return findings.filter((finding) => {
    const text = texts.get(finding.paragraphId)
    return text !== undefined && standsAt(text, finding, finding.quote) !== undefined
  })
}
