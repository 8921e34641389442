import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Unit } from '@/domain/contract/shapes'
import { Prisma } from '@/generated/prisma/client'
import { byChunks } from '../db/chunks'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import type { ArticleSeen } from '../session/article-seen'
import { type UnitRow, unitRows } from '../views/rows'
import { unitView } from '../views/view'
import { access } from './access'
import { keptPage, type List } from './kept-pages'
import { type PageOf, page } from './page'

/** In order, excluded ones too; the cursor is the last position. */
export async function listUnits(actor: Actor, articleId: string, query: PageOf) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return loadUnitPage(db, articleId, query)
}

/** The same page as it is sent. */
export const unitsPage = (actor: Actor, articleId: string, query: PageOf, seen?: ArticleSeen) =>
  keptPage(UNITS, actor, articleId, query, seen)

const UNITS: List<PageOf> = {
  name: 'units',
  load: async (db, articleId, _, { after, take }) =>
    (await rowsBehind(db, articleId, after, take)).map((row) => ({ place: placeOfRow(row), view: unitView(row) })),
  isWhole: () => true,
  behind: (places, place) => {
    const first = places.findIndex((one) => Number(one) > positionOf(place))
    return first < 0 ? places.length : first
  },
}

export const loadUnitPage = (db: Reader, articleId: string, query: PageOf) =>
  page(
    query,
    (take, after) => rowsBehind(db, articleId, after, take),
    (rows) => rows.map(unitView),
    placeOfRow,
  )

const placeOfRow = ({ position }: UnitRow) => String(position)

function rowsBehind(db: Reader, articleId: string, after: string | undefined, take: number) {
  const behind = after === undefined ? -1 : positionOf(after)
  return unitRows(db, { where: Prisma.sql`u."articleId" = ${articleId} AND u.position > ${behind}`, limit: take })
}

const positionOf = (key: string) => (/^\d{1,9}$/.test(key) ? Number(key) : 2_147_483_647)

export async function loadUnit(db: Reader, unitId: string): Promise<Unit> {
  const [row] = await unitRows(db, { where: Prisma.sql`u.id = ${unitId}` })
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such unit.')
  return unitView(row)
}

/** Units in the order of their ids as given. */
export async function loadUnits(db: Reader, ids: readonly string[]): Promise<Unit[]> {
  const rows = await byChunks(ids, (some) => unitRows(db, { where: Prisma.sql`u.id = ANY(${some})` }))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(unitView)
}
