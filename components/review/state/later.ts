import type { Awaited } from './slices/dialogs'

/** The scripts that come a moment after the article: what is opened with them, and not what is read. */
export type LaterScripts = {
  readonly areHere: () => boolean
  /** Rejects where they can't be fetched now. */
  readonly fetch: () => Promise<unknown>
}

/**
 * What is asked for before its scripts are here happens as soon as they are. The keys pressed meanwhile are meant for it: they
 * are kept in order, and typed into it once it has the focus; the desk doesn't act on any of them.
 */
export type Later = {
  /** Opens something that takes the focus: now, or once its scripts are here. What was asked for before it isn't opened. */
  readonly open: (open: () => void) => void
  /** Tries again what couldn't be opened. */
  readonly again: () => void
  /** Gives up what is on its way. */
  readonly cancel: () => void
  /** Keeps keys until the focus has moved to what was just opened, a few frames at most. */
  readonly keepKeys: () => void
  /** Whether a key press is kept, or gives up what is on its way: then nobody else may act on it. */
  readonly take: (press: Press) => boolean
}

/** How many frames what was opened may take until it has the focus. */
const FRAMES = 30
/** How many keys are kept: nobody types more ahead. */
const MOST = 500

type Store = { readonly noteAwaited: (awaited: Awaited) => void }

export function createLater(scripts: LaterScripts, store: Store): Later {
  /** Null: nothing is on its way, and keys act. */
  let kept: Press[] | null = null
  /** Of what is awaited: each stands for itself. */
  let turn = 0
  let asked: (() => void) | undefined

  const start = (): number => {
    kept = []
    return ++turn
  }
  const end = (awaited: Awaited): readonly Press[] => {
    const presses = kept ?? []
    kept = null
    turn++
    store.noteAwaited(awaited)
    return presses
  }
  const playOnceFocused = (own: number, before: Element | null, frames = FRAMES) => {
    if (own !== turn) return
    const now = document.activeElement
    if (now !== null && now !== before && now.localName !== 'body') {
      // Has React finish what it has drawn: a field that isn't subscribed to its words yet would lose all but the last letter.
      store.noteAwaited(null)
      requestAnimationFrame(() => own === turn && playKeys(end(null)))
    } else if (frames > 0) requestAnimationFrame(() => playOnceFocused(own, before, frames - 1))
    else end(null)
  }
  const cancel = () => void (kept !== null && end(null))
  const open: Later['open'] = (opens) => {
    if (scripts.areHere()) return opens()
    asked = opens
    const before = document.activeElement
    const own = start()
    store.noteAwaited('coming')
    scripts.fetch().then(
      () => {
        if (own !== turn) return
        store.noteAwaited('here')
        opens()
        playOnceFocused(own, before)
      },
      () => own === turn && end('failed'),
    )
  }
  return {
    open,
    again: () => asked && open(asked),
    cancel,
    keepKeys: () => kept ?? playOnceFocused(start(), document.activeElement),
    take: (press) => {
      if (kept === null) return false
      if (press.key === 'Escape') cancel()
      else if (!isTyped(press)) return false
      else if (kept.length < MOST) kept.push(copyOf(press))
      return true
    },
  }
}

const NAMED: ReadonlySet<string> = new Set(['Tab', 'Backspace', 'Delete', 'ArrowUp', 'ArrowDown'])

/** It is part of what one types. The rest is the browser's, or the desk's: another command takes the place of what is awaited. */
const isTyped = (press: Press): boolean =>
  isLetter(press) ||
  press.key === 'Enter' ||
  (NAMED.has(press.key) && !press.ctrlKey && !press.metaKey && !press.altKey)

const copyOf = ({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): Press => ({
  key,
  code,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
})

/** Runs once the browser has nothing else to do. */
export function whenIdle(run: () => void, signal: AbortSignal) {
  // Safari doesn't say when it is idle.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, SOON)
    return signal.addEventListener('abort', () => clearTimeout(timer))
  }
  const asked = requestIdleCallback(run, { timeout: LATEST })
  signal.addEventListener('abort', () => cancelIdleCallback(asked))
}

/** In milliseconds. */
const SOON = 200
const LATEST = 2_000
const AGAIN = 2_000

/** What can't be fetched now is asked for again. */
export async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN))
    }
}

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** It writes a character. Ctrl and Alt together are AltGr. */
const isLetter = ({ key, ctrlKey, altKey, metaKey }: Press): boolean =>
  key.length === 1 && !metaKey && ctrlKey === altKey

/** What keys that were kept may be played into: a field, a menu, a dialog. Anywhere else they would act on the desk. */
const TAKES = 'input, textarea, select, [contenteditable], [role=menu], dialog'

/**
 * Plays keys into what has the focus, one after the other, as if they were pressed now: what it does with a key it does, and
 * a field that does nothing with one gets its character. A choice of a card, which has the focus as soon as it is there, is
 * pressed; no other button is, nor what a dialog asks, which nobody has read yet. Where the focus leaves for the desk the rest
 * is dropped.
 */
function playKeys(presses: readonly Press[]) {
  const opened = document.activeElement
  for (const press of presses) {
    const field = document.activeElement
    if (!(field instanceof HTMLElement)) return
    if (!field.closest(TAKES)) {
      if (field !== opened || !field.matches('button')) return
      if (press.key === 'Enter' || press.key === ' ') field.click()
      continue
    }
    const down = new KeyboardEvent('keydown', { ...press, bubbles: true, cancelable: true })
    if (field.dispatchEvent(down)) write(field, press)
  }
}

/** As the browser would: with the events of typing, and one undo takes it back. */
function write(field: HTMLElement, press: Press) {
  if (isLetter(press)) document.execCommand('insertText', false, press.key)
  else if (press.key === 'Backspace') document.execCommand('delete')
  else if (press.key === 'Delete') document.execCommand('forwardDelete')
  else if (press.ctrlKey || press.metaKey) return
  else if (press.key === 'Enter' && field.matches('textarea, [contenteditable]'))
    document.execCommand('insertLineBreak')
  else if (press.key === 'Tab') goOn(field, press.shiftKey ? -1 : 1)
}

const STOPS = 'a[href], button, input, select, textarea, [contenteditable], [tabindex]'

function goOn(field: HTMLElement, by: 1 | -1) {
  const around = field.closest('dialog') ?? document
  const stops = [...around.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop === field || (stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility()),
  )
  stops[stops.indexOf(field) + by]?.focus()
}
