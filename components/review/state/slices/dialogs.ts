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

/** What stands over the desk: one dialog at most, or the menu of exports. */
export type DialogsState = { readonly dialog: DeskDialog | null; readonly exportOpen: boolean }

export const noDialogs: DialogsState = { dialog: null, exportOpen: false }

export const dialogsTransitions = {
  openDialog: (_: DialogsState, dialog: DeskDialog) => ({ dialog }),
  closeDialog: (_: DialogsState) => ({ dialog: null }),
  openExports: (_: DialogsState, exportOpen: boolean) => ({ exportOpen }),
}
