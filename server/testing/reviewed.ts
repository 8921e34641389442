import type { Paragraph } from '@/domain/contract/shapes'
import { transitionArticle, updateArticle } from '../commands/articles'
import { addComment, deleteComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion, withdrawSuggestion } from '../commands/decisions'
import { resolveGap } from '../commands/gaps'
import { signOff } from '../commands/sign-offs'
import { openArticleThread, openThread, openUnitThread, resolveThread } from '../commands/threads'
import { undoAcceptance } from '../commands/undo'
import { excludeUnit } from '../commands/units'
import { listUnits } from '../queries/units'
import type { Actor } from '../session/actor'
import { at, by, type Desk, desk, suggest } from './people'

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

export type Reviewed = Desk & {
  translator: Actor
  /** Accepted suggestions in effect, the last one first. */
  accepted: string[]
}

/** An article in review with one thread of every kind and state. */
export async function reviewed(): Promise<Reviewed> {
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
    translatedBy: 'DeepL',
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
  await suggest(editor, cranes, 'are two', 'were two')
  await suggest(editor, cranes, 'two', 'three')
  await acceptSuggestion(by(editor), three.id, { note: 'Right.' })
  await undoAcceptance(by(editor), three.id)
  await acceptSuggestion(by(editor), three.id, { replacement: '3' })
  await rejectSuggestion(by(editor), (await suggest(translator, official, 'little', 'less')).id, { reason: 'No.' })
  await withdrawSuggestion(by(translator), (await suggest(translator, official, 'said', 'told')).id)
  const split = await suggest(translator, await now(cranes.id), ' There are four', '\n\nThere were four')
  await acceptSuggestion(by(editor), split.id, {})
  const join = await propose(await now(official.id), { op: 'join-next' })
  await acceptSuggestion(by(editor), join.id, {})
  const removal = await propose(nobody, { op: 'remove' })
  await acceptSuggestion(by(editor), removal.id, {})
  const [headline, , third, , fifth] = units
  const missing = await openUnitThread(by(translator), third?.id ?? '', {
    kind: 'suggestion',
    structure: { op: 'insert', after: official.id, paragraphKind: 'quote' },
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
  const accepted = [late, missing, removal, join, split, three].map(({ id }) => id)
  return { ...here, translator, accepted }
}
