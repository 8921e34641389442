import { expect, test } from 'vitest'
import type { Then } from '@/domain/contract/record'
import { transitionArticle, updateArticle } from '../commands/articles'
import { addComment, deleteComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion } from '../commands/decisions'
import { signOff } from '../commands/sign-offs'
import { openThread } from '../commands/threads'
import { undoAcceptance } from '../commands/undo'
import { excludeUnit, mergeUnit } from '../commands/units'
import { by, type Desk, desk, refused, suggest } from '../testing/people'
import { getArticle } from './articles'
import { articleAt } from './at'
import { compare } from './compare'
import { listEvents } from './history'
import { exportHistory } from './history-export'
import { openHistory } from './history-page'
import { listRounds } from './rounds'
import { listUnits } from './units'

const cranesOf = ({ target }: Desk) => {
  const [, cranes] = target
  if (!cranes) throw new Error('there is a second paragraph')
  return cranes
}

async function textOf(lines: AsyncIterable<string>): Promise<string> {
  const pieces: string[] = []
  for await (const piece of lines) pieces.push(piece)
  return pieces.join('')
}

test('the record is filtered by kind, by type, and read from before an event', async () => {
  const here = await desk()
  const { article, editor, member } = here
  const thread = await suggest(await member('translator'), cranesOf(here), 'two', '2')
  await addComment(by(editor), thread.id, 'Why?')
  await rejectSuggestion(by(editor), thread.id, { reason: 'House style.' })
  const types = async (query: object) =>
    (await listEvents(editor, article.id, { limit: 200, ...query })).items.map(({ type }) => type)
  expect(await types({ kind: 'decisions' })).toEqual(['suggestion.rejected'])
  expect(await types({ kind: 'discussion' })).toEqual(['comment.added'])
  expect(await types({ kind: 'people' })).toEqual(['member.set'])
  expect(await types({ type: 'comment.added' })).toEqual(['comment.added'])
  expect(await types({ kind: 'decisions', type: 'comment.added' })).toEqual([])
  expect(await types({ before: 3 })).toEqual(['article.created', 'member.set'])
  expect(await types({ before: 3, order: 'newest' })).toEqual(['member.set', 'article.created'])
})

test('the page of the record names each place by words that one may still read, and people by their names', async () => {
  const here = await desk()
  const { article, editor } = here
  const { id } = cranesOf(here)
  const said = await openThread(by(editor), id, { kind: 'comment', body: `See @[Kim](${editor.id}), please.` })
  const { comments, ...deleted } = await openThread(by(editor), id, {
    kind: 'comment',
    body: 'Nobody shall read this.',
  })
  await deleteComment(by(editor), comments[0]?.id ?? '')
  const gap = await openThread(by(editor), id, {
    ...{ kind: 'gap', type: 'omission', origin: 'source', severity: 'minor', explanation: 'Since when?', links: [] },
  })
  const { shown } = await openHistory(editor, article.id, {})
  const words = new Map(shown.flatMap(({ places }) => places.map((place) => [place.id, place.words])))
  expect([said, deleted, gap].map((thread) => words.get(thread.id))).toEqual(['See @Kim, please.', '', 'Since when?'])
})

test('the record as a file: every event in order, as JSON Lines and as CSV, harmless in a spreadsheet', async () => {
  const here = await desk()
  const { article, editor, member } = here
  const reviewer = await member('reviewer')
  const thread = await suggest(reviewer, cranesOf(here), 'two', '2')
  await rejectSuggestion(by(editor), thread.id, { reason: '=HYPERLINK("https://evil")\nNo, "two".' })
  const events = (await listEvents(editor, article.id, { limit: 200 })).items

  const { lines, mediaType, disposition } = await exportHistory(editor, article.id, { format: 'jsonl' })
  expect(mediaType).toContain('jsonl')
  expect(disposition).toContain('.jsonl')
  const read = (await textOf(lines))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(read).toEqual(events.map(({ changes: _, ...event }) => event))

  const csv = await textOf((await exportHistory(editor, article.id, { format: 'csv', actor: editor.id })).lines)
  const own = events.filter(({ actor }) => actor?.id === editor.id)
  expect(csv.startsWith('\uFEFFseq,at,type,actorId,actor,data,hash\n')).toBe(true)
  const data = (text: string) => `"${text.replaceAll('"', '""')}"`
  for (const { seq, type, data: given, hash } of own) {
    expect(csv).toContain(`\n${seq},`)
    expect(csv).toContain(type)
    expect(csv).toContain(`${data(JSON.stringify(given))},${hash}\n`)
  }
  expect(csv.trimEnd().split('\n')).toHaveLength(own.length + 1)
  // Reading it leaves no event.
  expect((await getArticle(editor, article.id)).seq).toBe(events.length)
  expect(await refused(exportHistory(reviewer, 'nowhere', { format: 'csv' }))).toBe('NOT_FOUND')
})

const textsOf = ({ units }: Then) => units.map(({ target }) => target.map(({ text }) => text).join(' / '))

