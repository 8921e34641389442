import type { Check } from '@/domain/contract/findings'
import { Glossary } from '@/domain/contract/glossary'
import type { ArticlePatch } from '@/domain/contract/inputs'
import type { Article, GlossaryEntry } from '@/domain/contract/shapes'

/** What can be set, as the form holds it; `due` is a day, YYYY-MM-DD, or empty. */
export type ArticleSettings = {
  readonly source: string
  readonly target: string
  readonly due: string
  readonly translatedBy: string
  readonly selfApproval: boolean
  readonly signOffs: 1 | 2
  readonly rejectReason: boolean
  /** Sorted: the same checks are the same list. */
  readonly checksBlocking: string[]
}

export const settingsOf = ({ title, dueAt, translatedBy = '', policy }: Article): ArticleSettings => ({
  ...title,
  due: dueAt?.slice(0, 10) ?? '',
  translatedBy,
  ...policy,
  checksBlocking: (policy.checksBlocking ?? []).toSorted(),
})

/** The checks that can block approval in an article: those that run there, and those that block if they should run again. */
export const checksToChoose = (checks: readonly Check[], { checksOff, policy }: Article): Check[] =>
  checks.filter(({ id }) => !checksOff.includes(id) || policy.checksBlocking?.includes(id))

/** What one has set, where it isn't so already: nothing that somebody else has set meanwhile is set back. */
export function patchOf(now: ArticleSettings, mine: Partial<ArticleSettings>): ArticlePatch {
  const differs = (...names: (keyof ArticleSettings)[]) =>
    names.some((name) => mine[name] !== undefined && !isSame(mine[name], now[name]))
  const { source, target, due, translatedBy, ...policy } = { ...now, ...mine }
  const title = {
    ...(differs('source') && { source: titleFrom(source) }),
    ...(differs('target') && { target: titleFrom(target) }),
  }
  return {
    ...(Object.keys(title).length > 0 && { title }),
    ...(differs('due') && { dueAt: due === '' ? null : endOf(due) }),
    ...(differs('translatedBy') && { translatedBy: translatedBy.trim() === '' ? null : translatedBy }),
    ...(differs('selfApproval', 'signOffs', 'rejectReason', 'checksBlocking') && { policy }),
  }
}

/** What both have set, and otherwise: saving puts mine in the place of theirs. */
export const clashesOf = (
  begun: ArticleSettings,
  now: ArticleSettings,
  mine: Partial<ArticleSettings>,
): (keyof ArticleSettings)[] =>
  NAMES.filter((name) => !isSame(now[name], begun[name]) && mine[name] !== undefined && !isSame(mine[name], now[name]))

const NAMES = [
  'target',
  'source',
  'due',
  'translatedBy',
  'selfApproval',
  'signOffs',
  'rejectReason',
  'checksBlocking',
] as const

type Setting = ArticleSettings[keyof ArticleSettings] | undefined

const isSame = (one: Setting, other: Setting) => JSON.stringify(one) === JSON.stringify(other)

/** Left empty, it follows the headline. */
const titleFrom = (words: string) => (words.trim() === '' ? null : words)

/** A due date is a day, the same wherever one reads it: its end in UTC. */
export const endOf = (day: string) => `${day}T23:59:59.000Z`

/** What is wrong with a line, counted from 1. */
export type GlossaryProblem = { readonly line: number; readonly what: 'incomplete' | 'tooLong' | 'tooMany' }

type Line = { readonly number: number; readonly parts: readonly string[] }

/**
 * A glossary as a person writes it: an entry a line, `term = rendering = note`, the note optional; or with tabs, as a
 * spreadsheet copies its columns. Blank lines mean nothing.
 */
export function parseGlossary(text: string): { entries: GlossaryEntry[]; problems: GlossaryProblem[] } {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index): Line => ({ number: index + 1, parts: partsOf(line) }))
    .filter(({ parts }) => parts.some((part) => part !== ''))
  const entries = lines.map(({ parts: [source = '', target = '', note = ''] }) => ({
    source,
    target,
    ...(note !== '' && { note }),
  }))
  const { error } = Glossary.safeParse(entries)
  const problems = (error?.issues ?? []).map(({ code, path: [index] }): GlossaryProblem => {
    if (typeof index !== 'number') return { line: lines.at(-1)?.number ?? 1, what: 'tooMany' }
    return { line: lines[index]?.number ?? 1, what: code === 'too_big' ? 'tooLong' : 'incomplete' }
  })
  return { entries, problems }
}

/** Tabs part the words where an equals sign is one of them. */
export function formatGlossary(entries: readonly GlossaryEntry[]): string {
  return entries
    .map(({ source, target, note }) => {
      const parts = note === undefined ? [source, target] : [source, target, note]
      return parts.join(parts.some((part) => part.includes('=')) ? '\t' : ' = ')
    })
    .join('\n')
}

/** Line by line: what I added and took out, in the glossary as somebody else has written it meanwhile. */
export function mergedGlossary(
  begun: readonly GlossaryEntry[],
  mine: readonly GlossaryEntry[],
  now: readonly GlossaryEntry[],
): GlossaryEntry[] {
  const [before, kept, there] = [begun, mine, now].map(
    (entries) => new Set(entries.map((entry) => formatGlossary([entry]))),
  )
  const isIn = (lines: ReadonlySet<string> | undefined, entry: GlossaryEntry) =>
    lines?.has(formatGlossary([entry])) === true
  return [
    ...now.filter((entry) => !isIn(before, entry) || isIn(kept, entry)),
    ...mine.filter((entry) => !isIn(before, entry) && !isIn(there, entry)),
  ]
}

/** The last part is all that is left of the line: a note may hold what parts the others. */
function partsOf(line: string): string[] {
  const mark = line.includes('\t') ? '\t' : '='
  const [source = '', target = '', ...note] = line.split(mark)
  return [source, target, note.join(mark)].map((part) => part.trim())
}
