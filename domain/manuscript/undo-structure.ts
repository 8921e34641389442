import { replace } from '../text/splice'
import { type Live, standing, stepAt } from './chain'
import { type Manuscript, type Paragraph, paragraphIn } from './manuscript'
import { joinedSteps, without } from './restructure'
import type { BareStep } from './step'
import { BREAK, emptied, respell, written } from './stretch'
import { beside, finished, granted, named, type Scene, type Undoing, undoing, unique } from './undo-scene'

/** A split is taken back by a join, a join by a split: both are one splice on the paragraphs written as one text. */
export function undoStretch(scene: Scene): Undoing {
  const { manuscript, paragraphId, chain, version, chains } = scene
  const step = stepAt(chain, version)
  const { structure } = step
  if (structure?.op !== 'split' && structure?.op !== 'join') throw new Error(`version ${version} is no stretch`)
  const { on, region } = standing(chain, version)
  const first = paragraphIn(manuscript, paragraphId)
  if (on.length > 0 || !first) return { on: named(on) }
  const ids = structure.with.map(({ id }) => id)
  const others = ids.map((id) => manuscript.paragraphs.find((one) => one.id === id))
  const made = structure.op === 'split' ? others : []
  const blockers = [
    ...(region.end === first.text.length ? [] : beside(scene)),
    ...named(chain.live.filter((later) => later.version > version && isStretch(later))),
    ...(structure.op === 'split' ? ids.flatMap((id) => named(chains.get(id)?.live ?? [])) : []),
    ...between(scene, first, others),
  ]
  if (blockers.length > 0 || others.includes(undefined) || made.some((one) => one?.removed))
    return { on: unique(blockers) }
  const from = [first, ...made.flatMap((one) => one ?? [])]
  const to = [first, ...(structure.op === 'join' ? others.flatMap((one) => one ?? []) : [])]
  const end = region.start + structure.stretch.insert.join(BREAK).length
  const splice = replace(written(from).text, { start: region.start, end }, structure.stretch.gone.join(BREAK))
  if (splice.start !== region.start || splice.end !== end) return { on: beside(scene) }
  const { manuscript: after, steps, stretch } = respell(manuscript, from, splice, to, granted(scene))
  const told =
    structure.op === 'split'
      ? joinedSteps(steps, from, stretch)
      : steps.map(
          (one): BareStep => ({
            ...one,
            structure:
              one.paragraphId === paragraphId
                ? {
                    op: 'split',
                    with: to.slice(1).map(({ id, version: last }) => ({ id, version: last + 1 })),
                    stretch,
                  }
                : { op: 'restore' },
          }),
        )
  return finished(
    scene,
    after,
    told.map((one) => undoing(one, scene)),
    [paragraphId, ...ids],
  )
}

const isStretch = ({ structure }: Live) => structure?.op === 'split' || structure?.op === 'join'

export function undoInsertion(scene: Scene): Undoing {
  const { manuscript, paragraphId, chain, chains } = scene
  const { structure } = chain.born
  const ids = [paragraphId, ...(structure?.op === 'insert' ? structure.with.map(({ id }) => id) : [])]
  const on = ids.flatMap((id) => named(chains.get(id)?.live ?? []))
  if (on.length > 0) return { on: unique(on) }
  let after = manuscript
  const steps: BareStep[] = []
  for (const id of ids) {
    const paragraph = paragraphIn(manuscript, id)
    if (!paragraph) return { on: [] }
    steps.push(undoing({ ...emptied(paragraph), structure: { op: 'remove' } }, scene))
    after = without(after, paragraph, granted(scene))
  }
  return putIn(finished(scene, after, steps, ids), scene)
}

