/** What the panel beside the text shows. */
export const PANELS = ['margin', 'list', 'gaps', 'history'] as const
export type Panel = (typeof PANELS)[number]

export const PANEL_COOKIE = 'stet_panel'

/** What a browser has kept, where it is one of them. */
export const panelOf = (kept: string | undefined): Panel => PANELS.find((panel) => panel === kept) ?? 'margin'