test('an article as it stood after each of its events', async () => {
  const here = await desk()
  const { article, editor, units } = here
  const cranes = cranesOf(here)
  const at = (seq: number) => articleAt(editor, article.id, String(seq), {})
  const split = await suggest(editor, cranes, ' There are four', '\n\nThere were four')
  const stood: string[][] = [[], textsOf(await at(1))]
  const now = async () => {
    const { seq } = await getArticle(editor, article.id)
    const { items } = await listUnits(editor, article.id, { limit: 200 })
    stood[seq] = items.map(({ target }) => target.map(({ text }) => text).join(' / '))
  }
  await now()
  await acceptSuggestion(by(editor), split.id, {})
  await now()
  const words = await suggest(editor, cranes, 'two', 'three')
  await now()
  await acceptSuggestion(by(editor), words.id, {})
  await now()
  await undoAcceptance(by(editor), words.id)
  await now()
  const gone = await openThread(by(editor), cranes.id, { kind: 'suggestion', structure: { op: 'remove' } })
  await now()
  await acceptSuggestion(by(editor), gone.id, {})
  await now()
  expect(stood[3]?.[1]).toBe('There are two cranes. / There were four ships.')
  for (const [seq, texts] of stood.entries()) if (seq > 0) expect([seq, textsOf(await at(seq))]).toEqual([seq, texts])

  const [first, second] = units
  await excludeUnit(by(editor), article.id, first?.id ?? '')
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  const { seq } = await getArticle(editor, article.id)
  expect((await at(seq)).units.map(({ excluded }) => excluded)).toEqual([true, false, false])
  expect((await at(seq - 2)).units.map(({ excluded }) => excluded)).toEqual([false, false, false])
  expect([(await at(seq)).status, (await at(seq - 1)).status]).toEqual(['in_review', 'draft'])
  expect((await at(seq)).pairing).toBe('then')

  // Which unit a paragraph was in is not kept, and the answer says so.
  await mergeUnit(by(editor), article.id, second?.id ?? '')
  const before = await at(seq)
  expect([before.pairing, before.units.length]).toEqual(['now', 2])
  expect((await at(seq + 1)).pairing).toBe('then')
  expect(textsOf(await at(3)).join(' / ')).toContain('There are two cranes. / There were four ships.')

  const page = await articleAt(editor, article.id, '1', { limit: 1 })
  expect(page.units).toHaveLength(1)
  const rest = await articleAt(editor, article.id, '1', { limit: 1, cursor: page.nextCursor ?? '' })
  expect(rest.units[0]?.unitId).toBe(second?.id)
  for (const asked of ['0', String(seq + 9), '-1', 'x', '1.5'])
    expect(await refused(articleAt(editor, article.id, asked, {}))).toBe('NOT_FOUND')
})

test('rounds are told by the record, and two of them compared', async () => {
  const here = await desk()
  const { article, editor, units } = here
  const cranes = cranesOf(here)
  await updateArticle(by(editor), article.id, { title: { target: 'Cranes' } })
  const approve = async () => {
    for (const { id } of units) await signOff(by(editor), id)
    await transitionArticle(by(editor), article.id, { to: 'approved' })
  }
  const change = async (words: string, instead: string) => {
    const { items } = await listUnits(editor, article.id, { limit: 200 })
    const paragraph = items.flatMap(({ target }) => target).find(({ id }) => id === cranes.id)
    if (!paragraph) throw new Error('the paragraph is still there')
    await acceptSuggestion(by(editor), (await suggest(editor, paragraph, words, instead)).id, {})
  }
  expect((await listRounds(editor, article.id)).items).toEqual([{ round: 1, from: 0 }])
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  await change('two', 'three')
  await approve()
  await transitionArticle(by(editor), article.id, { to: 'in_review', reason: 'A ship sank.' })
  await change('four', 'three')
  await approve()
  await transitionArticle(by(editor), article.id, { to: 'in_review', reason: 'Another one.' })
  await change('ships', 'boats')

  const { items } = await listRounds(editor, article.id)
  expect(items.map(({ round, approved, reopened }) => [round, approved?.by?.id, reopened?.reason])).toEqual([
    [1, editor.id, undefined],
    [2, editor.id, 'A ship sank.'],
    [3, undefined, 'Another one.'],
  ])
  const texts = async (from: string, to: string) =>
    (await compare(editor, article.id, { from, to, side: 'target' })).units.flatMap(({ paragraphs }) =>
      paragraphs.map(({ before, after }) => [before, after]),
    )
  const [none, one, two, three] = [
    'There are two cranes. There are four ships.',
    'There are three cranes. There are four ships.',
    'There are three cranes. There are three ships.',
    'There are three cranes. There are three boats.',
  ]
  expect(await texts('imported', 'round:1')).toEqual([[none, one]])
  expect(await texts('round:1', 'round:2')).toEqual([[one, two]])
  expect(await texts('round:2', 'now')).toEqual([[two, three]])
  expect(await texts('round:1', 'round:3')).toEqual([[one, three]])
  expect(await texts('round:3', 'now')).toEqual([])
  expect(await refused(compare(editor, article.id, { from: 'round:4', to: 'now', side: 'target' }))).toBe('NOT_FOUND')
  expect(await refused(compare(editor, article.id, { from: 'round:2', to: 'round:1', side: 'target' }))).toBe(
    'INVALID_INPUT',
  )
})
