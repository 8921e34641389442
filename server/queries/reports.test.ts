import { describe, expect, it } from 'vitest'
import { ReportQuery } from '@/domain/contract/quality'
import { transitionArticle, updateArticle } from '../commands/articles'
import { acceptSuggestion } from '../commands/decisions'
import { signOff } from '../commands/sign-offs'
import { openThread } from '../commands/threads'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { at, by, desk, person } from '../testing/people'
import { exportReport } from './report-export'
import { getReport } from './reports'

const report = (actor: Actor, query: object = {}) => getReport(actor, ReportQuery.parse(query))

const csvOf = async (actor: Actor, query: object) => {
  let text = ''
  const { lines } = await exportReport(actor, ReportQuery.parse(query), new Date('2026-11-30T12:00:00Z'))
  for await (const line of lines) text += line
  return text
}

/** An article translated by somebody, with a wrong name that was corrected and an error of style that is open. */
async function translated(translatedBy: string) {
  const here = await desk()
  const { editor, article, target } = here
  const [, cranes, official] = target
  if (!cranes || !official) throw new Error('the article has a body')
  await updateArticle(by(editor), article.id, { translatedBy })
  const { id } = await openThread(by(editor), official.id, {
    ...{
      kind: 'suggestion',
      anchor: at(official, 'The official'),
      replacement: 'The minister',
      category: 'accuracy/name',
    },
  })
  await acceptSuggestion(by(editor), id, {})
  await openThread(by(editor), cranes.id, { kind: 'issue', category: 'style', severity: 'major' })
  return here
}

describe('translations compared', () => {
  it('by time, translator and category, of the articles that one may read', async () => {
    const { editor, article } = await translated('DeepL')
    await translated('Somebody else’s')
    const month = article.createdAt.slice(0, 7)
    expect(await report(editor)).toMatchObject({
      articles: 1,
      items: [
        { key: month, articles: 1, words: 16, errors: 2, penalty: 6, per1000: 375, after: { errors: 1, penalty: 5 } },
      ],
    })
    expect((await report(editor, { by: 'week' })).items).toHaveLength(1)
    expect((await report(editor, { by: 'translator' })).items).toMatchObject([{ key: 'DeepL', errors: 2 }])
    expect((await report(editor, { by: 'category' })).items.map(({ key, penalty }) => [key, penalty])).toEqual([
      ['style', 5],
      ['accuracy/name', 1],
    ])
    expect((await report(editor, { by: 'words' })).items).toMatchObject([
      { key: 'The official', errors: 1, articles: 1, corrected: ['The minister'] },
    ])
    const admin = await person('Admin', { admin: true })
    expect((await report(admin, { by: 'translator' })).items.map(({ key }) => key)).toContain('Somebody else’s')
    await (await prisma()).article.update({ where: { id: article.id }, data: { deletedAt: new Date() } })
    expect(await report(editor)).toMatchObject({ articles: 0, items: [] })
  })

  it('in the time in which they were approved, and between some languages', async () => {
    const { editor, article, units } = await desk()
    await (await prisma()).article.update({
      where: { id: article.id },
      data: { createdAt: new Date('2020-05-05T12:00:00Z') },
    })
    expect((await report(editor)).items.map(({ key }) => key)).toEqual(['2020-05'])
    expect((await report(editor, { from: '2020-05-06' })).articles).toBe(0)
    expect((await report(editor, { to: '2020-05-04' })).articles).toBe(0)
    expect((await report(editor, { sourceLanguage: 'ko', targetLanguage: 'en' })).articles).toBe(1)
    expect((await report(editor, { targetLanguage: 'de' })).articles).toBe(0)
    for (const { id } of units) await signOff(by(editor), id)
    await transitionArticle(by(editor), article.id, { to: 'in_review' })
    await transitionArticle(by(editor), article.id, { to: 'approved' })
    expect((await report(editor)).items.map(({ key }) => key)).not.toEqual(['2020-05'])
  })

  it('as a table that no spreadsheet takes for formulas', async () => {
    const { editor } = await translated('=HYPERLINK("https://evil.example")')
    expect(await csvOf(editor, { by: 'translator' })).toBe(
      '\uFEFFtranslator,articles,words,errors,penalty,per_1000_words,mqm_score,open_errors,open_penalty,open_per_1000_words\n' +
        '"\'=HYPERLINK(""https://evil.example"")",1,16,2,6,375,62.5,1,5,312.5\n',
    )
    expect(await csvOf(editor, { by: 'words' })).toBe(
      '\uFEFFwords,times,articles,corrected\nThe official,1,1,The minister\n',
    )
  })
})
