import type { Article, Blocker, Paragraph, Thread } from '@/domain/contract/shapes'
import { decisionKey, oneOfEach } from '@/domain/groups'
import { apply } from '@/domain/text/splice'

/** Of each group one part, as many as there are decisions: the part in focus, else the first. */
export function byDecision<T extends Pick<Thread, 'id' | 'suggestion'>>(
  threads: readonly T[],
  focused: string | null,
): T[] {
  const own = threads.find(({ id }) => id === focused)
  const key = own && decisionKey(own)
  if (key === undefined) return oneOfEach(threads)
  return oneOfEach(threads.filter((thread) => thread === own || decisionKey(thread) !== key))
}

/** Of what blocks approval, of each group the first part alone: as many as there are things to do. */
export function blockersToSettle(blockers: readonly Blocker[]): Blocker[] {
  const seen = new Set<string>()
  return blockers.filter(({ groupId }) => {
    if (groupId === undefined) return true
    if (seen.has(groupId)) return false
    seen.add(groupId)
    return true
  })
}

/**
 * The undecided parts of a suggestion's group, where who looks may take it apart or put it together: who decides, and its
 * author. Undefined where there are no two of them.
 */
export function changeableGroup(
  { article, threads }: { readonly article: Article; readonly threads: readonly Thread[] },
  { author, suggestion }: Thread,
  viewerId: string,
): readonly Thread[] | undefined {
  const groupId = suggestion?.groupId
  if (groupId === undefined || suggestion?.decision !== 'pending') return undefined
  const able = article.abilities.includes('decide') || (author.id === viewerId && article.abilities.includes('suggest'))
  const parts = threads.filter((one) => one.suggestion?.groupId === groupId && one.suggestion.decision === 'pending')
  return able && parts.length > 1 ? parts : undefined
}

/** The undecided parts that are in conflict, and so no part of the decision. */
export const clashesOf = (threads: readonly Thread[], groupId: string): Thread[] =>
  threads.filter(
    ({ suggestion }) =>
      suggestion?.groupId === groupId && suggestion.decision === 'pending' && suggestion.conflict && !suggestion.apart,
  )

export const isInOneParagraph = (parts: readonly Thread[]): boolean =>
  parts.every(({ paragraphId }) => paragraphId === parts[0]?.paragraphId)

/**
 * The paragraph with a rewrite of it in place; undefined for a group that changes several paragraphs, and as long as text
 * and changes are not of one version.
 */
export function proposedText({ id, text, version }: Paragraph, parts: readonly Thread[]): string | undefined {
  const places = parts.flatMap(({ paragraphId, anchor, suggestion }) =>
    paragraphId === id && anchor?.version === version && suggestion
      ? [{ start: anchor.start, end: anchor.end, insert: suggestion.replacement }]
      : [],
  )
  if (places.length < parts.length) return undefined
  return places.toSorted((a, b) => a.start - b.start).reduceRight(apply, text)
}

/** What a group does: the change that most of it makes, where that is one and the same; in how many paragraphs. */
export type GroupSummary = {
  /** Undefined: a rewrite, whose parts differ. */
  readonly same: Thread | undefined
  readonly places: number
  readonly paragraphs: number
}

const summaries = new WeakMap<readonly Thread[], GroupSummary>()

export function summaryOf(parts: readonly Thread[]): GroupSummary {
  const known = summaries.get(parts) ?? summarise(parts)
  summaries.set(parts, known)
  return known
}

function summarise(parts: readonly Thread[]): GroupSummary {
  const counts = new Map<string, { count: number; first: Thread }>()
  for (const thread of parts) {
    const { original = '', replacement = '' } = thread.suggestion ?? {}
    const key = `${original}\n${replacement}`
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { count: 1, first: thread })
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count)
  const paragraphs = new Set(parts.map(({ paragraphId }) => paragraphId)).size
  const isSame = parts.every((part) => replacesAlike(part, parts[0]))
  return { same: isSame ? most?.first : undefined, places: parts.length, paragraphs }
}

/**
 * Two places of one replacement have the same words, before and after: but for a capital at the beginning of a sentence, the
 * signs between letters, and the particle behind a Korean noun. (That they are in several paragraphs says nothing: a
 * rewrite that splits its paragraph is in two of them once it is accepted.)
 */
function replacesAlike({ suggestion: one }: Thread, other: Thread | undefined): boolean {
  const before = alike(one?.original, other?.suggestion?.original)
  return before && alike(one?.replacement, other?.suggestion?.replacement)
}

const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || words.trim()

function alike(some = '', others = ''): boolean {
  const [a, b] = [bare(some), bare(others)]
  const common = [...a].findIndex((letter, at) => b[at] !== letter)
  const shared = common < 0 ? a.length : common
  const isParticle = (rest: string) => /^[가-힣]{0,3}$/.test(rest)
  return a === b || (shared > 0 && isParticle(a.slice(shared)) && isParticle(b.slice(shared)))
}
