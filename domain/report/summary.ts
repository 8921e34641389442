import type { Score } from '../contract/quality'
import type { ReportedCorrection, ReportedGap, ReviewReport } from '../contract/report'
import { noteOfFix } from '../fix'
import { groupBy } from '../group-by'
import { redline } from '../text/redline'
import { barsSvg, type Tone } from './chart'
import { nameWords, type ReportRun, type ReportTable, words } from './model'
import { queries } from './queries'
import type { Reader } from './reader'
import { type SummaryContext as Context, type SummaryTexts, summaryTextsFor } from './summary-texts'
import { textsFor } from './texts'

/** What a review came to, as tables; two of them with their chart. Those with nothing in them are left out. */
export function summaryTables(report: ReviewReport, reader: Reader): ReportTable[] {
  const context = { texts: textsFor(reader), own: summaryTextsFor(reader.locale), report }
  const tables = [scores, categories, agreement, rounds, reviewers, corrections, gaps, queries, dismissals, gate]
  return tables.map((table) => table(context)).filter(({ rows, why }) => rows.length > 0 || why !== undefined)
}

const STATES = ['before', 'after'] as const

function scores({ report: { score }, own, texts }: Context): ReportTable {
  const { bySide, weights } = score
  const sides = (['target', 'source'] as const).filter((side) => side === 'target' || bySide.source.before.errors > 0)
  const lines = sides.flatMap((side) =>
    STATES.map((state) => ({
      name: `${side === 'source' ? texts.source : texts.translation}, ${own.stateOf[state]}`,
      score: bySide[side][state],
    })),
  )
  const weighed = [
    ...(['neutral', 'minor', 'major', 'critical'] as const).map((name) => `${texts.severityOf(name)} ${weights[name]}`),
    `${own.punctuation} ${weights.punctuation}`,
  ]
  return {
    title: own.score,
    why: [own.scoreWhy(weighed.join(', '))],
    ...chartOf(
      own.per1000,
      lines.map(({ name }) => name),
      [{ name: own.per1000, tone: 'strong', values: lines.map((line) => line.score.per1000 ?? 0) }],
    ),
    columns: [own.text, own.words, own.errors, own.penalty, own.per1000, own.mqm],
    rows: lines.map(({ name, score: one }) => [[name], ...scoreCells(one)]),
  }
}

const scoreCells = ({ words: count, errors, penalty, per1000, mqm }: Score): ReportRun[][] =>
  [count, errors, penalty, per1000, mqm].map((value) => [value === null ? '—' : String(value)])

/** The worst first, in every stack and in every legend. */
const SEVERITIES = ['critical', 'major', 'minor', 'neutral'] as const
const TONES: Readonly<Record<(typeof SEVERITIES)[number], Tone>> = {
  critical: 'strong',
  major: 'medium',
  minor: 'light',
  neutral: 'faint',
}

function categories({ report: { score }, own, texts }: Context): ReportTable {
  const rows = score.byCategory
  const used = SEVERITIES.filter((severity) => rows.some(({ severities }) => severities[severity] > 0))
  const both = rows.some(({ side }) => side === 'source')
  const nameOf = ({ category, side }: (typeof rows)[number]) =>
    both ? `${texts.categoryOf(category)} (${own.side[side]})` : texts.categoryOf(category)
  return {
    title: own.byCategory,
    ...(rows.length > 0 &&
      chartOf(
        own.byCategory,
        rows.slice(0, MOST_BARS).map(nameOf),
        used.map((severity) => ({
          name: texts.severityOf(severity),
          tone: TONES[severity],
          values: rows.slice(0, MOST_BARS).map(({ severities }) => severities[severity]),
        })),
      )),
    columns: [texts.category, ...used.map(texts.severityOf), own.errors, own.open, own.penalty, own.per1000],
    rows: rows.map((row) => [
      [words(nameOf(row))],
      ...used.map((severity) => [String(row.severities[severity])]),
      ...[row.errors, row.open, row.penalty, row.per1000 ?? '—'].map((value) => [String(value)]),
    ]),
  }
}

/** The table has all of them. */
const MOST_BARS = 12

