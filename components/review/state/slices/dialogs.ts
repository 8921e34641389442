export type DeskDialog =
  | 'keys'
  | 'gate'
  | 'members'
  | 'settings'
  | 'approve'
  | 'reopen'
  | 'bulk'
  | 'replace'
  | 'checks'
  | 'palette'
  | 'since'
  | 'filter'
  | `versions:${string}`
  | `split:${string}`
  | `discard:${string}`

/** The open dialog, at most one, or the export menu. */
export type DialogsState = { readonly dialog: DeskDialog | null; readonly exportOpen: boolean }

export const noDialogs: DialogsState = { dialog: null, exportOpen: false }

export const dialogsTransitions = {
  openDialog: (_: DialogsState, dialog: DeskDialog) => ({ dialog }),
  closeDialog: (_: DialogsState) => ({ dialog: null }),
  openExports: (_: DialogsState, exportOpen: boolean) => ({ exportOpen }),
}
