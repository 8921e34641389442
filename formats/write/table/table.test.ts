import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '@/domain/contract/findings'
import type { Article, Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { printable } from '../printable'
import type { Review } from '../review'
import { csvRecord } from './csv'
import { writeFindings } from './findings'
import { writeGaps } from './gaps'
import { writeSuggestions } from './suggestions'

/** The cells of RFC 4180. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

async function table(pieces: AsyncIterable<string>): Promise<Record<string, string>[]> {
  let csv = ''
  for await (const piece of pieces) csv += piece
  const [names = [], ...rows] = cellsOf(csv)
  return rows.map((row) => {
    expect(row).toHaveLength(names.length)
    return Object.fromEntries(names.map((name, index) => [name, row[index] ?? '']))
  })
}

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+82 2 123', "'+82 2 123"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'  =1"],
    ['\u200b=1', "'\u200b=1"],
    ['＝1', "'＝1"],
    ['\t1', "'\t1"],
    ['\r1', "'\n1"],
    ['-5', '-5'],
    ['+3.25', '+3.25'],
    ['a=b', 'a=b'],
    ['a\nb', 'a\nb'],
    ['say “a”, "b"', 'say “a”, "b"'],
    ['배', '배'],
  ])('%j is read as %j', (given, read) => expect(cellsOf(csvRecord([given]))).toEqual([[read]]))

  it('begins with no sign of a formula, whatever is written, and is read as it was', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const [[cell = ''] = []] = cellsOf(csvRecord([given]))
        const words = printable(given)
        expect(cell).not.toMatch(/^[=@\t\n]|^[+-](?!\d+(?:\.\d+)?$)/)
        expect([words, `'${words}`]).toContain(cell)
      }),
    ))
})

const AT = '2026-11-20T01:00:00.000Z'
const HAN = { id: 'han', name: '=한' }

const paragraph = (id: string, side: 'source' | 'target', position: number): Paragraph => ({
  ...{ id, articleId: 'a', unitId: 'u', side, position, kind: 'paragraph', text: id, version: 1, imported: true },
})

const unit = (excluded: boolean): Unit => ({
  ...{ id: 'u', position: 2, alignment: { score: 1, method: 'auto' }, signOffs: [], excluded, seq: 0 },
  ...{ source: [paragraph('s', 'source', 0)], target: [paragraph('t', 'target', 0), paragraph('v', 'target', 1)] },
})

const thread = (given: Partial<Thread>): Thread => ({
  ...{ id: 'one', articleId: 'a', unitId: 'u', paragraphId: 'v', kind: 'suggestion', status: 'open', anchor: null },
  ...{ author: HAN, createdAt: AT, comments: [], seq: 0 },
  ...given,
})

const review = (threads: Thread[], whole: Thread[] = [], excluded = false): Review => ({
  article: {} as Article,
  hasHeading: true,
  units: [{ unit: unit(excluded), threads }],
  threads: whole,
})

const decided = {
  ...{ original: 'two', replacement: 'three', decision: 'accepted' as const, conflict: false, category: 'accuracy' },
  ...{ decidedBy: { id: 'min', name: 'Min' }, decidedAt: AT, appliedText: '3', decisionNote: 'So, "yes"' },
}

describe('suggestions in a table', () => {
  it('tell who proposed and decided what, where and when', async () => {
    expect(await table(writeSuggestions(review([thread({ suggestion: decided })])))).toEqual([
      {
        ...{
          unit: '1',
          paragraph: '2',
          thread: 'one',
          kind: 'words',
          author: "'=한",
          created: AT,
          decision: 'accepted',
        },
        ...{
          conflict: 'false',
          decided_by: 'Min',
          decided_at: AT,
          note: 'So, "yes"',
          category: 'accuracy',
          reason: '',
        },
        ...{ original: 'two', replacement: 'three', applied: '3', group: '', comments: '0' },
      },
    ])
  })

  it('are those of the article, not of what is left out of it', async () =>
    expect(await table(writeSuggestions(review([thread({ suggestion: decided })], [], true)))).toEqual([]))
})

it('gaps in a table tell what became of them', async () => {
  const gap = {
    ...{ type: 'omission' as const, origin: 'both' as const, severity: 'major' as const, explanation: 'Why?' },
    links: [{ paragraphId: 's', start: 0, end: 1, quote: '배', relation: 'needs' as const }],
    ...{ resolution: 'noted' as const, resolutionNote: 'A note.' },
  }
  const rows = await table(
    writeGaps(
      review(
        [thread({ kind: 'gap', gap, paragraphId: 's' })],
        [thread({ id: 'whole', unitId: null, paragraphId: null, kind: 'gap', gap })],
      ),
    ),
  )
  expect(rows.map(({ unit, side, paragraph, thread }) => [unit, side, paragraph, thread])).toEqual([
    ['', '', '', 'whole'],
    ['1', 'source', '1', 'one'],
  ])
  expect(rows[1]).toMatchObject({ explanation: 'Why?', links: 'needs: 배', resolution: 'noted', note: 'A note.' })
})

it('findings in a table are those in the article', async () => {
  const finding: Finding = {
    ...{ id: 'f', unitId: 'u', side: 'target', paragraphId: 't', version: 1, start: 0, end: 1, quote: '12' },
    ...{
      check: 'number',
      family: 'translation',
      classification: { category: 'accuracy/number', gapType: 'mistranslated-relation' },
      severity: 'major',
      confidence: 0.875,
      message: '12, not 13',
      status: 'dismissed',
      reason: 'So.',
    },
    judgedBy: HAN,
  }
  const findings = [finding, { ...finding, unitId: 'elsewhere' }]
  const rows = await table(writeFindings({ article: {} as Article, numbers: new Map([['u', 3]]), findings }))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ unit: '3', check: 'number', confidence: '0.88', words: '12', judged_by: "'=한" })
})
