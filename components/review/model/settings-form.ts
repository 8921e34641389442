import type { ArticlePatch } from '@/domain/contract/inputs'
import type { Article } from '@/domain/contract/shapes'

/** What can be set, as the form holds it; `due` is a day, YYYY-MM-DD, or empty. */
export type Settings = {
  readonly source: string
  readonly target: string
  readonly due: string
  readonly selfApproval: boolean
  readonly signOffs: 1 | 2
  readonly rejectReason: boolean
}

export const settingsOf = ({ title, dueAt, policy }: Article): Settings => ({
  ...title,
  due: dueAt?.slice(0, 10) ?? '',
  ...policy,
})

/** What one has set, where it isn't so already: nothing that somebody else has set meanwhile is set back. */
export function patchOf(now: Settings, mine: Partial<Settings>): ArticlePatch {
  const differs = (...names: (keyof Settings)[]) =>
    names.some((name) => mine[name] !== undefined && mine[name] !== now[name])
  const { source, target, due, ...policy } = { ...now, ...mine }
  return {
    ...(differs('source', 'target') && { title: { source, target } }),
    ...(differs('due') && { dueAt: due === '' ? null : endOf(due) }),
    ...(differs('selfApproval', 'signOffs', 'rejectReason') && { policy }),
  }
}

/** What both have set, and otherwise: saving puts mine in the place of theirs. */
export const clashesOf = (begun: Settings, now: Settings, mine: Partial<Settings>): (keyof Settings)[] =>
  NAMES.filter((name) => now[name] !== begun[name] && mine[name] !== undefined && mine[name] !== now[name])

const NAMES = ['target', 'source', 'due', 'selfApproval', 'signOffs', 'rejectReason'] as const

/** A due date is a day, the same wherever one reads it: its end in UTC. */
const endOf = (day: string) => `${day}T23:59:59.000Z`