const chartOf = (label: string, names: readonly string[], series: Parameters<typeof barsSvg>[0]['series']) => ({
  chart: { label, svg: barsSvg({ names, series, direction: 'across' }) },
})

function agreement({ report: { score }, own, texts }: Context): ReportTable {
  const columns = [own.measure, own.value]
  const title = own.agreement
  if (!score.agreement) return { title, columns, rows: [] }
  const { readers, units, alpha, dimensions, overlap } = score.agreement
  const named = readers.flatMap(({ name }, index) => [...(index === 0 ? [] : [', ']), words(name)])
  const line = (name: string, value: number | null): ReportRun[][] => [
    [name],
    [value === null ? own.undefinedAlpha : value.toFixed(2).replace('-', '−')],
  ]
  return {
    ...{ title, columns, why: [...named, own.agreementWhy(units)] },
    rows: [
      line(own.alpha, alpha),
      ...dimensions.map(({ dimension, alpha: of }) => line(own.alphaIn(texts.categoryOf(dimension)), of)),
      line(own.overlap, overlap),
    ],
  }
}

function rounds({ report, own, texts }: Context): ReportTable {
  const turned = (turn: { by: { name: string } | null; at: string } | undefined, otherwise: string): ReportRun[] =>
    turn ? [...(turn.by ? [nameWords(turn.by.name), ', '] : []), texts.moment(turn.at)] : [otherwise]
  return {
    title: own.rounds,
    columns: [own.round, own.began, own.ended, own.why],
    rows: report.rounds.map(({ round, reopened, approved }) => [
      [String(round)],
      turned(reopened, own.withImport),
      turned(approved, own.goesOn),
      reopened?.reason === undefined ? [] : [words(reopened.reason)],
    ]),
  }
}

function reviewers({ report: { review }, own }: Context): ReportTable {
  const people = new Map([...review.signOffs, ...review.decisions].map(({ userId, name }) => [userId, name]))
  return {
    title: own.reviewers,
    columns: [own.person, own.unitsRead, own.acceptedByThem, own.rejectedByThem],
    rows: [...people].map(([id, name]) => {
      const decided = review.decisions.find(({ userId }) => userId === id)
      const read = review.signOffs.find(({ userId }) => userId === id)?.units ?? 0
      return [
        [words(name)],
        [`${read}/${review.units}`],
        ...[decided?.accepted ?? 0, decided?.rejected ?? 0].map((count) => [String(count)]),
      ]
    }),
  }
}

function corrections({ report, own, texts }: Context): ReportTable {
  const { targetLanguage } = report.article
  const byCategory = [...groupBy(report.corrections, ({ category = '' }) => category)]
  byCategory.sort(([one, all], [other, more]) => Number(one === '') - Number(other === '') || more.length - all.length)
  return {
    title: own.corrections,
    columns: [texts.category, texts.unit, own.correction, own.decidedBy],
    rows: byCategory.flatMap(([category, own1]) =>
      own1.map((one) => [
        [words(category === '' ? own.noCategory : texts.categoryOf(category))],
        [one.unit === null ? own.article : String(one.unit)],
        [one, ...(one.further ?? []).map((part) => ({ ...one, ...part }))].flatMap((part, index) => [
          ...(index > 0 ? [' … '] : []),
          ...redlined(part, targetLanguage, own),
        ]),
        [...(one.decidedBy ? [words(one.decidedBy.name)] : [])],
      ]),
    ),
  }
}

/** The words before, with the changes drawn in. */
function redlined(
  { original, applied, structural, author, at = '' }: ReportedCorrection,
  language: string,
  own: SummaryTexts,
): ReportRun[] {
  const made = { by: author.name, at }
  const runs: ReportRun[] = []
  const put = (text: string, type?: 'removed' | 'added') => {
    if (text !== '') runs.push(words(text, language, type && { type, ...made }))
  }
  let from = 0
  for (const { start, end, insert } of redline(original, applied, { mostEdits: MOST_EDITS })) {
    put(original.slice(from, start))
    put(original.slice(start, end), 'removed')
    put(insert, 'added')
    from = end
  }
  put(original.slice(from))
  return structural && original === applied ? [own.structural] : runs
}

