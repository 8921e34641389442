import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { prisma } from '../db/database'
import { listVersions } from '../queries/history'
import { listThreads, threadsPage } from '../queries/threads'
import type { Deed } from '../testing/history'
import { type Instance, startInstances } from '../testing/instances'
import { by, desk, person, suggest } from '../testing/people'
import { appended, eventsOf } from '../testing/record'
import { articleFaults } from '../verify/verify'
import { acceptSuggestion } from './decisions'
import { setMember } from './members'

// An embedded database belongs to one process: its lock keeps a second one out.
describe.runIf(inject('postgres') !== '')('two instances on one server', () => {
  let instances: Instance[] = []
  beforeAll(async () => {
    instances = await startInstances(2, inject('postgres'))
  })
  afterAll(async () => expect(await Promise.all(instances.map(({ end }) => end()))).toEqual(instances.map(() => 0)))

  type Order = { readonly do: Deed; readonly threadId: string; readonly email: string }
  /** The version that was made, or the refusal. */
  type Outcome = Order & {
    readonly version?: number | undefined
    readonly code?: string
    readonly detail?: string | undefined
  }

  async function carryOut(instance: Instance | undefined, { email, ...asked }: Order): Promise<Outcome> {
    const reply = await instance?.ask({ email, articleId: '', paragraphId: '', asked })
    if (!reply || 'seen' in reply.told) throw new Error('a decision was asked for')
    const { told, detail } = reply
    return { ...asked, email, ...('refused' in told ? { code: told.refused, detail } : { version: told.version }) }
  }

  /** All at once; every other one goes to the other instance. */
  const dealt = (orders: readonly Order[]): Promise<Outcome[]> =>
    Promise.all(orders.map((order, index) => carryOut(instances[index % instances.length], order)))

  /** Words each of which gets a suggestion; and an editor at each instance. */
  async function paragraphOf(words: readonly string[]) {
    const { article, target, editor } = await desk(
      ['A title', `${words.join(' ')}.`, 'End here.'],
      ['제목', '낱말들이 많다.', '끝이다.'],
    )
    const [, paragraph] = target
    if (!paragraph) throw new Error('the article has a body')
    const editors = await Promise.all(['Kim', 'Lee'].map((name) => person(name)))
    for (const { id } of editors) await setMember(by(editor), article.id, { userId: id, role: 'editor' })
    const threads = await Promise.all(words.map((word) => suggest(editor, paragraph, word, word.toUpperCase())))
    const editorAt = (index: number) => editors[index % editors.length]?.email ?? ''
    return { article, paragraph, editor, editors, threads, editorAt }
  }

  const faults = async (articleId: string) => articleFaults(await prisma(), articleId)

  test('twenty accept the same: one wins, nineteen are told by whom', async () => {
    const { article, paragraph, editor, editors, threads, editorAt } = await paragraphOf(['first', 'second'])
    const threadId = threads[0]?.id ?? ''
    const orders = Array.from({ length: 20 }, (_, index): Order => ({ do: 'accept', threadId, email: editorAt(index) }))
    let outcomes: Outcome[] = []
    const work = async () => {
      outcomes = await dealt(orders)
    }
    expect(await appended(article.id, work)).toEqual(['suggestion.accepted'])
    const [won, ...others] = outcomes.filter(({ version }) => version !== undefined)
    expect([won?.version, others]).toEqual([2, []])
    const winner = editors.find(({ email }) => email === won?.email)
    const detail = `This suggestion was accepted by ${winner?.name}.`
    expect(outcomes.filter((one) => one.code === 'ALREADY_DECIDED' && one.detail === detail)).toHaveLength(19)
    const versions = await listVersions(editor, paragraph.id)
    expect(versions.map(({ text }) => text)).toEqual(['first second.', 'FIRST second.'])
    expect(await faults(article.id)).toEqual([])
  })

  test('forty accept disjoint ones in one paragraph: all are applied, once each', async () => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}x`)
    const { article, paragraph, editor, threads, editorAt } = await paragraphOf(words)
    const orders = threads.map(({ id }, index): Order => ({ do: 'accept', threadId: id, email: editorAt(index) }))
    let outcomes: Outcome[] = []
    const work = async () => {
      outcomes = await dealt(orders)
    }
    expect(await appended(article.id, work)).toEqual(words.map(() => 'suggestion.accepted'))
    const made = outcomes.map(({ version }) => version ?? 0).sort((a, b) => a - b)
    expect(made).toEqual(words.map((_, index) => index + 2))
    const versions = await listVersions(editor, paragraph.id)
    expect(versions.map(({ version }) => version)).toEqual([1, ...made])
    expect(versions.at(-1)?.text).toBe(`${words.join(' ').toUpperCase()}.`)
    expect(await faults(article.id)).toEqual([])
  })

  test('what one instance keeps of an article is not what it was before another one wrote', async () => {
    const { article, editor, threads, editorAt } = await paragraphOf(['first', 'second', 'third'])
    const page = async () => {
      const { tag, body } = await threadsPage(editor, article.id, { limit: 200 })
      return { tag, text: new TextDecoder().decode(await body()) }
    }
    for (const [index, { id }] of threads.entries()) {
      const before = await page()
      expect(await page()).toEqual(before)
      await carryOut(instances[index % 2], { do: 'accept', threadId: id, email: editorAt(index) })
      const after = await page()
      expect(after.tag).not.toBe(before.tag)
      expect(JSON.parse(after.text)).toEqual(await listThreads(editor, article.id, { limit: 200 }))
    }
  })

  test('twenty take the same back: one wins', async () => {
    const { article, paragraph, editor, threads, editorAt } = await paragraphOf(['first', 'second'])
    const threadId = threads[0]?.id ?? ''
    await acceptSuggestion(by(editor), threadId, {})
    const before = await eventsOf(article.id)
    const orders = Array.from({ length: 20 }, (_, index): Order => ({ do: 'undo', threadId, email: editorAt(index) }))
    const outcomes = await dealt(orders)
    expect(outcomes.flatMap(({ version }) => version ?? [])).toEqual([3])
    const refused = outcomes.flatMap(({ code, detail }) => (code ? [`${code}: ${detail}`] : []))
    expect(refused).toEqual(Array(19).fill('CONFLICT: This suggestion is pending, not accepted.'))
    expect(await eventsOf(article.id)).toEqual([...before, 'suggestion.undone'])
    expect((await listVersions(editor, paragraph.id)).at(-1)).toMatchObject({ version: 3, text: paragraph.text })
    expect(await faults(article.id)).toEqual([])
  })
})
