import { expect, test } from 'vitest'
import { rejectSuggestion } from '../commands/decisions'
import { by, desk, refused, suggest } from '../testing/people'
import { listEvents } from './history'

test('the record is read from its beginning or its end, of everybody or of one person', async () => {
  const { article, target, editor, member } = await desk()
  const translator = await member('translator')
  const [, cranes] = target
  if (!cranes) throw new Error('there is a second paragraph')
  const thread = await suggest(translator, cranes, 'two', '2')
  await rejectSuggestion(by(editor), thread.id, { reason: 'House style.' })

  const all = await listEvents(editor, article.id, { limit: 200 })
  const seqs = all.items.map(({ seq }) => seq)
  expect(seqs).toEqual(seqs.map((_, index) => index + 1))

  const read: number[] = []
  let cursor: string | undefined
  do {
    const page = await listEvents(editor, article.id, { limit: 2, order: 'newest', cursor })
    read.push(...page.items.map(({ seq }) => seq))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect(read).toEqual(seqs.toReversed())

  const own = await listEvents(editor, article.id, { limit: 200, order: 'newest', actor: translator.id })
  expect(own.items.map(({ type }) => type)).toEqual(['thread.opened'])
  expect(own.items.every(({ actor }) => actor?.id === translator.id)).toBe(true)

  const stranger = Buffer.from('z').toString('base64url')
  expect(await refused(listEvents(editor, article.id, { limit: 2, cursor: stranger }))).toBe('INVALID_INPUT')
})
