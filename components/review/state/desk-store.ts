import { type AlignmentEditing, alignmentEditingTransitions, noAlignmentEditing } from './slices/alignment-editing'
import { type DialogsState, dialogsTransitions, noDialogs } from './slices/dialogs'
import { type FocusState, focusTransitions, noFocus } from './slices/focus'
import { type NoticesState, noNotices, noticesTransitions } from './slices/notices'
import { plainReading, type ReadingState, readingTransitions } from './slices/reading'
import { type SyncState, syncFrom, syncTransitions } from './slices/sync'
import { type VisitState, visitFrom, visitTransitions } from './slices/visit'
import { noWriting, type WritingState, writingTransitions } from './slices/writing'

/** The state of the screen, apart from the article: one slice for each concern, with its transitions. */
export type DeskState = FocusState &
  WritingState &
  AlignmentEditing &
  ReadingState &
  NoticesState &
  DialogsState &
  VisitState &
  SyncState

const TRANSITIONS = {
  ...focusTransitions,
  ...writingTransitions,
  ...alignmentEditingTransitions,
  ...readingTransitions,
  ...noticesTransitions,
  ...dialogsTransitions,
  ...visitTransitions,
  ...syncTransitions,
} satisfies Record<string, (state: DeskState, ...given: never[]) => Partial<DeskState>>

type Transitions = typeof TRANSITIONS

/** Each transition as a method: `store.focusUnit(id)`. There is no other way to change the state. */
type Methods = {
  readonly [Name in keyof Transitions]: Transitions[Name] extends (state: never, ...given: infer Given) => unknown
    ? (...given: Given) => void
    : never
}

export type DeskStore = Methods & {
  readonly get: () => DeskState
  readonly subscribe: (listener: () => void) => () => void
}

/** The initial state of the desk. */
export type DeskStart = Pick<
  DeskState,
  'unitId' | 'threadId' | 'rest' | 'since' | 'noted' | 'textSize' | 'panel' | 'filter'
>

/** They open what comes a moment after the article (later.ts), and change the state once that is here. */
const OPENING: ReadonlySet<string> = new Set(['openDialog', 'openForm'] satisfies (keyof Transitions)[])

/**
 * A store outside React, so that moving the focus redraws two rows and not the whole article. `onceHere`: runs what opens
 * something as soon as its scripts are here.
 */
export function createDeskStore(
  { unitId, threadId, rest, since, noted, textSize, panel, filter }: DeskStart,
  onceHere: (open: () => void) => void = (open) => open(),
): DeskStore {
  let state: DeskState = {
    ...noFocus,
    unitId,
    threadId,
    ...noWriting,
    ...noAlignmentEditing,
    ...plainReading,
    textSize,
    panel,
    filter,
    ...noNotices,
    ...noDialogs,
    ...visitFrom(since, noted),
    ...syncFrom(rest),
  }
  const listeners = new Set<() => void>()
  const change = (patch: Partial<DeskState>) => {
    const changed = Object.entries(patch).some(([key, value]) => state[key as keyof DeskState] !== value)
    if (!changed) return
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }
  type Transition = (state: DeskState, ...given: unknown[]) => Partial<DeskState>
  const methods = Object.entries(TRANSITIONS).map(([name, transition]) => {
    const act = (...given: unknown[]) => change((transition as Transition)(state, ...given))
    return [name, OPENING.has(name) ? (...given: unknown[]) => onceHere(() => act(...given)) : act]
  })
  return {
    // Object.entries loses the types.
    ...(Object.fromEntries(methods) as Methods),
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
