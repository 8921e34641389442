import 'server-only'
import { ParagraphKind } from '@/domain/contract/names'
import { invalid } from '@/domain/contract/problem'
import type { QueryOf } from '@/domain/contract/routes'
import type { Revision } from '@/formats/write/document'
import { contentDisposition, fileName } from '@/formats/write/file-name'
import { defaultContent, supports, write } from '@/formats/write/write'
import type { Actor } from '../actor'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import { access } from './access'

export type Document = { body: string | Uint8Array; mediaType: string; disposition: string }

/** The article as a document: included units only, as the translation stands now, with the notes to the reader. */
export async function exportArticle(
  actor: Actor,
  articleId: string,
  query: QueryOf<'GET /articles/{id}/export'>,
): Promise<Document> {
  const db = await prisma()
  const { article } = await access(db, actor, articleId, 'export')
  const content = query.content ?? defaultContent(query.format)
  if (!supports(query.format, content)) throw invalid('content', `${content} is not made in the format ${query.format}`)
  const title = article.titleTarget || article.titleSource
  const revision: Revision = {
    title,
    language: article.targetLanguage,
    paragraphs: await revised(db, articleId),
    createdAt: article.updatedAt.toISOString(),
  }
  const { body, mediaType, extension } = await write(query.format, content, revision)
  const name = fileName(title, article.targetLanguage, article.updatedAt, extension)
  return { body, mediaType, disposition: contentDisposition(name) }
}

async function revised(db: Reader, articleId: string): Promise<Revision['paragraphs']> {
  const units = await db.unit.findMany({
    where: { articleId, excluded: false },
    orderBy: { position: 'asc' },
    include: {
      paragraphs: {
        where: { side: 'target', removedAt: null },
        orderBy: { position: 'asc' },
        include: {
          threads: {
            where: { gap: { resolution: 'noted' } },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
            include: { gap: { select: { resolutionNote: true } } },
          },
        },
      },
    },
  })
  return units.flatMap((unit) =>
    unit.paragraphs.map(({ kind, level, text, threads }) => ({
      kind: ParagraphKind.parse(kind),
      ...(level === null ? {} : { level }),
      text,
      notes: threads.map(({ end, anchorState, gap }) => ({
        at: anchorState === 'orphaned' ? text.length : (end ?? text.length),
        text: gap?.resolutionNote ?? '',
      })),
    })),
  )
}
