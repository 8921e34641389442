/** An act that can be undone, and how. */
export type Undo = { readonly label: string; readonly run: () => void }

/** What has just been done, with the button that undoes it, if it can be. */
export type Toast = { readonly text: string; readonly undo: Undo | null; readonly count: number }

/** A sentence for the eye or the ear; `count` tells two of the same words apart. */
export type NoticeText = { readonly text: string; readonly count: number }

/** Messages to the person. */
export type NoticesState = {
  /** Z undoes the last one. */
  readonly undo: readonly Undo[]
  readonly toast: Toast | null
  /** For the screen reader: what each action did. */
  readonly said: NoticeText
  /** Why something was refused: shown until it is dismissed or replaced. */
  readonly notice: NoticeText | null
}

export const noNotices: NoticesState = { undo: [], toast: null, said: { text: '', count: 0 }, notice: null }

/** How many acts can be undone. */
const KEPT = 20

const nextToast = ({ toast }: NoticesState, text: string, undo: Undo | null): Toast => ({
  text,
  undo,
  count: (toast?.count ?? 0) + 1,
})

export const noticesTransitions = {
  say: ({ said }: NoticesState, text: string) => ({ said: { text, count: said.count + 1 } }),
  /** Adds to the sentence that was just said, and to the toast that shows it. */
  sayMore: ({ said, toast }: NoticesState, more: string) => ({
    said: { text: `${said.text} ${more}`, count: said.count + 1 },
    toast: toast && { ...toast, text: `${toast.text} ${more}` },
  }),
  refuse: ({ notice }: NoticesState, text: string) => ({ notice: { text, count: (notice?.count ?? 0) + 1 } }),
  dismissNotice: (_: NoticesState) => ({ notice: null }),
  showToast: (state: NoticesState, text: string) => ({ toast: nextToast(state, text, null) }),
  dismissToast: (_: NoticesState) => ({ toast: null }),
  /** Keeps how the act just done is undone; `shown` is the line on the screen. It always names what Z undoes. */
  rememberUndo: (state: NoticesState, undo: Undo, shown: string | undefined) => ({
    undo: [...state.undo.slice(1 - KEPT), undo],
    toast: shown === undefined ? null : nextToast(state, shown, undo),
  }),
  /** Removes an act that is being undone. */
  forgetUndo: ({ undo, toast }: NoticesState, gone: Undo) => ({
    undo: undo.filter((one) => one !== gone),
    toast: toast?.undo === gone ? null : toast,
  }),
}
