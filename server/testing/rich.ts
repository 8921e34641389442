import { addComment, deleteComment } from '../commands/comments'
import { acceptSuggestion, rejectSuggestion } from '../commands/decisions'
import { resolveGap } from '../commands/gaps'
import { openThread, openUnitThread, resolveThread } from '../commands/threads'
import { undoAcceptance } from '../commands/undo'
import { at, by, desk, suggest } from './people'

const SOURCE = ['항구의 밤', '크레인은 두 기다. 배는 네 척이다.', '관계자는 말을 아꼈다.', '“굵은” 글씨.', '끝.']
const TARGET = [
  '# The port at night',
  'There are two cranes. There are four ships.',
  'The official said little.',
  '**Bold** words and a [link](https://a.kr/?b=1&c=2) & more.',
  'The end.',
]

/** An article with one of everything that an article can contain. */
export async function rich() {
  const here = await desk(TARGET, SOURCE)
  const { editor, member } = here
  const reviewer = await member('reviewer')
  const [heading, cranes, official, bold, end] = here.target
  if (!heading || !cranes || !official || !bold || !end) throw new Error('the article has a body')
  const accepted = await openThread(by(reviewer), cranes.id, {
    kind: 'suggestion',
    anchor: at(cranes, 'two cranes'),
    replacement: 'three cranes',
    reason: 'Count them.',
  })
  await acceptSuggestion(by(editor), accepted.id, {})
  const edited = await suggest(reviewer, official, 'little', 'nothing')
  await acceptSuggestion(by(editor), edited.id, { replacement: 'very little' })
  const back = await suggest(reviewer, heading, 'port', 'harbour')
  await acceptSuggestion(by(editor), back.id, {})
  await undoAcceptance(by(editor), back.id)
  const rejected = await suggest(reviewer, cranes, 'four ships', '4 ships')
  await rejectSuggestion(by(editor), rejected.id, { reason: 'House style: words up to nine.' })
  await suggest(reviewer, cranes, ' There are four', '\n\nThere were four')
  await suggest(reviewer, bold, 'words', '**words**')
  const remark = await openThread(by(reviewer), bold.id, {
    kind: 'comment',
    anchor: at(bold, 'link'),
    body: 'Where?\nTo <what>?',
  })
  await addComment(by(editor), remark.id, '여기로.')
  const gone = await addComment(by(reviewer), remark.id, 'never mind')
  await deleteComment(by(reviewer), gone.id)
  await resolveThread(by(editor), remark.id)
  await openThread(by(reviewer), official.id, { kind: 'issue', category: 'style', severity: 'minor', body: 'Flat.' })
  const gap = await openThread(by(reviewer), official.id, {
    kind: 'gap',
    anchor: at(official, 'official'),
    type: 'misattribution',
    origin: 'source',
    severity: 'major',
    explanation: 'Which one?',
    links: [],
  })
  await resolveGap(by(editor), gap.id, { resolution: 'noted', note: 'The paper did not name him.' })
  await openThread(by(reviewer), official.id, { kind: 'suggestion', structure: { op: 'join-next' } })
  await openThread(by(reviewer), end.id, { kind: 'suggestion', structure: { op: 'remove' } })
  await openUnitThread(by(reviewer), cranes.unitId, {
    kind: 'suggestion',
    structure: { op: 'insert', after: null, paragraphKind: 'quote' },
    replacement: 'A missing *quote*.',
  })
  await openThread(by(reviewer), heading.id, { kind: 'suggestion', structure: { op: 'kind', to: 'heading', level: 3 } })
  return here
}
