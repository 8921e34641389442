'use client'

import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { placeAt } from './menu-place'
import styles from './option-list.module.css'

export type OptionGroup<T extends string = string> = {
  readonly name: string
  /** Shown above the options and told with them; none where there is one group. */
  readonly label?: string | undefined
  readonly options: readonly T[]
}

type Props<T extends string> = {
  id: string
  label: string
  /** The field it belongs to, which keeps the focus. */
  field: RefObject<HTMLElement | null>
  groups: readonly OptionGroup<T>[]
  /** The index of the option that Enter takes, over all groups. */
  active: number
  face: (option: T) => ReactNode
  onPick: (option: T) => void
  /** What the mouse points at. */
  onPoint?: (index: number) => void
  /** What is said of the option pointed at, below all of them. */
  foot?: ReactNode
}

/** The id of an option, for `aria-activedescendant`. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`

/** What a field offers, below it or above where there is more room. In the browser's top layer, so that nothing cuts it off. */
export function OptionList<T extends string>({
  id,
  label,
  field,
  groups,
  active,
  face,
  onPick,
  onPoint,
  foot,
}: Props<T>) {
  const list = useRef<HTMLDivElement>(null)
  const count = groups.reduce((sum, { options }) => sum + options.length, 0)
  useLayoutEffect(() => {
    const element = list.current
    element?.showPopover()
    return () => element?.hidePopover()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other options take other room.
  useLayoutEffect(() => {
    const place = () => list.current && field.current && stand(list.current, field.current)
    place()
    const listening = new AbortController()
    const { signal } = listening
    addEventListener('scroll', place, { signal, capture: true, passive: true })
    addEventListener('resize', place, { signal })
    return () => listening.abort()
  }, [field, count])
  useEffect(() => {
    list.current?.querySelector(`#${CSS.escape(optionId(id, active))}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])
  let index = -1
  return (
    <div
      ref={list}
      popover="manual"
      className={styles.list}
      // The field keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
    >
      <div id={id} role="listbox" tabIndex={-1} aria-label={label}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is none of a list's parts.
          <div key={group.name} role="group" aria-label={group.label ?? label}>
            {group.label && (
              <div className={styles.heading} aria-hidden="true">
                {group.label}
              </div>
            )}
            {group.options.map((option) => {
              const at = ++index
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
                <div
                  key={option}
                  id={optionId(id, at)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === active}
                  className={styles.option}
                  onClick={() => onPick(option)}
                  onPointerMove={({ pointerType }) => pointerType === 'mouse' && at !== active && onPoint?.(at)}
                >
                  {face(option)}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      {foot && (
        <div className={styles.foot} role="status">
          {foot}
        </div>
      )}
    </div>
  )
}

/** Pixels between the field and its list. */
const GAP = 3

function stand(list: HTMLElement, field: HTMLElement) {
  const { clientWidth: width } = list.ownerDocument.documentElement
  const box = field.getBoundingClientRect()
  // The keyboard of a phone covers part of the window.
  const height = visualViewport ? visualViewport.offsetTop + visualViewport.height : innerHeight
  list.style.minWidth = `${Math.min(box.width, width - 20)}px`
  list.style.maxHeight = ''
  const { most, ...edges } = placeAt(box, list.getBoundingClientRect(), { width, height }, GAP)
  const left = Math.max(10, Math.min(box.left, width - list.offsetWidth - 10))
  Object.assign(list.style, {
    top: '',
    bottom: '',
    left: `${left}px`,
    maxHeight: `${Math.min(most, list.lastElementChild?.role === 'status' ? MOST_WITH_FOOT : MOST)}px`,
  })
  if ('top' in edges) list.style.top = `${edges.top}px`
  else list.style.bottom = `${edges.bottom + innerHeight - height}px`
}

/** The height of a list that has room, in pixels. */
const MOST = 320
/** That of one which also says something of the option pointed at. */
const MOST_WITH_FOOT = 460
