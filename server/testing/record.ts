import { prisma } from '../db/database'

/** The types of an article's events, in order. */
export async function eventsOf(articleId: string): Promise<string[]> {
  const db = await prisma()
  const rows = await db.event.findMany({ where: { articleId }, orderBy: { seq: 'asc' }, select: { type: true } })
  return rows.map(({ type }) => type)
}

/** The types of the events that some work appends. */
export async function appended(articleId: string, work: () => Promise<unknown>): Promise<string[]> {
  const before = await eventsOf(articleId)
  await work()
  return (await eventsOf(articleId)).slice(before.length)
}
