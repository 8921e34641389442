import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Unit } from '@/domain/contract/shapes'
import type { Actor } from '../actor'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { access } from './access'
import { type PageOf, page } from './page'
import { UNIT, type UnitRow, unitView } from './view'

/** In order, excluded ones too; the cursor holds the last position. */
export async function listUnits(actor: Actor, articleId: string, query: PageOf) {
  const db = await prisma()
  await access(db, actor, articleId, 'read')
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
