import type { Thread } from '@/domain/contract/shapes'
import { type Placed, toPlaced } from '@/domain/manuscript/manuscript'
import { type ReaderNote, readerNotesIn, readerNotesOnWhole } from '@/domain/reader-notes'
import { anchorAt } from '@/domain/text/anchor'
import { isWords, type Line, type Point } from '@/domain/tracked/line'
import { toTrackedText } from '@/domain/tracked/tracked-text'
import { noteWords } from '../edition'
import type { ExportedItem, ExportedLine } from '../exported'
import { printable } from '../printable'
import type { Review, TrackedUnit } from '../review'
import { groupsOf } from './groups'
import { type DrawnRemark, remarkOf } from './remark'
import { type ChangeMark, type RenderedLine, type RenderedRun, renderLines } from './render-lines'

/** Some lines of the translation, with the remarks that begin and end in them. */
export type Tracked = {
  /** The units of the lines. */
  readonly units: readonly TrackedUnit[]
  readonly lines: readonly TrackedLine[]
  /** By thread, in the order of the threads. Each has its two points in the lines. */
  readonly remarks: ReadonlyMap<string, DrawnRemark>
  /** The notes to readers, numbered through the text. Each has a point in the lines, an `end` of this id. */
  readonly notes: ReadonlyMap<string, TrackedNote>
  /** The author and time of a change. */
  readonly madeBy: (mark: Pick<ChangeMark, 'by'>) => ChangeAuthor
}

export type TrackedNote = { readonly number: number; readonly text: string }

export type TrackedLine = Omit<RenderedLine, 'content'> & { readonly content: (RenderedRun | Point)[] }

/** `at`: ISO-8601 UTC. */
export type ChangeAuthor = { readonly author: string; readonly at: string }

/** The translation with every change drawn into it and every remark at its place, a few lines at a time. */
export async function* trackedOf({
  article,
  hasHeading,
  units,
  threads,
  keep,
}: Review<TrackedUnit>): AsyncIterable<Tracked> {
  const unknown: ChangeAuthor = { author: 'Stet', at: article.updatedAt }
  let held: Open | undefined = hasHeading ? undefined : headingOf(article.title.target || article.title.source, unknown)
  const homeless: Homeless[] = []
  const numbered = new NumberedNotes()
  /** Units without a line are grouped with others that have one. */
  const bare: TrackedUnit[] = []
  for await (const group of groupsOf(units)) {
    const drawn = openGroup(group, unknown, numbered, keep)
    homeless.push(...drawn.homeless)
    if (drawn.lines.length === 0) {
      bare.push(...group)
      continue
    }
    const next = { ...drawn, units: [...bare.splice(0), ...group] }
    const home = held ?? next
    const line = held ? held.lines.at(-1) : next.lines[0]
    if (line) for (const one of homeless.splice(0)) settle(home, line, one)
    if (held) yield held
    held = next
  }
  if (bare.length > 0) {
    const open: Open = held ?? emptyLine(unknown)
    held = { ...open, units: [...open.units, ...bare] }
  }
  const whole = readerNotesOnWhole(threads).map((note) => numbered.add(note))
  if (whole.length > 0) held ??= emptyLine(unknown)
  const last = held?.lines.at(-1)
  if (held && last) {
    for (const one of [...homeless.splice(0), ...whole]) settle(held, last, one)
    yield held
  }
}

/** A note that has got its number, and the id of its point. */
type NumberedNote = TrackedNote & { readonly id: string }

class NumberedNotes {
  private last = 0

  add({ threadId, text }: ReaderNote): NumberedNote {
    return { id: `note:${threadId}`, number: ++this.last, text: noteWords(text) }
  }
}

/** What stands at a line because its own unit has none. */
type Homeless = DrawnRemark | NumberedNote

type Open = Tracked & {
  readonly remarks: Map<string, DrawnRemark>
  readonly notes: Map<string, TrackedNote>
  /** Those of units without a line. */
  readonly homeless: readonly Homeless[]
}

function openGroup(
  group: readonly TrackedUnit[],
  unknown: ChangeAuthor,
  numbered: NumberedNotes,
  keep: Review['keep'],
): Open {
  const threads = group.flatMap(({ threads }) => threads).sort(oldestFirst)
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  const placedNotes = group.flatMap(({ unit, threads }) =>
    readerNotesIn(unit, threads).map((note) => ({ ...note, unit, own: numbered.add(note) })),
  )
  const { lines, drawn, pointed } = toTrackedText(
    group.flatMap(({ paragraphs }) => paragraphs),
    [...threads.flatMap((thread) => toPlaced(thread) ?? []), ...placedNotes.flatMap(placedNote)],
    group.map(({ unit }) => unit.id),
  )
  const rendered = renderLines(lines)
  if (keep)
    for (const line of lines.some(hasPassing) ? renderLines(lines, { passing: true }) : rendered)
      keep(exportedLine(line, byId))
  const open = rendered.map((line) => ({ ...line, content: [...line.content] }))
  const remarks = new Map<string, DrawnRemark>()
  const notes = new Map<string, TrackedNote>()
  const homeless: Homeless[] = []
  for (const thread of threads) {
    const remark = remarkOf(thread, drawn.has(thread.id))
    if (!remark) continue
    const isHome = pointed.has(thread.id) || pointAtChanges(open, thread.id) || pointAtUnit(open, thread)
    if (isHome) remarks.set(thread.id, remark)
    else homeless.push(remark)
  }
  for (const { own, unit } of placedNotes) {
    const line = open.find(({ unitId }) => unitId === unit.id)
    if (!pointed.has(own.id) && !line) {
      homeless.push(own)
      continue
    }
    if (!pointed.has(own.id)) line?.content.push({ type: 'end', id: own.id })
    notes.set(own.id, own)
  }
  for (const line of open) keepOnly(line, remarks, notes)
  const madeBy = ({ by }: Pick<ChangeMark, 'by'>): ChangeAuthor => {
    const thread = byId.get(by)
    return thread ? { author: thread.author.name, at: thread.createdAt } : unknown
  }
  return { units: group, lines: open, remarks, notes, homeless, madeBy }
}

