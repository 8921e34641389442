type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
type Size = { readonly width: number; readonly height: number }

/** Where a menu stands, in pixels from the edges of the window; `most`: how high it may grow. */
export type MenuPlace = { readonly right: number; readonly most: number } & (
  | { readonly top: number }
  | { readonly bottom: number }
)

/** Kept free at the edges of the window, in pixels. */
const EDGE = 10

/** Below its button, or above where there is more room for it; their ends flush. Within the window, wherever the button is. */
export function placeAt(button: Box, menu: Size, view: Size, gap: number): MenuPlace {
  const right = Math.max(EDGE, Math.min(view.width - button.right, view.width - menu.width - EDGE))
  const top = Math.max(EDGE, button.bottom + gap)
  const bottom = Math.max(EDGE, view.height - button.top + gap)
  const below = view.height - top - EDGE
  const above = view.height - bottom - EDGE
  return menu.height > below && above > below ? { right, most: above, bottom } : { right, most: below, top }
}
