import { type Anchor, carry } from '../text/anchor'
import { apply, growth, type Range, type Splice } from '../text/splice'
import type { Step } from './step'
import type { Bent } from './step-record'

/**
 * A paragraph's history without what was taken back: the steps that its present text is made of, each as if the others had
 * never been. Applying them to the text it was born with gives the present text.
 */
export type Chain = {
  readonly born: Step
  readonly text: string
  readonly live: readonly Live[]
  readonly ended: boolean
}

export type Live = {
  readonly version: number
  readonly threadId: string
  readonly splice: Splice
  /** The words that the splice took out. */
  readonly gone: string
  readonly structure: Step['structure']
  readonly bent: readonly Bent[]
}

/** The chain of a paragraph's steps, which come in the order of their versions, the birth first. */
export function chainOf([born, ...later]: readonly Step[]): Chain {
  if (!born) throw new Error('a paragraph without a version')
  let live: readonly Live[] = []
  let text = born.splice.insert
  let ended = false
  for (const { version, threadId, splice, structure, bent } of later) {
    const undoes = structure?.undoes
    if (undoes === born.version) ended = true
    else if (undoes !== undefined) live = without(live, undoes)
    else live = [...live, { version, threadId, splice, gone: text.slice(splice.start, splice.end), structure, bent }]
    text = apply(text, splice)
  }
  return { born, text, live, ended }
}

/**
 * Takes a step out: the later ones are moved to where they would have been. What it had bent, and a later one touched as
 * well, is bent by that one now.
 */
export function without(live: readonly Live[], version: number): Live[] {
  const index = live.findIndex((step) => step.version === version)
  const step = live[index]
  if (!step) throw new Error(`version ${version} is not there to be taken back`)
  let back: Splice = { ...regionOf(step), insert: step.gone }
  let freed = step.bent
  const moved = live.slice(index + 1).map((later) => {
    // How a freed one stood bent is no longer of interest: it was never bent by this step.
    const known = new Set(freed.map(({ id }) => id))
    const own = later.bent.filter(({ id }) => !known.has(id)).map((one) => carriedBent(one, back))
    const behind = later.splice.start >= back.end && !endsBefore(later.splice, back)
    const splice = behind ? shifted(later.splice, growth(back)) : later.splice
    back = { ...moveRegion(back, later.splice), insert: back.insert }
    const carried = freed.map((one) => carriedBent(one, splice))
    const inverse = { ...regionOf({ splice }), insert: later.gone }
    const comesBack = (one: Bent, k: number) => samePlace(one, carried[k] && carriedBent(carried[k], inverse))
    const taken = freed.filter((one, k) => one.id === later.threadId || !comesBack(one, k))
    freed = carried.filter((one, k) => one.state === freed[k]?.state)
    return { ...later, splice, bent: [...own, ...taken] }
  })
  return [...live.slice(0, index), ...moved]
}

const samePlace = (one: Bent, other: Bent | undefined) =>
  one.start === other?.start && one.end === other.end && one.state === other.state

/** Where the words that a step put in stand after it. */
export const regionOf = ({ splice }: Pick<Live, 'splice'>): Range => ({
  start: splice.start,
  end: splice.start + splice.insert.length,
})

const shifted = ({ start, end, insert }: Splice, by: number): Splice => ({ start: start + by, end: end + by, insert })

const endsBefore = (splice: Splice, region: Range) => splice.end <= region.start

/** The region after a later splice that lies beside it. */
function moveRegion({ start, end }: Range, splice: Splice): Range {
  const by = endsBefore(splice, { start, end }) ? growth(splice) : 0
  return { start: start + by, end: end + by }
}

/** What was bent, carried like the anchor that it was. */
export function carriedBent(bent: Bent, splice: Splice): Bent {
  const { start, end, state, pending } = bent
  if (start === null || end === null || state === null) return bent
  const anchor: Anchor = { start, end, state, quote: '', prefix: '', suffix: '' }
  const now = carry(anchor, splice, pending ? 'suggestion' : 'remark')
  return { ...bent, start: now.start, end: now.end, state: now.state }
}

/** What stands on a step: later ones that touched its words. Without any, where its words are in the present text. */
export function standing(chain: Chain, version: number): { on: Live[]; region: Range } {
  const step = stepAt(chain, version)
  let region = regionOf(step)
  const on = chain.live.slice(chain.live.indexOf(step) + 1).filter((later) => {
    const touched = touches(later, region)
    if (!touched) region = moveRegion(region, later.splice)
    return touched
  })
  return { on, region }
}

function touches({ splice, structure }: Live, region: Range): boolean {
  switch (structure?.op) {
    case 'remove':
    case 'joined':
      return true
    // All words behind its place went to another paragraph, or have others behind them now.
    case 'split':
    case 'join':
      return region.end > splice.start || region.start >= splice.start
  }
  const anchor: Anchor = { ...region, quote: '', prefix: '', suffix: '', state: 'exact' }
  return carry(anchor, splice, 'suggestion').state === 'conflict'
}

export function stepAt({ live }: Chain, version: number): Live {
  const step = live.find((one) => one.version === version)
  if (!step) throw new Error(`version ${version} is not there`)
  return step
}
