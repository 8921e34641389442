import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { prisma } from '../db/database'
import { type Asked, contradictions, type Deed, type Done, type Recorded, type Told } from '../testing/history'
import { type Instance, startInstances } from '../testing/instances'
import { by, desk, person } from '../testing/people'
import { articleFaults } from '../verify/verify'
import { setMember } from './members'

/** `npm run fuzz:history` asks for more. */
const OPERATIONS = Number(process.env.HISTORY_OPERATIONS || 200)
const CLIENTS = 8
/** In milliseconds: each is a write or a read of a text that grows with them. */
const LONGEST = 300_000 + OPERATIONS * 150
const DEEDS: readonly Deed[] = ['accept', 'accept', 'undo', 'undo', 'reject', 'withdraw']

const oneOf = <T>(all: readonly T[]): T | undefined => all[Math.floor(Math.random() * all.length)]

// An embedded database belongs to one process: its lock keeps a second one out.
describe.runIf(inject('postgres') !== '')('two instances on one server', () => {
  let instances: Instance[] = []
  beforeAll(async () => {
    instances = await startInstances(2, inject('postgres'))
  })
  afterAll(async () => expect(await Promise.all(instances.map(({ end }) => end()))).toEqual(instances.map(() => 0)))

  test(
    'whatever many do at once, there is one order in which everybody was told the truth',
    async () => {
      const words = Array.from({ length: OPERATIONS }, (_, index) => `w${index}`)
      const text = `${words.join(' ')}.`
      const { article, target, editor } = await desk(['A title', text], ['제목', '낱말들이 많다.'])
      const paragraphId = target[1]?.id ?? ''
      const people = await Promise.all(Array.from({ length: CLIENTS }, (_, index) => person(`Client ${index}`)))
      for (const { id } of people) await setMember(by(editor), article.id, { userId: id, role: 'editor' })
      const before = (await eventsOf(article.id)).length

      const history: Done[] = []
      const suggested: { threadId: string; author: number }[] = []
      let asked = 0

      /** At one of the instances, or under one key at both. */
      async function perform(client: number, what: Asked, twice = false) {
        const id = asked++
        const email = people[client]?.email ?? ''
        const order = { email, articleId: article.id, paragraphId, asked: what, ...(twice && { key: `key-${id}` }) }
        const began = performance.now()
        const chosen = twice ? instances : [oneOf(instances)]
        const answers = await Promise.all(
          chosen.map(async (instance) => {
            const reply = await instance?.ask(order)
            return { told: reply?.told, ended: performance.now() }
          }),
        )
        const [first] = answers.toSorted((a, b) => a.ended - b.ended)
        if (!first?.told) throw new Error('one was asked')
        expect(answers.map(({ told }) => told)).toEqual(answers.map(() => first.told))
        history.push({ asked: what, told: first.told, began, ended: first.ended })
        return first.told
      }

      async function act(client: number) {
        const dice = Math.random()
        const one = oneOf(suggested)
        if (dice < 0.15) return perform(client, { do: 'comment', words: `c${asked}` }, Math.random() < 0.3)
        if (dice < 0.3) return perform(client, { do: 'read' })
        if (dice < 0.45 || !one) {
          const word = words.pop() ?? ''
          const told = await perform(client, { do: 'suggest', word, replacement: `${word}x` }, Math.random() < 0.3)
          if ('threadId' in told) suggested.push({ threadId: told.threadId, author: client })
          return
        }
        // The last ones are disputed most.
        const disputed = oneOf(suggested.slice(-3)) ?? one
        const deed = oneOf(DEEDS) ?? 'accept'
        return perform(deed === 'withdraw' ? disputed.author : client, { do: deed, threadId: disputed.threadId })
      }

      let left = OPERATIONS
      const work = async (client: number) => {
        while (left-- > 0) await act(client)
      }
      await Promise.all(people.map((_, client) => work(client)))

      const record = (await eventsOf(article.id)).slice(before)
      expect(contradictions(history, record, text)).toEqual([])
      expect(await articleFaults(await prisma(), article.id)).toEqual([])
      // It isn’t all refused, and not all done.
      const refused = history.filter(({ told }) => 'refused' in told).length
      expect([record.length, refused].every((some) => some > OPERATIONS / 20)).toBe(true)
    },
    LONGEST,
  )
})

