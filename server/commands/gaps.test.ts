import { describe, expect, test } from 'vitest'
import { getArticle } from '../queries/articles'
import { listThreads } from '../queries/threads'
import { at, by, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { acceptSuggestion } from './decisions'
import { reopenGap, resolveGap } from './gaps'
import { openThread } from './threads'

/** A gap on the first words of the last paragraph, linked to two spans of the second one. */
async function withGap() {
  const set = await desk()
  const [, paragraph, last] = set.target
  if (!paragraph || !last) throw new Error('the desk has three units')
  const link = (words: string, relation: 'contradicts' | 'needs') => {
    const { start, end } = at(paragraph, words)
    return { paragraphId: paragraph.id, start, end, relation }
  }
  const gap = await openThread(by(set.editor), last.id, {
    kind: 'gap',
    anchor: at(last, 'The official'),
    type: 'non-sequitur',
    origin: 'translation',
    severity: 'critical',
    explanation: 'Which official?',
    links: [link('two cranes', 'contradicts'), link('four ships', 'needs')],
  })
  return { ...set, paragraph, gap }
}

describe('the links of a gap', () => {
  test('keep their order, their words and how they relate', async () => {
    const { gap, paragraph } = await withGap()
    expect(gap.gap?.links).toEqual([
      {
        paragraphId: paragraph.id,
        ...range(paragraph.text, 'two cranes'),
        quote: 'two cranes',
        relation: 'contradicts',
        state: 'exact',
      },
      {
        paragraphId: paragraph.id,
        ...range(paragraph.text, 'four ships'),
        quote: 'four ships',
        relation: 'needs',
        state: 'exact',
      },
    ])
  })

  test('are carried when the text of their paragraph changes', async () => {
    const { gap, paragraph, editor, article } = await withGap()
    const { id } = await suggest(editor, paragraph, 'two', 'a good many')
    const { paragraph: after } = await acceptSuggestion(by(editor), id, {})
    const [thread] = (await threadsOf(editor, article.id)).filter((one) => one.id === gap.id)
    const words = thread?.gap?.links.map(({ start, end }) => after.text.slice(start, end))
    expect(words).toEqual(['a good many cranes', 'four ships'])
    expect(thread?.gap?.links.map(({ quote }) => quote)).toEqual(['two cranes', 'four ships'])
  })
})

describe('ending a gap', () => {
  test.each(['fixed', 'noted', 'waived'] as const)(
    '%s, with the reason; the discussion stays open',
    async (resolution) => {
      const { gap, editor, article } = await withGap()
      const work = () => resolveGap(by(editor), gap.id, { resolution, note: 'As agreed.' })
      expect(await appended(article.id, work)).toEqual(['gap.resolved'])
      const [thread] = await threadsOf(editor, article.id)
      expect(thread).toMatchObject({ status: 'open', gap: { resolution, resolutionNote: 'As agreed.' } })
      expect((await getArticle(editor, article.id)).counts.gaps.open).toBe(0)
      expect(await refused(work())).toBe('ALREADY_DECIDED')
    },
  )

  test('can be taken back; a second time changes nothing', async () => {
    const { gap, editor, article } = await withGap()
    await resolveGap(by(editor), gap.id, { resolution: 'waived', note: 'Fine.' })
    const reopened = await reopenGap(by(editor), gap.id)
    expect(reopened.gap).toMatchObject({ resolution: 'open' })
    expect(reopened.gap?.resolutionNote).toBeUndefined()
    expect(await appended(article.id, () => reopenGap(by(editor), gap.id))).toEqual([])
  })

  test('is for gaps alone', async () => {
    const { editor, paragraph } = await withGap()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    expect(await refused(resolveGap(by(editor), id, { resolution: 'fixed', note: 'x' }))).toBe('NOT_FOUND')
  })
})

function range(text: string, words: string) {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const threadsOf = async (actor: Parameters<typeof listThreads>[0], articleId: string) =>
  (await listThreads(actor, articleId, { limit: 50 })).items
