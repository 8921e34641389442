import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ImportFormat } from '@/domain/contract/names'
import { invalid } from '@/domain/contract/problem'
import { oneLine, titleOf } from './headlines'
import type { Intake, IntakeUnit, Taken } from './imported-article'
import { type BothLanguages, detected, languageWarnings } from './languages'
import { type Layout, laidOut } from './layout'
import type { Sheet } from './sides'
import { withChangesAccepted } from './source-side'
import { notesOnTarget, type PartOfUnit } from './target-side'
import { saysSomething } from './threads'
import { aligned, pairedUnit } from './units'
import type { Brought } from './upload'

/**
 * Reads what is brought in, tells the sides and the languages, and pairs the paragraphs. Refuses with the field that can't be
 * used. Long texts take their time: the server calls it through `heavy`.
 */
export const takeIn = (brought: Brought): Intake => intakeOf(laidOut(brought), brought.title)

export function intakeOf({ sheet, languages: said, formats, warnings }: Layout, title: Brought['title'] = {}): Intake {
  const sources = sheet.pairs.map(({ source }) => withChangesAccepted(source))
  const seen = detected(
    sources.flatMap(({ blocks }) => blocks),
    sheet.pairs.flatMap(({ target }) => target.blocks),
  )
  const languages = { ...seen, ...said }
  const both = { source: languages.source ?? 'und', target: languages.target ?? 'und' }
  const { units, parts } = inUnits(
    sheet,
    sources.map(({ blocks }) => blocks),
    both,
    formats.bilingual,
  )
  const held = [...sheet.pairs.flatMap(({ source, target }) => [source, target]), sheet.leftover]
  return {
    title: titled(title, sheet, units),
    ...(sheet.byline !== undefined && { byline: sheet.byline }),
    units: withAside(sheet, units),
    notes: [...sources.flatMap(({ notes }) => notes), ...notesOnTarget(units, parts)].filter(saysSomething),
    languages,
    detected: seen,
    formats,
    changes: held.reduce((sum, { changes }) => sum + changes.length, 0),
    remarks: held.reduce((sum, { remarks }) => sum + remarks.length, 0),
    warnings: [...warnings, ...languageWarnings(languages, seen)],
  }
}

type InUnits = { units: IntakeUnit[]; parts: PartOfUnit[] }

function inUnits(
  { pairs, paired, leftover }: Sheet,
  sources: readonly (readonly Taken[])[],
  languages: BothLanguages,
  format: ImportFormat | undefined,
): InUnits {
  if (!paired) {
    const [source = [], target = []] = [sources.flat(), pairs.flatMap((pair) => pair.target.blocks)]
    return { units: aligned({ source, target }, languages), parts: [...pairs.map((pair) => pair.target), leftover] }
  }
  // What a program wrote as units are units; a table may have a page's furniture in its rows.
  const isTable = format !== 'xliff' && format !== 'tmx'
  const rows = pairs.map(({ target }, index) => {
    const unit = pairedUnit(randomUUID(), { source: sources[index] ?? [], target: target.blocks }, isTable)
    return { unit, part: { ...target, unitId: unit.id } }
  })
  const units = rows.map(({ unit }) => unit).filter(({ source, target }) => source.length + target.length > 0)
  if (units.length === 0) throw invalid('bilingual', 'holds no text')
  return { units, parts: [...rows.map(({ part }) => part), leftover] }
}

function withAside({ aside }: Sheet, units: readonly IntakeUnit[]): IntakeUnit[] {
  const rows = aside.map(({ unit, first }) => ({ unit: { ...unit, id: randomUUID() }, first }))
  return [
    ...rows.filter(({ first }) => first).map(({ unit }) => unit),
    ...units,
    ...rows.filter(({ first }) => !first).map(({ unit }) => unit),
  ]
}

function titled(given: Brought['title'], { title }: Sheet, units: readonly IntakeUnit[]): Intake['title'] {
  const of = (side: 'source' | 'target') =>
    given[side]?.trim() || oneLine(title[side] ?? titleOf(units.flatMap((unit) => unit[side])))
  return { source: of('source'), target: of('target') }
}
