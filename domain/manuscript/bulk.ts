import type { SkipReason } from '../contract/names'
import { type Accepted, accept } from './accept'
import { afterStep, type EffectiveHistory, toEffectiveHistory } from './effective-history'
import { isPending, type Manuscript, type Placed } from './manuscript'
import { Sections } from './sections'
import type { Histories, ManuscriptChange, Step } from './step'
import { undoIn } from './undo'

export type Skip = { readonly threadId: string; readonly reason: SkipReason; readonly by?: string }

export type BulkAcceptance = {
  readonly manuscript: Manuscript
  readonly steps: readonly Step[]
  readonly applied: readonly string[]
  readonly skipped: readonly Skip[]
}

type Options = {
  /** Those that the person deciding may not accept because they are their own. */
  readonly own?: ReadonlySet<string>
  /** Those that are accepted together or not at all: of each the others, by its id. */
  readonly groups?: ReadonlyMap<string, readonly string[]>
  /** Other words than those proposed, by the id. */
  readonly applied?: ReadonlyMap<string, string>
  readonly newId?: () => string
}

/**
 * Accepts suggestions one after the other, in the order given, and leaves out what can't be done: the first of those that
 * overlap is taken, and each one left out says why and for which other one. The same order always takes the same ones. A
 * group is taken at the place of its first, whole or not at all.
 */
export const acceptInBulk = (
  manuscript: Manuscript,
  threadIds: readonly string[],
  options: Options = {},
): BulkAcceptance => toEnd(acceptEach(manuscript, threadIds, options))

/** The same, which stops after each suggestion: there may be thousands. */
export function* acceptEach(
  manuscript: Manuscript,
  threadIds: readonly string[],
  { own = new Set(), groups = new Map(), applied: words = new Map(), newId }: Options = {},
): Generator<void, BulkAcceptance> {
  const sections = new Sections(manuscript)
  const done: BulkState = { sections, steps: [], applied: [], causedBy: new Map(), own, words, newId }
  const skipped: Skip[] = []
  const seen = new Set<string>()
  for (const threadId of threadIds) {
    if (seen.has(threadId)) continue
    const parts = groups.get(threadId) ?? [threadId]
    for (const id of parts) seen.add(id)
    const left = parts.length === 1 ? acceptOne(done, threadId) : yield* acceptWhole(done, parts)
    skipped.push(...left)
    yield
  }
  return { manuscript: sections.all(), steps: done.steps, applied: done.applied, skipped }
}

type BulkState = {
  readonly sections: Sections
  readonly steps: Step[]
  readonly applied: string[]
  /** What came into conflict or was superseded, by the one it did for. */
  readonly causedBy: Map<string, string>
  readonly own: ReadonlySet<string>
  readonly words: ReadonlyMap<string, string>
  readonly newId: (() => string) | undefined
}

/** Answers why it can't be, if so. */
function acceptOne(state: BulkState, threadId: string): Skip[] {
  const { sections, steps, applied, causedBy } = state
  const reason = skipReason(sections.find(threadId), state.own)
  const by = causedBy.get(threadId)
  if (reason)
    return [by === undefined ? { threadId, reason } : { threadId, reason: REASON_WITHIN_BATCH[reason] ?? reason, by }]
  const change = acceptIn(state, threadId)
  if (!change) return [{ threadId, reason: 'conflict' }]
  steps.push(...change.steps)
  applied.push(threadId)
  for (const id of [...change.conflicts, ...change.superseded]) causedBy.set(id, threadId)
  return []
}

/** All of a group; where one of it can't be accepted, none is, and the others say for which. */
function* acceptWhole(state: BulkState, parts: readonly string[]): Generator<void, Skip[]> {
  const { sections, steps, applied, causedBy } = state
  const before = { kept: sections.keep(), steps: steps.length, applied: applied.length, causes: new Map(causedBy) }
  const failed: Skip[] = []
  for (const id of parts) {
    failed.push(...acceptOne(state, id))
    yield
  }
  const [first] = failed
  if (!first) return []
  sections.restore(before.kept)
  steps.length = before.steps
  applied.length = before.applied
  causedBy.clear()
  for (const [id, by] of before.causes) causedBy.set(id, by)
  const reasons = new Map(failed.map((skip) => [skip.threadId, skip]))
  return parts.map((threadId) => reasons.get(threadId) ?? { threadId, reason: 'group', by: first.threadId })
}

