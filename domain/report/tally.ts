import { GapResolution, GapType, Severity, ThreadKind, ThreadStatus } from '../contract/names'
import type { Article, Thread } from '../contract/shapes'
import { decisionKey } from '../groups'
import { STANDINGS, standingOf } from './correction'
import { crosstab } from './crosstab'
import type { Fact } from './model'
import type { Texts } from './texts'

/** The present state, as the article itself counts it; a group is one suggestion here, as it is on the desk. */
export function figuresOf({ counts }: Article, { figures }: Texts): readonly Fact[] {
  const { units, signedOff, suggestions, decisions, gaps, issues, comments, findings } = counts
  const counted: Readonly<Record<keyof Texts['figures'], number>> = {
    units,
    signedOff,
    pending: decisions.pending,
    conflict: suggestions.conflict,
    accepted: decisions.accepted,
    rejected: decisions.rejected,
    gaps: gaps.open,
    issues: issues.open,
    comments: comments.open,
    findings: findings.open,
  }
  return Object.entries(figures).map(([name, said]) => ({
    name: said,
    value: [String(counted[name as keyof Texts['figures']])],
  }))
}

/** What a report contains, counted as it is written. */
export function tallyOf(texts: Texts) {
  const name = (names: Readonly<Record<string, string>>) => (value: string) => names[value] ?? value
  const threads = crosstab(
    {
      ...{ title: texts.threads, of: texts.kind, columns: ThreadStatus.options, rows: ThreadKind.options },
      ...{ rowName: name(texts.threadKinds), columnName: name(texts.threadStatus) },
    },
    texts,
  )
  const remarks = crosstab(
    {
      ...{ title: texts.commentsInThreads, of: texts.kindOfThread, columns: ['written', 'deleted'] },
      ...{ rows: ThreadKind.options, rowName: name(texts.threadKinds), columnName: name(texts.written) },
    },
    texts,
  )
  const suggestions = crosstab(
    {
      ...{ title: texts.suggestions, of: texts.category, columns: STANDINGS },
      ...{ rowName: (row) => (row === '' ? texts.none : texts.categoryOf(row)), columnName: name(texts.standings) },
    },
    texts,
  )
  const gaps = crosstab(
    {
      ...{ title: texts.gaps, of: texts.type, columns: GapResolution.options, rows: GapType.options },
      ...{ rowName: texts.gapType, columnName: texts.gapResolution },
    },
    texts,
  )
  const issues = crosstab(
    {
      ...{ title: texts.issues, of: texts.category, columns: Severity.options },
      ...{ rowName: texts.categoryOf, columnName: texts.severityOf },
    },
    texts,
  )
  const groups = new Set<string>()
  return {
    add(thread: Thread) {
      const { kind, status, comments, suggestion, gap, issue } = thread
      for (const { deletedAt } of comments) remarks.add(kind, deletedAt === undefined ? 'written' : 'deleted')
      // A group is one suggestion.
      const key = decisionKey(thread)
      if (key !== undefined && groups.has(key)) return
      if (key !== undefined) groups.add(key)
      threads.add(kind, status)
      if (suggestion) suggestions.add(suggestion.category ?? '', standingOf(suggestion))
      if (gap) gaps.add(gap.type, gap.resolution)
      if (issue) issues.add(issue.category, issue.severity)
    },
    tables: () => [threads, suggestions, gaps, issues, remarks].flatMap((one) => one.tables()),
  }
}
