import { describe, expect, it, test } from 'vitest'
import { DEFAULT_WEIGHTS } from '@/domain/contract/quality'
import type { BodyOf } from '@/domain/contract/routes'
import type { Paragraph } from '@/domain/contract/shapes'
import { decideInBulk } from '../commands/bulk'
import { acceptSuggestion } from '../commands/decisions'
import { resolveGap } from '../commands/gaps'
import { rewriteParagraph } from '../commands/rewrite'
import { signOff } from '../commands/sign-offs'
import { openArticleThread, openThread, reopenThread, resolveThread } from '../commands/threads'
import { excludeUnit } from '../commands/units'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { at, by, desk, person, refused } from '../testing/people'
import { getScore } from './score'

type Severity = 'neutral' | 'minor' | 'major' | 'critical'

const issue = (actor: Actor, paragraph: Paragraph, words: string, category: string, severity: Severity) =>
  openThread(by(actor), paragraph.id, { kind: 'issue', anchor: at(paragraph, words), category, severity })

const suggestion = (
  words: string,
  replacement: string,
  paragraph: Paragraph,
  rest: { category?: string; fixes?: string } = {},
): BodyOf<'POST /paragraphs/{id}/threads'> => ({
  ...{ kind: 'suggestion', anchor: at(paragraph, words), replacement },
  ...rest,
})

const bodyOf = ({ target }: Awaited<ReturnType<typeof desk>>) => {
  const [, cranes, official] = target
  if (!cranes || !official) throw new Error('the article has a body')
  return { cranes, official }
}

describe('the score of an article', () => {
  it('counts issues whatever became of them, and corrections of a category, by so many words', async () => {
    const here = await desk()
    const { editor, article, units } = here
    const { cranes, official } = bodyOf(here)
    const words = { words: 16 }
    expect(await getScore(editor, article.id)).toEqual({
      ...{ ...words, errors: 0, penalty: 0, per1000: 0, mqm: 100 },
      after: { ...words, errors: 0, penalty: 0, per1000: 0, mqm: 100 },
      bySide: expect.objectContaining({
        source: expect.objectContaining({ before: expect.objectContaining({ words: 11 }) }),
      }),
      byCategory: [],
      weights: DEFAULT_WEIGHTS,
    })

    const open = await issue(editor, official, 'little', 'accuracy/mistranslation', 'major')
    const resolved = await issue(editor, official, 'The', 'style/awkward', 'minor')
    await resolveThread(by(editor), resolved.id)
    // The correction of an issue is the same error; one without a category is none; one that nobody accepted neither.
    const fix = suggestion('little', 'nothing', official, { category: 'accuracy/mistranslation', fixes: open.id })
    await openThread(by(editor), official.id, fix)
    const grammar = await openThread(
      by(editor),
      cranes.id,
      suggestion('are two', 'were two', cranes, { category: 'linguistic-conventions/punctuation' }),
    )
    await acceptSuggestion(by(editor), grammar.id, {})
    const score = await getScore(editor, article.id)
    expect(score).toMatchObject({
      ...words,
      errors: 3,
      penalty: 6.1,
      per1000: 381.25,
      after: { errors: 1, penalty: 5 },
    })
    expect(score.byCategory.map(({ category, errors, open }) => [category, errors, open])).toEqual([
      ['accuracy/mistranslation', 1, 1],
      ['style/awkward', 1, 0],
      ['linguistic-conventions/punctuation', 1, 0],
    ])

    // What is left out of the article is left out of its score.
    await excludeUnit(by(editor), article.id, units[2]?.id ?? '')
    expect(await getScore(editor, article.id)).toMatchObject({ words: 12, errors: 1, penalty: 0.1 })
  })

  it('counts no issue that was resolved as none, until it is opened again', async () => {
    const here = await desk()
    const { editor, article } = here
    const { official } = bodyOf(here)
    const { id } = await issue(editor, official, 'little', 'accuracy/mistranslation', 'major')
    const resolved = await resolveThread(by(editor), id, { noError: true })
    expect(resolved).toMatchObject({ status: 'resolved', issue: { noError: true } })
    expect(await getScore(editor, article.id)).toMatchObject({ errors: 0, penalty: 0 })
    await reopenThread(by(editor), id)
    await resolveThread(by(editor), id)
    expect(await getScore(editor, article.id)).toMatchObject({ errors: 1, penalty: 5 })
    const remark = await openThread(by(editor), official.id, { kind: 'comment', body: 'Hm.' })
    expect(await refused(resolveThread(by(editor), remark.id, { noError: true }))).toBe('INVALID_INPUT')
  })

  it('counts the parts of a rewrite once, and an issue of the whole article for its translation', async () => {
    const here = await desk()
    const { editor, article } = here
    const { cranes } = bodyOf(here)
    const { threads } = await rewriteParagraph(by(editor), cranes.id, {
      ...{ version: 1, text: 'There were two cranes. There were four ships.', category: 'style/awkward' },
    })
    const threadIds = threads.map(({ id }) => id)
    expect(threadIds.length).toBeGreaterThan(1)
    await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
    await openArticleThread(by(editor), article.id, { kind: 'issue', category: 'style', severity: 'critical' })
    expect(await getScore(editor, article.id)).toMatchObject({ errors: 2, penalty: 26 })
  })

  it('weighs a correction as the gap that it is said to have fixed', async () => {
    const here = await desk()
    const { editor, article } = here
    const { cranes } = bodyOf(here)
    const gap = await openThread(by(editor), cranes.id, {
      ...{
        kind: 'gap',
        type: 'contradiction',
        origin: 'translation',
        severity: 'critical',
        explanation: 'No.',
        links: [],
      },
    })
    const { id } = await openThread(by(editor), cranes.id, suggestion('two', 'three', cranes, { category: 'accuracy' }))
    await acceptSuggestion(by(editor), id, {})
    expect(await getScore(editor, article.id)).toMatchObject({ errors: 1, penalty: 1 })
    await resolveGap(by(editor), gap.id, { resolution: 'fixed', fixedBy: id })
    expect(await getScore(editor, article.id)).toMatchObject({ errors: 1, penalty: 25 })
  })

  it('is for those who may read the article', async () => {
    const { article, member } = await desk()
    expect(await getScore(await member('viewer'), article.id)).toMatchObject({ errors: 0 })
    expect(await refused(getScore(await person('Nobody'), article.id))).toBe('NOT_FOUND')
  })
})