async function eventsOf(articleId: string): Promise<Recorded[]> {
  const events = await (await prisma()).event.findMany({ where: { articleId }, orderBy: { seq: 'asc' } })
  return events.map(({ seq, type, data }) => {
    const { threadId = '', version } = data as { threadId?: string; version?: number }
    return { seq, type, threadId, ...(version !== undefined && { version }) }
  })
}

describe('what is checked', () => {
  const done = (began: number, asked: Asked, told: Told, ended = began + 1): Done => ({ asked, told, began, ended })
  const seen = (text: string, comments: string[], s?: 'pending' | 'accepted') => ({
    seen: { text, comments, decisions: s ? { s } : {} },
  })
  const HISTORY: readonly Done[] = [
    done(0, { do: 'comment', words: 'first' }, { threadId: 'c' }),
    done(2, { do: 'suggest', word: 'red', replacement: 'blue' }, { threadId: 's' }),
    done(4, { do: 'read' }, seen('red.', ['first'], 'pending')),
    done(6, { do: 'accept', threadId: 's' }, { threadId: 's', version: 2 }),
    done(8, { do: 'accept', threadId: 's' }, { refused: 'ALREADY_DECIDED' }),
    done(10, { do: 'read' }, seen('blue.', ['first'], 'accepted')),
    done(12, { do: 'undo', threadId: 's' }, { threadId: 's', version: 3 }),
  ]
  const RECORD: readonly Recorded[] = [
    { seq: 1, type: 'thread.opened', threadId: 'c' },
    { seq: 2, type: 'thread.opened', threadId: 's' },
    { seq: 3, type: 'suggestion.accepted', threadId: 's', version: 2 },
    { seq: 4, type: 'suggestion.undone', threadId: 's', version: 3 },
  ]
  const told = (history: readonly Done[], record = RECORD) => contradictions(history, record, 'red.')
  const changed = (index: number, change: Partial<Done>) =>
    HISTORY.map((one, at) => (at === index ? { ...one, ...change } : one))

  test('a true history is taken', () => expect(told(HISTORY)).toEqual([]))

  test.each<[string, readonly Done[], readonly Recorded[], RegExp]>([
    ['what was acknowledged and lost', HISTORY, RECORD.slice(0, -1), /undo s 3 was acknowledged/],
    ['what was done by nobody', HISTORY.slice(0, -1), RECORD, /event 4 .* by nobody/],
    ['what was recorded twice', HISTORY, [...RECORD, { ...RECORD[3], seq: 5 } as Recorded], /recorded twice/],
    ['what was done twice', [...HISTORY, ...HISTORY.slice(-1)], RECORD, /twice was once/],
    ['what comes before what it followed', changed(1, { began: -3, ended: -2 }), RECORD, /recorded before it/],
    ['what could not be done', HISTORY, [3, 0, 1, 2].map((at) => RECORD[at] as Recorded), /undone of what was not/],
    ['a refusal without a reason', changed(4, { told: { refused: 'X' }, began: 5, ended: 5.5 }), RECORD, /refused/],
    ['a read of the past', changed(5, { told: seen('red.', ['first'], 'pending') }), RECORD, /saw what never was/],
    ['a read of the future', changed(2, { told: seen('blue.', ['first'], 'accepted') }), RECORD, /saw what never was/],
    ['a read of a mixture', changed(5, { told: seen('red.', ['first'], 'accepted') }), RECORD, /saw what never was/],
  ])('and not %s', (_, history, record, fault) => expect(told(history, record).join('\n')).toMatch(fault))
})
