'use client'

import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react'

/**
 * What only something that a person does shows: the body of an open card, everything one writes in, theme and language. Its scripts come on
 * the first pointer or key event, or with the first that is drawn, and not with the article.
 */

type LaterView<Props> = {
  readonly Lazy: ComponentType<Props>
  /** Once its script is there. */
  loaded?: ComponentType<Props>
}

const loaders: (() => Promise<unknown>)[] = [() => import('../model/foresight')]

/** Loads all of it. Rejects without a connection; what is drawn then asks again. */
export const preloadViews = () => Promise.all(loaders.map((load) => load()))

export const CARD_BODY = later(() => import('./margin/card-body').then((module) => module.CardBody))
export const FINDING_BODY = later(() => import('./margin/finding-body').then((module) => module.FindingBody))
export const DRAFT_CARD = later(() => import('./write/draft-card').then((module) => module.DraftCard))
export const IN_PLACE_POPOVER = later(() => import('./write/in-place-popover').then((module) => module.InPlacePopover))
export const INSERT_EDITOR = later(() => import('./write/inline-editor').then((module) => module.InsertEditor))
export const LOST_EDITORS = later(() => import('./write/inline-editor').then((module) => module.LostEditors))
export const PREFERENCE_ITEMS = later(() =>
  import('@/components/shell/preferences').then((module) => module.PreferenceItems),
)
export const REWRITE_EDITOR = later(() => import('./write/rewrite-editor').then((module) => module.RewriteEditor))
export const SELECTION_TOOLBAR = later(() =>
  import('./write/selection-toolbar').then((module) => module.SelectionToolbar),
)

function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterView<Props> {
  const loading = async () => {
    view.loaded = await load()
    return { default: view.loaded }
  }
  const view: LaterView<Props> = { Lazy: lazy(loading) }
  loaders.push(loading)
  return view
}

type Props<P> = { readonly view: LaterView<P>; readonly props: P; readonly meanwhile?: ReactNode }

/** The view, once its script is there; till then `meanwhile`. */
export function Later<P extends object>({ view, props, meanwhile = null }: Props<P>) {
  // The same one as long as it is drawn: another would lose its state.
  const [View] = useState<ComponentType<P>>(() => view.loaded ?? view.Lazy)
  return (
    <Suspense fallback={meanwhile}>
      <View {...props} />
    </Suspense>
  )
}
