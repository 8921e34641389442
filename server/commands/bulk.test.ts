import { describe, expect, it } from 'vitest'
import { listVersions } from '../queries/history'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import { by, desk, refused, suggest } from '../testing/people'
import { appended } from '../testing/record'
import { updateArticle } from './articles'
import { decideInBulk } from './bulk'
import { acceptSuggestion } from './decisions'
import { openThread } from './threads'
import { undoDecisions } from './undo'

async function ships() {
  const here = await desk()
  const [, paragraph, official] = here.target
  if (!paragraph || !official) throw new Error('the article has a body')
  return { ...here, paragraph, official }
}

const reasons = (skipped: readonly { threadId: string; reason: string; by?: string | undefined }[]) =>
  skipped.map(({ threadId, reason, by }) => [threadId, reason, by])

describe('accepting in bulk', () => {
  it('takes the first of those that overlap, and says why others are left out, and for which', async () => {
    const here = await ships()
    const { editor, paragraph, article } = here
    const first = await suggest(editor, paragraph, 'two cranes', 'three cranes')
    const overlapping = await suggest(editor, paragraph, 'cranes. There', 'cranes; there')
    const same = await suggest(await here.member('translator'), paragraph, 'two cranes', 'three cranes')
    const apart = await suggest(editor, paragraph, 'ships', 'boats')
    const decided = await suggest(editor, paragraph, 'four', '4')
    await acceptSuggestion(by(editor), decided.id, {})
    const threadIds = [first, overlapping, same, decided, apart].map(({ id }) => id)
    let answer = { applied: [''], skipped: [] as { threadId: string; reason: string; by?: string | undefined }[] }
    const work = async () => {
      answer = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds: [...threadIds, 'nothing'] })
    }
    expect(await appended(article.id, work)).toEqual(['suggestions.decided'])
    expect(answer.applied).toEqual([first.id, apart.id])
    expect(reasons(answer.skipped)).toEqual([
      ['nothing', 'not-found', undefined],
      [overlapping.id, 'overlaps', first.id],
      [same.id, 'superseded', first.id],
      [decided.id, 'already-decided', undefined],
    ])
    const versions = await listVersions(editor, paragraph.id)
    expect(versions.at(-1)?.text).toBe('There are three cranes. There are 4 boats.')
    expect(versions[2]?.alsoBy).toMatchObject([{ name: 'translator' }])
    const again = { decision: 'accept' as const, threadIds }
    expect(await appended(article.id, () => decideInBulk(by(editor), article.id, again))).toEqual([])
  })

  it('follows the order given: the other one first, the other one is taken', async () => {
    const { editor, paragraph, article } = await ships()
    const one = await suggest(editor, paragraph, 'two cranes', 'three cranes')
    const other = await suggest(editor, paragraph, 'cranes. There', 'cranes; there')
    const threadIds = [other.id, one.id]
    const { applied } = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
    expect(applied).toEqual([other.id])
  })

  it('takes those of an author, a category, a paragraph, in the order of their creation', async () => {
    const here = await ships()
    const { editor, paragraph, official, article } = here
    const translator = await here.member('translator')
    const body = { kind: 'suggestion' as const, anchor: { version: 1, start: 0, end: 3 }, category: 'style' }
    const styled = await openThread(by(editor), official.id, { ...body, replacement: 'An' })
    const theirs = await suggest(translator, paragraph, 'two', 'three')
    const mine = await suggest(editor, paragraph, 'four', '4')
    const accept = (filter: object) => decideInBulk(by(editor), article.id, { decision: 'accept', filter })
    expect((await accept({ category: 'terminology' })).applied).toEqual([])
    expect((await accept({ category: 'style' })).applied).toEqual([styled.id])
    expect((await accept({ authorId: translator.id })).applied).toEqual([theirs.id])
    expect((await accept({ paragraphId: paragraph.id })).applied).toEqual([mine.id])
    expect((await accept({})).applied).toEqual([])
  })

  it('splits and joins among words, each on the text that the ones before it left', async () => {
    const { editor, paragraph, article, official } = await ships()
    const split = await suggest(editor, paragraph, ' There are four', '\n\nThere are 4')
    const join = await openThread(by(editor), paragraph.id, { kind: 'suggestion', structure: { op: 'join-next' } })
    const word = await suggest(editor, official, 'little', 'nothing')
    const threadIds = [split.id, join.id, word.id]
    const { applied, skipped } = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
    expect([applied, skipped]).toEqual([threadIds, []])
    const { items } = await listThreads(editor, article.id, { limit: 50, paragraphId: paragraph.id })
    expect(items.map(({ id }) => id)).toEqual([split.id])
    await undoDecisions(by(editor), article.id, { threadIds })
    const { items: units } = await listUnits(editor, article.id, { limit: 50 })
    expect(units.flatMap(({ target }) => target.map(({ text }) => text))).toEqual([
      'The port at night',
      paragraph.text,
      official.text,
    ])
  })

  it('leaves out one’s own where the policy wants another pair of eyes', async () => {
    const here = await ships()
    const { editor, paragraph, article } = here
    await updateArticle(by(editor), article.id, { policy: { selfApproval: false, signOffs: 1, rejectReason: true } })
    const own = await suggest(editor, paragraph, 'two', 'three')
    const theirs = await suggest(await here.member('translator'), paragraph, 'four', '4')
    const threadIds = [own.id, theirs.id]
    const { applied, skipped } = await decideInBulk(by(editor), article.id, { decision: 'accept', threadIds })
    expect([applied, reasons(skipped)]).toEqual([[theirs.id], [[own.id, 'own', undefined]]])
  })
})

describe('rejecting in bulk', () => {
  it('rejects those in conflict as well, with the reason that the policy asks for', async () => {
    const { editor, paragraph, article } = await ships()
    const one = await suggest(editor, paragraph, 'two', 'three')
    const other = await suggest(editor, paragraph, 'are two', 'were two')
    await acceptSuggestion(by(editor), one.id, {})
    const threadIds = [one.id, other.id]
    const reject = (reason?: string) => decideInBulk(by(editor), article.id, { decision: 'reject', threadIds, reason })
    expect(await refused(reject())).toBe('INVALID_INPUT')
    const { applied, skipped } = await reject('No.')
    expect([applied, reasons(skipped)]).toEqual([[other.id], [[one.id, 'already-decided', undefined]]])
  })

  it('is for editors', async () => {
    const here = await ships()
    const { article, paragraph, editor } = here
    const { id } = await suggest(editor, paragraph, 'two', 'three')
    const body = { decision: 'reject' as const, reason: 'No.', threadIds: [id] }
    expect(await refused(decideInBulk(by(await here.member('reviewer')), article.id, body))).toBe('FORBIDDEN')
  })
})
