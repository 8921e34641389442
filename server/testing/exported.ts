import type { QueryOf } from '@/domain/contract/routes'
import { whole } from '@/formats/write/whole.fixture'
import { exportArticle } from '../export/export'
import type { Actor } from '../session/actor'

/** An article with its whole review, as it is exported: as JSON unless something else is asked for. */
export async function exported(
  actor: Actor,
  articleId: string,
  asked: QueryOf<'GET /articles/{id}/export'> = { format: 'json' },
): Promise<string> {
  const { body } = await exportArticle(actor, articleId, asked, { locale: 'en', timeZone: 'UTC' })
  return (await whole(body.read())).toString()
}
