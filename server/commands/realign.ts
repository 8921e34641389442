import 'server-only'
import { Refusal } from '@/domain/contract/problem'
import type { Unit as UnitShape } from '@/domain/contract/shapes'
import { type FixedRow, interleaveFixed, isSameOrder, presentIds } from '@/domain/manuscript/arrangement'
import type { KindsOfSides } from '@/language/align/kinds'
import { prisma } from '../db/database'
import type { Reader, Tx } from '../db/transaction'
import { saveArrangement } from '../manuscript/arrange-units'
import { type LoadedUnit, loadArrangedUnits, type NewRow } from '../manuscript/load-units'
import { access } from '../queries/access'
import { loadUnits } from '../queries/units'
import type { Caller } from '../session/actor'
import { runTask } from '../worker/worker'
import { rowOf } from './arrange'
import { oncePrepared } from './once'
import { writeIn } from './write'

/**
 * Realigns everything after a unit. Excluded units keep their place, and so do units that come out unchanged. Aligning
 * takes time, so it is done before the article is locked.
 */
export function realignBehind(caller: Caller, articleId: string, unitId: string): Promise<{ units: UnitShape[] }> {
  const prepare = async () => {
    const db = await prisma()
    const { article } = await access(db, caller.actor, articleId, 'align')
    const read = await loadBehind(db, articleId, unitId)
    const languages = { source: article.sourceLanguage, target: article.targetLanguage }
    const beads = await runTask({ do: 'align', ...read.texts, languages, kinds: read.kinds })
    return { read, beads }
  }
  const work = (tx: Tx, { read, beads }: Awaited<ReturnType<typeof prepare>>) =>
    writeIn(tx, caller.actor, articleId, 'align', async ({ append }) => {
      const now = await loadBehind(tx, articleId, unitId)
      if (!isSameOrder(fingerprint(now), fingerprint(read)))
        throw new Refusal('CONFLICT', 'The article changed in the meantime. Try again.')
      const rows = interleaveFixed(beads, now.kept).map((one) => ('kept' in one ? one.kept.row : newRow(one, now)))
      const changed = await saveArrangement(tx, articleId, now.units, keepUnchanged(rows, now.units))
      if (changed.length > 0) await append('units.realigned', { unitId, units: changed.length })
      return { units: await loadUnits(tx, changed) }
    })
  return oncePrepared(caller, prepare, work, async () => access(await prisma(), caller.actor, articleId, 'align'))
}

type Behind = {
  readonly units: readonly LoadedUnit[]
  readonly ids: Sides
  readonly texts: Sides
  readonly kinds: KindsOfSides
  readonly kept: readonly (FixedRow & { readonly row: NewRow })[]
}
type Sides = { readonly source: readonly string[]; readonly target: readonly string[] }

async function loadBehind(db: Reader, articleId: string, unitId: string): Promise<Behind> {
  const unit = await db.unit.findFirst({ where: { id: unitId, articleId } })
  if (!unit) throw new Refusal('NOT_FOUND', 'There is no such unit in this article.')
  const units = await loadArrangedUnits(db, articleId, { position: { gt: unit.position } })
  const paragraphs = await db.paragraph.findMany({
    where: { articleId, removedAt: null, unit: { position: { gt: unit.position } } },
    select: { id: true, text: true, kind: true, level: true },
  })
  const known = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const ids = { source: [] as string[], target: [] as string[] }
  const kept: Behind['kept'][number][] = []
  for (const one of units) {
    const row = rowOf(one)
    if (one.excluded) kept.push({ ...row, row, before: { source: ids.source.length, target: ids.target.length } })
    else for (const side of ['source', 'target'] as const) ids[side].push(...row[side])
  }
  const inWords = (side: readonly string[]) => side.map((id) => known.get(id)?.text ?? '')
  const inKinds = (side: readonly string[]) =>
    side.map((id) => ({ kind: known.get(id)?.kind ?? 'paragraph', level: known.get(id)?.level ?? undefined }))
  return {
    units,
    ids,
    kept: kept.filter(({ source, target }) => source.length + target.length > 0),
    texts: { source: inWords(ids.source), target: inWords(ids.target) },
    kinds: { source: inKinds(ids.source), target: inKinds(ids.target) },
  }
}

const fingerprint = ({ units, texts }: Behind) => [
  ...units.flatMap(({ id, excluded, source, target }) => [
    id,
    String(excluded),
    ...presentIds(source),
    ...presentIds(target),
  ]),
  ...texts.source,
  ...texts.target,
]

type Piece = { readonly source: readonly number[]; readonly target: readonly number[]; readonly cut: boolean }

function newRow(piece: Piece & { bead: { confidence: number } }, { ids }: Behind): NewRow {
  return {
    source: piece.source.flatMap((k) => ids.source[k] ?? []),
    target: piece.target.flatMap((k) => ids.target[k] ?? []),
    excluded: false,
    method: 'auto',
    score: piece.cut ? 0 : piece.bead.confidence,
  }
}

/** A row equal to an existing unit keeps that unit's record of who paired it. */
function keepUnchanged(rows: readonly NewRow[], units: readonly LoadedUnit[]): NewRow[] {
  const old = new Map(units.map((unit) => [presentIds([...unit.source, ...unit.target]).join(' '), rowOf(unit)]))
  return rows.map((row) => {
    const before = old.get([...row.source, ...row.target].join(' '))
    return before && isSameOrder(before.source, row.source) && isSameOrder(before.target, row.target) ? before : row
  })
}
