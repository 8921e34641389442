import 'server-only'
import type { Side } from '@/domain/contract/names'
import type { Manuscript, Paragraph, Placed } from '@/domain/manuscript/manuscript'
import type { Step } from '@/domain/manuscript/step'
import type { Article } from '@/generated/prisma/client'
import type { Tx } from '../db/transaction'
import { changesOfUnits, pairParagraphs, saveUnits } from './paired-units'
import { type PlaceChange, savePlaced } from './save-placed'
import { type SignedUnit, saveTexts } from './save-texts'

type Saved = {
  tx: Tx
  article: Pick<Article, 'id' | 'seq'>
  now: Date
  before: Manuscript
  after: Manuscript
  steps: readonly Step[]
  /** Who is credited with a version, by the suggestion that made it. */
  author: (threadId: string) => string
  /** Of the source: no suggestion makes its versions. */
  side?: Side
  /** See `saveTexts`. */
  signed?: SignedUnit | undefined
}

/** Whose sign-offs lapsed, and whether a heading may be another, or stand elsewhere. */
export type SavedManuscript = { readonly lapsed: string[]; readonly headings: boolean }

/** Saves a decision's effect on the manuscript: paragraphs, versions, and the places of everything, many in each statement. */
export async function saveManuscript({
  tx,
  article,
  now,
  before,
  after,
  steps,
  author,
  side = 'target',
  signed,
}: Saved): Promise<SavedManuscript> {
  const known = new Map(before.paragraphs.map((one) => [one.id, one]))
  const units = changesOfUnits(before, after)
  await saveUnits(tx, article.id, units)
  await createParagraphs({ tx, articleId: article.id, side }, now, before, after)
  const others = [...units.made, ...units.repaired].map(({ id }) => id)
  const touched = [...unitsOf(steps, [...before.paragraphs, ...after.paragraphs]), ...others, ...units.gone]
  const changed = after.paragraphs.flatMap((one) => {
    const was = known.get(one.id)
    return was && was !== one ? [{ now: one, was: was.version }] : []
  })
  const texts = { changed, steps, unitIds: [...new Set(touched)] }
  const lapsed = await saveTexts(tx, texts, { now, seq: article.seq + 1, side, author }, signed)
  await savePlaced(tx, after, changedPlaces(before.placed, after.placed))
  await pairParagraphs(tx, article.id, units, after)
  return {
    lapsed,
    headings: others.length + units.moved.length + units.gone.length > 0 || differInHeadings(before, after),
  }
}

/** Compares the same list before and after, each thing in its place. */
const changedPlaces = (before: readonly Placed[], after: readonly Placed[]): PlaceChange[] =>
  after.flatMap((now, index) => (now === before[index] ? [] : [{ now, before: before[index] }]))

const differInHeadings = (before: Manuscript, after: Manuscript): boolean => {
  const [old, now] = [before, after].map(({ paragraphs }) => paragraphs.filter(({ kind }) => kind === 'heading'))
  return old?.length !== now?.length || old?.some((one, index) => one !== now?.[index]) === true
}

/** New paragraphs go after the one before them, or first in their unit; later ones are shifted. */
type Where = { readonly tx: Tx; readonly articleId: string; readonly side: Side }

async function createParagraphs({ tx, articleId, side }: Where, now: Date, before: Manuscript, after: Manuscript) {
  const known = new Set(before.paragraphs.map(({ id }) => id))
  const runs: { behind: Paragraph | undefined; made: Paragraph[] }[] = []
  for (const [index, one] of after.paragraphs.entries()) {
    if (known.has(one.id)) continue
    const previous = after.paragraphs[index - 1]
    const run = runs.at(-1)
    if (run && previous && run.made.at(-1) === previous && previous.unitId === one.unitId) run.made.push(one)
    else runs.push({ behind: previous?.unitId === one.unitId ? previous : undefined, made: [one] })
  }
  for (const { behind, made } of runs) {
    const unitId = made[0]?.unitId ?? ''
    const at = behind ? (await tx.paragraph.findUniqueOrThrow({ where: { id: behind.id } })).position + 1 : 0
    await tx.paragraph.updateMany({
      where: { unitId, side, position: { gte: at } },
      data: { position: { increment: made.length } },
    })
    await tx.paragraph.createMany({
      data: made.map(({ id, kind, level, text, version, removed }, index) => ({
        id,
        articleId,
        unitId,
        side,
        position: at + index,
        kind,
        level: level ?? null,
        text,
        version,
        imported: false,
        removedAt: removed ? now : null,
      })),
    })
  }
}

function unitsOf(steps: readonly Step[], paragraphs: readonly Paragraph[]): string[] {
  const ids = new Set(steps.map(({ paragraphId }) => paragraphId))
  return [...new Set(paragraphs.filter(({ id }) => ids.has(id)).map(({ unitId }) => unitId))]
}
