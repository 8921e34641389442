import 'server-only'
import { LIMITS } from '@/domain/contract/limits'
import { GlossaryEntry } from '@/domain/contract/shapes'
import type { Article } from '@/generated/prisma/client'
import { koreanSide } from '@/language/ledger/names'
import type { Tx } from '../db/transaction'
import { newIdsInOrder } from '../new-ids'
import { bumpWords, lockWords } from '../words/version'
import { currentLedger } from './ledger'

/** A term that an approved article has, for a person to confirm or to decline. */
export type Proposal = { readonly source: string; readonly target: string; readonly note?: string }

/** So often a name must be rendered one way to be proposed. */
const OFTEN = 2

/** What is longer is no name, and doesn't fit into a term. */
const LONGEST = 200

/** The terms of an article's glossary, and the names that its translation renders the same throughout. */
export async function proposalsOf(article: Article): Promise<Proposal[]> {
  const agreed = GlossaryEntry.array()
    .parse(article.glossary)
    .filter(({ source, target }) => source.trim() !== '' && target.trim() !== '')
    .map(({ source, target, note }) => ({ source, target, ...(note !== undefined && { note }) }))
  const known = new Set(agreed.map(({ source }) => source))
  const names = await namesOf(article)
  return [
    ...agreed,
    ...names.filter(({ source, target }) => !known.has(source) && Math.max(source.length, target.length) <= LONGEST),
  ]
}

async function namesOf(article: Article): Promise<Proposal[]> {
  const { languages, units } = await currentLedger(article)
  const korean = koreanSide(languages)
  if (!korean) return []
  const renderings = new Map<string, Map<string, number>>()
  for (const { reading } of units)
    for (const link of reading.links) {
      const [source, target] = korean === 'source' ? [link.korean, link.latin] : [link.latin, link.korean]
      const counts = renderings.get(source) ?? new Map<string, number>()
      counts.set(target, (counts.get(target) ?? 0) + 1)
      renderings.set(source, counts)
    }
  return [...renderings].flatMap(([source, counts]): Proposal[] => {
    const [most, ...others] = [...counts].sort(([, one], [, other]) => other - one)
    return most && others.length === 0 && most[1] >= OFTEN ? [{ source, target: most[0] }] : []
  })
}

/**
 * Saves those whose source the glossary doesn't have, as long as there is room in it; what was declined isn't proposed
 * again. They go with the article, until one is confirmed. Returns how many.
 */
export async function saveProposals(
  tx: Tx,
  { id: articleId, sourceLanguage, targetLanguage }: Pick<Article, 'id' | 'sourceLanguage' | 'targetLanguage'>,
  proposals: readonly Proposal[],
): Promise<number> {
  if (proposals.length === 0) return 0
  const version = await lockWords(tx, 'glossaryVersion')
  const source = { in: proposals.map((one) => one.source) }
  const rows = await tx.term.findMany({ where: { source, sourceLanguage, targetLanguage } })
  const isKnown = (one: Proposal) =>
    rows.some((row) => row.source === one.source && (row.status !== 'declined' || row.target === one.target))
  const room = Math.max(0, LIMITS.terms - (await tx.term.count()))
  const fresh = proposals.filter((one) => !isKnown(one)).slice(0, room)
  if (fresh.length === 0) return 0
  const ids = newIdsInOrder(fresh.length)
  await tx.term.createMany({
    data: fresh.map(({ source, target, note }, at) => ({
      ...{
        id: ids[at] ?? '',
        source,
        target,
        sourceLanguage,
        targetLanguage,
        articleId,
      },
      ...(note !== undefined && { note }),
      ...{ status: 'proposed' as const, version: version + 1 },
    })),
  })
  await bumpWords(tx, 'glossaryVersion', version + 1)
  return fresh.length
}
