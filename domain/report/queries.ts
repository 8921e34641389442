import type { ReportedQuery } from '../contract/report'
import { nameWords, type ReportRun, type ReportTable, words } from './model'
import type { SummaryContext } from './summary-texts'

/** What people outside were asked, and what they answered. */
export function queries({ report, own, texts }: SummaryContext): ReportTable {
  return {
    title: own.queries,
    columns: [own.where, own.to, own.question, own.by, own.answer],
    rows: report.queries.map((query) => {
      const { unit, to, question, askedBy, askedAt } = query
      const kind = own.guestKinds[to.kind]
      return [
        [unit === null ? own.article : texts.unitNumber(unit)],
        [words(to.name), ...(kind === '' ? [] : [`, ${kind}`])],
        [words(question)],
        [nameWords(askedBy.name), ', ', texts.moment(askedAt)],
        answerOf(query),
      ]
    }),
  }

  function answerOf({ state, dueAt, answers }: ReportedQuery): ReportRun[] {
    const said = answers.flatMap(({ body, at }, index) => [
      ...(index > 0 ? [' · '] : []),
      ...[words(body), ' (', texts.moment(at), ')'],
    ])
    if (said.length > 0) return state === 'withdrawn' ? [...said, ` · ${own.queryStates.withdrawn}`] : said
    return [
      own.queryStates[state],
      ...(dueAt && state !== 'withdrawn' ? [`, ${own.wantedBy(dueAt.slice(0, 10))}`] : []),
    ]
  }
}
