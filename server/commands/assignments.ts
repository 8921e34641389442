import 'server-only'
import type { Concern } from '@/domain/concern'
import type { Assignment, AssignmentEnd } from '@/domain/contract/assignment'
import type { HandingOver, NewAssignment } from '@/domain/contract/assignment-routes'
import type { MemberRemoval } from '@/domain/contract/inputs'
import { invalid, Refusal } from '@/domain/contract/problem'
import type * as Row from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import type { Caller } from '../session/actor'
import { assignmentViews } from '../views/assignments'
import { type WriteContext, write, writeTo } from './write'

/** Assigns a member to the article, or to a range of its units. */
export function assign(caller: Caller, articleId: string, input: NewAssignment): Promise<Assignment> {
  return write(caller, articleId, 'assign', async (writing) => {
    const { tx, actor, now, append } = writing
    const user = await findMember(writing, input)
    const { fromUnitId = null, toUnitId = null, dueAt, note = null } = input
    await mustBeRange(tx, articleId, { fromUnitId, toUnitId })
    const row = await tx.assignment.create({
      data: {
        ...{ articleId, userId: user.id, fromUnitId, toUnitId, note, createdById: actor.id, createdAt: now },
        dueAt: dueAt === undefined ? null : new Date(dueAt),
      },
    })
    await append('assignment.made', {
      ...namedIn(row, user),
      ...(fromUnitId !== null && { fromUnitId }),
      ...(toUnitId !== null && { toUnitId }),
      ...(dueAt !== undefined && { dueAt }),
      ...(note !== null && { note }),
      concerns: concern(writing, user.id, 'assigned'),
    })
    return viewOf(tx, row)
  })
}

/** The assignee says so, or an editor for them. */
export function endAssignment(caller: Caller, id: string): Promise<Assignment> {
  return writeTo(
    caller,
    (tx) => find(tx, id),
    'read',
    async (writing, { user, ...row }) => {
      mustBeTheirs(writing, row)
      const ended = await end(writing, row, 'done')
      await writing.append('assignment.ended', {
        ...{ ...namedIn(row, user), as: 'done' },
        concerns: concern(writing, row.createdById, 'assignment-ended'),
      })
      return viewOf(writing.tx, ended)
    },
  )
}

/** Ends an assignment, and makes the same for another member, who has until then as well. */
export function handOver(caller: Caller, id: string, { note, ...who }: HandingOver): Promise<Assignment> {
  return writeTo(
    caller,
    (tx) => find(tx, id),
    'read',
    async (writing, { user, ...row }) => {
      mustBeTheirs(writing, row)
      const { tx, actor, now, append } = writing
      const to = await findMember(writing, who)
      if (to.id === row.userId) throw new Refusal('CONFLICT', 'This person has the assignment already.')
      const { articleId, fromUnitId, toUnitId, dueAt } = await end(writing, row, 'handed-over')
      const made = await tx.assignment.create({
        data: {
          ...{ articleId, fromUnitId, toUnitId, dueAt, createdById: actor.id, createdAt: now, userId: to.id },
          note: note ?? row.note,
        },
      })
      const others = [...new Set([row.userId, row.createdById])].filter((userId) => userId !== to.id)
      await append('assignment.handed-over', {
        ...namedIn(made, to),
        from: namedIn(row, user),
        ...(note !== undefined && { note }),
        concerns: [
          ...concern(writing, to.id, 'assigned'),
          ...others.flatMap((userId) => concern(writing, userId, 'handed-over')),
        ],
      })
      return viewOf(tx, made)
    },
  )
}

export function withdrawAssignment(caller: Caller, id: string): Promise<void> {
  return writeTo(
    caller,
    (tx) => find(tx, id),
    'assign',
    async (writing, { user, ...row }) => {
      await end(writing, row, 'withdrawn')
      await writing.append('assignment.ended', {
        ...{ ...namedIn(row, user), as: 'withdrawn' },
        concerns: concern(writing, row.userId, 'assignment-ended'),
      })
    },
  )
}

/** Ends what somebody was assigned to who is no longer a member. */
export async function withdrawAllOf(tx: Tx, articleId: string, userId: string, now: Date): Promise<void> {
  const data = { endedAt: now, endedAs: 'withdrawn' satisfies AssignmentEnd }
  await tx.assignment.updateMany({ where: { articleId, userId, endedAt: null }, data })
}

const find = (tx: Tx, id: string) =>
  tx.assignment.findUnique({ where: { id }, include: { user: { select: { id: true, name: true } } } })

const viewOf = async (tx: Tx, row: Row.Assignment): Promise<Assignment> => {
  const [view] = await assignmentViews(tx, [row])
  if (!view) throw new Error(`no view of assignment ${row.id}`)
  return view
}

/** Answers what is in the row now: until the article was locked it may have ended, or its range got other ends. */
async function end({ tx, now }: WriteContext, { id }: Row.Assignment, endedAs: AssignmentEnd): Promise<Row.Assignment> {
  const { count } = await tx.assignment.updateMany({ where: { id, endedAt: null }, data: { endedAt: now, endedAs } })
  if (count === 0) throw new Refusal('CONFLICT', 'The assignment has ended already.')
  return tx.assignment.findUniqueOrThrow({ where: { id } })
}

function mustBeTheirs({ actor, permit }: WriteContext, { userId }: Row.Assignment) {
  if (userId !== actor.id) permit('assign')
}

const namedIn = ({ id }: Row.Assignment, user: { readonly id: string; readonly name: string }) => ({
  assignmentId: id,
  userId: user.id,
  name: user.name,
})

const concern = ({ actor }: WriteContext, userId: string, reason: Concern['reason']): Concern[] =>
  userId === actor.id ? [] : [{ userId, reason }]

async function findMember({ tx, article }: WriteContext, { userId, email = '' }: MemberRemoval) {
  const member = await tx.member.findFirst({
    where: {
      articleId: article.id,
      user: { deactivatedAt: null, ...(userId === undefined ? { email: email.toLowerCase() } : { id: userId }) },
    },
    include: { user: { select: { id: true, name: true } } },
  })
  if (!member) throw new Refusal('NOT_FOUND', 'This person is not a member of the article.')
  return member.user
}

type UnitRange = { readonly fromUnitId: string | null; readonly toUnitId: string | null }

async function mustBeRange(tx: Tx, articleId: string, range: UnitRange) {
  const positionOf = async (path: keyof UnitRange) => {
    const id = range[path]
    if (id === null) return
    const unit = await tx.unit.findFirst({ where: { id, articleId }, select: { position: true } })
    if (!unit) throw invalid(path, 'is no unit of this article')
    return unit.position
  }
  const [from, to] = [await positionOf('fromUnitId'), await positionOf('toUnitId')]
  if (from !== undefined && to !== undefined && from > to) throw invalid('toUnitId', 'is before the first unit')
}
