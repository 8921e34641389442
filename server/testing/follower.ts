import { acceptSuggestion } from '../commands/decisions'
import { useDatabase } from '../db/database'
import { openEmbedded } from '../db/open'
import { checks } from '../followers/checks'
import { startFollowers } from '../followers/run'
import { makeNotes, noting } from './notes'
import { by, desk, suggest } from './people'

/**
 * An instance that creates an article, corrects it and runs its checks up to the given stage: there it prints the article’s
 * id on stdout, and hangs until it is killed. On the migrated embedded database in a folder, or on the one that DATABASE_URL names.
 */
const [, , stage, directory] = process.argv
if (directory !== undefined) {
  const open = await openEmbedded(directory)
  await Promise.resolve(open).then(useDatabase)
}
await makeNotes()
const { article, editor, target } = await desk(
  ['The port at night', 'It paid $1.43 billion for two cranes.', 'The official said little.'],
  ['항구의 밤', '크레인 두 기에 143억 달러를 냈다.', '관계자는 말을 아꼈다.'],
)
const [, paragraph] = target
if (!paragraph) throw new Error('the desk has three units')
const { id } = await suggest(editor, paragraph, 'two cranes', '2 cranes')
await acceptSuggestion(by(editor), id, {})

const hangAt = (name: string) => async () => {
  if (name !== stage) return
  process.stdout.write(`${article.id}\n`)
  await new Promise(() => {})
}
const halting = noting(checks, {
  computed: hangAt('computed'),
  written: hangAt('written'),
})
await startFollowers([halting], { gather: 1, lease: 500 })
setInterval(() => {}, 60_000)
