import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ArticlePatch, NewArticle } from '@/domain/contract/inputs'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Article } from '@/domain/contract/shapes'
import { can } from '@/domain/policy'
import type { Prisma } from '@/generated/prisma/client'
import type { Caller } from '../actor'
import type { Tx } from '../db/transaction'
import { type Intake, takeIn } from '../intake'
import { articleView } from '../queries/articles'
import { loadGate } from '../queries/gate'
import { once } from './once'
import { appendEvent, write } from './write'

/** Brings in an article with its translation; who brings it becomes its editor. */
export async function createArticle(caller: Caller, input: NewArticle): Promise<Article> {
  const intake = takeIn(input)
  const { actor } = caller
  return once(caller, async (tx) => {
    const now = new Date()
    const article = await saveArticle(tx, input, intake, actor.id, now)
    await tx.member.create({ data: { articleId: article.id, userId: actor.id, role: 'editor', addedAt: now } })
    await appendEvent(tx, article, actor, 'article.created', { units: intake.units.length }, now)
    const saved = await tx.article.findUniqueOrThrow({ where: { id: article.id } })
    return articleView(tx, saved, { role: 'editor', admin: actor.admin, status: saved.status })
  })
}

/** Stores what was taken in: the article, its units and paragraphs, and the first version of each text. */
export async function saveArticle(
  tx: Tx,
  { sourceLanguage, targetLanguage }: Pick<NewArticle, 'sourceLanguage' | 'targetLanguage'>,
  { title, byline, units }: Intake,
  createdById: string | null,
  now: Date,
) {
  const article = await tx.article.create({
    data: {
      titleSource: title.source,
      titleTarget: title.target,
      byline: byline ?? null,
      sourceLanguage,
      targetLanguage,
      createdById,
      createdAt: now,
      updatedAt: now,
    },
  })
  const articleId = article.id
  const rows = units.map(({ source, target, score, excludedAs }, position) => {
    const id = randomUUID()
    const paragraphs = (['source', 'target'] as const).flatMap((side) =>
      (side === 'source' ? source : target).map(
        ({ kind, level, text }, place): Prisma.ParagraphCreateManyInput & { id: string } => ({
          id: randomUUID(),
          articleId,
          unitId: id,
          side,
          position: place,
          kind,
          level: level ?? null,
          text,
        }),
      ),
    )
    return {
      unit: { id, articleId, position, score, excluded: excludedAs !== undefined, excludedAs: excludedAs ?? null },
      paragraphs,
    }
  })
  const paragraphs = rows.flatMap((row) => row.paragraphs)
  await tx.unit.createMany({ data: rows.map((row) => row.unit) })
  await tx.paragraph.createMany({ data: paragraphs })
  await tx.paragraphVersion.createMany({
    data: paragraphs.map(({ id, text }) => ({ paragraphId: id, version: 1, insert: text, at: now })),
  })
  return article
}

export function updateArticle(caller: Caller, articleId: string, patch: ArticlePatch): Promise<Article> {
  return write(caller, articleId, 'edit-article', async ({ tx, article, standing, append }) => {
    const { title, dueAt, policy } = patch
    const data = {
      ...(title?.source !== undefined && { titleSource: title.source.trim() }),
      ...(title?.target !== undefined && { titleTarget: title.target.trim() }),
      ...(dueAt !== undefined && { dueAt: dueAt === null ? null : new Date(dueAt) }),
      ...policy,
    }
    if (Object.keys(data).length > 0) {
      await tx.article.update({ where: { id: articleId }, data })
      await append('article.changed', JSON.parse(JSON.stringify(patch)))
    }
    return articleView(tx, await tx.article.findUniqueOrThrow({ where: { id: article.id } }), standing)
  })
}

export function transitionArticle(
  caller: Caller,
  articleId: string,
  { to, reason = '' }: BodyOf<'POST /articles/{id}/transition'>,
): Promise<Article> {
  return write(caller, articleId, 'transition', async ({ tx, article, standing, append }) => {
    const from = article.status
    if (from === 'approved' && to === 'in_review') {
      if (reason.trim() === '') throw invalid('reason', 'is needed to reopen an approved article')
    } else if (!(from === 'draft' && to === 'in_review') && !(from === 'in_review' && to === 'approved')) {
      throw new Refusal('CONFLICT', `The article is ${from}: it cannot become ${to} from there.`)
    }
    if (to === 'approved') {
      const { open, blockers } = await loadGate(tx, article)
      if (!open) throw new Refusal('GATE_CLOSED', `${blockers.length} things stand before approval.`, { blockers })
    }
    const data = { status: to }
    await tx.article.update({ where: { id: articleId }, data })
    await append('article.transitioned', { from, to, ...(reason.trim() === '' ? {} : { reason }) })
    return articleView(tx, await tx.article.findUniqueOrThrow({ where: { id: articleId } }), { ...standing, ...data })
  })
}

/** Out of sight for everybody, and everything of it is kept: it can be restored. */
export function deleteArticle(caller: Caller, articleId: string): Promise<void> {
  return write(caller, articleId, 'delete', async ({ tx, now, append }) => {
    await tx.article.update({ where: { id: articleId }, data: { deletedAt: now } })
    await append('article.deleted', {})
  })
}

export function restoreArticle(caller: Caller, articleId: string): Promise<Article> {
  const { actor } = caller
  return once(caller, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Article" WHERE id = ${articleId} FOR UPDATE`
    const found = await tx.article.findUnique({
      where: { id: articleId },
      include: { members: { where: { userId: actor.id } } },
    })
    const role = found?.members[0]?.role ?? null
    if (!found || can('delete', { role, admin: actor.admin, status: found.status }) !== 'yes')
      throw new Refusal('NOT_FOUND', 'There is no such article.')
    const standing = { role, admin: actor.admin, status: found.status }
    if (found.deletedAt) {
      await tx.article.update({ where: { id: articleId }, data: { deletedAt: null } })
      await appendEvent(tx, found, actor, 'article.restored', {}, new Date())
    }
    return articleView(tx, await tx.article.findUniqueOrThrow({ where: { id: articleId } }), standing)
  })
}
