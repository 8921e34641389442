import { describe, expect, it } from 'vitest'
import { Replacement } from '@/domain/contract/inputs'
import type { Paragraph } from '@/domain/contract/shapes'
import { previewReplacement } from '../queries/replacements'
import { listUnits } from '../queries/units'
import { by, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { decideInBulk } from './bulk'
import { acceptSuggestion } from './decisions'
import { replaceInArticle } from './replace'
import { excludeUnit } from './units'

const TEXTS = ['The port at night', 'The port is old. Ports are.', 'A report of the port.']
function old([, paragraph]: readonly Paragraph[]): Paragraph {
  if (!paragraph) throw new Error('the article has a body')
  return paragraph
}

const search = (more: object) => Replacement.parse({ find: 'port', replacement: 'harbor', wholeWords: true, ...more })

async function port() {
  const here = await desk(TEXTS)
  const replace = (more: object = {}) => replaceInArticle(by(here.editor), here.article.id, search(more))
  const preview = (more: object = {}) => previewReplacement(here.editor, here.article.id, search(more))
  const texts = async () => {
    const { items } = await listUnits(here.editor, here.article.id, { limit: 50 })
    return items.flatMap(({ target }) => target.map(({ text }) => text))
  }
  return { ...here, replace, preview, texts }
}

describe('replacing in an article', () => {
  it('suggests each place as a part of one group, in one write, and all of it is accepted as one', async () => {
    const { replace, texts, article, editor } = await port()
    let answer: Awaited<ReturnType<typeof replace>> | undefined
    const work = async () => {
      answer = await replace()
    }
    expect(await appended(article.id, work)).toEqual(['text.replaced'])
    expect(answer?.threads.map(({ suggestion }) => [suggestion?.original, suggestion?.groupId])).toEqual(
      ['port', 'port', 'port'].map((words) => [words, answer?.groupId]),
    )
    const groupId = answer?.groupId ?? ''
    await decideInBulk(by(editor), article.id, { decision: 'accept', filter: { groupId } })
    expect(await texts()).toEqual(['The harbor at night', 'The harbor is old. Ports are.', 'A report of the harbor.'])
  })

  it('shows the places before, stores nothing by it, and leaves out what is excluded or not there', async () => {
    const { replace, preview, article, editor, target, units } = await port()
    const pending = await suggest(editor, old(target), 'port is', 'port was')
    let hits: Awaited<ReturnType<typeof preview>>['hits']
    const look = async () => {
      hits = (await preview()).hits
    }
    expect(await appended(article.id, look)).toEqual([])
    expect(hits?.map(({ before, original, after, overlaps }) => [before, original, after, overlaps])).toEqual([
      ['The ', 'port', ' at night', []],
      ['The ', 'port', ' is old. Ports are.', [pending.id]],
      ['A report of the ', 'port', '.', []],
    ])
    await excludeUnit(by(editor), article.id, units[2]?.id ?? '')
    expect((await preview()).hits).toHaveLength(2)
    expect(await appended(article.id, () => replace({ find: 'nowhere' }))).toEqual([])
    expect(await replace({ find: 'nowhere' })).toEqual({ groupId: null, threads: [] })
  })

  it('takes those chosen alone, and none where a text has changed since', async () => {
    const { replace, preview, editor, target } = await port()
    const { hits = [] } = await preview()
    const only = hits.slice(0, 2).map(({ paragraphId, version, start }) => ({ paragraphId, version, start }))
    const { id } = await suggest(editor, old(target), 'old', 'new')
    await acceptSuggestion(by(editor), id, {})
    expect(await refused(replace({ only }))).toBe('STALE_VERSION')
    expect((await replace({ only: only.slice(0, 1) })).threads).toHaveLength(1)
  })

  it('is for those who suggest, and refused where it stands at too many places', async () => {
    const { article, member, target } = await port()
    const viewer = await member('viewer')
    expect(await refused(replaceInArticle(by(viewer), article.id, search({})))).toBe('FORBIDDEN')
    expect(await refused(previewReplacement(viewer, article.id, search({})))).toBe('FORBIDDEN')
    expect(target).toHaveLength(3)
    const many = await desk(['Many', 'a '.repeat(5_001).trim()], ['많다', '가'])
    const all = search({ find: 'a', replacement: 'b' })
    expect(await refused(previewReplacement(many.editor, many.article.id, all))).toBe('INVALID_INPUT')
  })
})
