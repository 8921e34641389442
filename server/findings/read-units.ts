import 'server-only'
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ParagraphKind } from '@/domain/contract/names'
import { GlossaryEntry } from '@/domain/contract/shapes'
import type { CheckedFinding, FindingWords } from '@/domain/finding'
import { ceil, floor } from '@/domain/text/grapheme'
import type { Article } from '@/generated/prisma/client'
import type { Finding, Options, Place } from '@/language/checks/check'
import { REVISION } from '@/language/checks/list'
import { type BlockText, type Readable, readable } from '@/language/checks/readable'
import { prisma } from '../db/database'

/** What the checks use of an article besides its texts. */
export const optionsOf = (
  article: Pick<Article, 'sourceLanguage' | 'targetLanguage' | 'date' | 'glossary' | 'checksOff'>,
): Options => ({
  languages: { source: article.sourceLanguage, target: article.targetLanguage },
  glossary: GlossaryEntry.array()
    .parse(article.glossary)
    .map(({ source, target, note }) => ({ source, target, ...(note !== undefined && { note }) })),
  ...(article.date !== null && { date: article.date }),
  disabled: article.checksOff,
})

type Paragraph = BlockText & { readonly version: number; readonly unitId: string }

/** A unit as the checks read it. `print`: a hash of everything that their result depends on. */
export type CheckedUnit = {
  readonly unitId: string
  readonly readable: Readable
  readonly paragraphs: readonly Paragraph[]
  readonly print: string
  /** An editor took its translation out: that isn't an omission, and nothing is to be found in it. */
  readonly cut: boolean
  /** Whether the checks have already run on exactly this. */
  readonly known: boolean
}

/** Units per read: that many take a hundredth of a second. */
const AT_ONCE = 200

/**
 * The included units in order, a chunk at a time. After each it rests as long as the chunk took: the embedded database does
 * one thing after the other in this very thread, and a long article is read anew after every change. Changes made
 * meanwhile are recognised by the versions.
 * `words`: the print of the workspace's words that they are checked with.
 */
export async function readUnits(articleId: string, options: Options, words = ''): Promise<CheckedUnit[]> {
  const all = new Map<string, CheckedUnit>()
  const base = hash([REVISION, options, ...(words === '' ? [] : [words])])
  for (let from = 0; ; from += AT_ONCE) {
    const began = performance.now()
    const units = await unitsFrom(articleId, from, base)
    if (units === null) return [...all.values()]
    for (const unit of units) all.set(unit.unitId, unit)
    await pause(performance.now() - began)
  }
}

/** The units at `AT_ONCE` positions; null after the last one. */
async function unitsFrom(articleId: string, from: number, base: string): Promise<CheckedUnit[] | null> {
  const db = await prisma()
  const position = { gte: from, lt: from + AT_ONCE }
  const found = await db.unit.findMany({
    where: { articleId, position },
    orderBy: { position: 'asc' },
    select: { id: true, checkedAs: true, excluded: true },
  })
  if (found.length === 0) return null
  const units = found.filter(({ excluded }) => !excluded)
  const given = { unit: { articleId, position, excluded: false } }
  const rows = await db.paragraph.findMany({
    where: { removedAt: null, ...given },
    orderBy: { position: 'asc' },
    select: { id: true, unitId: true, side: true, kind: true, level: true, text: true, version: true, imported: true },
  })
  const removed = await db.paragraph.findMany({
    where: { removedAt: { not: null }, imported: true, ...given },
    select: { unitId: true },
  })
  const arranged = new Set([...removed, ...rows.filter(({ imported }) => !imported)].map(({ unitId }) => unitId))
  const sides = new Map(units.map(({ id }) => [id, { source: [] as Paragraph[], target: [] as Paragraph[] }]))
  for (const { side, kind, level, imported: _, ...row } of rows)
    sides.get(row.unitId)?.[side].push({ ...row, kind: ParagraphKind.parse(kind), ...(level !== null && { level }) })
  return units.map(({ id, checkedAs }) => {
    const { source = [], target = [] } = sides.get(id) ?? {}
    const read = readable(id, { source, target }, arranged.has(id))
    const cut = target.length === 0 && arranged.has(id)
    const print = printOf(read, base)
    return { unitId: id, readable: read, paragraphs: [...source, ...target], print, cut, known: checkedAs === print }
  })
}

const printOf = ({ pair: { source, target, shape, arranged } }: Readable, base: string): string =>
  hash([base, source, target, shape, ...(arranged ? ['arranged'] : [])])

const hash = (what: readonly unknown[]) => createHash('sha256').update(JSON.stringify(what)).digest('hex')

/** A finding of the checks, placed in its paragraphs; no places if its side has no words. */
export function toSeen({ readable, paragraphs }: CheckedUnit, finding: Finding): CheckedFinding | undefined {
  const words = (place: Place): FindingWords | undefined => {
    const found = readable.wordsAt(place)
    const paragraph = paragraphs.find(({ id }) => id === found?.id)
    if (!found || !paragraph) return
    const [start, end] = [floor(paragraph.text, found.start), ceil(paragraph.text, found.end)]
    return {
      paragraphId: paragraph.id,
      version: paragraph.version,
      start,
      end,
      quote: paragraph.text.slice(start, end),
    }
  }
  const own = words(finding)
  if (!own) return
  const { severity, message, expected, confidence } = finding
  const counterpart = finding.counterpart && words(finding.counterpart)
  return {
    ...own,
    check: finding.check,
    severity,
    message: { key: message.key, values: wellFormed(message.values) },
    confidence,
    // Words with marks inside can't be replaced by plain words: the replacement is left to a person.
    ...(expected !== undefined && own.quote === finding.quote && { expected: expected.toWellFormed() }),
    ...(counterpart && { counterpart }),
  }
}

/** A slice of a text may begin or end with half a surrogate pair, which no database accepts. */
const wellFormed = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.toWellFormed()]))
