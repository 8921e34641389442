import { toEffectiveHistory } from '@/domain/manuscript/effective-history'
import { type Manuscript, type Paragraph, surroundingParagraphs } from '@/domain/manuscript/manuscript'
import type { Step } from '@/domain/manuscript/step'
import { undo } from '@/domain/manuscript/undo'
import type { UndoResult } from '@/domain/manuscript/undo-context'
import { acceptedIn, checkVersions } from './accepted'
import type { DocumentIndex } from './document-index'
import { historiesOf, manuscriptOf } from './manuscript'
import type { DocumentIssue } from './plain'

type Scene = {
  readonly manuscript: Manuscript
  readonly histories: Map<string, readonly Step[]>
  /** By suggestion: the paragraphs in which a version of it is in effect. */
  readonly effective: ReadonlyMap<string, readonly string[]>
}

/**
 * Undoes everything accepted, the last one first, and structural changes also by themselves, and reports what fails: in a
 * record that was tampered with, an undo would fail later. An undo that must wait for others is no fault.
 */
export function undoIssues(index: DocumentIndex): DocumentIssue[] {
  const histories = historiesOf(index)
  const { effective, issues } = checkVersions(index, histories)
  if (issues.length > 0) return issues
  const present: Scene = { manuscript: manuscriptOf(index), histories, effective }
  let scene: Scene = { ...present, histories: new Map(histories) }
  for (const { id, path } of acceptedIn(index)) {
    try {
      if (!isOfWords(present, id)) undoIn(present, id)
      scene = takeBack(scene, id)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return [{ path: `${path}.suggestion`, message: `can’t be undone: ${why}` }]
    }
  }
  return lostPlaces(scene.manuscript, index)
}

/** A change of words concerns only its own paragraph. */
const isOfWords = ({ histories, effective }: Scene, threadId: string) =>
  (effective.get(threadId) ?? []).every((id) =>
    histories.get(id)?.every((step) => step.threadId !== threadId || isChangeOfWords(step)),
  )

const isChangeOfWords = ({ version, structure }: Step) =>
  version > 1 && (structure === undefined || structure.op === 'words')

function undoIn(scene: Scene, threadId: string): UndoResult {
  const { histories, effective } = scene
  const own = effective.get(threadId) ?? []
  const isAlone = isOfWords(scene, threadId)
  const manuscript = isAlone ? within(scene.manuscript, own) : scene.manuscript
  const concerned = isAlone ? own : surroundingParagraphs(manuscript, own)
  return undo(manuscript, threadId, new Map(concerned.map((id) => [id, histories.get(id) ?? []])))
}

function within({ paragraphs, placed }: Manuscript, ids: readonly string[]): Manuscript {
  return {
    paragraphs: paragraphs.filter(({ id }) => ids.includes(id)),
    placed: placed.filter(({ paragraphId }) => paragraphId !== null && ids.includes(paragraphId)),
  }
}

/** The state afterwards; its histories continue those given. */
function takeBack(scene: Scene, threadId: string): Scene {
  const back = undoIn(scene, threadId)
  if (!('done' in back)) return scene
  const { histories } = scene
  const { manuscript, steps } = back.done
  const paragraphs = new Map(manuscript.paragraphs.map((one) => [one.id, one]))
  for (const step of steps) {
    const known = histories.get(step.paragraphId) ?? []
    histories.set(step.paragraphId, shorter(known, step, paragraphs.get(step.paragraphId)))
  }
  const placed = new Map(manuscript.placed.map((one) => [one.id, one]))
  return {
    ...scene,
    manuscript: {
      ...scene.manuscript,
      ...(manuscript.units && { units: manuscript.units }),
      paragraphs: scene.manuscript.paragraphs.map((one) => paragraphs.get(one.id) ?? one),
      placed: scene.manuscript.placed.map((one) => placed.get(one.id) ?? one),
    },
  }
}

/** The last step and the one that undoes it cancel out: without both a long history stays fast. */
function shorter(known: readonly Step[], back: Step, after: Paragraph | undefined): readonly Step[] {
  const last = known.at(-1)
  const rest = known.slice(0, -1)
  const isLast = back.structure?.undoes === last?.version && rest.length > 0
  return isLast && toEffectiveHistory(rest).text === after?.text ? rest : [...known, back]
}

function lostPlaces({ paragraphs, placed }: Manuscript, { threads }: DocumentIndex): DocumentIssue[] {
  const lengths = new Map(paragraphs.map(({ id, text }) => [id, text.length]))
  return placed.flatMap(({ id, paragraphId, anchor }) => {
    // No undo of a correction changes the source.
    const length = paragraphId === null ? undefined : lengths.get(paragraphId)
    if (!anchor || length === undefined || (anchor.start <= anchor.end && anchor.end <= length)) return []
    return [{ path: threads.get(id)?.path ?? 'restoration', message: 'would be restored outside the text' }]
  })
}
