import 'server-only'
import type { Present, Visit } from '@/domain/contract/people'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { prisma } from '../db/database'
import { move, presentAt } from '../live/presence'
import { access } from '../queries/access'
import type { Actor } from '../session/actor'

/** Stores how far a person has seen what happened in an article. It concerns nobody else, so it is no event. */
export async function visit(actor: Actor, articleId: string, seq: number): Promise<Visit> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'read')
  if (seq > article.seq) throw invalid('seq', `doesn’t exist yet: the last event is ${article.seq}`)
  const [row] = await db.$queryRaw<{ seq: number }[]>`
    INSERT INTO "Visit" ("articleId", "userId", seq, at) VALUES (${articleId}, ${actor.id}, ${seq}, now())
    ON CONFLICT ("articleId", "userId")
      DO UPDATE SET seq = greatest("Visit".seq, excluded.seq), at = now() RETURNING seq`
  return { seq: row?.seq ?? seq }
}

/** Who is at an article now. Nobody, where no stream is open at this instance: it knows of others' people by these. */
export async function peopleAt(actor: Actor, articleId: string): Promise<Present[]> {
  await access(await prisma(), actor, articleId, 'read')
  return presentAt(articleId)
}

/** Announces where a person is in an article. It is neither stored nor an event. */
export async function moveTo(
  actor: Actor,
  articleId: string,
  { client, unitId, writing }: BodyOf<'PUT /articles/{id}/presence'>,
): Promise<void> {
  await access(await prisma(), actor, articleId, 'read')
  if (!move(articleId, client, actor.id, { unitId, writing }))
    throw new Refusal('NOT_FOUND', 'Nobody is present with this client id. Open the event stream with it first.')
}
