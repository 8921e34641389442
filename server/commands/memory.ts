import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { ImportedMemory } from '@/domain/contract/memory-routes'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { decodeText } from '@/formats/read/decode'
import { readTmx } from '@/formats/read/exchange/tmx'
import type { Reading } from '@/formats/read/reading'
import { readable } from '@/language/checks/readable'
import { prisma } from '../db/database'
import { AT_ONCE, type Languages, remembered } from '../memory/entries'
import { MEMORY, memoryView } from '../queries/memory'
import { adminOnly } from '../queries/people'
import type { Caller } from '../session/actor'
import { once, oncePrepared } from './once'

/** Stores the sentences of a TMX file. They are offered once all of them are there. */
export async function importMemory(caller: Caller, form: BodyOf<'POST /memory'>): Promise<ImportedMemory> {
  adminOnly(caller.actor)
  return oncePrepared(
    caller,
    async () => {
      const { pairs, languages } = await readMemory(form)
      const name = form.name ?? (form.file.name.replace(/\.[^.]*$/, '') || 'TMX')
      return storeMemory(caller.actor.id, name, pairs, languages)
    },
    async (tx, { id, entryCount }) =>
      memoryView(await tx.translationMemory.update({ where: { id }, data: { entryCount }, include: MEMORY })),
  )
}

type Pairs = readonly { readonly source: Reading; readonly target: Reading }[]

async function readMemory({ file, sourceLanguage, targetLanguage }: BodyOf<'POST /memory'>) {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  const read = text.ok ? readTmx(text.value, { source: sourceLanguage, target: targetLanguage }) : text
  if (!read.ok) throw invalid('file', read.message)
  const { source, target } = read.value.languages
  if (source === undefined || target === undefined) throw invalid('file', 'holds no sentence in two languages')
  if (sameLanguage(source, target)) throw invalid('file', 'has the same language on both sides')
  return { pairs: read.value.pairs, languages: { source, target } }
}

const sameLanguage = (one: string, other: string) => new Intl.Locale(one).language === new Intl.Locale(other).language

/** Piece by piece, so that others get their turn: a piece that fails leaves what is never offered, and deleted with the next. */
async function storeMemory(importedById: string, name: string, pairs: Pairs, languages: Languages) {
  const db = await prisma()
  await db.translationMemory.deleteMany({ where: { entryCount: null, importedAt: { lt: hourAgo() } } })
  const { id, importedAt: at } = await db.translationMemory.create({ data: { name, importedById } })
  let entryCount = 0
  for (let from = 0; from < pairs.length; from += AT_ONCE) {
    const began = performance.now()
    const entries = pairs.slice(from, from + AT_ONCE).flatMap((given) => {
      const { pair } = readable('', { source: blocksOf(given.source), target: blocksOf(given.target) })
      return remembered(pair.source, pair.target, languages)
    })
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

const blocksOf = ({ blocks }: Reading) => blocks.map((block, nth) => ({ id: String(nth), ...block }))

const hourAgo = () => new Date(Date.now() - 3_600_000)

/** With its sentences. */
export async function deleteMemory(caller: Caller, id: string): Promise<void> {
  adminOnly(caller.actor)
  return once(caller, async (tx) => {
    const { count } = await tx.translationMemory.deleteMany({ where: { id } })
    if (count === 0) throw new Refusal('NOT_FOUND', 'There is no such memory.')
  })
}
