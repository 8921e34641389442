import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { BroughtBack, ReturnForm, ReturnPreview, ReturnUndone } from '@/domain/contract/returns'
import type { Thread } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import { newIdsInOrder } from '../new-ids'
import { access } from '../queries/access'
import { baseOfReturn, readAgainst } from '../queries/returned-base'
import { loadThread } from '../queries/threads'
import { broughtBy } from '../returns/brought'
import { saveBrought } from '../returns/save-brought'
import type { Brought } from '../returns/what-came'
import { withdrawReturn } from '../returns/withdraw-return'
import type { Caller } from '../session/actor'
import { authorsIn, memberOf, whoIsWho } from './authors-in-file'
import { concernParticipantsOf } from './concerns'
import { bytesIn, pairsIn } from './return-form'
import { onSuggestion } from './suggestion'
import { write } from './write'
import { writePrepared } from './write-prepared'

/** What a reviewed file would bring; nothing is stored. */
export async function previewReturn({ actor }: Caller, articleId: string, form: ReturnForm): Promise<ReturnPreview> {
  const db = await prisma()
  await access(db, actor, articleId, 'comment')
  const base = await baseOfReturn(articleId, await bytesIn(form))
  const read = await readAgainst(base, pairsIn(form, base))
  const brought = await broughtBy(db, base, read, actor.name)
  return {
    ...countsOf(brought),
    matchedBy: base.isMarked ? 'marks' : 'words',
    baseSeq: base.from?.seq ?? null,
    baseAt: base.at?.toISOString() ?? null,
    likeness: read.likeness,
    paragraphs: read.unsure.map((one) => ({ ...one, candidates: [...one.candidates] })),
    unsure: read.allUnsure,
    ...{ sourceEdits: read.sourceEdits, spacing: read.spacing, deletedComments: brought.deletedComments },
    authors: await whoIsWho(articleId, brought),
  }
}

/** Stores what a reviewed file brings, in one write and with the rights of the person who brings it. */
export async function bringBack(caller: Caller, articleId: string, form: ReturnForm): Promise<BroughtBack> {
  const { actor } = caller
  await access(await prisma(), actor, articleId, 'comment')
  const authors = authorsIn(form)
  const base = await baseOfReturn(articleId, await bytesIn(form))
  const read = await readAgainst(base, pairsIn(form, base))
  return writePrepared(
    caller,
    { articleId, action: 'comment', prepare: (db) => broughtBy(db, base, read, actor.name) },
    async (writing, brought) => {
      if (brought.suggestions.length > 0) writing.permit('suggest')
      if (brought.resolved.length > 0) writing.permit('resolve-thread')
      const counts = countsOf(brought)
      const all = [brought.suggestions, brought.threads, brought.replies, brought.resolved, brought.decisions]
      if (all.every(({ length }) => length === 0)) return { returnId: null, threadIds: [], ...counts }
      const [returnId = ''] = newIdsInOrder(1)
      const baseSeq = base.from?.seq ?? null
      const saved = await saveBrought(writing, returnId, baseSeq, brought, await memberOf(writing, authors))
      const answered = unique(brought.replies.map(({ threadId }) => threadId))
      const decided = brought.decisions.map(({ threadId }) => threadId)
      const replied = new Set(answered)
      const ended = brought.resolved.filter((id) => !replied.has(id))
      await writing.append('article.brought-back', {
        ...{ returnId, baseSeq, ...saved, resolved: [...brought.resolved], answered, decided },
        suggestions: brought.suggestions.length,
        comments: brought.threads.length,
        replies: brought.replies.length,
        concerns: [
          ...(await concernParticipantsOf(writing, answered.slice(0, MOST_TOLD), 'replied')),
          ...(await concernParticipantsOf(writing, ended.slice(0, MOST_TOLD), 'resolved')),
        ],
      })
      const threadIds = unique([...saved.threadIds, ...answered, ...brought.resolved, ...decided])
      return { returnId, threadIds, ...counts }
    },
  )
}

const unique = (ids: readonly string[]) => [...new Set(ids)]

/** Threads whose people are told of the answers in a file. */
const MOST_TOLD = 200

/** Takes back what a file brought: what was decided or answered since stays. */
export const undoReturn = (caller: Caller, articleId: string, returnId: string): Promise<ReturnUndone> =>
  write(caller, articleId, 'comment', async (writing) => {
    const { tx, actor, permit, append } = writing
    const found = await tx.return.findFirst({ where: { id: returnId, articleId } })
    if (!found) throw new Refusal('NOT_FOUND', 'There is no such return in this article.')
    if (found.userId !== actor.id) permit('decide')
    if (found.undoneAt) return { returnId, withdrawn: 0, deleted: 0 }
    const { threadIds, commentIds } = await withdrawReturn(writing, found)
    await append('article.return-undone', { returnId, threadIds, commentIds })
    return { returnId, withdrawn: threadIds.length, deleted: commentIds.length }
  })

/** The decision stays with the article's own editors. */
export const dismissOutside = (caller: Caller, threadId: string): Promise<Thread> => offer(caller, threadId, false)

/** Takes a dismissal back. */
export const restoreOutside = (caller: Caller, threadId: string): Promise<Thread> => offer(caller, threadId, true)

const offer = (caller: Caller, threadId: string, offered: boolean): Promise<Thread> =>
  onSuggestion(caller, threadId, 'decide', async ({ tx, append }, { suggestion }) => {
    const { outside } = suggestion
    if (typeof outside === 'object' && outside !== null && !Array.isArray(outside)) {
      const { dismissed, ...taken } = outside
      if ((dismissed === undefined) !== offered) {
        const data = { outside: { ...taken, ...(!offered && { dismissed: true }) } }
        await tx.suggestion.update({ where: { threadId }, data })
        await append(offered ? 'suggestion.outside-restored' : 'suggestion.outside-dismissed', { threadId })
      }
    }
    return loadThread(tx, threadId)
  })

function countsOf({ suggestions, threads, replies, resolved, decisions, inWords, notes, already }: Brought) {
  return {
    suggestions: suggestions.length,
    untracked: suggestions.filter(({ untracked }) => untracked).length,
    comments: threads.length - inWords,
    replies: replies.length,
    resolved: resolved.length,
    decisions: decisions.length,
    conflicts: suggestions.filter(({ conflict }) => conflict).length,
    ...{ inWords, notes, already },
  }
}
