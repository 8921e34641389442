import 'server-only'
import type { ReadVersions } from '@/domain/contract/gap'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import type { Unit } from '@/domain/contract/shapes'
import type { Tx } from '../db/transaction'
import { loadUnit } from '../queries/units'
import type { Caller } from '../session/actor'
import { paragraphView } from '../views/view'
import { articleOf } from './lock'
import { type WriteContext, write } from './write'

/** Signs off the unit as it stands. Repeating it changes nothing. */
export function signOff(
  caller: Caller,
  unitId: string,
  { read }: BodyOf<'PUT /units/{id}/sign-off'> = {},
): Promise<Unit> {
  return write(caller, articleOf.unit(unitId), 'sign-off', async (writing) => {
    const signed = await signOffIn(writing, unitId, read)
    if (signed) await writing.append('unit.signed-off', signed)
    return loadUnit(writing.tx, unitId)
  })
}

/** The same within another write. Answers what was signed off; undefined where that was so already. */
export async function signOffIn(
  { tx, actor, now }: WriteContext,
  unitId: string,
  read: ReadVersions | undefined,
): Promise<{ readonly unitId: string; readonly revision: number } | undefined> {
  // A merge may have removed the unit while this waited for the article.
  const unit = await tx.unit.findUnique({ where: { id: unitId } })
  if (!unit) throw new Refusal('NOT_FOUND', 'There is nothing with this id.')
  if (read) await mustHaveRead(tx, unitId, read)
  const { revision } = unit
  const userId = actor.id
  const standing = await tx.signOff.findUnique({ where: { unitId_userId: { unitId, userId } } })
  if (standing?.revision === revision) return undefined
  await tx.signOff.upsert({
    where: { unitId_userId: { unitId, userId } },
    create: { unitId, userId, revision, at: now },
    update: { revision, at: now },
  })
  // Whoever signs it off has seen the new source.
  if (unit.sourceSeq !== null) await tx.unit.update({ where: { id: unitId }, data: { sourceSeq: null } })
  return { unitId, revision }
}

export function revokeSignOff(caller: Caller, unitId: string): Promise<Unit> {
  return write(caller, articleOf.unit(unitId), 'revoke-sign-off', async ({ tx, actor, append }) => {
    const { count } = await tx.signOff.deleteMany({ where: { unitId, userId: actor.id } })
    if (count === 1) await append('unit.sign-off-revoked', { unitId })
    return loadUnit(tx, unitId)
  })
}

/** Nobody can sign off a text that somebody else has changed since they read it. */
async function mustHaveRead(tx: Tx, unitId: string, read: ReadVersions) {
  const paragraphs = await tx.paragraph.findMany({ where: { unitId, removedAt: null }, orderBy: { position: 'asc' } })
  const versions = new Map(read.map(({ paragraphId, version }) => [paragraphId, version]))
  const changed = paragraphs.find(({ id, version }) => versions.get(id) !== version)
  if (!changed && paragraphs.length === versions.size) return
  throw new Refusal('STALE_VERSION', 'The unit has changed since it was read.', {
    ...(changed && { paragraph: paragraphView(changed) }),
  })
}
