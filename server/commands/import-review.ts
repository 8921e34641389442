import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Restorable } from '@/domain/contract/document'
import type { ImportForm } from '@/domain/contract/intake'
import { Refusal } from '@/domain/contract/problem'
import type { Article } from '@/domain/contract/shapes'
import type * as Row from '@/generated/prisma/client'
import { prisma } from '../db/database'
import type { Reader, Tx } from '../db/transaction'
import type { UploadedReview } from '../import/read-document'
import { isLong, type Restored, saveRestorable } from '../manuscript/restore/save'
import { discard, publish } from '../manuscript/unpublished'
import { articleView } from '../queries/articles'
import { loadGate } from '../queries/gate'
import { readUploadedReview } from '../queries/uploaded-review'
import type { Caller } from '../session/actor'
import { reviewFaults } from '../verify/verify'
import { oncePrepared } from './once'
import { appendEvent } from './write'

/**
 * Imports an article that was exported with its whole review; the importer becomes its editor. Its earlier events are the
 * history of another article, which the one event here names.
 */
export async function importReview(caller: Caller, form: ImportForm): Promise<Article> {
  const { actor } = caller
  let unpublishedId: string | undefined
  const prepare = async () => {
    const restorable = await readUploadedReview(form)
    if (!isLong(restorable)) return { restorable }
    unpublishedId = randomUUID()
    return { restorable, stored: await storeUnpublished(unpublishedId, restorable, actor.id, new Date()) }
  }
  try {
    return await oncePrepared(caller, prepare, async (tx, { restorable, stored }) => {
      const now = new Date()
      const restored = stored
        ? { ...stored, article: await publish(tx, stored.article.id, now) }
        : await save(tx, restorable, actor.id, { createdAt: now, updatedAt: now })
      const { article } = restored
      await tx.member.create({ data: { articleId: article.id, userId: actor.id, role: 'editor', addedAt: now } })
      if (restorable.article.status === 'approved') await approve(tx, article)
      await appendEvent(tx, article, actor, 'article.created', eventData(restorable, restored), now)
      const saved = await tx.article.findUniqueOrThrow({ where: { id: article.id } })
      return articleView(tx, saved, { role: 'editor', admin: actor.admin, status: saved.status })
    })
  } finally {
    // Once published it stays; another request with the same key may have been first.
    if (unpublishedId !== undefined) await discard(unpublishedId)
  }
}

/** Saved statement by statement, invisible until it is published, so that nobody waits for a whole book. */
const storeUnpublished = async (id: string, restorable: UploadedReview, importerId: string, now: Date) =>
  save(await prisma(), restorable, importerId, { id, createdAt: now, updatedAt: now, deletedAt: now })

/** Refuses what `stet verify` would report. */
async function save(db: Reader, ...given: [UploadedReview, string, Parameters<typeof saveRestorable>[3]]) {
  const restored = await saveRestorable(db, ...given)
  const [fault] = await reviewFaults(db, restored.article)
  if (fault === undefined) return restored
  const issues = [{ path: 'bilingual', message: fault }]
  throw new Refusal('INVALID_INPUT', `The document is inconsistent: ${fault}.`, { issues })
}

/** It is approved only if it passes its gate here: sign-offs of people without an account don't count. */
async function approve(tx: Tx, article: Row.Article) {
  const { open } = await loadGate(tx, article)
  if (open) await tx.article.update({ where: { id: article.id }, data: { status: 'approved' } })
}

const MOST_NAMES = 20

function eventData({ article, units, threads }: Restorable, { signedElsewhere }: Restored) {
  const suggestions = threads.filter(({ kind }) => kind === 'suggestion').length
  return {
    units: units.length,
    suggestions,
    comments: threads.length - suggestions,
    from: { articleId: article.id, seq: article.seq },
    ...(signedElsewhere.length > 0 && { signedElsewhere: signedElsewhere.slice(0, MOST_NAMES) }),
  }
}
