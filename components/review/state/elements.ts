/**
 * The elements to which the desk can scroll or move the focus: a row (by its unit's id), a paragraph, a card, the
 * inline editor, a place in alignment mode, what the panel shows, the banner above an approved article.
 */
export type ElementKind = 'unit' | 'paragraph' | 'card' | 'editor' | 'place' | 'panel' | 'banner'

/** The elements of the desk by kind and id. Elements register while they are mounted; nothing queries the document. */
export type Elements = {
  /** For a ref: registers the element; the function it answers unregisters it. */
  readonly register: (kind: ElementKind, id: string, element: HTMLElement) => () => void
  readonly get: (kind: ElementKind, id: string) => HTMLElement | undefined
  readonly all: (kind: ElementKind) => ReadonlyMap<string, HTMLElement>
  /** Calls back as soon as the element is registered; never after the signal is aborted. */
  readonly whenThere: (
    kind: ElementKind,
    id: string,
    found: (element: HTMLElement) => void,
    signal: AbortSignal,
  ) => void
  /** Starts a scroll or a move of the focus, and aborts the signal of the one before. */
  readonly startMove: (what: MoveKind) => AbortSignal
}

type MoveKind = 'sight' | 'focus'

type Waiting = { readonly kind: ElementKind; readonly id: string; readonly found: (element: HTMLElement) => void }

/** How long to wait for an element to be drawn, in milliseconds. */
const PATIENCE = 3_000

export function createElements(): Elements {
  const byKind: Record<ElementKind, Map<string, HTMLElement>> = {
    unit: new Map(),
    paragraph: new Map(),
    card: new Map(),
    editor: new Map(),
    place: new Map(),
    panel: new Map(),
    banner: new Map(),
  }
  const waiting = new Set<Waiting>()
  const leading: Partial<Record<MoveKind, AbortController>> = {}
  return {
    register: (kind, id, element) => {
      byKind[kind].set(id, element)
      for (const one of [...waiting])
        if (one.kind === kind && one.id === id) {
          waiting.delete(one)
          one.found(element)
        }
      return () => {
        // A paragraph that moves is mounted in its new row before it is unmounted here.
        if (byKind[kind].get(id) === element) byKind[kind].delete(id)
      }
    },
    get: (kind, id) => byKind[kind].get(id),
    all: (kind) => byKind[kind],
    whenThere: (kind, id, found, signal) => {
      const element = byKind[kind].get(id)
      if (signal.aborted) return
      if (element) return found(element)
      const one = { kind, id, found }
      waiting.add(one)
      signal.addEventListener('abort', () => waiting.delete(one), { once: true })
    },
    startMove: (what) => {
      leading[what]?.abort()
      const controller = new AbortController()
      leading[what] = controller
      return AbortSignal.any([controller.signal, AbortSignal.timeout(PATIENCE)])
    },
  }
}

/** React draws what a click changed before the next frame. */
export const onceDrawn = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then))

/** How long what comes in waits, in milliseconds; nothing is pressed longer but by mistake. */
const LONGEST = 10_000

/** A button of the mouse or a finger is down. The browser knows, and marks all around what is pressed; a test without a screen has none. */
export const isPressed = (): boolean => typeof document !== 'undefined' && document.documentElement.matches(':active')

/**
 * Resolves once nothing is pressed. What others do waits for it: a card that moved away under the pointer would lose the
 * click, and words being selected their selection.
 */
export async function letGo(): Promise<void> {
  const began = performance.now()
  while (isPressed() && performance.now() - began < LONGEST) await new Promise(requestAnimationFrame)
}
