'use client'

import { Component, type ReactNode } from 'react'
import type { Unit } from '@/domain/contract/shapes'
import { type AlignmentCursor, firstPlaceIn } from '../../model/alignment'
import type { Elements } from '../../state/elements'
import { focusedElement } from '../../state/go-to'

type Props = {
  units: readonly Unit[]
  /** The chosen place; null outside alignment mode. */
  at: AlignmentCursor | null
  elements: Elements
  children: ReactNode
}

/** Where the chosen place was on the screen, its unit, and whether it had the focus. */
type Held = { readonly place: string; readonly unit: string; readonly top: number; readonly focused: boolean }

/**
 * Keeps the chosen place at its position on the screen, and the focus in it, when rows change: its paragraph is
 * remounted in another unit then. A class, because only getSnapshotBeforeUpdate runs before the page changes.
 */
export class KeepPlace extends Component<Props> {
  override getSnapshotBeforeUpdate({ units, at, elements }: Readonly<Props>): Held | null {
    return at === null || units === this.props.units ? null : findHeld(elements, at.place)
  }

  override componentDidUpdate({ at, elements }: Readonly<Props>, _: unknown, was: Held | null) {
    if (!was || !at) return
    // If its paragraph was hidden or shown, continues in the same unit.
    const unit = this.props.units.find(({ id }) => id === was.unit)
    const place = elements.get('place', was.place) ?? (unit && elements.get('place', firstPlaceIn(unit, at.side).place))
    if (place) putBack(place, was)
  }

  override render() {
    return this.props.children
  }
}

function findHeld(elements: Elements, chosen: string): Held | null {
  const active = focusedElement()?.closest<HTMLElement>('[data-unit]')
  const element = focusedElement()?.closest<HTMLElement>('[data-place]') ?? elements.get('place', chosen)
  const unit = element?.closest<HTMLElement>('[data-unit]')?.dataset.unit
  if (!element || unit === undefined) return null
  const { top } = element.getBoundingClientRect()
  return { place: element.dataset.place ?? chosen, unit, top, focused: active instanceof HTMLElement }
}

function putBack(element: HTMLElement, { top, focused }: Held) {
  if (focused && !element.contains(focusedElement())) element.focus({ preventScroll: true })
  const by = element.getBoundingClientRect().top - top
  if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' })
}
