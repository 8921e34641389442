export type DeskDialog =
  | 'keys'
  | 'members'
  | 'assignments'
  | 'settings'
  | 'approve'
  | 'approval'
  | 'reopen'
  | 'backToDraft'
  | 'bulk'
  | 'replace'
  | 'checks'
  | 'palette'
  | 'since'
  | 'filter'
  | 'return'
  | 'links'
  | `ask:${string}`
  | `versions:${string}`
  | `split:${string}`
  | `discard:${string}`

/** Of what was asked for: its scripts are on their way, are here while it is being drawn, or couldn't be fetched. */
export type Awaited = 'coming' | 'here' | 'failed' | null

/** The open dialog, at most one, or the export menu. */
export type DialogsState = {
  readonly dialog: DeskDialog | null
  readonly exportOpen: boolean
  readonly awaited: Awaited
}

export const noDialogs: DialogsState = { dialog: null, exportOpen: false, awaited: null }

/** Why something was refused: shown in the dialog it was asked in, and gone with it; without one, on the desk. */
export type Notice = {
  readonly text: string
  /** Tells two of the same words apart. */
  readonly count: number
  readonly dialog: DeskDialog | null
  /** Stet couldn't be reached: gone once it can be. */
  readonly offline: boolean
}

type WithNotice = { readonly notice: Notice | null }

/** A refusal in a dialog goes with it. */
const withoutItsNotice = ({ notice }: WithNotice) => (notice?.dialog ? null : notice)

export const dialogsTransitions = {
  openDialog: (state: DialogsState & WithNotice, dialog: DeskDialog) => ({
    dialog,
    notice: withoutItsNotice(state),
    explained: null,
  }),
  closeDialog: (state: DialogsState & WithNotice) => ({ dialog: null, notice: withoutItsNotice(state) }),
  noteAwaited: (_: DialogsState, awaited: Awaited) => ({ awaited }),
  openExports: (_: DialogsState, exportOpen: boolean) => ({ exportOpen }),
}
