import type { TextSize } from '@/components/text-size'
import type { LedgerWords, Present } from '@/domain/contract/shapes'
import type { Draft } from '../model/draft'
import type { Filter } from '../model/filter'
import type { Passage } from '../model/passage'
import type { At } from '../model/places'
import type { Seeing } from '../model/seeing'
import type { Progress } from './checking'

export type View = 'original' | 'redline' | 'revised'
export type Connection = 'connecting' | 'live' | 'lost'

/** What a person has selected, inside one paragraph: an offset range in its raw text at `version`. */
export type Selected = {
  readonly paragraphId: string
  readonly unitId: string
  readonly side: 'source' | 'target'
  readonly version: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A form that is open in a thread's or a finding's card. */
export type ThreadForm = 'reject' | 'edit' | 'fixed' | 'noted' | 'waived' | 'dismiss' | `comment:${string}`

export type DeskDialog =
  | 'keys'
  | 'gate'
  | 'members'
  | 'settings'
  | 'approve'
  | 'reopen'
  | 'bulk'
  | 'checks'
  | 'palette'
  | 'since'
  | 'filter'
  | `versions:${string}`
  | `split:${string}`
  | `discard:${string}`

/** Something that can be taken back, and how. */
export type Undo = { readonly label: string; readonly run: () => void }

/** What has just been done, told with the button that takes it back, if it can be. */
export type Toast = { readonly text: string; readonly undo: Undo | null; readonly count: number }

/** An acceptance that can't be taken back yet: the later ones (threads) that stand on it. */
export type Standing = { readonly threadId: string; readonly on: readonly string[] }

/** What the screen knows besides the article: where one is, what is open, what is being written (which is kept, see useKeptWriting). */
export type DeskState = Seeing & {
  readonly view: View
  readonly textSize: TextSize
  readonly unitId: string | null
  /** The thread in focus, or the finding. */
  readonly threadId: string | null
  readonly selected: Selected | null
  /** A collapsed selection: where an insertion would go. */
  readonly caret: Selected | null
  readonly drafts: readonly Draft[]
  readonly draftId: string | null
  /** What is being written in the translation's own column. */
  readonly passages: readonly Passage[]
  /** The paragraph whose menu is open. */
  readonly menuId: string | null
  /** Where one is while pairs are mended; null: they aren't. */
  readonly mending: At | null
  /** The units whose rows are drawn, where not all of them are. */
  readonly shown: ReadonlySet<string> | null
  /** Where the units go on that aren't loaded yet; null: all are. */
  readonly rest: string | null
  /** The place under the mouse while pairs are mended. */
  readonly pointed: string | null
  /** The gap draft that is waiting for other words to be linked. */
  readonly linkingId: string | null
  readonly form: { readonly threadId: string; readonly name: ThreadForm } | null
  /** What has been typed, by field: it outlives the card it was typed in. */
  readonly typed: Readonly<Record<string, string>>
  /** Every name and number is lit. */
  readonly ledger: boolean
  /** The one among them that one is at. */
  readonly lit: LedgerWords | null
  readonly showResolved: boolean
  /** Which threads and findings are on the desk. */
  readonly filter: Filter
  /** How far the automatic checks are, where they take long enough to tell. */
  readonly checking: Progress | null
  readonly dialog: DeskDialog | null
  readonly exportOpen: boolean
  readonly undo: readonly Undo[]
  readonly toast: Toast | null
  readonly standing: Standing | null
  readonly said: { readonly text: string; readonly count: number }
  readonly notice: Notice | null
  readonly connection: Connection
  /** The other people at the article, a tab each. */
  readonly others: readonly Present[]
}

/** What a person has to be told, and can put away: why something was refused. */
export type Notice = { readonly text: string; readonly count: number }

export type DeskStore = {
  readonly get: () => DeskState
  readonly set: (change: Partial<DeskState> | ((state: DeskState) => Partial<DeskState>)) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** A store outside React, so that moving the focus redraws two rows and not the whole article. */
export function createDeskStore(
  start: Pick<DeskState, 'unitId' | 'threadId' | 'rest' | 'since' | 'noted' | 'textSize' | 'filter'>,
): DeskStore {
  let state: DeskState = {
    view: 'redline',
    selected: null,
    caret: null,
    drafts: [],
    draftId: null,
    passages: [],
    menuId: null,
    mending: null,
    shown: null,
    pointed: null,
    linkingId: null,
    form: null,
    typed: {},
    ledger: false,
    lit: null,
    showResolved: false,
    checking: null,
    dialog: null,
    exportOpen: false,
    undo: [],
    toast: null,
    standing: null,
    said: { text: '', count: 0 },
    notice: null,
    connection: 'connecting',
    others: [],
    seenTo: start.since,
    read: {},
    ...start,
  }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      const patch = typeof change === 'function' ? change(state) : change
      const changed = Object.entries(patch).some(([key, value]) => state[key as keyof DeskState] !== value)
      if (!changed) return
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
