import 'server-only'
import { z } from 'zod'
import type { Locale } from '@/domain/contract/names'
import type { QueryOf } from '@/domain/contract/routes'
import type { SearchHit } from '@/domain/contract/search-routes'
import { Id, Time } from '@/domain/contract/text'
import { searchParts } from '@/domain/search'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { page, placeIn } from './page'
import { loadHits } from './search-hits'
import { findArticles, findPeople } from './search-names'
import type { Asked, Hit, Place } from './search-place'
import { findTexts } from './search-texts'

type Find = (db: Reader, asked: Asked, range: { after: Place | undefined; take: number }) => Promise<Hit[]>

/** In the order in which what they find is listed. */
const STAGES = { people: findPeople, articles: findArticles, texts: findTexts } satisfies Record<string, Find>
type Stage = keyof typeof STAGES
const stages = Object.keys(STAGES) as Stage[]

type StagedHit = Hit & { readonly stage: Stage }

/** What the actor may read and that has the words: people, then articles by their titles, then what is written in them. */
export async function search(actor: Actor, query: QueryOf<'GET /search'>, locale: Locale) {
  const parts = searchParts(query.q)
  if (parts.length === 0) return { items: [], nextCursor: null }
  const asked: Asked = { ...query, actor, parts }
  const db = await prisma()
  return page(
    query,
    (take, after) => find(db, asked, take, after),
    (hits): Promise<SearchHit[]> => loadHits(db, hits, parts, locale),
    ({ stage, exact, at, id, stretch }) => JSON.stringify([stage, exact, at, id, ...(stretch ? [stretch] : [])]),
  )
}

async function find(db: Reader, asked: Asked, take: number, after: string | undefined): Promise<StagedHit[]> {
  const place = after === undefined ? undefined : placeFrom(after)
  const found: StagedHit[] = []
  for (const stage of stages.slice(place ? stages.indexOf(place.stage) : 0)) {
    if (found.length === take || !isWanted(stage, asked)) continue
    const range = { after: place?.stage === stage ? place : undefined, take: take - found.length }
    found.push(...(await STAGES[stage](db, asked, range)).map((hit) => ({ ...hit, stage })))
  }
  return found
}

/** Of people it isn't known who wrote them, or when. */
function isWanted(stage: Stage, { kind, person, from, to }: Asked): boolean {
  if (stage === 'people')
    return kind === 'person' || (kind === undefined && [person, from, to].every((filter) => filter === undefined))
  if (stage === 'articles') return kind === undefined || kind === 'article'
  return kind !== 'person' && kind !== 'article'
}

const Cursor = z.tuple(
  [z.enum(['people', 'articles', 'texts']), z.boolean(), Time, Id],
  z.object({ newest: z.boolean(), at: Time, id: Id }),
)

function placeFrom(after: string): Place & { stage: Stage } {
  const [stage, exact, at, id, stretch] = placeIn(Cursor, after)
  return { stage, exact, at, id, ...(stretch && { stretch }) }
}
