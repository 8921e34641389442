import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ArticlePatch, NewArticle } from '@/domain/contract/inputs'
import type { ImportForm } from '@/domain/contract/intake'
import type { ArticleStatus, Side } from '@/domain/contract/names'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Article } from '@/domain/contract/shapes'
import type * as Row from '@/generated/prisma/client'
import { mustBeChecks } from '../checks'
import { goFirst } from '../give-way'
import type { ImportedArticle } from '../import/imported-article'
import { bothLanguages, refuseDoubtful } from '../import/languages'
import { type Upload, uploadFromForm, uploadFromText } from '../import/upload'
import { isLong, saveImport, storeUnpublished } from '../manuscript/save-import'
import { byHand, followsOf } from '../manuscript/titles'
import { discard, publish } from '../manuscript/unpublished'
import { loadSummary } from '../queries/approval'
import { articleView } from '../queries/articles'
import { loadGate } from '../queries/gate'
import { holdsReview } from '../queries/uploaded-review'
import type { Caller } from '../session/actor'
import { runTask } from '../worker/worker'
import { concernMembers } from './concerns'
import { importReview } from './import-review'
import { oncePrepared } from './once'
import { policyData } from './policy'
import { appendEvent, write } from './write'

/** Imports an article with its translation; the importer becomes its editor. */
export const createArticle = (caller: Caller, input: NewArticle): Promise<Article> =>
  importTexts(caller, input.anyway ?? false, async () => uploadFromText(input))

/** The same from documents, with their tracked changes and comments; or from one document with a whole review. */
export const importArticle = async (caller: Caller, form: ImportForm): Promise<Article> =>
  (await holdsReview(form))
    ? importReview(caller, form)
    : importTexts(caller, form.anyway === 'true', () => uploadFromForm(form))

const importTexts = (caller: Caller, anyway: boolean, upload: () => Promise<Upload>): Promise<Article> =>
  goFirst(() => importInTurn(caller, anyway, upload))

async function importInTurn(caller: Caller, anyway: boolean, upload: () => Promise<Upload>): Promise<Article> {
  const { actor } = caller
  let unpublishedId: string | undefined
  const prepare = async () => {
    const imported = await runTask({ do: 'import', upload: await upload() })
    bothLanguages(imported.languages)
    if (!anyway) refuseDoubtful(imported.warnings)
    if (isLong(imported)) await storeUnpublished((unpublishedId = randomUUID()), imported, actor.id, new Date())
    return imported
  }
  try {
    return await oncePrepared(caller, prepare, async (tx, imported) => {
      const now = new Date()
      const article =
        unpublishedId === undefined
          ? await saveImport(tx, imported, actor.id, now)
          : await publish(tx, unpublishedId, now)
      await tx.member.create({ data: { articleId: article.id, userId: actor.id, role: 'editor', addedAt: now } })
      await appendEvent(tx, article, actor, 'article.created', countsOf(imported), now)
      const saved = await tx.article.findUniqueOrThrow({ where: { id: article.id } })
      return articleView(tx, saved, { role: 'editor', admin: actor.admin, status: saved.status })
    })
  } finally {
    // Once published it stays; another request with the same key may have been first.
    if (unpublishedId !== undefined) await discard(unpublishedId)
  }
}

function countsOf({ units, notes, formats }: ImportedArticle) {
  const format = formats.target ?? formats.bilingual
  const suggestions = notes.filter(({ suggestion }) => suggestion).length
  return {
    units: units.length,
    ...(format !== undefined && format !== 'text' && format !== 'markdown' && { format }),
    ...(notes.length > 0 && { suggestions, comments: notes.length - suggestions }),
  }
}

export function updateArticle(caller: Caller, articleId: string, patch: ArticlePatch): Promise<Article> {
  return write(caller, articleId, 'edit-article', async ({ tx, article, standing, append }) => {
    const { title, dueAt, policy, date, translatedBy, glossary, checksOff } = patch
    mustBeChecks('checksOff', checksOff ?? [])
    const data = {
      ...(title && titlesSet(article, title)),
      ...(dueAt !== undefined && { dueAt: dueAt === null ? null : new Date(dueAt) }),
      ...(policy && policyData('policy.checksBlocking', policy)),
      ...(date !== undefined && { date }),
      ...(translatedBy !== undefined && { translatedBy }),
      ...(glossary && { glossary }),
      ...(checksOff && { checksOff }),
    }
    if (Object.keys(data).length > 0) {
      await tx.article.update({ where: { id: articleId }, data })
      await append('article.changed', patch)
    }
    return articleView(tx, await tx.article.findUniqueOrThrow({ where: { id: article.id } }), standing)
  })
}

/** Null: it follows its headline again. A title that is as it stands already is left so, whether by hand or not. */
function titlesSet(article: Row.Article, { source, target }: NonNullable<ArticlePatch['title']>) {
  const titles = { source: article.titleSource, target: article.titleTarget }
  const follows = followsOf(article)
  for (const [side, given] of Object.entries({ source, target }) as [Side, string | null | undefined][]) {
    if (given === undefined || given?.trim() === titles[side]) continue
    follows[side] = given === null
    titles[side] = given?.trim() ?? ''
  }
  return { titleSource: titles.source, titleTarget: titles.target, titlesByHand: byHand(follows) }
}

/** Forward, and back, which needs a reason. */
const NEXT: Partial<Record<ArticleStatus, ArticleStatus>> = { draft: 'in_review', in_review: 'approved' }
const BACK: Partial<Record<ArticleStatus, ArticleStatus>> = { approved: 'in_review', in_review: 'draft' }

export function transitionArticle(
  caller: Caller,
  articleId: string,
  { to, reason = '' }: BodyOf<'POST /articles/{id}/transition'>,
): Promise<Article> {
  return write(caller, articleId, 'transition', async (writing) => {
    const { tx, article, standing, append } = writing
    const from = article.status
    if (NEXT[from] !== to && BACK[from] !== to)
      throw new Refusal('CONFLICT', `The article is ${from} and can’t become ${to}.`)
    if (BACK[from] === to && reason.trim() === '') throw invalid('reason', 'is required to go back')
    if (to === 'approved') {
      const { open, blockers } = await loadGate(tx, article)
      if (!open)
        throw new Refusal(
          'GATE_CLOSED',
          `${blockers.length} ${blockers.length === 1 ? 'item blocks' : 'items block'} approval.`,
          { blockers },
        )
    }
    const summary = to === 'approved' ? await loadSummary(tx, article) : undefined
    const data = { status: to }
    await tx.article.update({ where: { id: articleId }, data })
    await append('article.transitioned', {
      ...{ from, to },
      ...(reason.trim() !== '' && { reason }),
      ...(summary && { summary }),
      concerns: await concernMembers(writing, 'transitioned'),
    })
    return articleView(tx, await tx.article.findUniqueOrThrow({ where: { id: articleId } }), { ...standing, ...data })
  })
}
