import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Unit } from '@/domain/contract/shapes'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { UNIT, type UnitRow, unitView } from '../views/view'
import { access } from './access'
import { type PageOf, page } from './page'

/** In order, excluded ones too; the cursor is the last position. */
export async function listUnits(actor: Actor, articleId: string, query: PageOf) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
  return loadUnitPage(db, articleId, query)
}

export function loadUnitPage(db: Reader, articleId: string, query: PageOf) {
  return page(
    query,
    (take, after): Promise<UnitRow[]> =>
      db.unit.findMany({
        where: { articleId, ...(after === undefined ? {} : { position: { gt: positionOf(after) } }) },
        orderBy: { position: 'asc' },
        include: UNIT,
        take,
      }),
    (rows) => rows.map(unitView),
    (row) => String(row.position),
  )
}

const positionOf = (key: string) => (/^\d{1,9}$/.test(key) ? Number(key) : 2_147_483_647)

export async function loadUnit(db: Reader, unitId: string): Promise<Unit> {
  const row = await db.unit.findUnique({ where: { id: unitId }, include: UNIT })
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such unit.')
  return unitView(row)
}

/** The most ids that a query can take. */
const AT_ONCE = 5_000

/** Units in the order of their ids as given. */
export async function loadUnits(db: Reader, ids: readonly string[]): Promise<Unit[]> {
  const byId = new Map<string, UnitRow>()
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await db.unit.findMany({ where: { id: { in: ids.slice(at, at + AT_ONCE) } }, include: UNIT })
    for (const row of rows) byId.set(row.id, row)
  }
  return ids.flatMap((id) => byId.get(id) ?? []).map(unitView)
}
