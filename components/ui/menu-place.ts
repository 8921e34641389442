type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }
type Size = { readonly width: number; readonly height: number }

/** Where a menu stands, in pixels from the edges of the window; `most`: how high it may grow. */
export type Place = { readonly right: number; readonly most: number } & (
  | { readonly top: number }
  | { readonly bottom: number }
)

/** Kept free at the edges of the window, in pixels. */
const EDGE = 10

/** Below its button, or above where there is more room for it; their ends flush, as far as the window reaches. */
export function placeAt(button: Box, menu: Size, view: Size, gap: number): Place {
  const right = Math.max(EDGE, Math.min(view.width - button.right, view.width - menu.width - EDGE))
  const below = view.height - button.bottom - gap - EDGE
  const above = button.top - gap - EDGE
  return menu.height > below && above > below
    ? { right, most: above, bottom: view.height - button.top + gap }
    : { right, most: below, top: button.bottom + gap }
}