test('two who have read the same units are compared in these', async () => {
  const here = await desk()
  const { editor, article, units, member } = here
  const { cranes, official } = bodyOf(here)
  const reviewer = await member('reviewer')
  await signOff(by(editor), units[0]?.id ?? '')
  await signOff(by(editor), cranes.unitId)
  expect((await getScore(editor, article.id)).agreement).toBeUndefined()
  await signOff(by(reviewer), units[0]?.id ?? '')
  await signOff(by(reviewer), cranes.unitId)
  await issue(editor, cranes, 'two cranes', 'accuracy/number', 'major')
  await issue(reviewer, cranes, 'cranes', 'accuracy/mistranslation', 'minor')
  await issue(reviewer, official, 'little', 'style', 'minor')
  expect((await getScore(editor, article.id)).agreement).toEqual({
    readers: [editor, reviewer].map(({ id, name }) => ({ id, name })),
    ...{ units: 2, alpha: 1, dimensions: [{ dimension: 'accuracy', alpha: 1, marked: 1 }], overlap: 0.75 },
  })
})

describe('the words of a text', () => {
  const wordsOf = async (text: string) => {
    const [row] = await (await prisma()).$queryRaw<{ words: number }[]>`SELECT stet_words(${text}) AS words`
    return row?.words
  }

  test.each([
    ['', 0],
    [' \n ', 0],
    ['The *official* said “little” — 3 times.', 6],
    ['don’t e-mail\nU.S. $14.3bn', 4],
    ['크레인은 두 기다. 배는 네 척이다.', 6],
    ['– … * # “ ” 、 。', 0],
    ['一名官员说了3次', 8],
    ['東京タワーへ', 6],
    ['한국 韓國', 3],
    ['two\u00A0words\u3000three', 3],
    ['🏗️ Москва', 2],
  ])('%j: %i', async (text, words) => expect(await wordsOf(text)).toBe(words))
})
