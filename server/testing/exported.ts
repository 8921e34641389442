import { whole } from '@/formats/write/whole.fixture'
import { exportArticle } from '../export/export'
import type { Actor } from '../session/actor'

/** An article with its whole review, as it is exported. */
export async function exported(actor: Actor, articleId: string): Promise<string> {
  const { body } = await exportArticle(actor, articleId, { format: 'json' }, { locale: 'en', timeZone: 'UTC' })
  return (await whole(body.read())).toString()
}
