import { expect, it } from 'vitest'
import { ReviewReport } from '@/domain/contract/report'
import { transitionArticle } from '../commands/articles'
import { decideInBulk } from '../commands/bulk'
import { acceptSuggestion } from '../commands/decisions'
import { dismissFinding } from '../commands/findings'
import { resolveGap } from '../commands/gaps'
import { rewriteParagraph } from '../commands/rewrite'
import { signOff } from '../commands/sign-offs'
import { listFindings } from '../queries/findings'
import { runChecks } from '../testing/checked'
import { withGap } from '../testing/gap'
import { by, desk, person, refused, suggest } from '../testing/people'
import { reviewed } from '../testing/reviewed'
import { getReviewReport } from './review-report'

it('tells what a review came to: corrections, gaps with their endings, rounds, and what blocks', async () => {
  const { editor, translator, article } = await reviewed()
  const report = await getReviewReport(editor, article.id, 'en')
  expect(ReviewReport.parse(report)).toEqual(report)
  expect(report.article).toMatchObject({ id: article.id, translatedBy: 'DeepL' })
  expect(report.rounds).toEqual([{ round: 1, from: 0 }])
  expect(
    report.corrections.map(({ unit, original, applied, structural }) => [unit, original, applied, structural]),
  ).toEqual(
    expect.arrayContaining([
      [2, 'two', '3', false],
      [3, 'official', 'spokesman', false],
    ]),
  )
  expect(report.corrections.find(({ applied }) => applied === '3')).toMatchObject({
    author: { id: translator.id },
    decidedBy: { id: editor.id },
  })
  // What stands in a unit that was left out isn't told of.
  expect(report.corrections.map(({ unit }) => unit)).not.toContain(5)
  expect(
    report.gaps.map(({ unit, type, resolution, note, by: who }) => [unit, type, resolution, note, who?.id]),
  ).toEqual([
    [3, 'missing-premise', 'noted', 'Four ships were there.', editor.id],
    [null, 'omission', 'open', undefined, undefined],
  ])
  expect(report.score).toMatchObject({ errors: 1, penalty: 1 })
  expect(report.gate.open).toBe(false)
  expect(report.review.decisions).toMatchObject([{ userId: editor.id, rejected: 1 }])
})

it('names the correction that somebody said has fixed a gap', async () => {
  const { gap, editor, article, paragraph } = await withGap()
  const { id } = await suggest(editor, paragraph, 'two', 'four')
  await acceptSuggestion(by(editor), id, {})
  await resolveGap(by(editor), gap.id, { resolution: 'fixed', fixedBy: id, note: 'As in the wire.' })
  const { gaps, corrections } = await getReviewReport(editor, article.id, 'en')
  expect(gaps).toMatchObject([{ resolution: 'fixed', fixedById: id, note: 'As in the wire.' }])
  expect(corrections.map(({ threadId }) => threadId)).toEqual([id])
})

it('lists a rewrite as one correction of its category, with all of its parts', async () => {
  const { editor, article, target } = await desk()
  const rewrite = {
    ...{ version: 1, text: 'There were two cranes. There were four ships.', category: 'style/awkward' },
  }
  const { threads } = await rewriteParagraph(by(editor), target[1]?.id ?? '', rewrite)
  const threadIds = threads.map(({ id }) => id)
  await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
  const { corrections } = await getReviewReport(editor, article.id, 'en')
  const part = { original: 'are', applied: 'were' }
  expect(corrections).toMatchObject([
    { threadId: threadIds[0], category: 'style/awkward', ...part, further: [{ threadId: threadIds[1], ...part }] },
  ])
})

it('names dismissed findings with the reason, in the reader’s language, and who may not export is refused', async () => {
  const source = ['항구의 밤', '크레인 두 기에 143억 달러를 냈다.']
  const { editor, article } = await desk(['The port at night', 'It paid $1.43 billion for two cranes.'], source)
  await runChecks(article.id)
  const { items } = await listFindings(editor, article.id, { limit: 50, check: 'number', status: 'open' }, 'en')
  await dismissFinding(by(editor), items[0]?.id ?? '', 'The agency corrected it.', 'en')
  const { dismissed, checks } = await getReviewReport(editor, article.id, 'ko')
  expect(dismissed).toMatchObject([
    { unit: 2, check: 'number', reason: 'The agency corrected it.', by: { id: editor.id } },
  ])
  expect(dismissed[0]?.message).toMatch(/\p{Script=Hangul}/u)
  expect(checks).toEqual([{ check: 'number', title: expect.stringMatching(/\p{Script=Hangul}/u), dismissed: 1 }])
  expect(await refused(getReviewReport(await person('Nobody'), article.id, 'en'))).toBe('NOT_FOUND')
})

it('says of an approved article what its approval was about', async () => {
  const { editor, article, units } = await desk()
  for (const { id } of units) await signOff(by(editor), id)
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  await transitionArticle(by(editor), article.id, { to: 'approved' })
  const { gate, review, rounds, article: now } = await getReviewReport(editor, article.id, 'en')
  expect(gate).toEqual({ open: true, blockers: [] })
  expect(review).toMatchObject({ units: 3, signOffs: [{ userId: editor.id, units: 3 }] })
  expect(rounds).toMatchObject([{ round: 1, approved: { by: { id: editor.id } } }])
  expect(now.approved?.by?.id).toBe(editor.id)
})
