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
export type Dialogs = { readonly dialog: DeskDialog | null; readonly exportOpen: boolean }

export const noDialogs: Dialogs = { dialog: null, exportOpen: false }

export const dialogsTransitions = {
  openDialog: (_: Dialogs, dialog: DeskDialog) => ({ dialog }),
  closeDialog: (_: Dialogs) => ({ dialog: null }),
  openExports: (_: Dialogs, exportOpen: boolean) => ({ exportOpen }),
}
