import 'server-only'
import type { AnswerPage, AskedText, Piece } from '@/domain/answer-page'
import { Locale } from '@/domain/contract/names'
import { type Inline, parseInline } from '@/domain/text/inline'
import type { Range } from '@/domain/text/splice'
import type { Paragraph } from '@/generated/prisma/client'
import { prisma } from '../db/database'
import { guestOfToken } from '../session/guest-link'
import { titlesOf } from '../views/titles'

/** Null: the link doesn't work. Looking changes nothing. */
export async function readAnswerPage(token: string, chosen: string | undefined): Promise<AnswerPage | null> {
  const db = await prisma()
  const guest = await guestOfToken(db, token, 'queries', new Date())
  if (!guest) return null
  const locale = Locale.safeParse(chosen).data ?? Locale.parse(guest.locale)
  const { article } = guest
  const rows = await db.query.findMany({
    where: { guestId: guest.id, withdrawnAt: null },
    orderBy: { id: 'asc' },
    include: {
      askedBy: { select: { name: true } },
      answers: { orderBy: { id: 'asc' }, where: { deletedAt: null }, select: { body: true, createdAt: true } },
      thread: { include: { unit: { include: { paragraphs: PRESENT } } } },
    },
  })
  const [title] = titlesOf(article, locale)
  return {
    ...{ locale, title, name: guest.name, expiresAt: guest.expiresAt },
    titleLanguage: title === article.titleSource ? article.sourceLanguage : article.targetLanguage,
    queries: rows.map(({ id, question, askedBy, dueAt, answers, thread }) => {
      const paragraphs = thread.unit?.paragraphs ?? []
      const about = paragraphs.find((one) => one.id === thread.paragraphId)
      const range = about ? rangeOf(thread) : null
      const textOf = (side: 'source' | 'target', lang: string): AskedText => ({
        lang,
        paragraphs: paragraphs
          .filter((one) => one.side === side)
          .map((one) => piecesOf(one, one === about ? range : null)),
      })
      const texts = [textOf('source', article.sourceLanguage), textOf('target', article.targetLanguage)]
      return {
        ...{ id, question, dueAt, asker: askedBy.name },
        words: range === null && thread.quote ? thread.quote : null,
        texts: texts.filter((text) => text.paragraphs.length > 0),
        answers: answers.map(({ body, createdAt }) => ({ body, at: createdAt })),
      }
    }),
  }
}

const PRESENT = { where: { removedAt: null }, orderBy: { position: 'asc' } } as const

type Anchored = { readonly start: number | null; readonly end: number | null; readonly anchorState: string | null }

function rangeOf({ start, end, anchorState }: Anchored): Range | null {
  if (start === null || end === null || start >= end || anchorState === 'orphaned') return null
  return { start, end }
}

function piecesOf({ kind, text }: Pick<Paragraph, 'kind' | 'text'>, range: Range | null): Piece[] {
  const whole: Inline[] = [{ type: 'text', start: 0, end: text.length, value: text }]
  const pieces: Piece[] = []
  for (const piece of (kind === 'code' ? whole : parseInline(text)).flatMap((node) => cut(node, range))) {
    const last = pieces.at(-1)
    if (last?.marked === piece.marked) pieces[pieces.length - 1] = { ...piece, text: last.text + piece.text }
    else if (piece.text !== '') pieces.push(piece)
  }
  return pieces
}

/** A node's words without its signs, parted where the range begins and ends. */
function cut(node: Inline, range: Range | null): Piece[] {
  if (node.type === 'break') return [{ text: '\n', marked: isIn(node, range) }]
  if (node.type !== 'text') return node.children.flatMap((child) => cut(child, range))
  const { start, end, value } = node
  if (!range || value.length !== end - start) return [{ text: value, marked: isIn(node, range) }]
  const [from, to] = [range.start, range.end].map((at) => Math.min(Math.max(at - start, 0), value.length))
  return [
    { text: value.slice(0, from), marked: false },
    { text: value.slice(from, to), marked: true },
    { text: value.slice(to), marked: false },
  ].filter(({ text }) => text !== '')
}

const isIn = (node: Range, range: Range | null) => range !== null && node.start < range.end && node.end > range.start
