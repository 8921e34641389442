import { describe, expect, it } from 'vitest'
import { ArticleDocument } from '@/domain/contract/document'
import { ImportForm } from '@/domain/contract/intake'
import type { Paragraph } from '@/domain/contract/shapes'
import type { Actor } from '../actor'
import { prisma } from '../db/database'
import { listUnits } from '../queries/units'
import { articleFaults } from '../queries/verify'
import { at, by, type Desk, desk, person, suggest } from '../testing/people'
import { exported } from '../testing/recorded'
import { importArticle, transitionArticle, updateArticle } from './articles'
import { addComment, deleteComment } from './comments'
import { acceptSuggestion, rejectSuggestion, withdrawSuggestion } from './decisions'
import { resolveGap } from './gaps'
import { signOff } from './sign-offs'
import { openArticleThread, openThread, openUnitThread, resolveThread } from './threads'
import { undoAcceptance } from './undoing'
import { excludeUnit } from './units'

const TARGET = [
  'The port at night',
  'There are two cranes 🏗️. There are four ships.',
  'The official said little.',
  'Rain fell.',
  'Nobody came.',
]
const SOURCE = [
  '항구의 밤',
  '크레인은 두 기다. 배는 네 척이다.',
  '관계자는 말을 아꼈다.',
  '비가 왔다.',
  '아무도 없었다.',
]

/** A review with one of everything in it. */
async function reviewed(): Promise<Desk & { paragraph: (index: number) => Promise<Paragraph> }> {
  const here = await desk(TARGET, SOURCE)
  const { editor, article, units, target } = here
  const translator = await here.member('translator')
  const reviewer = await here.member('reviewer')
  const [, cranes, official, rain, nobody] = target
  if (!cranes || !official || !rain || !nobody) throw new Error('the article has a body')
  const now = async (id: string) => {
    const { items } = await listUnits(editor, article.id, { limit: 200 })
    const found = items.flatMap((unit) => unit.target).find((one) => one.id === id)
    if (!found) throw new Error(`paragraph ${id} is there`)
    return found
  }
  const propose = (paragraph: Paragraph, structure: { op: 'join-next' } | { op: 'remove' }) =>
    openThread(by(translator), paragraph.id, { kind: 'suggestion', structure, reason: 'Reads better.' })

  await updateArticle(by(editor), article.id, {
    policy: { selfApproval: true, signOffs: 1, rejectReason: false },
    dueAt: '2027-01-01T00:00:00.000Z',
    date: '2026-11-20',
    glossary: [{ source: '항구', target: 'port' }],
    checksOff: ['polarity'],
  })
  const remark = await openThread(by(translator), cranes.id, {
    kind: 'comment',
    anchor: at(cranes, 'two cranes'),
    body: `@[${editor.name}](${editor.id}) Sure? @[Nobody](nobody)`,
  })
  const gone = await addComment(by(editor), remark.id, 'Never mind.')
  await deleteComment(by(editor), gone.id)
  await addComment(by(editor), remark.id, 'Yes.')
  await resolveThread(by(editor), remark.id)
  const gap = await openThread(by(editor), official.id, {
    ...{ kind: 'gap', type: 'missing-premise', origin: 'source', severity: 'major', explanation: 'Why?' },
    anchor: at(official, 'little'),
    links: [{ paragraphId: cranes.id, ...at(cranes, 'four ships'), relation: 'needs' }],
  })
  await resolveGap(by(editor), gap.id, { resolution: 'noted', note: 'Four ships were there.' })
  await openArticleThread(by(reviewer), article.id, {
    ...{ kind: 'gap', type: 'omission', origin: 'both', severity: 'minor', explanation: 'What of the sea?' },
    links: [{ paragraphId: rain.id, ...at(rain, 'Rain'), relation: 'repeats' }],
  })
  await openThread(by(reviewer), rain.id, { kind: 'issue', category: 'accuracy', severity: 'minor', body: 'Snow?' })

  const three = await suggest(translator, cranes, 'two', 'three')
  const other = await suggest(editor, cranes, 'are two', 'were two')
  await suggest(editor, cranes, 'two', 'three')
  await acceptSuggestion(by(editor), three.id, { note: 'Right.' })
  await undoAcceptance(by(editor), three.id)
  await acceptSuggestion(by(editor), three.id, { replacement: '3' })
  await rejectSuggestion(by(editor), (await suggest(translator, official, 'little', 'less')).id, { reason: 'No.' })
  await withdrawSuggestion(by(translator), (await suggest(translator, official, 'said', 'told')).id)
  const split = await suggest(translator, await now(cranes.id), ' There are four', '\n\nThere were four')
  await acceptSuggestion(by(editor), split.id, {})
  await acceptSuggestion(by(editor), (await propose(await now(official.id), { op: 'join-next' })).id, {})
  await acceptSuggestion(by(editor), (await propose(nobody, { op: 'remove' })).id, {})
  const [headline, , third, fourth, fifth] = units
  const missing = await openUnitThread(by(translator), fourth?.id ?? '', {
    kind: 'suggestion',
    structure: { op: 'insert', after: null, paragraphKind: 'quote' },
    replacement: 'It poured.',
  })
  await acceptSuggestion(by(editor), missing.id, {})
  await openUnitThread(by(translator), fifth?.id ?? '', {
    kind: 'suggestion',
    structure: { op: 'insert', after: null, paragraphKind: 'paragraph' },
    replacement: 'The end.',
  })
  await signOff(by(editor), headline?.id ?? '')
  await signOff(by(editor), third?.id ?? '')
  const late = await suggest(translator, await now(official.id), 'official', 'spokesman')
  await acceptSuggestion(by(editor), late.id, {})
  await excludeUnit(by(editor), article.id, fifth?.id ?? '')
  await transitionArticle(by(editor), article.id, { to: 'in_review' })
  expect(other.kind).toBe('suggestion')
  return { ...here, paragraph: async (index) => now(target[index]?.id ?? '') }
}

