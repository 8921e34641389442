import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { LIMITS } from '@/domain/contract/limits'
import type { ImportedMemory } from '@/domain/contract/memory-routes'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { line } from '@/domain/contract/text'
import type { Languages } from '@/language/remembered'
import { prisma } from '../db/database'
import type { MemoryRead } from '../import/read-memory'
import { MEMORY, memoryView } from '../queries/memory'
import { adminOnly } from '../queries/people'
import type { Caller } from '../session/actor'
import { runTask } from '../worker/worker'
import { once, oncePrepared } from './once'

/** Stores the sentences of a TMX file. They are offered once all of them are there. */
export async function importMemory(caller: Caller, form: BodyOf<'POST /memory'>): Promise<ImportedMemory> {
  adminOnly(caller.actor)
  return oncePrepared(
    caller,
    async () => {
      const { file, sourceLanguage: source, targetLanguage: target } = form
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { pairs, languages } = await runTask({ do: 'read-memory', bytes, languages: { source, target } })
      return storeMemory(caller.actor.id, form.name ?? nameOf(file), pairs, languages)
    },
    async (tx, { id, entryCount }) =>
      memoryView(await tx.translationMemory.update({ where: { id }, data: { entryCount }, include: MEMORY })),
  )
}

/** That of the file, where it can be one. */
const nameOf = ({ name }: File): string => line(LIMITS.title).safeParse(name.replace(/\.[^.]*$/, '')).data ?? 'TMX'

/** Sentences to a statement: a tenth of a second or so. */
const AT_ONCE = 200

/** Piece by piece, so that others get their turn: a piece that fails leaves what is never offered, and deleted with the next. */
async function storeMemory(importedById: string, name: string, pairs: MemoryRead['pairs'], languages: Languages) {
  const db = await prisma()
  await db.translationMemory.deleteMany({ where: { entryCount: null, importedAt: { lt: hourAgo() } } })
  const { id, importedAt: at } = await db.translationMemory.create({ data: { name, importedById } })
  let entryCount = 0
  for (let from = 0; from < pairs.length; from += AT_ONCE) {
    const began = performance.now()
    const texts = pairs.slice(from, from + AT_ONCE)
    const entries = (await runTask({ do: 'remember', texts, languages })).flat()
    const of = { memoryId: id, sourceLanguage: languages.source, targetLanguage: languages.target, at }
    await db.memoryEntry.createMany({ data: entries.map((entry) => ({ ...of, ...entry })) })
    entryCount += entries.length
    await pause(performance.now() - began)
  }
  if (entryCount === 0) {
    await db.translationMemory.delete({ where: { id } })
    throw invalid('file', 'holds no sentence in two languages')
  }
  return { id, entryCount }
}

const hourAgo = () => new Date(Date.now() - 3_600_000)

/** With its sentences. */
export async function deleteMemory(caller: Caller, id: string): Promise<void> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const { count } = await tx.translationMemory.deleteMany({ where: { id } })
    if (count === 0) throw new Refusal('NOT_FOUND', 'There is no such memory.')
  })
}