/** On its paragraph alone, as long as it makes no other paragraphs. */
function acceptIn({ sections, words, newId }: BulkState, threadId: string): Accepted | null {
  const options = { applied: words.get(threadId), newId }
  const own = sections.find(threadId)
  if (own?.paragraphId && !own.proposal?.structure) {
    const change = accept(sections.section(own.paragraphId), threadId, options)
    if (!change) return null
    if (change.manuscript.paragraphs.length === 1) {
      sections.putSection(own.paragraphId, change.manuscript)
      return change
    }
  }
  const change = accept(sections.all(), threadId, options)
  if (change) sections.put(change.manuscript)
  return change
}

/** Why it is skipped, if another of the same batch is the reason. */
const REASON_WITHIN_BATCH: Partial<Record<SkipReason, SkipReason>> = {
  conflict: 'overlaps',
  'already-decided': 'superseded',
}

function skipReason(one: Placed | undefined, own: ReadonlySet<string>): SkipReason | undefined {
  if (!one?.proposal) return 'not-found'
  if (!isPending(one)) return 'already-decided'
  if (own.has(one.id)) return 'own'
  return one.proposal.conflict ? 'conflict' : undefined
}

export type BulkUndo =
  | { readonly manuscript: Manuscript; readonly changes: readonly Undone[] }
  /** Which one can't be taken back, and the later ones that build on it. */
  | { readonly threadId: string; readonly dependents: readonly string[] }
  /** Which one brought units together that somebody has paired anew since. */
  | { readonly threadId: string; readonly rearranged: true }

type Undone = ManuscriptChange & { readonly paragraphId: string }

/** Takes acceptances back one after the other, in the order given: all of them, or none. */
export const undoInBulk = (manuscript: Manuscript, threadIds: readonly string[], histories: Histories): BulkUndo =>
  toEnd(undoEach(manuscript, threadIds, histories))

/** The same, which stops after each suggestion: there may be thousands. */
export function* undoEach(
  manuscript: Manuscript,
  threadIds: readonly string[],
  histories: Histories,
): Generator<void, BulkUndo> {
  const sections = new Sections(manuscript)
  const now = new Map<string, EffectiveHistory>()
  for (const [id, steps] of histories) {
    now.set(id, toEffectiveHistory(steps))
    yield
  }
  const structured = new Set([...histories].flatMap(([id, steps]) => (steps.every(isOnlyWords) ? [] : [id])))
  const changes: Undone[] = []
  const places = placesOf(histories)
  for (const threadId of threadIds) {
    const [paragraphId = '', ...others] = places.get(threadId) ?? []
    const history = others.length === 0 && !structured.has(paragraphId) ? now.get(paragraphId) : undefined
    const found = history
      ? undoIn(sections.section(paragraphId), threadId, new Map([[paragraphId, history]]))
      : undoIn(sections.all(), threadId, now)
    if (!('done' in found)) return { threadId, ...found }
    if (history) sections.putSection(paragraphId, found.done.manuscript)
    else sections.put(found.done.manuscript)
    changes.push(found.done)
    for (const step of found.done.steps) {
      const known = now.get(step.paragraphId)
      now.set(step.paragraphId, known ? afterStep(known, step) : toEffectiveHistory([step]))
      if (!isOnlyWords(step)) structured.add(step.paragraphId)
    }
    yield
  }
  return { manuscript: sections.all(), changes }
}

function toEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** In which paragraphs each suggestion made versions. */
function placesOf(histories: Histories): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>()
  for (const [paragraphId, steps] of histories)
    for (const threadId of new Set(steps.map((step) => step.threadId)))
      places.set(threadId, [...(places.get(threadId) ?? []), paragraphId])
  return places
}

const isOnlyWords = ({ structure }: Step): boolean => structure === undefined || structure.op === 'words'
