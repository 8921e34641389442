import { type Anchor, carry } from '../text/anchor'
import { apply, growth, type Range, type Splice } from '../text/splice'
import { carryDisplaced } from './anchors'
import type { DisplacedAnchor, Step } from './step'

/**
 * A paragraph's history without what was undone: the steps that its present text consists of, each as if the others had
 * never been. Applied to its first text they give the present one.
 */
export type EffectiveHistory = {
  /** The step that created it: the import, a split or an insertion. */
  readonly birth: Step
  readonly text: string
  readonly steps: readonly EffectiveStep[]
  readonly birthUndone: boolean
}

export type EffectiveStep = {
  readonly version: number
  readonly threadId: string
  readonly splice: Splice
  /** The words that the splice took out. */
  readonly removedText: string
  readonly structure: Step['structure']
  readonly displaced: readonly DisplacedAnchor[]
}

/** From a paragraph's steps, in the order of their versions, the first one first. */
export function toEffectiveHistory([birth, ...later]: readonly Step[]): EffectiveHistory {
  if (!birth) throw new Error('a paragraph without a version')
  return later.reduce(afterStep, { birth, text: birth.splice.insert, steps: [], birthUndone: false })
}

/** The history after one more step. */
export function afterStep(history: EffectiveHistory, step: Step): EffectiveHistory {
  const { birth, text, steps } = history
  const { version, threadId, splice, structure, displaced } = step
  const now = { ...history, text: apply(text, splice) }
  const undoes = structure?.undoes
  if (undoes === birth.version) return { ...now, birthUndone: true }
  if (undoes !== undefined) return { ...now, steps: withoutStep(steps, undoes) }
  const removedText = text.slice(splice.start, splice.end)
  return { ...now, steps: [...steps, { version, threadId, splice, removedText, structure, displaced }] }
}

/**
 * Removes a step: later ones are moved to where they would have been. An anchor that both it and a later step displaced is
 * displaced by that later step now.
 */
export function withoutStep(steps: readonly EffectiveStep[], version: number): EffectiveStep[] {
  const index = steps.findIndex((step) => step.version === version)
  const step = steps[index]
  if (!step) throw new Error(`version ${version} is not there to be taken back`)
  let back: Splice = { ...insertedRange(step), insert: step.removedText }
  let freed = step.displaced
  const moved = steps.slice(index + 1).map((later) => {
    // The place that this step gave to a freed anchor no longer matters: it never displaced it.
    const known = new Set(freed.map(({ id }) => id))
    const own = later.displaced.filter(({ id }) => !known.has(id)).map((one) => carryDisplaced(one, back))
    const behind = later.splice.start >= back.end && (movesWhatFollows(later) || !endsBefore(later.splice, back))
    const splice = behind ? shift(later.splice, growth(back)) : later.splice
    if (!behind) back = { ...moveRegion(back, later.splice), insert: back.insert }
    const carried = freed.map((one) => carryDisplaced(one, splice))
    const inverse = { ...insertedRange({ splice }), insert: later.removedText }
    const comesBack = (one: DisplacedAnchor, k: number) =>
      samePlace(one, carried[k] && carryDisplaced(carried[k], inverse))
    const taken = freed.filter((one, k) => one.id === later.threadId || !comesBack(one, k))
    freed = carried.filter((one, k) => one.state === freed[k]?.state)
    return { ...later, splice, displaced: [...own, ...taken] }
  })
  return [...steps.slice(0, index), ...moved]
}

const samePlace = (one: DisplacedAnchor, other: DisplacedAnchor | undefined) =>
  one.start === other?.start && one.end === other.end && one.state === other.state

/** The range of the words that a step inserted, after it. */
export const insertedRange = ({ splice }: Pick<EffectiveStep, 'splice'>): Range => ({
  start: splice.start,
  end: splice.start + splice.insert.length,
})

const shift = ({ start, end, insert }: Splice, by: number): Splice => ({ start: start + by, end: end + by, insert })

const endsBefore = (splice: Splice, region: Range) => splice.end <= region.start

/** The range after a later splice that lies beside it. */
function moveRegion({ start, end }: Range, splice: Splice): Range {
  const by = endsBefore(splice, { start, end }) ? growth(splice) : 0
  return { start: start + by, end: end + by }
}

/** All words from its place on went to another paragraph, or came from one: words that come back at that place stay before it. */
const movesWhatFollows = ({ structure }: EffectiveStep) => structure?.op === 'split' || structure?.op === 'join'

type Dependents = { readonly dependents: EffectiveStep[]; readonly region: Range }

/** The later steps that touched the words of a step; if there are none, where its words are in the present text. */
export function dependentsOf(history: EffectiveHistory, version: number): Dependents {
  const step = stepAt(history, version)
  let region = insertedRange(step)
  const dependents = history.steps.slice(history.steps.indexOf(step) + 1).filter((later) => {
    const touched = touches(later, region)
    if (!touched) region = moveRegion(region, later.splice)
    return touched
  })
  return { dependents, region }
}

function touches({ splice, structure }: EffectiveStep, region: Range): boolean {
  switch (structure?.op) {
    case 'remove':
    case 'joined':
      return true
    // All words after its place moved to another paragraph, or other words follow them now.
    case 'split':
    case 'join':
      return region.end > splice.start || region.start >= splice.start
  }
  const anchor: Anchor = { ...region, quote: '', prefix: '', suffix: '', state: 'exact' }
  return carry(anchor, splice, 'suggestion').state === 'conflict'
}

export function stepAt({ steps }: EffectiveHistory, version: number): EffectiveStep {
  const step = steps.find((one) => one.version === version)
  if (!step) throw new Error(`version ${version} is not there`)
  return step
}
