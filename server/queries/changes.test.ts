import { expect, test } from 'vitest'
import type { Changes } from '@/domain/contract/answers'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import { moveParagraph } from '../commands/arrange'
import { decideInBulk } from '../commands/bulk'
import { addComment, deleteComment, editComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion, reopenSuggestion } from '../commands/decisions'
import { promoteFinding, reopenFinding } from '../commands/findings'
import { reopenGap, resolveGap } from '../commands/gaps'
import { realignBehind } from '../commands/realign'
import { rewriteParagraph } from '../commands/rewrite'
import { revokeSignOff, signOff } from '../commands/sign-offs'
import { openArticleThread, openThread, openUnitThread, resolveThread } from '../commands/threads'
import { undoAcceptance, undoDecisions } from '../commands/undo'
import { excludeUnit, includeUnit, mergeUnit, splitUnit } from '../commands/units'
import { visit } from '../commands/visit'
import { runChecks } from '../testing/checked'
import { at, by, type Desk, desk, refused, suggest } from '../testing/people'
import { changesSince, visitOf } from './changes'
import { listFindings } from './findings'
import { listThreads } from './threads'
import { listUnits } from './units'

const SOURCE = ['항구의 밤', '크레인은 두 기다. 배는 네 척이다.', '관계자는 말을 아꼈다.', '다음 날 비가 왔다.']
const TARGET = [
  'The port',
  'There are two cranes. There are four ships.',
  'The official said little.',
  'Next day it rained.',
]

/** A client's state, updated by changes alone. */
async function mirrorOf({ editor, article }: Desk) {
  const all = async () => ({
    units: (await listUnits(editor, article.id, { limit: 200 })).items,
    threads: (await listThreads(editor, article.id, { limit: 200 })).items,
  })
  let { units, threads } = await all()
  let seq = article.seq
  const take = (changes: Changes) => {
    const known = new Map([...units, ...changes.units].map((unit) => [unit.id, unit]))
    const ids = changes.unitIds ?? units.map(({ id }) => id)
    units = ids.flatMap((id, position): Unit[] => {
      const unit = known.get(id)
      return unit ? [{ ...unit, position }] : []
    })
    const changed = new Map([...threads, ...changes.threads].map((thread) => [thread.id, thread]))
    threads = [...changed.values()]
    seq = changes.seq
  }
  const same = async (after: string) => {
    const before = seq
    const changes = await changesSince(editor, article.id, { since: seq })
    take(changes)
    expect([after, { units, threads }]).toEqual([after, await all()])
    expect(changes.events.map((event) => event.seq)).toEqual(
      [...Array(changes.seq - before).keys()].map((n) => before + n + 1),
    )
    return changes
  }
  const paragraph = (words: string): Paragraph => {
    const found = units.flatMap(({ target }) => target).find(({ text }) => text.includes(words))
    if (!found) throw new Error(`no paragraph reads “${words}”`)
    return found
  }
  return { same, paragraph, units: () => units }
}

