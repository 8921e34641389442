import type { DialogsState, Notice } from './dialogs'

/** An act that can be undone or redone, and how. */
export type Undo = { readonly label: string; readonly run: () => void }

/** What has just been done, with the button that undoes it, if it can be; or what has just been undone, to be done again. */
export type Toast = {
  readonly text: string
  readonly undo: Undo | null
  readonly redo: Undo | null
  readonly count: number
}

/** A sentence for the eye or the ear; `count` tells two of the same words apart. */
export type NoticeText = { readonly text: string; readonly count: number }

/** Where a refusal came from. */
type Cause = Partial<Pick<Notice, 'dialog' | 'offline'>>

/** Messages to the person. */
export type NoticesState = {
  /** Z undoes the last one. */
  readonly undo: readonly Undo[]
  /** Undone and nothing done since: Shift+Z does the last one again. */
  readonly redo: readonly Undo[]
  readonly toast: Toast | null
  /** For the screen reader: what each action did. */
  readonly said: NoticeText
  /** Why something was refused: shown until its cause is gone, it is dismissed or replaced. */
  readonly notice: Notice | null
  /** Why the last key or button did nothing: shown for a moment. */
  readonly explained: NoticeText | null
}

export const noNotices: NoticesState = {
  undo: [],
  redo: [],
  toast: null,
  said: { text: '', count: 0 },
  notice: null,
  explained: null,
}

/** How many acts can be undone. */
const KEPT = 20

const push = (stack: readonly Undo[], one: Undo) => [...stack.slice(1 - KEPT), one]

const nextToast = ({ toast }: NoticesState, text: string, undo: Undo | null, redo: Undo | null = null): Toast => ({
  text,
  undo,
  redo,
  count: (toast?.count ?? 0) + 1,
})

export const noticesTransitions = {
  say: ({ said }: NoticesState, text: string) => ({ said: { text, count: said.count + 1 } }),
  /** Says why nothing happened, also to the eye. */
  explain: ({ said, explained }: NoticesState, text: string) => ({
    said: { text, count: said.count + 1 },
    explained: { text, count: (explained?.count ?? 0) + 1 },
  }),
  dismissExplained: (_: NoticesState) => ({ explained: null }),
  /** Adds to the sentence that was just said, and to the toast that shows it. */
  sayMore: ({ said, toast }: NoticesState, more: string) => ({
    said: { text: `${said.text} ${more}`, count: said.count + 1 },
    toast: toast && { ...toast, text: `${toast.text} ${more}` },
  }),
  refuse: (
    { notice, dialog }: NoticesState & DialogsState,
    text: string,
    { dialog: from = null, offline = false }: Cause = {},
  ) => ({
    // The answer may come after its dialog was closed, or into another one.
    notice: { text, count: (notice?.count ?? 0) + 1, dialog: from === dialog ? from : null, offline },
  }),
  dismissNotice: (_: NoticesState) => ({ notice: null }),
  showToast: (state: NoticesState, text: string) => ({ toast: nextToast(state, text, null) }),
  dismissToast: (_: NoticesState) => ({ toast: null }),
  /** Keeps how the act just done is undone; `shown` is the line on the screen. It always names what Z undoes. */
  rememberUndo: (state: NoticesState, undo: Undo, shown: string | undefined, redone = false) => ({
    undo: push(state.undo, undo),
    redo: redone ? state.redo : [],
    toast: shown === undefined ? null : nextToast(state, shown, undo),
  }),
  /** Says that an act was undone, and keeps how it is done again, if it can be. */
  noteUndone: (state: NoticesState, text: string, redo: Undo | null) => ({
    redo: redo ? push(state.redo, redo) : state.redo,
    toast: nextToast(state, text, null, redo),
  }),
  /** Removes an act that is being undone or redone. */
  forgetUndo: ({ undo, redo, toast }: NoticesState, gone: Undo) => ({
    undo: undo.filter((one) => one !== gone),
    redo: redo.filter((one) => one !== gone),
    toast: toast?.undo === gone || toast?.redo === gone ? null : toast,
  }),
}
