import { plainText } from '@/domain/text/inline'
import { escapeFully, escapeLightly } from './escape'

/** Words, and their marks. A newline in them is a line break. */
export type MarkedRun = { readonly text: string; readonly marks: readonly MarkdownMark[] }
export type MarkdownMark =
  | { readonly type: 'emphasis' | 'strong' | 'code' }
  | { readonly type: 'link'; readonly href: string }

/**
 * The inline Markdown that displays as these words, with as many of the marks as Markdown can express there. The words have
 * priority: whatever they contain, they are read back unchanged. Signs in them are escaped only where they would be taken
 * for marks, or all of them if `escaped` is 'fully': then the result for some words depends little on the words around
 * them.
 */
export function inlineSource(runs: readonly MarkedRun[], escaped: 'sparingly' | 'fully' = 'sparingly'): string {
  const words = runs.map((run) => run.text).join('')
  const isMarked = runs.some(({ marks }) => marks.length > 0)
  if (!isMarked && !SIGN.test(words)) return words
  if (isDense(words)) return hardBreaks(escapeFully(words))
  const ways = escaped === 'fully' ? WAYS.filter((way) => way.escape === escapeFully) : WAYS
  for (const way of isMarked ? ways : ways.filter(({ levels }) => levels === NONE)) {
    const source = writeRuns(dropUnseenStress(runs, way), way)
    if (plainText(source) === words) return source
  }
  return hardBreaks(escapeFully(words))
}

const SIGN = /[\\`*_[\]<&\n]/

/** Text with this many signs isn't prose; it isn't worth the time to find the fewest escapes. */
function isDense(words: string): boolean {
  const signs = words.match(/[\\`*_[\]<&]/g)?.length ?? 0
  return words.length > MOST_LENGTH || signs > 50 + words.length / 10
}

const MOST_LENGTH = 50_000

type Level = 'link' | 'stress' | 'code'
type Way = { readonly levels: readonly Level[]; readonly escape: (text: string) => string }

/** From the outside in; of strong and emphasis the longer one is outside. Overlapping marks are cut at each other's edges. */
const ALL: Way['levels'] = ['link', 'stress', 'code']
const WITHOUT_STRESS: Way['levels'] = ['link', 'code']
const NONE: Way['levels'] = []

const asIs = (text: string) => text

/** The fewest escapes first, then the fewest marks lost. */
const WAYS: readonly Way[] = [
  { levels: ALL, escape: asIs },
  { levels: ALL, escape: escapeLightly },
  { levels: ALL, escape: escapeFully },
  { levels: WITHOUT_STRESS, escape: escapeFully },
  { levels: NONE, escape: asIs },
  { levels: NONE, escape: escapeLightly },
]

/** Drops emphasis that Markdown would not recognise at its place, so that the rest of the paragraph can keep its own. */
function dropUnseenStress(runs: readonly MarkedRun[], { levels }: Way): readonly MarkedRun[] {
  if (!levels.includes('stress')) return runs
  return groups(runs, ({ marks }) => (marks.some(isStress) ? 'stress' : '')).flatMap((group, index, all) => {
    if (!group[0]?.marks.some(isStress)) return group
    const before = [...(all[index - 1]?.at(-1)?.text ?? '')].at(-1) ?? ''
    const after = [...(all[index + 1]?.at(0)?.text ?? '')].at(0) ?? ''
    const reads = (some: readonly MarkedRun[]) => {
      const source = escapeFully(before) + writeRuns(some, { levels, escape: escapeFully }) + escapeFully(after)
      return plainText(source) === before + group.map((run) => run.text).join('') + after
    }
    const lesser = [[], ['emphasis'], ['strong']].map((lost) =>
      group.map((run) => ({ ...run, marks: run.marks.filter(({ type }) => !lost.includes(type)) })),
    )
    return lesser.find(reads) ?? group.map((run) => ({ ...run, marks: run.marks.filter((mark) => !isStress(mark)) }))
  })
}

const isStress = ({ type }: MarkdownMark) => type === 'strong' || type === 'emphasis'

