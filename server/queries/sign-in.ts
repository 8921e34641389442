import 'server-only'
import { AccessEventKind } from '@/domain/access-event'
import type { AccessEvent, SecondFactorState, SignInRules } from '@/domain/contract/sign-in'
import type { AccessEvent as Row } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { WORKSPACE } from '../manuscript/default-policy'
import type { Actor } from '../session/actor'
import { cursorArgs, type PageOf, page } from './page'
import { adminOnly } from './people'

export async function secondFactorOf({ id: userId }: Actor): Promise<SecondFactorState> {
  const db = await prisma()
  const [factor, codesLeft, workspace] = await Promise.all([
    db.secondFactor.findUnique({ where: { userId } }),
    db.recoveryCode.count({ where: { userId, usedAt: null } }),
    db.workspace.findUnique({ where: WORKSPACE }),
  ])
  return {
    ...{ on: factor?.confirmedAt != null, required: workspace?.secondFactor ?? false },
    ...(factor?.confirmedAt && { since: factor.confirmedAt.toISOString(), codesLeft }),
  }
}

export async function getSignInRules(actor: Actor): Promise<SignInRules> {
  adminOnly(actor)
  const db = await prisma()
  return { secondFactor: (await db.workspace.findUnique({ where: WORKSPACE }))?.secondFactor ?? false }
}

/** What was done to people's access, the last first. People are named as they are called now. */
export async function listAccessEvents(actor: Actor, query: PageOf) {
  adminOnly(actor)
  const db = await prisma()
  return page(
    query,
    (take, after) =>
      db.accessEvent.findMany({
        orderBy: { id: 'desc' },
        include: NAMED,
        take,
        ...cursorArgs(after),
      }),
    (rows) => rows.map(accessEventView),
    (row) => row.id,
  )
}

const named = { select: { id: true, name: true } }
export const NAMED = { actor: named, subject: named }

type Person = { readonly id: string; readonly name: string } | null

export const accessEventView = ({
  data,
  ...row
}: Row & { readonly actor: Person; readonly subject: Person }): AccessEvent => ({
  ...{ id: row.id, at: row.at.toISOString(), kind: AccessEventKind.parse(row.kind) },
  ...{ actor: row.actor, subject: row.subject },
  data: typeof data === 'object' && data !== null ? { ...data } : {},
})