/** The insertion is proposed again where it stood: its unit, or the paragraph before it, may be another one by now. */
function putIn(undone: Undoing, { manuscript, paragraphId, threadId }: Scene): Undoing {
  const at = manuscript.paragraphs.findIndex(({ id }) => id === paragraphId)
  const unitId = manuscript.paragraphs[at]?.unitId
  if (!('done' in undone) || unitId === undefined) return undone
  const before = manuscript.paragraphs.slice(0, at).findLast(({ removed }) => !removed)
  const behind = before?.unitId === unitId ? before.id : null
  const placed = undone.done.manuscript.placed.map((one) => {
    const structure = one.proposal?.structure
    if (one.id !== threadId || !one.proposal || structure?.op !== 'insert') return one
    const proposal = { ...one.proposal, structure: { ...structure, unitId }, conflict: false }
    return { ...one, paragraphId: behind, proposal }
  })
  return { done: { ...undone.done, manuscript: { ...undone.done.manuscript, placed } } }
}

export function undoRemoval(scene: Scene): Undoing {
  const { manuscript, paragraphId, chain, version, chains } = scene
  const at = manuscript.paragraphs.findIndex(({ id }) => id === paragraphId)
  const paragraph = manuscript.paragraphs[at]
  if (!paragraph) throw new Error(`paragraph ${paragraphId} is not in the manuscript`)
  const before = manuscript.paragraphs.slice(0, at).findLast(({ removed }) => !removed)
  const over = before && named((chains.get(before.id)?.live ?? []).filter((step) => reachesOver(step, at, manuscript)))
  if (over && over.length > 0) return { on: over }
  const { removed: _, ...rest } = paragraph
  const text = stepAt(chain, version).gone
  const now: Paragraph = { ...rest, text, version: paragraph.version + 1 }
  const splice = { start: 0, end: 0, insert: text }
  const after = {
    ...manuscript,
    paragraphs: manuscript.paragraphs.map((one) => (one.id === paragraphId ? now : one)),
  }
  const step: BareStep = { paragraphId, version: now.version, splice, structure: { op: 'restore' } }
  return finished(scene, after, [undoing(step, scene)], [paragraphId])
}

/** A join with a paragraph further down: the words there would come to stand before this one. */
const reachesOver = ({ structure }: Live, at: number, { paragraphs }: Manuscript) =>
  structure?.op === 'join' && structure.with.some(({ id }) => paragraphs.findIndex((one) => one.id === id) > at)

export function undoKind(scene: Scene): Undoing {
  const { manuscript, paragraphId, chain, version } = scene
  const { structure } = stepAt(chain, version)
  const paragraph = paragraphIn(manuscript, paragraphId)
  const later = chain.live.filter((step) => step.version > version)
  const on = later.filter(({ structure: other }) => other && ['kind', 'remove', 'joined'].includes(other.op))
  if (on.length > 0 || !paragraph || structure?.op !== 'kind') return { on: named(on) }
  const now = { ...paragraph, ...structure.from, level: structure.from.level, version: paragraph.version + 1 }
  const after = {
    ...manuscript,
    paragraphs: manuscript.paragraphs.map((one) => (one.id === paragraphId ? now : one)),
  }
  const step: BareStep = {
    paragraphId,
    version: now.version,
    splice: { start: 0, end: 0, insert: '' },
    structure: { op: 'kind', from: structure.to, to: structure.from },
  }
  return finished(scene, after, [undoing(step, scene)], [paragraphId])
}

/** Paragraphs that corrections put between those of a stretch since. */
function between(
  { manuscript, chains }: Scene,
  first: Paragraph,
  others: readonly (Paragraph | undefined)[],
): string[] {
  const { paragraphs } = manuscript
  const from = paragraphs.indexOf(first)
  const until = Math.max(...others.map((one) => (one ? paragraphs.indexOf(one) : -1)))
  const known = new Set([first, ...others])
  return paragraphs
    .slice(from, until)
    .filter((one) => !known.has(one) && !one.removed)
    .flatMap(({ id }) => chains.get(id)?.born.threadId || [])
}
