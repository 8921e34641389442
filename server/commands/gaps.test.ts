import { describe, expect, test } from 'vitest'
import { ImportForm } from '@/domain/contract/intake'
import { prisma } from '../db/database'
import { getArticle } from '../queries/articles'
import { listUnits } from '../queries/units'
import { exported } from '../testing/exported'
import { threadsOf, withGap } from '../testing/gap'
import { by, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { importArticle } from './articles'
import { acceptSuggestion } from './decisions'
import { reopenGap, resolveGap } from './gaps'
import { openArticleThread, openThread } from './threads'
import { undoAcceptance } from './undo'

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
      expect(await exported(editor, article.id)).toContain(`"resolution":"${resolution}","resolutionNote":"As agreed."`)
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

  test('by the correction that fixed it: the note says which; undoing it opens the gap again', async () => {
    const { gap, editor, article, paragraph } = await withGap()
    const { id } = await suggest(editor, paragraph, 'two', 'four')
    const end = () => resolveGap(by(editor), gap.id, { resolution: 'fixed', fixedBy: id })
    expect(await refused(end())).toBe('INVALID_INPUT')
    await acceptSuggestion(by(editor), id, {})
    expect((await end()).gap).toMatchObject({
      ...{ resolution: 'fixed', fixedById: id, resolutionNote: '“two” → “four”' },
    })
    expect(await articleFaults(await prisma(), article.id)).toEqual([])
    const text = await exported(editor, article.id)
    const again = await importArticle(by(editor), ImportForm.parse({ bilingual: new File([text], 'article.json') }))
    const copies = await threadsOf(editor, again.id)
    const copy = copies.find(({ kind }) => kind === 'gap')
    expect(copies.find((one) => one.id === copy?.gap?.fixedById)?.suggestion?.decision).toBe('accepted')
    expect(await articleFaults(await prisma(), again.id)).toEqual([])

    expect(await appended(article.id, () => undoAcceptance(by(editor), id))).toEqual(['suggestion.undone'])
    const [open] = (await threadsOf(editor, article.id)).filter((one) => one.id === gap.id)
    expect(open?.gap).toMatchObject({ resolution: 'open' })
    expect(open?.gap?.fixedById).toBeUndefined()
  })

  test('one correction may fix several gaps; a gap opened by hand stays as it is at the undo', async () => {
    const { gap, editor, article, paragraph } = await withGap()
    const other = await openThread(by(editor), paragraph.id, {
      ...{ kind: 'gap', type: 'omission', origin: 'translation', severity: 'minor', explanation: 'Hm?', links: [] },
    })
    const { id } = await suggest(editor, paragraph, 'two', 'four')
    await acceptSuggestion(by(editor), id, {})
    await resolveGap(by(editor), gap.id, { resolution: 'fixed', fixedBy: id })
    await resolveGap(by(editor), other.id, { resolution: 'fixed', fixedBy: id })
    await reopenGap(by(editor), gap.id)
    await resolveGap(by(editor), gap.id, { resolution: 'waived', note: 'Fine.' })
    await undoAcceptance(by(editor), id)
    const ends = new Map((await threadsOf(editor, article.id)).map((one) => [one.id, one.gap?.resolution]))
    expect([ends.get(gap.id), ends.get(other.id)]).toEqual(['waived', 'open'])
  })

  test('by signing the unit off, in the same write', async () => {
    const { gap, editor, article, target } = await withGap()
    const { id: paragraphId = '' } = target[2] ?? {}
    const end = (version: number) =>
      resolveGap(by(editor), gap.id, { resolution: 'fixed', signOff: true, read: [{ paragraphId, version }] })
    expect(await refused(end(7))).toBe('STALE_VERSION')
    const signed = () => resolveGap(by(editor), gap.id, { resolution: 'fixed', signOff: true })
    expect(await appended(article.id, signed)).toEqual(['gap.resolved'])
    const { items } = await listUnits(editor, article.id, { limit: 50 })
    const own = items.find(({ id }) => id === gap.unitId)
    expect(own?.signOffs).toMatchObject([{ userId: editor.id, current: true }])
    const [ended] = (await threadsOf(editor, article.id)).filter((one) => one.id === gap.id)
    expect(ended?.gap).toMatchObject({ resolution: 'fixed' })
  })

  test('a gap about the article as a whole has no unit to sign off', async () => {
    const { editor, article } = await withGap()
    const whole = await openArticleThread(by(editor), article.id, {
      ...{ kind: 'gap', type: 'omission', origin: 'source', severity: 'minor', explanation: 'Hm?', links: [] },
    })
    expect(await refused(resolveGap(by(editor), whole.id, { resolution: 'fixed', signOff: true }))).toBe(
      'INVALID_INPUT',
    )
  })

  test('is for gaps alone', async () => {
    const { editor, paragraph } = await withGap()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    expect(await refused(resolveGap(by(editor), id, { resolution: 'fixed', note: 'x' }))).toBe('NOT_FOUND')
  })
})
