import { lettersOf, likenessOf } from '@/domain/manuscript/version-match'
import { plainText } from '@/domain/text/inline'
import { bookmarkName } from '@/formats/docx/way-marks'
import type { ReturnedNote, ReturnedUnit, ReturnedXliff } from '@/formats/read/exchange/returned-xliff'
import { assemble } from '@/formats/read/revision/assemble'
import { draftsOf } from '@/formats/read/revision/gaps'
import type { TrackedParagraph } from '@/formats/read/revision/tracked'
import type { ExportedLine } from '@/formats/write/exported'
import type { FoundChange, ReturnedRemark } from './compare'
import { type BaseParagraph, cleanLines } from './ink'

/** The source of the units as it stood when they were exported, a text for each paragraph. */
export type BaseSources = ReadonlyMap<string, readonly string[]>

/** A returned file of units as a text: its paragraphs marked by the units that they were exported in. */
export type UnitsAsText = {
  readonly paragraphs: readonly TrackedParagraph[]
  readonly lines: readonly ExportedLine[]
  readonly remarks: ReadonlyMap<string, ReturnedRemark>
  /** The translations of units that had none. */
  readonly translations: readonly FoundChange[]
  /** Units whose source was edited in the file. */
  readonly sourceEdits: number
  /** By unit, who worked on its translation, where the file says so. */
  readonly editors: ReadonlyMap<string, string>
}

/** A change of a unit's translation is by whoever worked on it. */
export function byEditor(
  change: FoundChange,
  editors: ReadonlyMap<string, string>,
  paragraphs: readonly BaseParagraph[],
): FoundChange {
  const { paragraphId, nextId, unitId = paragraphs.find(({ id }) => id === (paragraphId ?? nextId))?.unitId } = change
  const author = editors.get(unitId ?? '')
  return change.author === '' && author !== undefined ? { ...change, author } : change
}

export function asText(
  { units, notes }: Pick<ReturnedXliff, 'units' | 'notes'>,
  base: readonly BaseParagraph[],
  sources: BaseSources,
): UnitsAsText {
  const paragraphs: TrackedParagraph[] = []
  const translations: FoundChange[] = []
  const remarks = new Map<string, ReturnedRemark>()
  const inFile = new Set(units.map(({ id }) => id))
  const own = base.filter(({ text }) => plainText(text).trim() !== '')
  let sourceEdits = 0
  for (const given of units) {
    const source = sources.get(given.id)
    const before = own.filter(({ unitId }) => unitId === given.id)
    const unit = withNewTarget(given, before)
    if (source && flat(source) !== flat(textsOf(unit.source))) sourceEdits++
    for (const [name, note] of unit.notes) remarks.set(`${unit.id} ${name}`, remarkOf(note, unit.id))
    if (source && before.length === 0) translations.push(...translationOf(unit, source))
    else paragraphs.push(...marked(unit, before))
  }
  for (const [index, note] of notes.entries()) remarks.set(`note ${index}`, remarkOf(note))
  return {
    ...{ paragraphs, remarks, translations, sourceEdits },
    editors: new Map(units.flatMap(({ id, editor }) => (editor === undefined ? [] : [[id, editor] as const]))),
    lines: leftOut(base, (unitId) => !base.some((one) => inFile.has(one.unitId)) || inFile.has(unitId)),
  }
}

function remarkOf({ id, author, body, isOnSource }: ReturnedNote, unitId?: string): ReturnedRemark {
  const place = { ...(unitId !== undefined && { unitId }), ...(isOnSource && { isOnSource }) }
  return { resolved: false, said: [{ author, body }], note: { ...(id !== undefined && { id }), ...place } }
}

/** Without an old translation behind the new one. */
function withNewTarget(unit: ReturnedUnit, base: readonly BaseParagraph[]): ReturnedUnit {
  const { before = [], target } = unit
  const was = lettersOf(base.map(({ text }) => plainText(text)).join(' '))
  const likenessTo = (words: string) => likenessOf(was, lettersOf(words))
  if (before.length === 0 || likenessTo(before.join(' ')) <= likenessTo(textsOf(target).map(plainText).join(' ')))
    return unit
  const [first] = target
  const end = { when: 'both' as const }
  const words = (text: string) => [{ type: 'words' as const, text, marks: [], ...end }]
  return {
    ...unit,
    target: before.map((text) => ({ kind: first?.kind ?? 'paragraph', pieces: words(text), end })),
  }
}

/** Which paragraphs of a unit are which is only sure where it still has as many. */
const marked = ({ id, target }: ReturnedUnit, before: readonly BaseParagraph[]): TrackedParagraph[] =>
  target.map((paragraph, index) => {
    const name = before.length === target.length ? bookmarkName(before[index]?.id ?? '') : undefined
    const pieces = paragraph.pieces.map((piece) =>
      piece.type === 'words' ? piece : { ...piece, remark: `${id} ${piece.remark}` },
    )
    const mark = name === undefined ? [] : [{ type: 'start' as const, remark: `mark ${name}` }]
    return { ...paragraph, pieces: [...mark, ...pieces] }
  })

/** Some programs fill in the source where there is no translation. */
function translationOf({ id: unitId, target }: ReturnedUnit, source: readonly string[]): FoundChange[] {
  const { blocks } = assemble([{ paragraphs: target, drafted: draftsOf(target) }])
  const [first] = blocks
  const texts = blocks.map(({ text }) => text)
  if (!first || flat(texts) === flat(source)) return []
  const { kind, level } = first
  const text = texts.join('\n\n')
  const place = { paragraphId: null, nextId: null, unitId, block: -1 }
  return [{ author: '', op: 'insert', kind, ...(level !== undefined && { level }), text, ...place }]
}

const textsOf = (paragraphs: readonly TrackedParagraph[]) =>
  assemble([{ paragraphs, drafted: draftsOf(paragraphs) }]).blocks.map(({ text }) => text)

const flat = (texts: readonly string[]) => plainText(texts.join('\n')).normalize('NFC').replace(/\s+/g, ' ').trim()

/** Units that were left out of the export aren't missing in the file. */
const leftOut = (base: readonly BaseParagraph[], isInFile: (unitId: string) => boolean): ExportedLine[] =>
  cleanLines(base).map((line, index) =>
    isInFile(base[index]?.unitId ?? '')
      ? line
      : { ...line, items: line.items.map(([, words]) => ['~', words, '']), end: ['~', '', ''] },
  )
