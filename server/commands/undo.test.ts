import { describe, expect, it } from 'vitest'
import { listVersions } from '../queries/history'
import { listThreads } from '../queries/threads'
import { by, type Desk, desk, refused, suggest } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { decideInBulk } from './bulk'
import { acceptSuggestion, rejectSuggestion, reopenSuggestion, withdrawSuggestion } from './decisions'
import { rebaseSuggestion } from './rebase'
import { signOff } from './sign-offs'
import { openThread } from './threads'
import { undoAcceptance, undoDecisions } from './undo'

async function ships() {
  const here = await desk()
  const paragraph = here.target[1]
  if (!paragraph) throw new Error('the article has a body')
  return { ...here, paragraph }
}

async function suggestionsOf({ editor, article }: Desk) {
  const { items } = await listThreads(editor, article.id, { limit: 200, kind: 'suggestion' })
  return new Map(items.map(({ id, suggestion, anchor }) => [id, { ...suggestion, state: anchor?.state }]))
}

describe('an acceptance taken back', () => {
  it('gives the words back as a new version by who took it back, and the suggestion is pending again', async () => {
    const here = await ships()
    const { editor, paragraph, article } = here
    const translator = await here.member('translator')
    const thread = await suggest(translator, paragraph, 'two', 'three')
    await acceptSuggestion(by(editor), thread.id, { note: 'Right.' })
    const [, unit] = here.units
    await signOff(by(editor), unit?.id ?? '')
    const work = async () => {
      const { thread: back, paragraph: now } = await undoAcceptance(by(editor), thread.id)
      expect([now.text, now.version]).toEqual([paragraph.text, 3])
      expect(back.anchor).toMatchObject({ ...thread.anchor, version: 3, state: 'exact' })
      expect(back.suggestion).toEqual(thread.suggestion)
    }
    expect(await appended(article.id, work)).toEqual(['suggestion.undone'])
    const versions = await listVersions(editor, paragraph.id)
    expect(versions.map(({ author, undoes }) => [author?.id, undoes])).toEqual([
      [undefined, undefined],
      [translator.id, undefined],
      [editor.id, 2],
    ])
    await acceptSuggestion(by(editor), thread.id, {})
    await undoAcceptance(by(editor), thread.id)
    expect((await listVersions(editor, paragraph.id)).at(-1)?.text).toBe(paragraph.text)
  })

  it('frees the alternatives that had lost their words to it, and those that had asked for the same', async () => {
    const here = await ships()
    const { editor, paragraph } = here
    const [one, same, other] = await Promise.all([
      suggest(editor, paragraph, 'two', 'three'),
      suggest(editor, paragraph, 'two', 'three'),
      suggest(editor, paragraph, 'are two', 'is one'),
    ])
    await acceptSuggestion(by(editor), one.id, {})
    expect((await suggestionsOf(here)).get(same.id)?.decision).toBe('superseded')
    expect((await suggestionsOf(here)).get(other.id)?.conflict).toBe(true)
    await undoAcceptance(by(editor), one.id)
    for (const { id } of [one, same, other])
      expect((await suggestionsOf(here)).get(id)).toMatchObject({
        decision: 'pending',
        conflict: false,
        state: 'exact',
      })
    await acceptSuggestion(by(editor), other.id, {})
  })

  it('leaves what was accepted beside it, and what was proposed again since', async () => {
    const here = await ships()
    const { editor, paragraph } = here
    const one = await suggest(editor, paragraph, 'two', 'three')
    const beside = await suggest(editor, paragraph, 'four', '4')
    const other = await suggest(editor, paragraph, 'are two', 'were two')
    await acceptSuggestion(by(editor), one.id, {})
    await acceptSuggestion(by(editor), beside.id, {})
    await rebaseSuggestion(by(editor), other.id, { version: 3, start: 6, end: 9, replacement: 'were' })
    await undoAcceptance(by(editor), one.id)
    expect((await listVersions(editor, paragraph.id)).at(-1)?.text).toBe('There are two cranes. There are 4 ships.')
    expect((await acceptSuggestion(by(editor), other.id, {})).paragraph.text).toBe(
      'There were two cranes. There are 4 ships.',
    )
  })

  it('is refused where later ones stand on it, which are named; taken back first, they free it', async () => {
    const { editor, paragraph, article } = await ships()
    const one = await suggest(editor, paragraph, 'two', 'three')
    const { paragraph: now } = await acceptSuggestion(by(editor), one.id, {})
    const later = await suggest(editor, now, 'three cranes', '3 cranes')
    await acceptSuggestion(by(editor), later.id, {})
    const before = await eventsOf(article.id)
    await expect(undoAcceptance(by(editor), one.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      extra: { standing: [{ threadId: later.id }] },
    })
    expect(await eventsOf(article.id)).toEqual(before)
    await undoAcceptance(by(editor), later.id)
    expect((await undoAcceptance(by(editor), one.id)).paragraph.text).toBe(paragraph.text)
  })

  it('is for what was accepted, and for editors', async () => {
    const here = await ships()
    const { editor, paragraph } = here
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    expect(await refused(undoAcceptance(by(editor), id))).toBe('CONFLICT')
    await rejectSuggestion(by(editor), id, { reason: 'No.' })
    expect(await refused(undoAcceptance(by(editor), id))).toBe('CONFLICT')
    expect(await refused(undoAcceptance(by(await here.member('reviewer')), id))).toBe('FORBIDDEN')
  })

  it('tried by twenty at once happens once', async () => {
    const { editor, paragraph } = await ships()
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    await acceptSuggestion(by(editor), id, {})
    const tries = await Promise.all(Array.from({ length: 20 }, () => refused(undoAcceptance(by(editor), id))))
    expect(tries.filter((answer) => answer === 'CONFLICT')).toHaveLength(19)
    expect((await listVersions(editor, paragraph.id)).at(-1)).toMatchObject({ version: 3, text: paragraph.text })
  })
})

