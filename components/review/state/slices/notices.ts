/** Something that can be undone, and how. */
export type Undo = { readonly label: string; readonly run: () => void }

/** What has just been done, with the button that undoes it, if it can be. */
export type Toast = { readonly text: string; readonly undo: Undo | null; readonly count: number }

/** A sentence for the eye or the ear; `count` tells two of the same words apart. */
export type Sentence = { readonly text: string; readonly count: number }

/** What a person is told. */
export type Notices = {
  /** The last comes first when one presses Z. */
  readonly undo: readonly Undo[]
  readonly toast: Toast | null
  /** For the screen reader: what each action did. */
  readonly said: Sentence
  /** Why something was refused: it stays until it is put away or the next one comes. */
  readonly notice: Sentence | null
}

export const noNotices: Notices = { undo: [], toast: null, said: { text: '', count: 0 }, notice: null }

/** As many acts as a person may remember having done. */
const KEPT = 20

const nextToast = ({ toast }: Notices, text: string, undo: Undo | null): Toast => ({
  text,
  undo,
  count: (toast?.count ?? 0) + 1,
})

export const noticesTransitions = {
  say: ({ said }: Notices, text: string) => ({ said: { text, count: said.count + 1 } }),
  /** Adds to the sentence that was just said, and to the toast that shows it. */
  sayMore: ({ said, toast }: Notices, more: string) => ({
    said: { text: `${said.text} ${more}`, count: said.count + 1 },
    toast: toast && { ...toast, text: `${toast.text} ${more}` },
  }),
  refuse: ({ notice }: Notices, text: string) => ({ notice: { text, count: (notice?.count ?? 0) + 1 } }),
  dismissNotice: (_: Notices) => ({ notice: null }),
  showToast: (state: Notices, text: string) => ({ toast: nextToast(state, text, null) }),
  dismissToast: (_: Notices) => ({ toast: null }),
  /** Keeps how the act just done is undone; `shown` is the line on the screen. It always names what Z undoes. */
  rememberUndo: (state: Notices, undo: Undo, shown: string | undefined) => ({
    undo: [...state.undo.slice(1 - KEPT), undo],
    toast: shown === undefined ? null : nextToast(state, shown, undo),
  }),
  /** It is being undone, and can't be undone again. */
  forgetUndo: ({ undo, toast }: Notices, gone: Undo) => ({
    undo: undo.filter((one) => one !== gone),
    toast: toast?.undo === gone ? null : toast,
  }),
}
