import { GapResolution, GapType, Severity, ThreadKind, ThreadStatus } from '@/domain/contract/names'
import type { Article, Thread } from '@/domain/contract/shapes'
import { decisionKey } from '@/domain/groups'
import { STANDINGS, standingOf } from './correction'
import { crosstab } from './crosstab'
import type { Fact } from './model'

/** The present state, as the article itself counts it. */
export function figuresOf({ counts }: Article): readonly Fact[] {
  const { units, signedOff, suggestions, gaps, issues, comments, findings } = counts
  const figures: readonly (readonly [string, number])[] = [
    ['Units', units],
    ['Signed off', signedOff],
    ['Suggestions pending', suggestions.pending],
    ['Suggestions in conflict', suggestions.conflict],
    ['Suggestions accepted', suggestions.accepted],
    ['Suggestions rejected', suggestions.rejected],
    ['Gaps open', gaps.open],
    ['Issues open', issues.open],
    ['Comments open', comments.open],
    ['Findings open', findings.open],
  ]
  return figures.map(([name, count]) => ({ name, value: [String(count)] }))
}

/** What a report holds, counted as it is written. */
export function tallyOf() {
  const threads = crosstab('Threads', 'Kind', ThreadStatus.options, ThreadKind.options)
  const remarks = crosstab('Comments in threads', 'Kind of thread', ['written', 'deleted'], ThreadKind.options)
  const suggestions = crosstab('Suggestions', 'Category', STANDINGS)
  const gaps = crosstab('Gaps', 'Type', GapResolution.options, GapType.options)
  /** A group is one suggestion. */
  const groups = new Set<string>()
  const issues = crosstab('Issues', 'Category', Severity.options)
  return {
    add(thread: Thread) {
      const { kind, status, comments, suggestion, gap, issue } = thread
      threads.add(kind, status)
      for (const { deletedAt } of comments) remarks.add(kind, deletedAt === undefined ? 'written' : 'deleted')
      const key = decisionKey(thread)
      if (suggestion && (key === undefined || !groups.has(key)))
        suggestions.add(suggestion.category ?? 'none', standingOf(suggestion))
      if (key !== undefined) groups.add(key)
      if (gap) gaps.add(gap.type, gap.resolution)
      if (issue) issues.add(issue.category, issue.severity)
    },
    tables: () => [threads, suggestions, gaps, issues, remarks].flatMap((one) => one.tables()),
  }
}
