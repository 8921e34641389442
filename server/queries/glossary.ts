import 'server-only'
import { ParagraphKind, type Side } from '@/domain/contract/names'
import { Refusal } from '@/domain/contract/problem'
import { GlossaryEntry } from '@/domain/contract/shapes'
import type { Term, TermAt, TermStatus, WorkspaceGlossary } from '@/domain/contract/term-routes'
import { Prisma, type Term as TermRow } from '@/generated/prisma/client'
import { termsIn } from '@/language/checks/glossary/terms'
import { readable } from '@/language/checks/readable'
import { prisma } from '../db/database'
import type { Reader } from '../db/transaction'
import type { Actor } from '../session/actor'
import { versionsOf, wordsFor } from '../words/words'
import { access, NOTHING } from './access'

/**
 * The terms in the order of their source; without the declined, unless they are asked for. What is proposed or declined may
 * be of an article that not everybody may read: it is for admins, until one has confirmed it.
 */
export async function getGlossary(actor: Actor, status?: TermStatus): Promise<WorkspaceGlossary> {
  const db = await prisma()
  if (actor.admin) return glossaryIn(db, status)
  const confirmed = await glossaryIn(db, 'confirmed')
  return status === undefined || status === 'confirmed' ? confirmed : { ...confirmed, terms: [] }
}

export async function glossaryIn(db: Reader, status?: TermStatus): Promise<WorkspaceGlossary> {
  const { glossaryVersion } = await versionsOf(db)
  const terms: Term[] = []
  for (let last: TermRow | undefined; ; ) {
    const rows = await db.$queryRaw<TermRow[]>`
      SELECT * FROM "Term"
      WHERE ${status === undefined ? Prisma.sql`status <> 'declined'` : Prisma.sql`status = ${status}::"TermStatus"`}
        AND ${last ? Prisma.sql`(lower(source) COLLATE "C", id) > (lower(${last.source}) COLLATE "C", ${last.id})` : Prisma.sql`true`}
      ORDER BY lower(source) COLLATE "C", id LIMIT ${AT_ONCE}`
    for (const row of rows) terms.push(termView(row))
    last = rows.at(-1)
    if (rows.length < AT_ONCE || !last) return { version: glossaryVersion, terms }
  }
}

/** Terms to a statement: others get their turn between two. */
const AT_ONCE = 1000

export function termView(row: TermRow): Term {
  const { id, source, target, sourceLanguage, targetLanguage, domain, partOfSpeech, forbidden, note, status } = row
  return {
    ...{ id, source, target, sourceLanguage, targetLanguage, status },
    ...(domain !== null && { domain }),
    ...(partOfSpeech !== null && { partOfSpeech }),
    ...(forbidden.length > 0 && { forbidden }),
    ...(note !== null && { note }),
  }
}

/** The terms in the source of a unit, the article's and the workspace's, at their places. */
export async function termsOf(actor: Actor, unitId: string): Promise<{ items: TermAt[] }> {
  const db = await prisma()
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: { articleId: true } })
  if (!unit) throw new Refusal('NOT_FOUND', NOTHING)
  const { article } = await access(db, actor, unit.articleId, 'read', NOTHING)
  const side: Side = 'source'
  const rows = await db.paragraph.findMany({ where: { unitId, side, removedAt: null }, orderBy: { position: 'asc' } })
  const source = rows.map(({ id, text, kind, level }) => ({
    ...{ id, text, kind: ParagraphKind.parse(kind) },
    ...(level !== null && { level }),
  }))
  const { pair, wordsIn } = readable(unitId, { source, target: [] })
  const languages = { source: article.sourceLanguage, target: article.targetLanguage }
  const glossary = GlossaryEntry.array()
    .parse(article.glossary)
    .map(({ note, ...entry }) => ({ ...entry, ...(note !== undefined && { note }) }))
  const { options } = await wordsFor(db, languages)
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  const items = termsIn(pair, { ...options, languages, glossary }).flatMap(({ start, end, term }): TermAt[] => {
    const [words] = wordsIn({ side, start, end })
    if (!words) return []
    const { entries, of } = term
    const domains = entries.flatMap(({ domain }) => domain ?? [])
    const notes = entries.flatMap(({ note }) => note ?? [])
    return [
      {
        ...{ paragraphId: words.id, version: versions.get(words.id) ?? 1 },
        ...{ start: words.start, end: words.end, quote: words.quote, of },
        targets: [...new Set(entries.map(({ target }) => target))],
        forbidden: [...new Set(entries.flatMap(({ forbidden = [] }) => forbidden))],
        ...(domains.length > 0 && { domain: [...new Set(domains)].join(', ') }),
        ...(notes.length > 0 && { note: [...new Set(notes)].join(' ') }),
      },
    ]
  })
  return { items }
}
