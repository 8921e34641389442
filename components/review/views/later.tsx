'use client'

import { type ComponentType, lazy, type ReactNode, Suspense, useId, useState } from 'react'
import { useElement } from '../state/use-element'

/**
 * What only something that a person does shows: the body of an open card, the toolbar at selected words, theme and language.
 * Its scripts come on the first pointer or key event, or with the first that is drawn, and not with the article. What one
 * writes in comes with the article: letters typed at once must find it.
 */

type LaterView<Props> = {
  readonly Lazy: ComponentType<Props>
  /** Once its script is there. */
  loaded?: ComponentType<Props>
}

const loaders: (() => Promise<unknown>)[] = [() => untilLoaded(() => import('../model/foresight'))]

export const preloadViews = () => Promise.all(loaders.map((load) => load()))

export const CARD_BODY = later(() => import('./margin/card-body').then((module) => module.CardBody))
export const FINDING_BODY = later(() => import('./margin/finding-body').then((module) => module.FindingBody))
export const PREFERENCE_ITEMS = later(() =>
  import('@/components/shell/preferences').then((module) => module.PreferenceItems),
)
export const SELECTION_TOOLBAR = later(() =>
  import('./write/selection-toolbar').then((module) => module.SelectionToolbar),
)

function later<Props extends object>(load: () => Promise<ComponentType<Props>>): LaterView<Props> {
  const loading = async () => {
    view.loaded = await untilLoaded(load)
    return { default: view.loaded }
  }
  const view: LaterView<Props> = { Lazy: lazy(loading) }
  loaders.push(loading)
  return view
}

/** In milliseconds: how long to wait where there was no connection. */
const AGAIN = 2_000

async function untilLoaded<T>(load: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await load()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN))
    }
}

type Props<P> = { readonly view: LaterView<P>; readonly props: P; readonly meanwhile?: ReactNode }

/** The view, once its script is there; till then `meanwhile`, and the keys of the desk do nothing. */
export function Later<P extends object>({ view, props, meanwhile }: Props<P>) {
  // The same one as long as it is drawn: another would lose its state.
  const [View] = useState<ComponentType<P>>(() => view.loaded ?? view.Lazy)
  return (
    <Suspense fallback={<Coming>{meanwhile}</Coming>}>
      <View {...props} />
    </Suspense>
  )
}

function Coming({ children }: { children: ReactNode }) {
  const element = useElement('coming', useId())
  return <div ref={element}>{children}</div>
}
