import 'server-only'
import type { Check, Finding } from '@/domain/contract/findings'
import type { Locale } from '@/domain/contract/names'
import type { Member } from '@/domain/contract/people'
import type { Article, Gate, Thread, Unit } from '@/domain/contract/shapes'
import { listChecks } from '../checks'
import { readSnapshot } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { articleView } from './articles'
import { loadVisit } from './changes'
import { loadOpenFindings } from './findings'
import { gateOf } from './gate'
import { loadMembers } from './people'
import { loadThreadsIn } from './threads'
import { loadUnitPage } from './units'

/** The initial data of the review desk. */
export type OpenedDesk = {
  readonly article: Article
  readonly members: Member[]
  readonly checks: Check[]
  /** The last event that the actor has seen; null: none. */
  readonly visited: number | null
  readonly units: Unit[]
  /** Those of these units, and about the article as a whole. */
  readonly threads: Thread[]
} & (
  | { readonly rest: null; readonly findings: Finding[]; readonly gate: Gate }
  /** Only the beginning of a long article; `rest`: the cursor of the remaining units. */
  | { readonly rest: string }
)

/** The number of units in a short article, or at the beginning of a long one. */
const BEGINNING = 100

/** Everything that the desk's page shows at first, from one state of the article, for somebody who may read it. */
export function openDesk(actor: Actor, articleId: string, locale: Locale): Promise<OpenedDesk> {
  return readSnapshot(async (db) => {
    const { article: row, standing } = await access(db, actor, articleId, 'read')
    const article = await articleView(db, row, standing)
    const members = await loadMembers(db, articleId)
    const visited = await loadVisit(db, actor, articleId)
    const { items: units, nextCursor: rest } = await loadUnitPage(db, articleId, { limit: BEGINNING })
    const threads = await loadThreadsIn(db, articleId, rest === null ? undefined : units.map(({ id }) => id))
    const beginning = { article, members, checks: listChecks(locale), visited, units, threads }
    if (rest !== null) return { ...beginning, rest }
    const findings = await loadOpenFindings(db, articleId, locale)
    return { ...beginning, rest, findings, gate: gateOf(row, { units, threads, findings }) }
  })
}
