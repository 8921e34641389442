'use client'

import { useEffect } from 'react'
import { onceDrawn } from './elements'

/** What the header and the foot of the window take up, in pixels. */
const HEAD = 130
const FOOT = 16

/** What is seen of the window: on a phone the keyboard covers part of it. In pixels from the window's top. */
const seenBottom = () => (visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight)

/**
 * Scrolls just as far as it takes to see a form whole, its beginning where it is too long. `behind`: what it belongs to,
 * which stays in sight above it.
 */
export function showWhole(form: HTMLElement, behind: HTMLElement) {
  const area = form.getBoundingClientRect()
  const own = behind.getBoundingClientRect()
  const fixed = isFixed(form)
  // A sheet at the foot is in sight itself: what it covers is not.
  if (fixed && behind === form) return form.scrollIntoView({ block: 'nearest' })
  const bottom = fixed ? area.top - FOOT : seenBottom() - FOOT
  const end = fixed ? own.bottom : area.bottom
  const over = Math.min(end - bottom, own.top - HEAD)
  const by = own.top < HEAD ? own.top - HEAD : Math.max(0, over)
  if (Math.abs(by) < 1) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: by, behavior: still ? 'auto' : 'smooth' })
}

const KEPT: ReadonlySet<string> = new Set(['fixed', 'sticky'])

/** It stands in the window and not in the page. */
function isFixed(element: Element | null): boolean {
  return element !== null && (KEPT.has(getComputedStyle(element).position) || isFixed(element.parentElement))
}

/** Calls back when the card that an element is in, if it is in one, has moved to its place. */
export const oncePlaced = (element: HTMLElement, then: () => void) =>
  onceDrawn(() => {
    const moving = element.closest('[data-card]')?.getAnimations() ?? []
    void Promise.allSettled(moving.map(({ finished }) => finished)).then(then)
  })

/** Calls back when an element stays where it is: the scrolling that brought it there is over. */
export function onceStill(element: HTMLElement, then: () => void) {
  const { top } = element.getBoundingClientRect()
  onceDrawn(() => (element.getBoundingClientRect().top === top ? then() : onceStill(element, then)))
}

/** Has a form that was opened, and has the focus, in sight as a whole; also once the keyboard of a phone has come. */
export function useInSight(
  form: () => HTMLElement | null | undefined,
  behind: () => HTMLElement | undefined = () => undefined,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is opened.
  useEffect(() => {
    const element = form()
    if (!element) return
    const leaving = new AbortController()
    const show = () => {
      const owner = behind() ?? element
      const isIn = element.contains(document.activeElement) || owner.contains(document.activeElement)
      if (isIn && !leaving.signal.aborted) showWhole(element, owner)
    }
    oncePlaced(element, show)
    visualViewport?.addEventListener('resize', show, { signal: leaving.signal })
    return () => leaving.abort()
  }, [])
}

/** Tells the style sheets how much of the window the keyboard of a phone covers: `--keyboard`. */
export function useKeyboardInset() {
  useEffect(() => {
    const view = visualViewport
    if (!view) return
    const { style } = document.documentElement
    let covered = 0
    const measure = () => {
      const now = Math.max(0, Math.round(innerHeight - seenBottom()))
      // All of the page inherits it, and is styled anew.
      if (now === covered) return
      covered = now
      style.setProperty('--keyboard', `${now}px`)
    }
    measure()
    view.addEventListener('resize', measure)
    view.addEventListener('scroll', measure)
    return () => {
      view.removeEventListener('resize', measure)
      view.removeEventListener('scroll', measure)
      style.removeProperty('--keyboard')
    }
  }, [])
}
