'use client'

import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { type LaterScripts, untilLoaded, whenIdle } from '../state/later'

/**
 * Views whose scripts come a moment after the article, with the browser idle or at the first key: what only something that a
 * person does shows. Who opens one that takes the focus does it through `desk.later`, so that keys wait for it.
 */
type LaterView<Props> = {
  readonly Lazy: ComponentType<Props>
  readonly load: () => Promise<unknown>
  /** Once its script is here. */
  loaded?: ComponentType<Props>
}

export const CARD_BODY = later(() => import('./margin/card-body').then((module) => module.CardBody))
export const FINDING_BODY = later(() => import('./margin/finding-body').then((module) => module.FindingBody))
export const DESK_MENU = later(() => import('./header/desk-menu-items').then((module) => module.DeskMenuItems))
export const BELL = later(() => import('@/components/notifications/bell').then((module) => module.Bell))
export const EVERY_DIALOG = later(() => import('./dialogs/every-dialog').then((module) => module.EveryDialog))
export const DRAFT_CARD = later(() => import('./write/draft-card').then((module) => module.DraftCard))
export const IN_PLACE_POPOVER = later(() => import('./write/in-place-popover').then((module) => module.InPlacePopover))
export const REWRITE_EDITOR = later(() => import('./write/rewrite-editor').then((module) => module.RewriteEditor))
export const INSERT_EDITOR = later(() => import('./write/inline-editor').then((module) => module.InsertEditor))
export const LOST_EDITORS = later(() => import('./write/inline-editor').then((module) => module.LostEditors))
export const SELECTION_TOOLBAR = later(() =>
  import('./write/selection-toolbar').then((module) => module.SelectionToolbar),
)

export const SOURCE_CHANGED = later(() => import('./new-version/source-changed').then((module) => module.SourceChanged))

/** Hardly anybody sees it: fetched only when it is shown. */
export const REMOVED_DIALOG = later(() => import('./removed/removed').then((module) => module.RemovedDialog))

const VIEWS = [
  ...[CARD_BODY, FINDING_BODY, DESK_MENU, BELL, EVERY_DIALOG, SELECTION_TOOLBAR],
  ...[DRAFT_CARD, IN_PLACE_POPOVER, REWRITE_EDITOR, INSERT_EDITOR, LOST_EDITORS],
] as const

export const LATER_SCRIPTS: LaterScripts = {
  areHere: () => VIEWS.every(({ loaded }) => loaded !== undefined),
  fetch: () => Promise.all(VIEWS.map(({ load }) => load())),
}

/** Dialogs that would take long to begin if the browser met them all at once, as parts of EVERY_DIALOG. */
const DIALOGS = [
  () => import('./palette/palette'),
  () => import('./approval/approval-dialog'),
  () => import('./new-version/new-version-dialog'),
  () => import('./returns/return-dialog'),
  () => import('./checks/checks-dialog'),
] as const
const IN_TURN: readonly (() => Promise<unknown>)[] = [...DIALOGS, ...VIEWS.map(({ load }) => load)]

/** Fetches them one after the other, each with the browser idle: all at once would keep it from answering for a moment. */
export function fetchInTurn(signal: AbortSignal, at = 0) {
  const load = IN_TURN[at]
  if (load)
    whenIdle(
      () =>
        void load()
          .then(() => fetchInTurn(signal, at + 1))
          .catch(() => {}),
      signal,
    )
}

function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterView<Props> {
  const loading = async () => {
    view.loaded = await load()
    return { default: view.loaded }
  }
  const view: LaterView<Props> = { Lazy: lazy(() => untilLoaded(loading)), load: loading }
  return view
}

type Props<P> = { readonly view: LaterView<P>; readonly props: P; readonly meanwhile?: ReactNode }

/** The view, once its script is here; until then `meanwhile`. The server draws it whole. */
export function Later<P extends object>({ view, props, meanwhile = null }: Props<P>) {
  // The same one as long as it is drawn: another would lose its state.
  const [View] = useState<ComponentType<P>>(() => view.loaded ?? view.Lazy)
  return (
    <Suspense fallback={meanwhile}>
      <View {...props} />
    </Suspense>
  )
}

/** What nobody asks for and nobody waits for: drawn, and its scripts fetched, once the browser has nothing else to do. */
export function OnceIdle({ children }: { children: ReactNode }) {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const leaving = new AbortController()
    whenIdle(() => setIdle(true), leaving.signal)
    return () => leaving.abort()
  }, [])
  return idle && children
}
