import { describe, expect, it } from 'vitest'
import { listUnits } from '../queries/units'
import { by, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { acceptSuggestion, rejectSuggestion } from './decisions'
import { rebaseSuggestion } from './rebase'
import { rewriteParagraph } from './rewrite'

async function ships() {
  const here = await desk()
  const paragraph = here.target[1]
  if (!paragraph) throw new Error('the article has a body')
  const rewrite = (text: string, version = 1) => rewriteParagraph(by(here.editor), paragraph.id, { version, text })
  return { ...here, paragraph, rewrite }
}

const NEW = 'There are three cranes.\n\nFour ships lay there, and a tug.'

describe('a rewrite', () => {
  it('becomes corrections of one group, in reading order, in one write', async () => {
    const { rewrite, article, paragraph } = await ships()
    let threads: Awaited<ReturnType<typeof rewrite>>['threads'] = []
    const work = async () => {
      threads = (await rewrite('There are three cranes. There are 4 ships.')).threads
    }
    expect(await appended(article.id, work)).toEqual(['paragraph.rewritten'])
    expect(threads.map(({ suggestion }) => [suggestion?.original, suggestion?.replacement])).toEqual([
      ['two', 'three'],
      ['four', '4'],
    ])
    expect(new Set(threads.map(({ suggestion }) => suggestion?.groupId)).size).toBe(1)
    expect(threads.every(({ paragraphId }) => paragraphId === paragraph.id)).toBe(true)
  })

  it.each([
    ['in order', (ids: string[]) => ids],
    ['backwards', (ids: string[]) => ids.toReversed()],
  ])('all accepted %s is the new text, paragraph breaks and all', async (_, order) => {
    const { rewrite, editor, article, paragraph } = await ships()
    const { threads } = await rewrite(NEW)
    for (const id of order(threads.map((thread) => thread.id))) await acceptSuggestion(by(editor), id, {})
    const { items } = await listUnits(editor, article.id, { limit: 50 })
    const unit = items.find(({ id }) => id === paragraph.unitId)
    expect(unit?.target.map(({ text }) => text)).toEqual(NEW.split('\n\n'))
  })

  it('all rejected is the old text', async () => {
    const { rewrite, editor, article, paragraph } = await ships()
    for (const { id } of (await rewrite(NEW)).threads) await rejectSuggestion(by(editor), id, { reason: 'No.' })
    const { items } = await listUnits(editor, article.id, { limit: 50 })
    expect(items.find(({ id }) => id === paragraph.unitId)?.target).toEqual([paragraph])
  })

  it('is refused where it changes nothing, is blank, or is of a text that changed', async () => {
    const { rewrite, editor, paragraph, units } = await ships()
    expect(await refused(rewrite(paragraph.text))).toBe('INVALID_INPUT')
    expect(await refused(rewrite(`${paragraph.text}\n\n`))).toBe('INVALID_INPUT')
    expect(await refused(rewrite(' \n\n '))).toBe('INVALID_INPUT')
    expect(await refused(rewrite('x', 2))).toBe('INVALID_INPUT')
    const source = units.find(({ id }) => id === paragraph.unitId)?.source[0]
    expect(await refused(rewriteParagraph(by(editor), source?.id ?? '', { version: 1, text: 'x' }))).toBe(
      'INVALID_INPUT',
    )
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    const { paragraph: now } = await acceptSuggestion(by(editor), id, {})
    await expect(rewrite('x')).rejects.toMatchObject({ code: 'STALE_VERSION', extra: { paragraph: now } })
  })
})

describe('a suggestion in conflict', () => {
  it('is proposed again on the text as it stands, by its author or an editor', async () => {
    const here = await ships()
    const { editor, paragraph, article } = here
    const translator = await here.member('translator')
    const one = await suggest(editor, paragraph, 'two', 'three')
    const lost = await suggest(translator, paragraph, 'two cranes', 'two derricks')
    const { paragraph: now } = await acceptSuggestion(by(editor), one.id, {})
    const start = now.text.indexOf('three cranes')
    const place = { version: now.version, start, end: start + 'three cranes'.length }
    const again = { ...place, replacement: 'three derricks' }
    expect(await refused(rebaseSuggestion(by(await here.member('reviewer')), lost.id, again))).toBe('FORBIDDEN')
    const work = () => rebaseSuggestion(by(translator), lost.id, again)
    expect(await appended(article.id, work)).toEqual(['suggestion.rebased'])
    const { paragraph: after, thread } = await acceptSuggestion(by(editor), lost.id, {})
    expect(after.text).toBe('There are three derricks. There are four ships.')
    expect([thread.author.id, thread.suggestion?.original]).toEqual([translator.id, 'three cranes'])
    expect(await refused(rebaseSuggestion(by(editor), lost.id, again))).toBe('ALREADY_DECIDED')
  })

  it('is refused on words that are gone, or where it would change nothing', async () => {
    const { editor, paragraph } = await ships()
    const one = await suggest(editor, paragraph, 'two', 'three')
    const lost = await suggest(editor, paragraph, 'two cranes', 'two derricks')
    await acceptSuggestion(by(editor), one.id, {})
    const place = { version: 1, start: 10, end: 13 }
    expect(await refused(rebaseSuggestion(by(editor), lost.id, place))).toBe('STALE_VERSION')
    const same = { version: 2, start: 10, end: 15, replacement: 'three' }
    expect(await refused(rebaseSuggestion(by(editor), lost.id, same))).toBe('INVALID_INPUT')
  })
})
