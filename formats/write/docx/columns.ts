import type { Article, Paragraph } from '@/domain/contract/shapes'
import { tableCell, tableRow } from '@/formats/docx/table'
import { segmentsOf } from '../inline-segments'
import type { Tracked, TrackedLine } from '../tracked/tracked'
import type { TrackedLines } from './tracked-lines'

/** Writes units as rows of two columns, with the titles if that of the translation heads the article. */
export const twoColumns =
  ({ title, sourceLanguage }: Article) =>
  (writer: TrackedLines, tracked: Tracked) => {
    const ids = new Set(tracked.units.map(({ unit }) => unit.id))
    const heading = tracked.lines.filter(({ unitId }) => !ids.has(unitId))
    const rows = tracked.units.map(({ unit }) =>
      tableRow([
        cell(unit.source.map(plainLine), writer, tracked, sourceLanguage),
        cell(
          tracked.lines.filter(({ unitId }) => unitId === unit.id),
          writer,
          tracked,
        ),
      ]),
    )
    const first =
      heading.length === 0
        ? []
        : [tableRow([cell([titleLine(title.source)], writer, tracked, sourceLanguage), cell(heading, writer, tracked)])]
    return [...first, ...rows].join('')
  }

const plainLine = ({ unitId, kind, level, text }: Paragraph): TrackedLine => ({
  unitId,
  kind: { kind, level },
  content: segmentsOf(kind, text).map(({ words, style }) => ({ type: 'words', words, style })),
})

const titleLine = (title: string): TrackedLine => ({
  unitId: '',
  kind: { kind: 'heading', level: 1 },
  content: [{ type: 'words', words: title, style: {} }],
})

/** The end of a cell's last paragraph belongs to the cell, so changes of it can't be tracked. */
function cell(lines: readonly TrackedLine[], writer: TrackedLines, tracked: Tracked, language?: string): string {
  const paragraphs = lines.map((line, index) => {
    const { end, ...last } = line
    return writer.write(index === lines.length - 1 ? last : line, tracked, language)
  })
  return tableCell(paragraphs.join(''), 2)
}
