import { toEffectiveHistory } from '../manuscript/effective-history'
import type { Paragraph } from '../manuscript/manuscript'
import { BREAK } from '../manuscript/paragraph-break'
import type { Step, StepStructure, VersionRef } from '../manuscript/step'

/** One correction to apply to the lines. Offsets are those of the text after the corrections before it. */
export type Operation = { readonly by: string } & (
  | {
      readonly op: 'splice'
      /** The paragraphs it covers, written as one text with a break between them, and the resulting ones. */
      readonly from: readonly string[]
      readonly to: readonly string[]
      readonly start: number
      readonly length: number
      /** The words inserted; a paragraph ends between two of them. */
      readonly insert: readonly string[]
    }
  | { readonly op: 'insert'; readonly paragraphId: string; readonly text: string }
  | { readonly op: 'remove'; readonly paragraphId: string }
  | { readonly op: 'kind'; readonly paragraphId: string; readonly to: Pick<Paragraph, 'kind' | 'level'> }
)

/** A step with its place among all steps of the article: the number of its event, and its place in that write. */
export type OrderedStep = Step & { readonly seq: number; readonly order: number }

/** What is in effect of some paragraphs' histories, in the order in which it was done. */
export function effectiveOperations(histories: readonly (readonly OrderedStep[])[]): Operation[] {
  const steps = histories.flatMap((history) => {
    const { birth, steps: effective, birthUndone } = toEffectiveHistory(history)
    const placeOf = new Map(history.map((step) => [step.version, step]))
    const placed = (step: PlainStep, version: number) => ({ step, at: placeOf.get(version) ?? { seq: 0, order: 0 } })
    const births = birth.structure && !birthUndone ? [placed(birth, birth.version)] : []
    const paragraphId = birth.paragraphId
    return [...births, ...(birthUndone ? [] : effective.map((one) => placed({ ...one, paragraphId }, one.version)))]
  })
  steps.sort((a, b) => a.at.seq - b.at.seq || a.at.order - b.at.order)
  return operationsOf(steps.map(({ step }) => step))
}

type PlainStep = Pick<Step, 'paragraphId' | 'splice' | 'threadId'> & { readonly structure?: StepStructure | undefined }

/** What some steps did, in their order. */
export function operationsOf(steps: readonly PlainStep[]): Operation[] {
  const split = new Set(steps.flatMap(({ structure }) => (structure?.op === 'split' ? idsOf(structure.with) : [])))
  return steps.flatMap((step) => operationOf(step, split) ?? [])
}

function operationOf(step: PlainStep, split: ReadonlySet<string>): Operation | undefined {
  const { paragraphId, splice, structure, threadId: by } = step
  const { start } = splice
  switch (structure?.op) {
    case undefined:
    case 'words': {
      const [from, to] = [[paragraphId], [paragraphId]]
      return { by, op: 'splice', from, to, start, length: splice.end - start, insert: [splice.insert] }
    }
    case 'split':
    case 'join': {
      const all = [paragraphId, ...idsOf(structure.with)]
      const [from, to] = structure.op === 'split' ? [[paragraphId], all] : [all, [paragraphId]]
      const { gone, insert } = structure.stretch
      return { by, op: 'splice', from, to, start, length: gone.join(BREAK).length, insert }
    }
    case 'born':
      return split.has(paragraphId) ? undefined : { by, op: 'insert', paragraphId, text: splice.insert }
    case 'insert':
      return { by, op: 'insert', paragraphId, text: splice.insert }
    case 'remove':
      return { by, op: 'remove', paragraphId }
    case 'kind':
      return { by, op: 'kind', paragraphId, to: structure.to }
    case 'joined':
    case 'restore':
      return undefined
  }
}

const idsOf = (versions: readonly VersionRef[]) => versions.map(({ id }) => id)