/** Of a correction. */
const MOST_EDITS = 500

function gaps({ report, own, texts }: Context): ReportTable {
  const { sourceLanguage, targetLanguage } = report.article
  return {
    title: own.gaps,
    columns: [own.where, own.gap, texts.explanation, own.ending],
    rows: report.gaps.map((gap) => {
      const { unit, quote, side, type, origin, severity, explanation } = gap
      const language = side === 'source' ? sourceLanguage : targetLanguage
      return [
        [unit === null ? own.article : texts.unitNumber(unit)],
        [
          `${texts.gapType(type)}, ${texts.gapOrigin(origin)}, ${texts.severityOf(severity)}`,
          ...(quote === '' ? [] : [': ', words(quote, language, { type: 'quote' })]),
        ],
        [words(explanation)],
        endingOf(gap, { report, own, texts }),
      ]
    }),
  }
}

/** How it ended, and by whom: with the correction that fixed it, the note that readers see, or why it was waived. */
function endingOf({ resolution, note, fixedById, by }: ReportedGap, { report, own, texts }: Context): ReportRun[] {
  const fix = correctionOf(report.corrections, fixedById)
  // A note that nobody wrote says in words what the correction shows.
  const written = fix && note === noteOfFix(fix.original, fix.applied) ? undefined : note
  return [
    resolution === 'noted' ? texts.noteToReaders : texts.gapResolution(resolution),
    ...(by ? [', ', words(by.name)] : []),
    ...(fix ? [': ', ...redlined(fix, report.article.targetLanguage, own)] : []),
    ...(written === undefined ? [] : [fix ? '. ' : ': ', words(written)]),
  ]
}

/** The correction of a thread: itself, or the part of a rewrite. */
function correctionOf(all: readonly ReportedCorrection[], id: string | undefined): ReportedCorrection | undefined {
  for (const one of all) {
    if (one.threadId === id) return one
    const part = one.further?.find(({ threadId }) => threadId === id)
    if (part) return { ...one, ...part }
  }
  return undefined
}

function dismissals({ report, own, texts }: Context): ReportTable {
  const { sourceLanguage, targetLanguage } = report.article
  const titles = new Map(report.checks.map(({ check, title }) => [check, title]))
  return {
    title: own.dismissed,
    columns: [own.check, texts.unit, own.finding, texts.reason, own.by],
    rows: report.dismissed.map(({ check, unit, side, quote, message, reason, by }) => [
      [titles.get(check) ?? check],
      [unit === null ? own.article : String(unit)],
      [words(quote, side === 'source' ? sourceLanguage : targetLanguage, { type: 'quote' }), ' ', words(message)],
      [words(reason)],
      by ? [words(by.name)] : [],
    ]),
  }
}

function gate({ report: { article, gate: now, review }, own, texts }: Context): ReportTable {
  const columns = [own.what, own.count, texts.reason, own.by]
  const title = own.gate
  const counted = (name: string, count: number): ReportRun[][] => [[name], [String(count)], [], []]
  if (article.status === 'approved') {
    const more = review.waivedCount - review.waived.length
    const open = Object.entries(review.open).filter(([, count]) => count > 0)
    return {
      ...{ title, columns, why: [own.gateApproved] },
      rows: [
        ...open.map(([kind, count]) => counted(own.openThen[kind as keyof typeof review.open], count)),
        ...review.waived.map(({ kind, what, reason, by }): ReportRun[][] => [
          [own.waived(kind === 'gap' ? texts.gapType(what) : what)],
          ['1'],
          [words(reason)],
          by ? [words(by.name)] : [],
        ]),
        ...(more > 0 ? [counted(own.waivedMore, more)] : []),
      ],
    }
  }
  const byKind = [...groupBy(now.blockers, ({ kind }) => kind)]
  return {
    title,
    columns: columns.slice(0, 2),
    why: [now.open ? own.gateOpen : own.gateClosed],
    rows: byKind.map(([kind, all]) => counted(own.blockers[kind], all.length).slice(0, 2)),
  }
}
