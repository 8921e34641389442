import { describe, expect, it, test } from 'vitest'
import { DEFAULT_WEIGHTS } from '@/domain/contract/quality'
import type { ReportedGap, ReviewReport } from '@/domain/contract/report'
import type { ReportRun } from '@/domain/report/model'
import { summaryTables } from '@/domain/report/summary'
import { textsFor } from '@/domain/report/texts'
import { articleScore } from '@/domain/score/score'
import { writeReportDocx } from './docx'
import { writeHtmlReport } from './html'
import { writeMarkdownReport } from './markdown'
import { article, reported, review, written } from './report.fixture'

const EN = { locale: 'en', timeZone: 'UTC' } as const
const KO = { locale: 'ko', timeZone: 'Asia/Seoul' } as const
const ANNA = { id: 'anna', name: 'Anna Lee' }
const AT = '2026-11-21T09:30:00Z'

const marked = articleScore(
  [
    { side: 'target', category: 'accuracy/mistranslation', severity: 'major', all: 2, open: 1 },
    { side: 'target', category: 'style/awkward', severity: 'minor', all: 3, open: 0 },
  ],
  { source: 200, target: 500 },
  DEFAULT_WEIGHTS,
)

const GAP: ReportedGap = {
  ...{ threadId: 'c', unit: 2, quote: 'the sea', side: 'target', type: 'causal-leap', origin: 'source' },
  ...{ severity: 'major', explanation: 'Why?', links: [], resolution: 'open' },
}

const full = reported({
  score: {
    ...marked,
    agreement: { readers: [ANNA, { id: 'kim', name: '김민준' }], units: 2, alpha: 0.5, dimensions: [], overlap: null },
  },
  rounds: [
    { round: 1, from: 0, to: 9, approved: { by: ANNA, at: AT } },
    { round: 2, from: 10, reopened: { by: ANNA, at: AT, reason: 'A reader wrote <to us>.' } },
  ],
  review: {
    ...reported().review,
    signOffs: [{ userId: 'anna', name: 'Anna Lee', units: 2 }],
    decisions: [{ userId: 'anna', name: 'Anna Lee', accepted: 3, rejected: 1 }],
  },
  gate: { open: false, blockers: [1, 2].map((id) => ({ kind: 'sign-off' as const, id: `${id}`, message: 'Unit.' })) },
  corrections: [
    { threadId: 'a', unit: 3, original: 'of', applied: '', structural: false, author: ANNA },
    {
      ...{ threadId: 'b', unit: 2, category: 'accuracy/number', original: 'two cranes', applied: 'three cranes' },
      ...{ structural: false, author: ANNA, decidedBy: ANNA, at: AT },
    },
  ],
  gaps: [{ ...GAP, resolution: 'waived', note: 'The author knows.', by: ANNA, at: AT }],
  queries: [
    {
      ...{ queryId: 'q', threadId: 'c', unit: 2, to: { name: 'Kim <b>', kind: 'author' }, question: 'Whose <sea>?' },
      ...{ state: 'answered', askedBy: ANNA, askedAt: AT, answers: [{ body: 'The <script>port</script>’s.', at: AT }] },
    },
    {
      ...{ queryId: 'r', threadId: 'c', unit: null, to: { name: 'Lee', kind: 'other' }, question: 'And when?' },
      ...{ state: 'overdue', askedBy: ANNA, askedAt: AT, dueAt: '2026-11-25T14:59:59Z', answers: [] },
    },
  ],
  dismissed: [
    {
      ...{ findingId: 'd', unit: 1, check: 'number', side: 'source', quote: '143억', message: 'Another number.' },
      ...{ reason: 'It was corrected.', by: ANNA },
    },
  ],
  checks: [{ check: 'number', title: 'Numbers', dismissed: 1 }],
})

const plain = (runs: readonly ReportRun[]) =>
  runs
    .map((run) => {
      if (typeof run === 'string') return run
      if (run.type !== 'words') return run.shown
      return run.as?.type === 'removed' ? `[-${run.words}-]` : run.as?.type === 'added' ? `{+${run.words}+}` : run.words
    })
    .join('')

const tableOf = (title: string, report: ReviewReport) =>
  summaryTables(report, EN)
    .find((table) => table.title === title)
    ?.rows.map((row) => row.map(plain).join(' | '))

