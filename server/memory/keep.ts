import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { ParagraphKind } from '@/domain/contract/names'
import { readable } from '@/language/checks/readable'
import type { Languages } from '@/language/remembered'
import { prisma } from '../db/database'
import { giveWay } from '../give-way'
import { runTask } from '../worker/worker'

/** Units that are read together. */
const UNITS = 100

/**
 * Brings the memory of an article up to date: its sentences while it is approved, none otherwise. Doing it again changes
 * nothing. Nobody waits for it: after each piece it rests as long as the piece took.
 */
export async function keepMemory(articleId: string): Promise<void> {
  const db = await prisma()
  await db.memoryEntry.deleteMany({ where: { articleId } })
  const article = await db.article.findUnique({ where: { id: articleId } })
  if (article?.status !== 'approved' || article.deletedAt) return
  const { sourceLanguage, targetLanguage } = article
  const at = await approvedAt(articleId)
  for await (const units of unitsOf(articleId, { source: sourceLanguage, target: targetLanguage })) {
    const began = performance.now()
    const rows = units.flatMap(({ unitId, entries }) =>
      entries.map((entry) => ({ articleId, unitId, sourceLanguage, targetLanguage, at, ...entry })),
    )
    await db.memoryEntry.createMany({ data: rows })
    await pause(performance.now() - began)
    await giveWay()
  }
}

async function approvedAt(articleId: string): Promise<Date> {
  const db = await prisma()
  const last = await db.event.findFirst({
    where: { articleId, type: 'article.transitioned' },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  return last?.at ?? new Date()
}

async function* unitsOf(articleId: string, languages: Languages) {
  const db = await prisma()
  for (let after: { position: number } | undefined; ; ) {
    const units = await db.unit.findMany({
      where: { articleId, excluded: false, ...(after && { position: { gt: after.position } }) },
      orderBy: { position: 'asc' },
      take: UNITS,
      select: {
        id: true,
        position: true,
        paragraphs: { where: { removedAt: null }, orderBy: { position: 'asc' } },
      },
    })
    const texts = units.map(({ id, paragraphs }) => {
      const side = (name: 'source' | 'target') =>
        paragraphs
          .filter((paragraph) => paragraph.side === name)
          .map(({ id, text, kind }) => ({ id, text, kind: ParagraphKind.parse(kind) }))
      const { source, target } = readable(id, { source: side('source'), target: side('target') }).pair
      return { source, target }
    })
    const entries = await runTask({ do: 'remember', texts, languages })
    yield units.map(({ id }, at) => ({ unitId: id, entries: entries[at] ?? [] }))
    after = units.at(-1)
    if (units.length < UNITS || !after) return
  }
}
