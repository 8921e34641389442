import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { BodyOf } from '@/domain/contract/routes'
import { prisma } from '../db/database'
import { move } from '../live/presence'
import { access } from '../queries/access'
import type { Actor } from '../session/actor'

/** Says where a person is in an article. It is kept nowhere, and no event. */
export async function moveTo(
  actor: Actor,
  articleId: string,
  { client, unitId, writing }: BodyOf<'PUT /articles/{id}/presence'>,
): Promise<void> {
  await access(await prisma(), actor, articleId, 'read')
  if (!(await move(articleId, client, actor.id, { unitId, writing })))
    throw new Refusal('NOT_FOUND', 'Nobody is there under this name: open the stream of events with it.')
}
