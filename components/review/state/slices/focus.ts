/**
 * How the translation is drawn: as it was imported; with its suggestions as redlines; with every change since the import,
 * accepted or suggested; as it reads now.
 */
export const VIEWS = ['original', 'redline', 'changes', 'revised'] as const
export type View = (typeof VIEWS)[number]

/** What was approved at the end of a round. */
export type RoundEnd = `round:${number}`

/** The two states between which the changes are drawn. */
export type ChangesSpan = { readonly since: 'imported' | RoundEnd; readonly until: 'now' | RoundEnd }

type Drawn = { readonly text: 'imported' | 'current' | 'both'; readonly marks: boolean }

/** What each view draws of the translation: which of its texts, and whether marks and cards stand in it. */
export const DRAWN: Readonly<Record<View, Drawn>> = {
  original: { text: 'imported', marks: false },
  redline: { text: 'current', marks: true },
  changes: { text: 'both', marks: false },
  revised: { text: 'current', marks: false },
}

/** The imported text has other words: who is led to words is shown them as they read now. */
export const withCurrentText = (view: View): View => (DRAWN[view].text === 'current' ? view : 'redline')

/** What a person has selected inside one paragraph: offsets in its raw text at `version`, half-open. */
export type Selected = {
  readonly paragraphId: string
  readonly unitId: string
  readonly side: 'source' | 'target'
  readonly version: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A form that is open in the card in focus. */
export type CardForm = 'reject' | 'edit' | 'fixed' | 'noted' | 'waived' | 'dismiss' | `comment:${string}`

/** What is in focus: the unit, the thread or finding, the selected words. */
export type FocusState = {
  readonly view: View
  readonly changesSpan: ChangesSpan
  readonly unitId: string | null
  /** Nobody has gone anywhere yet: the unit is where reading begins. */
  readonly fresh: boolean
  /** The thread in focus, or the finding. */
  readonly threadId: string | null
  /** The form that is open, and the thread or finding whose card holds it. */
  readonly form: { readonly threadId: string; readonly name: CardForm } | null
  /** An acceptance that can't be undone yet: the later ones (threads) that build on it. */
  readonly blockedUndo: { readonly threadId: string; readonly by: readonly string[] } | null
  readonly selected: Selected | null
  /** Words of several paragraphs, in their order: nothing but a gap can be about these. */
  readonly across: readonly Selected[] | null
  /** A collapsed selection: where an insertion would go. */
  readonly caret: Selected | null
  /** The paragraph whose menu is open. */
  readonly menuId: string | null
  /** What a jump to other words began at: a thread, or a draft. */
  readonly cameFrom: Origin | null
  /** The caret of who reads the text by keys, and where its selection began; in shown letters of the paragraph. */
  readonly textCaret: TextCaret | null
}

export type TextCaret = { readonly paragraphId: string; readonly anchor: number; readonly focus: number }

export type Origin = { readonly at: 'thread' | 'draft'; readonly id: string }

export const noFocus: FocusState = {
  view: 'redline',
  changesSpan: { since: 'imported', until: 'now' },
  unitId: null,
  fresh: true,
  threadId: null,
  form: null,
  blockedUndo: null,
  selected: null,
  across: null,
  caret: null,
  menuId: null,
  cameFrom: null,
  textCaret: null,
}

type Item = { readonly id: string; readonly unitId?: string | null }

/** Each transition answers the part of the state that changes. */
export const focusTransitions = {
  /** A thread or finding. Only the redline shows cards; a form stays open as long as its own card is in focus. */
  focusThread: ({ form, unitId }: FocusState, thread: Item) => ({
    threadId: thread.id,
    unitId: thread.unitId ?? unitId,
    fresh: false,
    form: form?.threadId === thread.id ? form : null,
    view: 'redline' as const,
    cameFrom: null,
  }),
  /** No thread: the card closes, the unit stays. */
  blurThread: (_: FocusState) => ({ threadId: null, form: null }),
  /** A unit, and none of its threads. */
  focusUnit: (_: FocusState, unitId: string) => ({ unitId, fresh: false, threadId: null, form: null }),
  /** The unit whose words one is led to; what has the browser's focus keeps it, a card too. */
  leadToUnit: (_: FocusState, unitId: string) => ({ unitId, fresh: false }),
  openForm: (_: FocusState, threadId: string, name: CardForm) => ({ form: { threadId, name } }),
  closeForm: (_: FocusState) => ({ form: null, blockedUndo: null }),
  showBlockedUndo: (_: FocusState, threadId: string, by: readonly string[]) => ({ blockedUndo: { threadId, by } }),
  /** Words, a place between two of them, or neither; or words of several paragraphs. */
  select: (
    _: FocusState,
    selected: Selected | null,
    caret: Selected | null = null,
    across: FocusState['across'] = null,
  ) => ({ selected, caret, across }),
  clearSelection: (_: FocusState) => ({ selected: null, across: null }),
  /** Where every change is drawn there is no place for a caret. */
  chooseView: ({ textCaret }: FocusState, view: View) => ({
    view,
    textCaret: DRAWN[view].text === 'both' ? null : textCaret,
  }),
  compareBetween: (_: FocusState, changesSpan: ChangesSpan) => ({ changesSpan }),
  /** Leaves the view of the imported text, whose words differ, when the desk goes to words. */
  leaveOriginal: ({ view }: FocusState) => ({ view: withCurrentText(view) }),
  /** Remembers where a jump began. */
  jumpFrom: (_: FocusState, cameFrom: Origin) => ({ cameFrom }),
  forgetJump: (_: FocusState) => ({ cameFrom: null }),
  putTextCaret: (_: FocusState, textCaret: TextCaret | null) => ({ textCaret }),
  openParagraphMenu: (_: FocusState, menuId: string | null) => ({ menuId }),
}