describe('what a review came to', () => {
  test.each([
    ['Score', ['Translation, as delivered | 500 | 5 | 13 | 26 | 97.4', 'Translation, now | 500 | 1 | 5 | 10 | 99']],
    [
      'Errors by category',
      ['accuracy: mistranslation | 2 | 0 | 2 | 1 | 10 | 20', 'style: awkward | 0 | 3 | 3 | 0 | 3 | 6'],
    ],
    [
      'Agreement between reviewers',
      [
        'Krippendorff’s alpha: something marked in a unit, or nothing | 0.50',
        'The same words marked (F1 over characters) | undefined: nothing varies',
      ],
    ],
    [
      'Rounds',
      [
        '1 | with the import | Anna Lee, 2026-11-21 09:30 UTC | ',
        '2 | Anna Lee, 2026-11-21 09:30 UTC | not yet | A reader wrote <to us>.',
      ],
    ],
    ['Reviewers', ['Anna Lee | 2/3 | 3 | 1']],
    [
      'Corrections by category',
      ['accuracy: number | 2 | [-two-]{+three+} cranes | Anna Lee', 'no category | 3 | [-of-] | '],
    ],
    [
      'Gaps, and how they ended',
      ['Unit 2 | causal leap, source, major: the sea | Why? | waived, Anna Lee: The author knows.'],
    ],
    [
      'Queries to people outside',
      [
        'Unit 2 | Kim <b>, author | Whose <sea>? | Anna Lee, 2026-11-21 09:30 UTC | The <script>port</script>’s. (2026-11-21 09:30 UTC)',
        'article | Lee | And when? | Anna Lee, 2026-11-21 09:30 UTC | overdue, wanted by 2026-11-25',
      ],
    ],
    ['Findings dismissed', ['Numbers | 1 | 143억 Another number. | It was corrected. | Anna Lee']],
    ['Approval', ['units without enough sign-offs | 2']],
  ])('%s', (title, rows) => expect(tableOf(title, full)).toEqual(rows))

  it('says of an approved article what was open then, and what was waived', () => {
    const waived = [
      { kind: 'gap' as const, id: 'g', what: 'omission', reason: 'Known.', by: { userId: 'a', name: 'Anna' } },
    ]
    const open = { gaps: 1, issues: 0, comments: 0, findings: 0 }
    const approved = reported({
      article: { ...article, status: 'approved' },
      review: { ...reported().review, waived, waivedCount: 1, open },
    })
    expect(tableOf('Approval', approved)).toEqual(['gaps open | 1 |  | ', 'waived: omission | 1 | Known. | Anna'])
  })

  it('says how many more were waived than it lists', () => {
    const waived = [{ kind: 'gap' as const, id: 'g', what: 'omission', reason: 'Known.' }]
    const approved = reported({
      article: { ...article, status: 'approved' },
      review: { ...reported().review, waived, waivedCount: 250 },
    })
    expect(tableOf('Approval', approved)).toContain('waived as well, not listed here | 249 |  | ')
  })

  test.each<[Partial<ReportedGap>, string]>([
    [{ resolution: 'open' }, 'open'],
    [{ resolution: 'noted', note: 'Not confirmed.', by: ANNA }, 'Note to readers, Anna Lee: Not confirmed.'],
    [{ resolution: 'fixed', note: 'Read again.', by: ANNA }, 'fixed, Anna Lee: Read again.'],
    [
      { resolution: 'fixed', note: '“two cranes” → “three cranes”', fixedById: 'b', by: ANNA },
      'fixed, Anna Lee: [-two-]{+three+} cranes',
    ],
    [
      { resolution: 'fixed', note: 'As in the wire.', fixedById: 'b', by: ANNA },
      'fixed, Anna Lee: [-two-]{+three+} cranes. As in the wire.',
    ],
    // The correction is of a unit that was left out since.
    [{ resolution: 'fixed', note: '“a” → “b”', fixedById: 'gone' }, 'fixed: “a” → “b”'],
  ])('how a gap ended: %j', (end, said) => {
    expect(tableOf('Gaps, and how they ended', { ...full, gaps: [{ ...GAP, ...end }] })).toEqual([
      `Unit 2 | causal leap, source, major: the sea | Why? | ${said}`,
    ])
  })

  it('leaves out what there is nothing of', () =>
    expect(summaryTables(reported(), EN).map(({ title }) => title)).toEqual(['Score', 'Rounds', 'Approval']))

  it('draws the numbers of a table, without a style sheet or a script, and with names as text', () => {
    const drawn = summaryTables(
      {
        ...full,
        score: { ...marked, byCategory: marked.byCategory.map((one) => ({ ...one, category: '<b onclick=x>' })) },
      },
      EN,
    )
    const charts = drawn.flatMap(({ chart }) => (chart ? [chart.svg] : []))
    expect(charts).toHaveLength(2)
    for (const svg of charts) {
      expect(svg).toMatch(/^<svg aria-hidden="true"[^>]*viewBox="0 0 500 \d+"/)
      expect(svg).not.toMatch(/<style|<script|class=|ecmeta|<b /)
    }
    expect(charts[0]).toContain('>26</text>')
    expect(charts[1]).toContain('&lt;b onclick=x&gt;')
  })

  test.each([EN, KO])('a category that somebody named is called so, in %j', (reader) => {
    for (const category of ['constructor', 'x-y/z', 'toString'])
      expect(textsFor(reader).categoryOf(category)).toBe(category)
  })

  it('is in the reader’s language', () => {
    const titles = summaryTables(full, KO).map(({ title }) => title)
    for (const title of titles) expect(title).toMatch(/\p{Script=Hangul}/u)
  })
})

describe('in a document', () => {
  const whole = review([], { report: full })

  test('for a browser: drawn, with the same numbers in the table', async () => {
    const html = await written(writeHtmlReport(whole, EN))
    expect(html).toContain(
      '<figure class="chart">\n<figcaption>Penalty per 1,000 words</figcaption>\n<svg aria-hidden="true"',
    )
    expect(html).toMatch(/<td><del[^>]*>two<\/del><ins[^>]*>three<\/ins> cranes<\/td>/)
    expect(html).toContain('A reader wrote &lt;to us&gt;.')
  })

  test('in Markdown: the tables', async () => {
    const text = await written(writeMarkdownReport(whole, EN))
    expect(text).toContain('| Translation, as delivered | 500 | 5 | 13 | 26 | 97.4 |')
    expect(text).not.toContain('<svg')
  })

  test('for Word: the tables', async () => {
    let size = 0
    for await (const piece of writeReportDocx(whole, EN)) size += piece.length
    expect(size).toBeGreaterThan(1_000)
  })
})
