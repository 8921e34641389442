import { anchorAt } from '../text/anchor'
import { redline } from '../text/redline'
import type { Range } from '../text/splice'
import { accept } from './accept'
import type { Manuscript, Paragraph, Placed, Proposal } from './manuscript'
import { splitAtBlankLines } from './paragraph-break'
import type { Step } from './step'
import type { VersionMatch } from './version-match'

/** A paragraph of a next version. */
export type NextParagraph = Pick<Paragraph, 'kind' | 'level' | 'text'>

export type RevisedText = {
  /** In reading order, removed paragraphs at their places; a new one is in the unit of the one before it. */
  readonly paragraphs: readonly Paragraph[]
  readonly placed: readonly Placed[]
  /** In order, each by the number of the change that made it: a change may be several steps, of which one is undone with all. */
  readonly steps: readonly Step[]
  /** Paragraphs whose words or kind are others now; those that are new, but for parts of one; those that are gone. */
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/**
 * Turns the paragraphs of a side into those of its next version, by splices like every change of a text: what is placed in
 * them moves along, and each step says which anchors it displaced. `matches`: which are which (`matchVersions` over those
 * that aren't removed). Changes are numbered `change 1`, `change 2` and so on, as if they had been suggested and accepted.
 */
export function revise(
  { paragraphs, placed }: Manuscript,
  next: readonly NextParagraph[],
  matches: readonly VersionMatch[],
  newId: () => string,
): RevisedText {
  const present = paragraphs.filter(({ removed }) => !removed)
  const placedIn = new Map<string | null, Placed[]>()
  for (const one of placed) placedIn.set(one.paragraphId, [...(placedIn.get(one.paragraphId) ?? []), one])
  const made: Manuscript[] = []
  const steps: Step[] = []
  const added: string[] = []
  let unitId = present[0]?.unitId ?? ''
  for (const { before, after } of matches) {
    const own = before.flatMap((k) => present[k] ?? [])
    const wanted = after.flatMap((k) => next[k] ?? [])
    unitId = own[0]?.unitId ?? unitId
    if (own.length === 0) {
      const fresh = wanted.map((one): Paragraph => ({ ...one, id: newId(), unitId, version: 1 }))
      added.push(...fresh.map(({ id }) => id))
      steps.push(...fresh.map(insertionStep))
      made.push({ paragraphs: fresh, placed: [] })
      continue
    }
    const part = { paragraphs: own, placed: own.flatMap(({ id }) => placedIn.get(id) ?? []) }
    const change = changePart(part, wanted, newId)
    steps.push(...change.steps)
    made.push(change.manuscript)
  }
  const known = new Map(paragraphs.map((one) => [one.id, one]))
  const now = made.flatMap((one) => one.paragraphs)
  const moved = new Map(made.flatMap((one) => one.placed).map((one) => [one.id, one]))
  return {
    paragraphs: withRemoved(paragraphs, now),
    placed: placed.map((one) => moved.get(one.id) ?? one),
    steps: numbered(steps),
    changed: now.flatMap((one) => (known.has(one.id) && known.get(one.id) !== one && !one.removed ? [one.id] : [])),
    added,
    removed: now.flatMap((one) => (one.removed && known.get(one.id) !== one ? [one.id] : [])),
  }
}

/** A part of the text and what was done to it. */
type Changing = { manuscript: Manuscript; readonly steps: Step[]; readonly newId: () => string }

/** The paragraphs of one match become others: joined first, then their words, then their kinds. */
function changePart(manuscript: Manuscript, wanted: readonly NextParagraph[], newId: () => string): Changing {
  const change: Changing = { manuscript, steps: [], newId }
  const [first] = manuscript.paragraphs
  if (!first) return change
  if (wanted.length === 0) {
    for (const { id } of manuscript.paragraphs) take(change, id, null, { structure: { op: 'remove' } })
    return change
  }
  for (const _ of manuscript.paragraphs.slice(1)) take(change, first.id, null, { structure: { op: 'join-next' } })
  rewrite(change, first.id, wanted)
  for (const [k, { id, kind, level }] of presentIn(change).entries()) {
    const to = wanted[k]
    if (!to || (to.kind === kind && to.level === level)) continue
    const own = to.level === undefined ? {} : { level: to.level }
    take(change, id, null, { structure: { op: 'kind', to: to.kind, ...own } })
  }
  return change
}

const presentIn = ({ manuscript }: Changing) => manuscript.paragraphs.filter(({ removed }) => !removed)

/** From the last difference to the first, so that each stands where it was found. */
function rewrite(change: Changing, id: string, wanted: readonly NextParagraph[]) {
  const before = textOf(change, id)
  const whole = wanted.map(({ text }) => text).join('\n\n')
  if (splitAtBlankLines(whole, kindOf(change, id)).length === wanted.length)
    for (const { start, end, insert } of redline(before, whole).reverse())
      take(change, id, { start, end }, { replacement: insert })
  for (const [k, one] of presentIn(change).entries()) {
    const text = wanted[k]?.text
    if (text !== undefined && one.text !== text)
      take(change, one.id, { start: 0, end: one.text.length }, { replacement: text })
  }
  const last = presentIn(change).at(-1)
  for (const { text, kind, level } of wanted.slice(presentIn(change).length)) {
    if (!last) continue
    const fresh: Paragraph = { id: change.newId(), unitId: last.unitId, kind, level, text, version: 1 }
    change.manuscript = { ...change.manuscript, paragraphs: [...change.manuscript.paragraphs, fresh] }
    change.steps.push(insertionStep(fresh))
  }
}

const paragraphIn = ({ manuscript }: Changing, id: string) => manuscript.paragraphs.find((one) => one.id === id)
const textOf = (change: Changing, id: string) => paragraphIn(change, id)?.text ?? ''
const kindOf = (change: Changing, id: string) => paragraphIn(change, id)?.kind ?? 'paragraph'

/** Does it as if it had been suggested and were accepted. */
function take(change: Changing, paragraphId: string, at: Range | null, given: Partial<Proposal>) {
  const { manuscript, steps, newId } = change
  const anchor = at && anchorAt(textOf(change, paragraphId), at)
  const proposal: Proposal = {
    ...{
      original: anchor?.quote ?? textOf(change, paragraphId),
      replacement: '',
      decision: 'pending',
      conflict: false,
    },
    ...given,
  }
  const own: Placed = { id: OWN, paragraphId, anchor, proposal }
  const done = accept({ ...manuscript, placed: [...manuscript.placed, own] }, OWN, { newId })
  if (!done) return
  const placed = done.manuscript.placed.filter(({ id }) => id !== OWN)
  change.manuscript = { ...done.manuscript, placed }
  steps.push(...done.steps.map((step) => ({ ...step, displaced: step.displaced.filter(({ id }) => id !== OWN) })))
}

/** The suggestion that a change is treated as, while it is made. */
const OWN = 'own'

/** A step that others belong to begins a change; what a split makes and what a join takes in belong to the one before. */
export function numbered(steps: readonly Step[]): Step[] {
  let count = 0
  return steps.map((step) => {
    if (step.structure?.op !== 'born' && step.structure?.op !== 'joined') count++
    return { ...step, threadId: `change ${count}` }
  })
}

const insertionStep = ({ id, text }: Paragraph): Step => ({
  ...{ paragraphId: id, version: 1, threadId: OWN, displaced: [] },
  splice: { start: 0, end: 0, insert: text },
  structure: { op: 'insert', with: [] },
})

/** The paragraphs as they are now, with those that had been removed before behind the same one as then, and what is new. */
function withRemoved(before: readonly Paragraph[], now: readonly Paragraph[]): Paragraph[] {
  const behind = new Map<string | null, Paragraph[]>()
  const known = new Set<string>()
  let last: string | null = null
  for (const one of before) {
    if (one.removed) behind.set(last, [...(behind.get(last) ?? []), one])
    else known.add((last = one.id))
  }
  const all: Paragraph[] = []
  let waiting = behind.get(null) ?? []
  for (const one of now) {
    if (known.has(one.id)) {
      all.push(...waiting)
      waiting = behind.get(one.id) ?? []
    }
    all.push(one)
  }
  return [...all, ...waiting]
}