describe('a rejection or a withdrawal taken back', () => {
  it('is pending again on its words, or in conflict where they are gone', async () => {
    const here = await ships()
    const { editor, paragraph, article } = here
    const translator = await here.member('translator')
    const one = await suggest(translator, paragraph, 'two', 'three')
    const other = await suggest(translator, paragraph, 'are two', 'were two')
    await rejectSuggestion(by(editor), one.id, { reason: 'No.' })
    await withdrawSuggestion(by(translator), other.id)
    expect(await refused(reopenSuggestion(by(translator), one.id))).toBe('FORBIDDEN')
    expect(await refused(reopenSuggestion(by(editor), other.id))).toBe('FORBIDDEN')
    const work = () => reopenSuggestion(by(editor), one.id)
    expect(await appended(article.id, work)).toEqual(['suggestion.reopened'])
    expect(await refused(reopenSuggestion(by(editor), one.id))).toBe('CONFLICT')
    await acceptSuggestion(by(editor), one.id, {})
    expect((await reopenSuggestion(by(translator), other.id)).suggestion).toMatchObject({
      decision: 'pending',
      conflict: true,
    })
  })
})

describe('a decision in bulk taken back', () => {
  it('takes all of it back, in one write, or none', async () => {
    const here = await ships()
    const { editor, paragraph, article } = here
    const words = ['There', 'two', 'four', 'ships']
    const threads = await Promise.all(words.map((word) => suggest(editor, paragraph, word, word.toUpperCase())))
    const ids = threads.map(({ id }) => id)
    const { applied } = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds: ids })
    expect(applied).toEqual(ids)
    const now = (await listVersions(editor, paragraph.id)).at(-1)
    const later = await openThread(by(editor), paragraph.id, {
      kind: 'suggestion',
      anchor: { version: now?.version ?? 0, start: 0, end: 9 },
      replacement: 'X',
    })
    await acceptSuggestion(by(editor), later.id, {})
    expect(await refused(undoDecisions(by(editor), article.id, { threadIds: ids }))).toBe('CONFLICT')
    expect((await suggestionsOf(here)).get(ids[3] ?? '')?.decision).toBe('accepted')
    await undoAcceptance(by(editor), later.id)
    const work = () => undoDecisions(by(editor), article.id, { threadIds: ids })
    expect(await appended(article.id, work)).toEqual(['suggestions.undone'])
    expect((await listVersions(editor, paragraph.id)).at(-1)?.text).toBe(paragraph.text)
    for (const id of ids)
      expect((await suggestionsOf(here)).get(id)).toMatchObject({
        decision: 'pending',
        conflict: false,
        state: 'exact',
      })
  })

  it('opens rejected ones again', async () => {
    const here = await ships()
    const { editor, paragraph, article } = here
    const threads = await Promise.all(['two', 'four'].map((word) => suggest(editor, paragraph, word, 'x')))
    const threadIds = threads.map(({ id }) => id)
    await decideInBulk(by(editor), article.id, { decision: 'reject', reason: 'No.', threadIds })
    const { threads: back } = await undoDecisions(by(editor), article.id, { threadIds })
    expect(back.map(({ suggestion }) => [suggestion?.decision, suggestion?.decisionNote])).toEqual([
      ['pending', undefined],
      ['pending', undefined],
    ])
    expect(await refused(undoDecisions(by(editor), article.id, { threadIds: ['nothing'] }))).toBe('NOT_FOUND')
  })
})
