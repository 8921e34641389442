import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import type { Paragraph, Thread } from '@/domain/contract/shapes'
import { Colleague } from '@/formats/docx/colleague.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { acceptSuggestion } from '../commands/decisions'
import { bringBack, undoReturn } from '../commands/returns'
import { openThread, openUnitThread } from '../commands/threads'
import { exportArticle } from '../export/export'
import { listThreads } from '../queries/threads'
import { listUnits } from '../queries/units'
import { by, type Desk, desk, suggest } from '../testing/people'
import { runsOf } from './reviews.fixture'
import { type Edit, edits, WordUser } from './word-user.fixture'

const RUNS = runsOf(6)

/** No word is there twice. */
const TARGET = [
  'The port at night',
  'Two cranes stand idle. Four ships wait outside.',
  'An official said little; nobody was hurt by it.',
  'Repairs begin in spring.',
]
const SOURCE = [
  '밤의 항구',
  '크레인 두 대가 서 있다. 배 네 척이 밖에서 기다린다.',
  '관리는 말을 아꼈다.',
  '수리는 봄에 시작한다.',
]

const threadsOf = async ({ editor, article }: Desk) =>
  (await listThreads(editor, article.id, { limit: 200 } as never)).items

/** What people do in a review. */
const deeds = fc.array(
  fc.record({
    what: fc.constantFrom('words', 'words', 'part', 'join', 'remove', 'insert', 'accept'),
    at: fc.nat(9),
    word: fc.nat(9),
    isAccepted: fc.boolean(),
  }),
  { maxLength: 4 },
)
/** The words of the title, which heads the file of an article without a heading and is none of its paragraphs. */
const TITLE_EDITED: [Deed[], Edit[], Deed[], 'always'] = [
  [{ what: 'remove', at: 0, word: 0, isAccepted: true }],
  [{ what: 'insert', at: 0, length: 1, words: ' ж0ж ' }],
  [],
  'always',
]
type Deed = typeof deeds extends fc.Arbitrary<(infer D)[]> ? D : never

/** What can’t be done any more is left. */
async function review(it: Desk, some: readonly Deed[], by: string) {
  for (const [k, deed] of some.entries())
    await done(it, deed, `${by}${k}`).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
}

async function done(it: Desk, { what, at, word, isAccepted }: Deed, words: string) {
  const { items } = await listUnits(it.editor, it.article.id, { limit: 200 })
  const target = items.flatMap((unit) => unit.target)
  const pending = (await threadsOf(it)).filter(({ suggestion }) => suggestion?.decision === 'pending')
  const [paragraph, open] = [target[at % target.length], pending[at % Math.max(1, pending.length)]]
  if (!paragraph) return
  const made = what === 'accept' ? open : await proposed(it, what, paragraph, word, words)
  if (made && (isAccepted || what === 'accept')) await acceptSuggestion(by(it.editor), made.id, {})
}

function proposed(
  { editor }: Desk,
  what: Exclude<Deed['what'], 'accept'>,
  paragraph: Paragraph,
  word: number,
  words: string,
): Promise<Thread> {
  const given = paragraph.text.split(' ')
  const one = given[word % given.length] ?? ''
  const structured = (op: 'join-next' | 'remove') =>
    openThread(by(editor), paragraph.id, { kind: 'suggestion', structure: { op } })
  switch (what) {
    case 'words':
      return suggest(editor, paragraph, one, words)
    case 'part':
      return suggest(editor, paragraph, one, `${one}\n\n`)
    case 'join':
      return structured('join-next')
    case 'remove':
      return structured('remove')
    case 'insert':
      return openUnitThread(by(editor), paragraph.unitId, {
        kind: 'suggestion',
        structure: { op: 'insert', after: paragraph.id, paragraphKind: 'paragraph' },
        replacement: `${words}.`,
      })
  }
}

/** What a suggestion or a comment says. */
const saidIn = ({ suggestion, comments }: Thread): string =>
  [suggestion?.original, suggestion?.replacement, ...comments.map(({ body }) => body)].join('\n')

test('whatever the review, whatever people with Word do, and whatever was done meanwhile: nothing is lost, twice, or left by an undo', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, edits(4), deeds, fc.constantFrom('always', 'never', 'mixed'), async (...given) => {
      const [first, some, meanwhile, tracks] = given
      const it = await desk(TARGET, SOURCE)
      await review(it, first, 'our')
      const reader = { locale: 'en', timeZone: 'Asia/Seoul' } as const
      const query = { format: 'docx', content: 'tracked' } as const
      const user = new WordUser(await whole((await exportArticle(it.editor, it.article.id, query, reader)).body.read()))
      for (const [k, edit] of some.entries()) user.edit(edit, tracks === 'mixed' ? k % 2 === 0 : tracks === 'always')
      const form = () => new Colleague(user.file()).form()
      await review(it, meanwhile, 'other')
      const before = await threadsOf(it)
      const brought = await bringBack(by(it.editor), it.article.id, form()).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'UNREADABLE_DOCUMENT') fc.pre(false)
        throw error
      })
      const known = new Set(before.map(({ id }) => id))
      const told = (await threadsOf(it)).filter(({ id }) => !known.has(id)).map(saidIn)
      const words = user
        .copy()
        .settle(() => 'accept')
        .texts()
        .join('\n')
      for (const one of some)
        if (words.includes(one.words)) expect(told.join('\n').split(one.words.trim())).toHaveLength(2)
      for (const piece of user.removed().flatMap((stretch) => stretch.split(/\s+/)))
        expect(told.join('\n')).toContain(piece)
      expect(brought.decisions).toBe(0)
      const again = await bringBack(by(it.editor), it.article.id, form())
      expect(again).toMatchObject({ returnId: null, suggestions: 0, inWords: 0, comments: 0 })
      if (brought.returnId !== null) await undoReturn(by(it.editor), it.article.id, brought.returnId)
      const left = (await threadsOf(it)).filter(
        ({ id, suggestion, comments }) =>
          known.has(id) ||
          (suggestion ? suggestion.decision !== 'withdrawn' : comments.some(({ deletedAt }) => !deletedAt)),
      )
      expect(left).toEqual(before)
    }),
    { ...RUNS, examples: [TITLE_EDITED] },
  )
})
