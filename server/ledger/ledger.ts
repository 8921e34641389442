import 'server-only'
import type { LedgerWords } from '@/domain/contract/findings'
import type { Article } from '@/generated/prisma/client'
import type { Languages } from '@/language/checks/check'
import { koreanSide, type Names, namesIn, namesOf } from '@/language/ledger/names'
import type { PairTerms } from '@/language/ledger/reading'
import { type CheckedUnit, optionsOf, readUnits } from '../findings/read-units'
import { runTask } from '../worker/worker'

/** The names and numbers of an article as of an event. */
export type Ledger = {
  readonly textSeq: number
  readonly languages: Languages
  readonly names: Names
  readonly units: readonly UnitReading[]
}

/** A unit with what was read in it. */
export type UnitReading = { readonly unit: CheckedUnit; readonly reading: PairTerms }

/** The number of articles kept in memory; one of a thousand units takes some megabytes. */
const MOST = 8

const known = new Map<string, Promise<Ledger>>()

/** The ledger of an article's present text. If a former one is in memory, only changed units are read again. */
export async function currentLedger(article: Article): Promise<Ledger> {
  const before = known.get(article.id)
  known.delete(article.id)
  const now = nextLedger(article, before)
  known.set(article.id, now)
  for (const id of known.keys()) if (known.size > MOST) known.delete(id)
  // After a failure the next call tries again.
  now.catch(() => known.get(article.id) === now && known.delete(article.id))
  return now
}

async function nextLedger(article: Article, before: Promise<Ledger> | undefined): Promise<Ledger> {
  const last = await before?.catch(() => undefined)
  return last && last.textSeq >= article.textSeq ? last : readChanged(article, last)
}

async function readChanged(article: Article, last: Ledger | undefined): Promise<Ledger> {
  const languages = { source: article.sourceLanguage, target: article.targetLanguage }
  const units = await readUnits(article.id, optionsOf(article))
  const readings = new Map(last?.units.map(({ unit, reading }) => [unit.print, reading]))
  const fresh = units.filter(({ print }) => !readings.has(print))
  const read = await runTask({ do: 'read-ledger', pairs: fresh.map(({ readable }) => readable.pair), languages })
  for (const [index, { print }] of fresh.entries()) {
    const reading = read[index]
    if (reading) readings.set(print, reading)
  }
  const all = units.flatMap((unit): UnitReading[] => {
    const reading = readings.get(unit.print)
    return reading ? [{ unit, reading }] : []
  })
  return {
    textSeq: article.textSeq,
    languages,
    names: namesOf(all.flatMap(({ reading }) => reading.links)),
    units: all,
  }
}

/** The names and numbers of a unit in the words of its paragraphs, in reading order. */
export function wordsOf({ unit, reading }: UnitReading, { languages, names }: Ledger): LedgerWords[] {
  const { pair, wordsIn } = unit.readable
  const korean = koreanSide(languages)
  const mentions = [...(korean ? namesIn(pair, korean, names) : []), ...reading.numbers]
  const versions = new Map(unit.paragraphs.map(({ id, version }) => [id, version]))
  return mentions
    .toSorted((a, b) => Number(a.side === 'target') - Number(b.side === 'target') || a.start - b.start)
    .flatMap(({ kind, side, key, start, end }) => {
      const [first] = wordsIn({ side, start, end })
      if (!first) return []
      const { id: paragraphId, ...words } = first
      return [{ kind, key, unitId: unit.unitId, side, paragraphId, version: versions.get(paragraphId) ?? 1, ...words }]
    })
}
