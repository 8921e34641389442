import { acceptInBulk } from '../manuscript/bulk'
import { isPending, type Manuscript, type Paragraph, type Placed } from '../manuscript/manuscript'
import type { Line } from './line'
import { effectiveOperations, type OrderedStep, operationsOf } from './operation'
import { type ImportedParagraph, TrackedLines } from './tracked-lines'

/** A paragraph of the translation with its whole history, the first step first. */
export type TrackedParagraph = Paragraph & { readonly imported: boolean; readonly steps: readonly OrderedStep[] }

export type TrackedText = {
  readonly lines: readonly Line[]
  /** The suggestions whose changes are in the lines, by their threads. */
  readonly drawn: ReadonlySet<string>
  /** The remarks whose words are marked in the lines, by their threads. */
  readonly pointed: ReadonlySet<string>
}

/**
 * Draws what became of a translation, and what is proposed for it, into the imported text: every acceptance in effect and
 * every pending suggestion that applies; of overlapping ones the earliest. `given`: the paragraphs in reading order,
 * removed and new ones too, what is placed in them, oldest first, and their units.
 */
export function toTrackedText(
  given: readonly TrackedParagraph[],
  placed: readonly Placed[],
  units: readonly string[],
): TrackedText {
  const tracked = new TrackedLines(given.filter(({ imported }) => imported).map(toImported))
  for (const operation of effectiveOperations(given.map(({ steps }) => steps))) tracked.apply(operation, given)
  for (const { id, removed } of given) {
    const line = removed ? undefined : tracked.lineOf(id)
    if (line) line.paragraphId = id
  }
  const paragraphs = given.map(({ steps: _, imported: __, ...paragraph }) => paragraph)
  const manuscript: Manuscript = { units: units.map((id) => ({ id })), paragraphs, placed }
  const pending = placed.filter((one) => isPending(one) && !one.proposal?.conflict)
  const bulk = acceptInBulk(
    manuscript,
    pending.map(({ id }) => id),
  )
  const accepted = placed.filter(({ proposal }) => proposal?.decision === 'accepted')
  const drawn = new Set([...bulk.applied, ...accepted.map(({ id }) => id)])
  const pointed = markRemarks(
    tracked,
    placed.filter(({ id }) => !drawn.has(id)),
  )
  // What is only proposed moves nothing to another unit yet.
  const present = new Map(tracked.lines.map((line) => [line, line.unitId]))
  for (const operation of operationsOf(bulk.steps)) tracked.apply(operation, bulk.manuscript.paragraphs)
  for (const line of tracked.lines) line.unitId = present.get(line) ?? line.unitId
  return { lines: tracked.lines, drawn, pointed }
}

/** Remarks are at their words, or at their paragraph if they have none; a drawn change shows its place itself. */
function markRemarks(tracked: TrackedLines, remarks: readonly Placed[]): Set<string> {
  const pointed = remarks.filter(({ id, paragraphId, anchor }) => {
    const range = anchor?.state === 'orphaned' ? null : anchor
    return paragraphId !== null && tracked.mark(paragraphId, range, id)
  })
  return new Set(pointed.map(({ id }) => id))
}

function toImported({ id, unitId, kind, level, text, steps }: TrackedParagraph): ImportedParagraph {
  const turned = steps.map(({ structure }) => structure).find((structure) => structure?.op === 'kind')
  const first = turned?.op === 'kind' ? turned.from : { kind, level }
  return {
    id,
    unitId,
    kind: first.kind,
    ...(first.level !== undefined && { level: first.level }),
    text: steps[0]?.splice.insert ?? text,
  }
}