const upload = (text: string, fields: Record<string, string> = {}) =>
  ImportForm.parse({ bilingual: new File([text], 'article.json'), ...fields })

/** A document without what is another one in each place: ids by their order, and the numbers of events. */
function comparable(text: string): unknown {
  const { article, units, threads, versions, restoration, annotations } = ArticleDocument.parse(JSON.parse(text))
  const { seq: _, createdAt, updatedAt, id, ...rest } = article
  const made = restoration.flatMap((part) => Object.values(part.made).flat())
  const order = [...made].sort((one, other) => one.seq - other.seq || one.step - other.step)
  for (const [index, one] of order.entries()) [one.seq, one.step] = [0, index + 1]
  const words = JSON.stringify({ rest, units, threads, versions, restoration, annotations }, (key, value) =>
    key === 'seq' ? undefined : value,
  )
  const names = new Map<string, string>()
  const named = words.replace(UUID, (one) => {
    const name = names.get(one) ?? `#${names.size}`
    names.set(one, name)
    return name
  })
  expect([createdAt, updatedAt, id]).toHaveLength(3)
  return JSON.parse(named)
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

const faults = async (articleId: string) => articleFaults(await prisma(), articleId)

async function broughtAgain(actor: Actor, text: string) {
  const article = await importArticle(by(actor), upload(text))
  expect(await faults(article.id)).toEqual([])
  return article
}

describe('an article with its whole review, exported and brought in again', () => {
  it('is the same article: texts, versions, threads, decisions', async () => {
    const { editor, article } = await reviewed()
    expect(await faults(article.id)).toEqual([])
    const text = await exported(editor, article.id)
    const again = await broughtAgain(editor, text)
    expect(again.id).not.toBe(article.id)
    expect(again).toMatchObject({ title: article.title, status: 'in_review', seq: 1, role: 'editor' })
    expect(comparable(await exported(editor, again.id))).toEqual(comparable(text))
    const twice = await broughtAgain(editor, await exported(editor, again.id))
    expect(comparable(await exported(editor, twice.id))).toEqual(comparable(text))
  })
})