function writeRuns(runs: readonly MarkedRun[], way: Way): string {
  const [level, ...levels] = way.levels
  const text = runs.map((run) => run.text).join('')
  if (level === undefined) return hardBreaks(way.escape(text))
  if (level === 'stress') return writeStress(runs, way)
  const inner = { ...way, levels }
  return groups(runs, ({ marks }) => keyOf(marks.find(({ type }) => type === level)))
    .map((group) => {
      const mark = group[0]?.marks.find(({ type }) => type === level)
      return mark ? writeMarked(mark, group, inner) : writeRuns(group, inner)
    })
    .join('')
}

function writeStress(runs: readonly MarkedRun[], way: Way): string {
  const inner = { ...way, levels: way.levels.slice(1) }
  let source = ''
  for (let at = 0; at < runs.length; ) {
    const stretches = (['strong', 'emphasis'] as const).map((type) => ({
      type,
      runs: runs.slice(
        at,
        endOf(runs, at, ({ marks }) => marks.some((mark) => mark.type === type)),
      ),
    }))
    const [strong, emphasis] = stretches
    const longest = strong && emphasis && lengthOf(emphasis.runs) > lengthOf(strong.runs) ? emphasis : strong
    if (longest && longest.runs.length > 0) {
      const { type } = longest
      const rest = longest.runs.map((run) => ({ ...run, marks: run.marks.filter((mark) => mark.type !== type) }))
      source += writeMarked({ type }, rest, way)
      at += longest.runs.length
    } else {
      const plain = runs.slice(
        at,
        endOf(runs, at, ({ marks }) => !marks.some(isStress)),
      )
      source += writeRuns(plain, inner)
      at += plain.length
    }
  }
  return source
}

/** Where the runs end that are so. */
function endOf(runs: readonly MarkedRun[], from: number, isSo: (run: MarkedRun) => boolean): number {
  let end = from
  for (let run = runs[end]; run && isSo(run); run = runs[end]) end++
  return end
}

const lengthOf = (runs: readonly MarkedRun[]) => runs.reduce((sum, { text }) => sum + text.length, 0)

/** A mark must touch its words: Markdown recognises none next to white space. */
function writeMarked(mark: MarkdownMark, group: readonly MarkedRun[], way: Way): string {
  const text = group.map((run) => run.text).join('')
  const words = text.trim()
  if (words === '') return writeRuns(group, way)
  const start = text.length - text.trimStart().length
  const inner = sliceRuns(group, start, start + words.length)
  return (
    writeRuns(sliceRuns(group, 0, start), way) +
    wrapInMark(mark, inner, way) +
    writeRuns(sliceRuns(group, start + words.length), way)
  )
}

function wrapInMark(mark: MarkdownMark, runs: readonly MarkedRun[], way: Way): string {
  switch (mark.type) {
    case 'strong':
      return `**${writeRuns(runs, way)}**`
    case 'emphasis':
      return `*${writeRuns(runs, way)}*`
    case 'code':
      return codeSpan(runs.map((run) => run.text).join(''))
    case 'link':
      return `[${writeRuns(runs, { ...way, escape: way.escape === asIs ? escapeLightly : way.escape })}](${target(mark.href)})`
  }
}

function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text.replaceAll('\n', ' ')}${pad}${fence}`
}

/** What would end an address in Markdown, or be an escape in it, is percent-encoded. */
const target = (href: string) =>
  href.replace(/[\s()<>\\&*_`[\]]/g, (sign) => (sign === '&' || sign === '_' ? sign : encode(sign)))

const encode = (sign: string) =>
  [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')

const hardBreaks = (source: string) => source.replaceAll('\n', '\\\n')

/** The words between two offsets of the runs' text, with their marks. */
function sliceRuns(runs: readonly MarkedRun[], start: number, end = Number.POSITIVE_INFINITY): MarkedRun[] {
  let at = 0
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

/** Neighbours with the same key. */
export function groups<T>(runs: readonly T[], key: (run: T) => string): T[][] {
  const result: T[][] = []
  let last: string | undefined
  for (const run of runs) {
    const own = key(run)
    const group = result.at(-1)
    if (group && own === last) group.push(run)
    else result.push([run])
    last = own
  }
  return result
}

/** Two marks with the same key have the same effect on their words. */
export const keyOf = (mark: MarkdownMark | undefined) =>
  mark === undefined ? '' : mark.type === 'link' ? `link ${mark.href}` : mark.type
