import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '@/domain/contract/problem'
import { Colleague } from '@/formats/docx/colleague.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { acceptSuggestion } from '../commands/decisions'
import { bringBack, undoReturn } from '../commands/returns'
import { openThread } from '../commands/threads'
import { exportArticle } from '../export/export'
import { listThreads } from '../queries/threads'
import { by, type Desk, desk, suggest } from '../testing/people'
import { edits, WordUser } from './word-user.fixture'

const RUNS = { numRuns: Number(process.env.FUZZ_RUNS || 6) }

const threadsOf = async ({ editor, article }: Desk) =>
  (await listThreads(editor, article.id, { limit: 200 } as never)).items

/** What is done to the text while the file is away. */
const MEANWHILE = {
  nothing: async () => {},
  edit: async ({ editor, target: [, cranes] }: Desk) => {
    if (cranes) await acceptSuggestion(by(editor), (await suggest(editor, cranes, 'four ships', 'a boat')).id, {})
  },
  split: async ({ editor, target: [, cranes] }: Desk) => {
    if (cranes) await acceptSuggestion(by(editor), (await suggest(editor, cranes, ' There', '\n\nThere')).id, {})
  },
  join: async ({ editor, target: [, cranes] }: Desk) => {
    const join = { kind: 'suggestion', structure: { op: 'join-next' } } as const
    if (cranes) await acceptSuggestion(by(editor), (await openThread(by(editor), cranes.id, join)).id, {})
  },
}

const meanwhile = fc.constantFrom(...Object.values(MEANWHILE))

test('whatever people with Word do, and whatever was done meanwhile: nothing is lost, twice, or left by an undo', async () => {
  await fc.assert(
    fc.asyncProperty(edits(4), fc.boolean(), fc.boolean(), meanwhile, async (some, isTracked, isMixed, happens) => {
      const it = await desk()
      const [, cranes, last] = it.target
      if (!cranes || !last) throw new Error('three paragraphs')
      await suggest(it.editor, last, 'little', 'nothing')
      await acceptSuggestion(by(it.editor), (await suggest(it.editor, cranes, 'two', 'three')).id, {})
      const reader = { locale: 'en', timeZone: 'Asia/Seoul' } as const
      const given = { format: 'docx', content: 'tracked' } as const
      const user = new WordUser(await whole((await exportArticle(it.editor, it.article.id, given, reader)).body.read()))
      for (const [k, edit] of some.entries()) user.edit(edit, isMixed ? k % 2 === 0 : isTracked)
      const form = () => new Colleague(user.file()).form()
      await happens(it)
      const before = await threadsOf(it)
      const brought = await bringBack(by(it.editor), it.article.id, form()).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'UNREADABLE_DOCUMENT') fc.pre(false)
        throw error
      })
      const known = new Set(before.map(({ id }) => id))
      const told = (await threadsOf(it))
        .filter(({ id }) => !known.has(id))
        .map(({ suggestion, comments }) => suggestion?.replacement ?? comments.map(({ body }) => body).join('\n'))
        .join('\n')
      const words = user
        .copy()
        .settle(() => 'accept')
        .texts()
        .join('\n')
      for (const one of some) if (words.includes(one.words)) expect(told).toContain(one.words.trim())
      const again = await bringBack(by(it.editor), it.article.id, form())
      expect(again).toMatchObject({ returnId: null, suggestions: 0, inWords: 0, comments: 0 })
      if (brought.returnId !== null) await undoReturn(by(it.editor), it.article.id, brought.returnId)
      const left = (await threadsOf(it)).filter(({ suggestion }) => suggestion?.decision !== 'withdrawn')
      expect(left).toEqual(before)
    }),
    RUNS,
  )
})
