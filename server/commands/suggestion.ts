import 'server-only'
import { invalid, Refusal } from '@/domain/contract/problem'
import { Structure } from '@/domain/contract/shapes'
import { actionOf, type Offer, type OfferedThread, obstacleTo } from '@/domain/offers'
import { type Action, abilities } from '@/domain/policy'
import type * as Row from '@/generated/prisma/client'
import { Prisma } from '@/generated/prisma/client'
import { columnsOf, withPrefix } from '../db/columns'
import { rowsOf, type Tx } from '../db/transaction'
import { policyOf } from '../queries/policy'
import { loadThread } from '../queries/threads'
import type { Caller } from '../session/actor'
import { authorIdOf } from '../views/author'
import { articleOf } from './lock'
import { type WriteContext, writeWith } from './write'

/** What a decision needs of a suggestion: its thread's own row and who decided it before. */
export const SUGGESTED = {
  suggestion: { include: { decidedBy: { select: { name: true } } } },
} satisfies Prisma.ThreadInclude

export type SuggestedRow = Prisma.ThreadGetPayload<{ include: typeof SUGGESTED }>
export type SuggestionRow = NonNullable<SuggestedRow['suggestion']>
export type Suggested = { readonly row: SuggestedRow; readonly suggestion: SuggestionRow }

/** Runs an act on a suggestion, with the article locked. */
export const onSuggestion = <T>(
  caller: Caller,
  threadId: string,
  action: Action,
  work: (writing: WriteContext, suggested: Suggested) => Promise<T>,
): Promise<T> => onSuggestionWith(caller, threadId, action, async () => undefined, work)

/** The same with what `early` reads with the lock, as of `writeWith`. */
export const onSuggestionWith = <E, T>(
  caller: Caller,
  threadId: string,
  action: Action,
  early: (tx: Tx) => Promise<E>,
  work: (writing: WriteContext, suggested: Suggested, early: E) => Promise<T>,
): Promise<T> =>
  writeWith(
    caller,
    articleOf.suggestion(threadId),
    action,
    (tx) => Promise.all([findSuggested(tx, threadId), early(tx)]),
    async (writing, [found, known]) => work(writing, there(found, threadId), known),
  )

export const loadSuggested = async (tx: Tx, threadId: string): Promise<Suggested> =>
  there(await findSuggested(tx, threadId), threadId)

function there(found: Suggested | undefined, threadId: string): Suggested {
  if (!found) throw new Error(`thread ${threadId} is a suggestion without one`)
  return found
}

const [OF_THREAD, OF_SUGGESTION] = [
  columnsOf('t', Prisma.ThreadScalarFieldEnum, 't.'),
  columnsOf('s', Prisma.SuggestionScalarFieldEnum, 's.'),
]

async function findSuggested(tx: Tx, threadId: string): Promise<Suggested | undefined> {
  const [found] = await rowsOf<{ readonly decider: string | null } & object>(
    tx,
    Prisma.sql`
    SELECT ${OF_THREAD}, ${OF_SUGGESTION}, u.name AS decider
    FROM "Thread" t JOIN "Suggestion" s ON s."threadId" = t.id LEFT JOIN "User" u ON u.id = s."decidedById"
    WHERE t.id = ${threadId}`,
  )
  if (!found) return
  const decidedBy = found.decider === null ? null : { name: found.decider }
  const suggestion = { ...(withPrefix(found, 's.') as Row.Suggestion), decidedBy }
  return { row: { ...(withPrefix(found, 't.') as Row.Thread), suggestion }, suggestion }
}

/** Refuses what the person can't do to this suggestion now, by the same function as the screen's offers. */
export async function mustBeOffered(offer: Offer, writing: WriteContext, suggested: Suggested): Promise<void> {
  const { tx, actor, article, standing, permit } = writing
  const thread = offeredThread(suggested)
  const terms = { abilities: abilities(standing), policy: policyOf(article) }
  const { decision } = suggested.suggestion
  const obstacle = obstacleTo(offer, thread, terms, actor.id)
  switch (obstacle) {
    case null:
      return
    case 'not-permitted':
      return permit(actionOf(offer, thread))
    case 'own':
      throw new Refusal('FORBIDDEN', 'This article doesn’t allow accepting your own suggestions.')
    case 'not-own':
      throw new Refusal('FORBIDDEN', NOT_OWN[offer] ?? 'This is for its author.')
    case 'decided':
      throw await alreadyDecided(tx, suggested)
    case 'not-accepted':
      throw new Refusal('CONFLICT', `This suggestion is ${decision}, not accepted.`, {
        thread: await loadThread(tx, suggested.row.id),
      })
    case 'not-rejected':
      throw new Refusal('CONFLICT', `This suggestion is ${decision}, not rejected or withdrawn.`)
    case 'conflict':
      throw await lostWords(tx, suggested.row.id)
    case 'structure':
      throw invalid('replacement', 'can’t be used with a structural change')
    case 'no-suggestion':
    case 'no-gap':
    case 'not-open':
    case 'open':
      throw new Error(`a suggestion isn't refused to ${offer} for ${obstacle}`)
  }
}

const NOT_OWN: Partial<Record<Offer, string>> = {
  withdraw: 'Only its author can withdraw a suggestion.',
  reopenSuggestion: 'Only its author can undo a withdrawal.',
  rebase: 'Only its author or an editor can propose a suggestion again.',
}

function offeredThread({ row, suggestion }: Suggested): OfferedThread {
  const { decision, conflict, structure } = suggestion
  return {
    status: row.status,
    author: { id: authorIdOf(row) },
    suggestion: { decision, conflict, ...(structure !== null && { structure: Structure.parse(structure) }) },
  }
}

/** 409 with the earlier decision. */
async function alreadyDecided(tx: Tx, { row, suggestion }: Suggested): Promise<Refusal> {
  const name = suggestion.importedName ?? suggestion.decidedBy?.name
  const who = name === undefined ? '' : ` by ${name}`
  const thread = await loadThread(tx, row.id)
  return new Refusal('ALREADY_DECIDED', `This suggestion was ${suggestion.decision}${who}.`, { thread })
}

export const lostWords = async (tx: Tx, threadId: string) =>
  new Refusal('CONFLICT', 'The text of this suggestion has changed.', { thread: await loadThread(tx, threadId) })

/** The reason for a rejection; null if none is given and the policy doesn't require one. */
export function reasonFor({ article }: WriteContext, reason = ''): string | null {
  if (reason.trim() !== '') return reason
  if (article.rejectReason) throw invalid('reason', 'is required by the policy of this article')
  return null
}

export const decisionColumns = ({ actor, now }: WriteContext) => ({ decidedById: actor.id, decidedAt: now })

export const UNDECIDED = {
  decision: 'pending',
  decidedById: null,
  decidedAt: null,
  importedName: null,
  decisionNote: null,
  appliedText: null,
} satisfies Prisma.SuggestionUncheckedUpdateManyInput