test('what a client keeps by the changes alone is what is there, after every kind of write', async () => {
  const made = await desk(TARGET, SOURCE)
  const { editor, article } = made
  const { same, paragraph, units } = await mirrorOf(made)
  const unitOf = (words: string) => paragraph(words).unitId
  const did = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const answer = await work
    await same(name)
    return answer
  }
  const proposes = (words: string, instead: string, name = instead) =>
    did(`suggested ${name}`, suggest(editor, paragraph(words), words, instead))

  const comment = await did(
    'commented',
    openThread(by(editor), paragraph('cranes').id, {
      kind: 'comment',
      anchor: at(paragraph('cranes'), 'ships'),
      body: 'Which?',
    }),
  )
  const reply = await did('replied', addComment(by(editor), comment.id, 'Those.'))
  await did('edited', editComment(by(editor), reply.id, 'These.'))
  await did('deleted', deleteComment(by(editor), reply.id))
  await did('resolved', resolveThread(by(editor), comment.id))
  const gap = await did(
    'gap',
    openThread(by(editor), paragraph('cranes').id, {
      ...{ kind: 'gap', type: 'omission', origin: 'translation', severity: 'minor', explanation: 'Where?' },
      links: [{ paragraphId: paragraph('official').id, start: 0, end: 3, relation: 'needs' }],
    }),
  )
  await did('gap resolved', resolveGap(by(editor), gap.id, { resolution: 'waived', note: 'Fine.' }))
  await did('gap reopened', reopenGap(by(editor), gap.id))
  await did('about the article', openArticleThread(by(editor), article.id, { kind: 'comment', body: 'Good.' }))
  await did('signed off', signOff(by(editor), unitOf('cranes')))
  await did('revoked', revokeSignOff(by(editor), unitOf('cranes')))
  await did('signed off again', signOff(by(editor), unitOf('cranes')))

  const three = await proposes('two', 'three')
  await did('accepted', acceptSuggestion(by(editor), three.id, {}))
  await did('undone', undoAcceptance(by(editor), three.id))
  await did('rejected', rejectSuggestion(by(editor), three.id, { reason: 'No.' }))
  await did('open again', reopenSuggestion(by(editor), three.id))
  const split = await proposes('cranes. There', 'cranes.\n\nThere', 'a split')
  await did('split', acceptSuggestion(by(editor), split.id, {}))
  await did('joined', undoAcceptance(by(editor), split.id))
  const insertion = await did(
    'proposed a paragraph',
    openUnitThread(by(editor), unitOf('official'), {
      ...{ kind: 'suggestion', replacement: 'The rest was silence.' },
      structure: { op: 'insert', after: paragraph('official').id, paragraphKind: 'paragraph' },
    }),
  )
  await did('inserted', acceptSuggestion(by(editor), insertion.id, {}))
  await did(
    'rewritten',
    rewriteParagraph(by(editor), paragraph('rained').id, { version: 1, text: 'The next day it was raining.' }),
  )
  await did('in bulk', decideInBulk(by(editor), article.id, { decision: 'accept', filter: {} }))
  await did('taken back', undoDecisions(by(editor), article.id, { threadIds: [three.id] }))
  await did('excluded', excludeUnit(by(editor), article.id, unitOf('official')))
  await did('included', includeUnit(by(editor), article.id, unitOf('official')))
  await did('merged', mergeUnit(by(editor), article.id, unitOf('official')))
  await did('unit split', splitUnit(by(editor), article.id, unitOf('official'), { source: 1, target: 1 }))
  const moving = units().find(({ target }) => target.length > 1)
  if (moving)
    await did(
      'moved',
      moveParagraph(by(editor), article.id, moving.id, { paragraphId: moving.target.at(-1)?.id ?? '', to: 'next' }),
    )
  await did('realigned', realignBehind(by(editor), article.id, units()[0]?.id ?? ''))
})

test('a thread changes with the finding that it was made of', async () => {
  const made = await desk(['The port', 'It paid $1.43 billion.'], ['항구', '143억 달러를 냈다.'])
  await runChecks(made.article.id)
  const { items } = await listFindings(made.editor, made.article.id, { limit: 1 }, 'en')
  const id = items[0]?.id ?? ''
  const { same } = await mirrorOf(made)
  const thread = await promoteFinding(by(made.editor), id, { kind: 'comment', body: 'Which?' }, 'en')
  expect((await same('promoted')).threads.map(({ findingId }) => findingId)).toEqual([id])
  await reopenFinding(by(made.editor), id, 'en')
  expect((await same('opened again')).threads).toEqual([{ ...thread, findingId: undefined, seq: thread.seq + 1 }])
})

test('what has changed since one was here is told with the words that stood there', async () => {
  const made = await desk(TARGET, SOURCE)
  const { editor, article, member, target } = made
  const reviewer = await member('reviewer')
  const [, paragraph] = target
  if (!paragraph) throw new Error('the desk has four units')
  expect(await visitOf(reviewer, article.id)).toEqual({ seq: null })
  expect(await visit(reviewer, article.id, 2)).toEqual({ seq: 2 })
  expect(await visit(reviewer, article.id, 1)).toEqual({ seq: 2 })
  expect(await refused(visit(reviewer, article.id, 99))).toBe('INVALID_INPUT')
  const { id } = await suggest(editor, paragraph, 'two', 'three')
  await acceptSuggestion(by(editor), id, {})
  const changes = await changesSince(reviewer, article.id, { since: 2 })
  expect(changes.texts).toEqual([{ paragraphId: paragraph.id, unitId: paragraph.unitId, text: paragraph.text }])
  expect(changes.threads.map((thread: Thread) => [thread.id, thread.seq])).toEqual([[id, 4]])
  expect(changes.events.map(({ type }) => type)).toEqual(['thread.opened', 'suggestion.accepted'])
  await undoAcceptance(by(editor), id)
  expect((await changesSince(reviewer, article.id, { since: 2 })).texts).toEqual([])
  const { editor: stranger } = await desk()
  expect(await refused(changesSince(stranger, article.id, { since: 0 }))).toBe('NOT_FOUND')
  expect(await refused(visit(stranger, article.id, 0))).toBe('NOT_FOUND')
})
