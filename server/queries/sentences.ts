import 'server-only'
import type { SentencePair } from '@/domain/contract/findings'
import { ParagraphKind } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { alignSentences } from '@/language/align/sentence-pairs'
import type { Side } from '@/language/checks/check'
import { readable } from '@/language/checks/readable'
import { prisma } from '../db/database'
import type { Actor } from '../session/actor'
import { access, NOTHING } from './access'

/** The sentence pairs of a unit, in the present text of its paragraphs. */
export async function sentencesOf(actor: Actor, unitId: string): Promise<{ pairs: SentencePair[] }> {
  const db = await prisma()
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { articleId: true } })
  if (!unit) throw new Refusal('NOT_FOUND', NOTHING)
  const { article } = await access(db, actor, unit.articleId, 'read', NOTHING)
  const rows = await db.paragraph.findMany({ where: { unitId, removedAt: null }, orderBy: { position: 'asc' } })
  const side = (name: Side) =>
    rows
      .filter((row) => row.side === name)
      .map(({ id, text, kind, level }) => ({
        id,
        text,
        kind: ParagraphKind.parse(kind),
        ...(level !== null && { level }),
      }))
  const { pair, wordsIn } = readable(unitId, { source: side('source'), target: side('target') })
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  const words = (name: Side, range: { start: number; end: number } | null) =>
    range === null
      ? []
      : wordsIn({ side: name, ...range }).map(({ id, ...at }) => ({
          paragraphId: id,
          version: versions.get(id) ?? 1,
          ...at,
        }))
  const languages = { source: article.sourceLanguage, target: article.targetLanguage }
  const pairs = alignSentences(pair.source, pair.target, languages).map(({ source, target, confidence }) => ({
    ...{ source: words('source', source), target: words('target', target), confidence },
  }))
  return { pairs }
}
