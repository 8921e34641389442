import type { ExportContent } from '@/domain/contract/names'
import { Colleague } from '@/formats/docx/colleague.fixture'
import { whole } from '@/formats/write/whole.fixture'
import { exportArticle } from '../export/export'
import type { Actor } from '../session/actor'

/** An article as Word file, in the hands of a colleague. */
export async function sentTo(
  actor: Actor,
  articleId: string,
  content: Extract<ExportContent, 'clean' | 'tracked' | 'bilingual'>,
): Promise<Colleague> {
  const reader = { locale: 'en', timeZone: 'Asia/Seoul' } as const
  const { body } = await exportArticle(actor, articleId, { format: 'docx', content }, reader)
  return new Colleague(await whole(body.read()))
}
