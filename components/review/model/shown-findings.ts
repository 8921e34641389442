import { type CheckId, ThreadKind } from '@/domain/contract/names'
import type { Filter } from './filter'

/** What a filter says of the findings: all are there, none, or those of one check. */
export type ShownFindings = 'all' | 'none' | CheckId

/** Null: it says something else. */
export function findingsChosen({ kind, check }: Filter): ShownFindings | null {
  if (kind.length > 0 && !kind.includes('finding')) return 'none'
  const [first, ...others] = check
  if (others.length > 0) return null
  return first ?? (kind.length === 0 ? 'all' : null)
}

/** A check has findings only: who chooses one sees these alone. */
export function chooseFindings(filter: Filter, chosen: ShownFindings): Filter {
  switch (chosen) {
    case 'all':
      return { ...filter, kind: [], check: [] }
    case 'none':
      return { ...filter, kind: ThreadKind.options, check: [] }
    default:
      return { ...filter, kind: [], check: [chosen] }
  }
}
