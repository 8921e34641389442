import { ApprovalSummary } from '@/domain/contract/approval'
import type { Finding } from '@/domain/contract/findings'
import type { Gate, Paragraph, Person, Thread, Unit } from '@/domain/contract/shapes'
import { decisionKey } from '@/domain/groups'
import { isSettled } from './threads'

/** What somebody who approves an article looks back on. */

export type ChangesBy = {
  readonly author: Person
  readonly proposed: number
  readonly accepted: number
  readonly rejected: number
}

/** How many changes each author proposed, and what came of them; what was rewritten as one counts once. The most first. */
export function changesByAuthor(threads: readonly Thread[]): ChangesBy[] {
  const byAuthor = new Map<string, { author: Person; of: Record<'proposed' | 'accepted' | 'rejected', Set<string>> }>()
  for (const thread of threads) {
    const { id, author, suggestion } = thread
    if (!suggestion) continue
    const known = byAuthor.get(author.id) ?? {
      author,
      of: { proposed: new Set(), accepted: new Set(), rejected: new Set() },
    }
    const one = decisionKey(thread) ?? id
    known.of.proposed.add(one)
    if (suggestion.decision === 'accepted' || suggestion.decision === 'rejected') known.of[suggestion.decision].add(one)
    byAuthor.set(author.id, known)
  }
  return [...byAuthor.values()]
    .map(({ author, of }) => ({
      author,
      proposed: of.proposed.size,
      accepted: of.accepted.size,
      rejected: of.rejected.size,
    }))
    .toSorted((one, other) => other.proposed - one.proposed)
}

/** What an approval was about, as its event says; null: it was no approval. Here, as the list that the desk opens with needs no schema. */
export const approvalIn = (summary: unknown): ApprovalSummary | null => ApprovalSummary.safeParse(summary).data ?? null

/** What an approval leaves open: a thread, or the open findings of one check. `id`: of the thread or the check. */
export type StaysOpen =
  | { readonly id: string; readonly thread: Thread }
  | { readonly id: string; readonly check: string; readonly count: number }

export function staysOpen(threads: readonly Thread[], findings: readonly Finding[], { blockers }: Gate): StaysOpen[] {
  const blocking = new Set(blockers.map(({ id }) => id))
  const open = threads.filter((thread) => !isSettled(thread) && !blocking.has(thread.id))
  const counts = new Map<string, number>()
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1)
  return [
    ...open.map((thread) => ({ id: thread.id, thread })),
    ...[...counts].map(([check, count]) => ({ id: check, check, count })),
  ]
}

/** The paragraph that is the headline of the translation, if the article has one. */
export const headlineIn = (units: readonly Unit[]): Paragraph | undefined =>
  units
    .filter(({ excluded }) => !excluded)
    .flatMap(({ target }) => target)
    .find(({ kind, level }) => kind === 'heading' && (level ?? 1) === 1)