/** Whether one correction inserted words in it that another deleted. */
const hasPassing = ({ items }: Line): boolean =>
  items.some((item) => isWords(item) && item.insertedBy !== undefined && item.deletedBy !== undefined)

/** A line as it is kept to compare a returned file with. */
function exportedLine(
  { paragraphId, content, end, kind: drawn, was }: RenderedLine,
  threads: ReadonlyMap<string, Thread>,
): ExportedLine {
  const isAccepted = (id: string) => threads.get(id)?.suggestion?.decision !== 'pending'
  const item = (words: string, change: ChangeMark | undefined): ExportedItem[] => {
    if (!change) return [['=', words, '']]
    const { is, by, insertedBy } = change
    if (insertedBy !== undefined) return isAccepted(insertedBy) && !isAccepted(by) ? [['~', words, by]] : []
    const sign = is === 'inserted' ? '+' : '-'
    return [[isAccepted(by) ? `a${sign}` : sign, words, by]]
  }
  return {
    ...(paragraphId !== undefined && { p: paragraphId }),
    kind: {
      ...{ kind: drawn.kind, ...(drawn.level !== undefined && { level: drawn.level }) },
      ...(was && { by: was.by }),
    },
    items: content.flatMap((one) => (one.type === 'words' ? item(printable(one.words), one.change) : [])),
    end: item('', end)[0] ?? ['=', '', ''],
  }
}

const oldestFirst = (a: Thread, b: Thread) =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1

/** At the words inserted and deleted for it, or at the paragraph whose beginning, end or kind changed. */
function pointAtChanges(lines: readonly TrackedLine[], id: string): boolean {
  const isOwn = (one: RenderedRun | Point) => one.type === 'words' && one.change?.by === id
  const first = lines.find(({ content }) => content.some(isOwn))
  const last = lines.findLast(({ content }) => content.some(isOwn))
  if (first && last) {
    last.content.splice(last.content.findLastIndex(isOwn) + 1, 0, { type: 'end', id })
    first.content.splice(first.content.findIndex(isOwn), 0, { type: 'start', id })
    return true
  }
  const line = lines.find(({ end, was }) => end?.by === id || was?.by === id)
  if (line) pointAtLine(line, id)
  return line !== undefined
}

/** At the first paragraph of its unit. */
function pointAtUnit(lines: readonly TrackedLine[], { id, unitId }: Thread): boolean {
  const line = lines.find((one) => one.unitId === unitId)
  if (line) pointAtLine(line, id)
  return line !== undefined
}

function pointAtLine({ content }: TrackedLine, id: string) {
  content.unshift({ type: 'start', id })
  content.push({ type: 'end', id })
}

/** The place of a note's reference, as that of a remark that is about no words. */
function placedNote({ place, own, unit }: ReaderNote & { own: NumberedNote; unit: TrackedUnit['unit'] }): Placed[] {
  const paragraph = unit.target.find(({ id }) => id === place?.paragraphId)
  const anchor = paragraph && place && anchorAt(paragraph.text, { start: place.at, end: place.at })
  return anchor ? [{ id: own.id, paragraphId: paragraph.id, anchor }] : []
}

function settle({ remarks, notes }: Open, line: TrackedLine, one: Homeless) {
  if ('said' in one) {
    pointAtLine(line, one.id)
    remarks.set(one.id, one)
  } else {
    line.content.push({ type: 'end', id: one.id })
    notes.set(one.id, one)
  }
}

/** Without the points of threads that have no remark; a note has one point. */
function keepOnly(
  { content }: TrackedLine,
  remarks: ReadonlyMap<string, DrawnRemark>,
  notes: ReadonlyMap<string, TrackedNote>,
) {
  const kept = content.filter(
    (one) => one.type === 'words' || remarks.has(one.id) || (one.type === 'end' && notes.has(one.id)),
  )
  content.splice(0, content.length, ...kept)
}

function headingOf(title: string, unknown: ChangeAuthor): Open | undefined {
  if (title.trim() === '') return undefined
  const line = emptyLine(unknown)
  const content: RenderedRun[] = [{ type: 'words', words: title, style: {} }]
  return { ...line, lines: [{ unitId: '', kind: { kind: 'heading', level: 1 }, content }] }
}

const emptyLine = (unknown: ChangeAuthor): Open => ({
  lines: [{ unitId: '', kind: { kind: 'paragraph' }, content: [] }],
  units: [],
  remarks: new Map(),
  notes: new Map(),
  homeless: [],
  madeBy: () => unknown,
})
