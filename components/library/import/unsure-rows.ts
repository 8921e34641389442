import type { Preview } from '@/domain/contract/intake'

export type PreviewUnit = Preview['units'][number]

/** As on the desk: below this the pairing is worth a look. */
const SURE = 0.5

export const isUnsure = ({ excludedAs, score }: PreviewUnit) => excludedAs === undefined && score < SURE

/** The next unsure row behind one (-1: before the first); behind the last one the first. */
export function nextUnsure(units: readonly PreviewUnit[], row: number): number | undefined {
  const behind = units.findIndex((unit, index) => index > row && isUnsure(unit))
  const found = behind >= 0 ? behind : units.findIndex(isUnsure)
  return found >= 0 ? found : undefined
}
