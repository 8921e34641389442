'use client'

import { type ComponentProps, type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './menu.module.css'
import { itemAt, itemsOf, press } from './menu-keys'
import { placeAt } from './menu-place'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The button that opens it. */
  button: ComponentProps<'button'>
  /** Gives the focus back after what was chosen has begun; to the button where nothing is said. */
  giveBack?: ((button: HTMLButtonElement) => void) | undefined
  children: ReactNode
}

/**
 * A menu and its button. In the browser's top layer, so that nothing cuts it off; the page stays within reach, and a press
 * or the focus elsewhere closes it.
 */
export function Menu({ open, onOpenChange, button, giveBack, children }: Props) {
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const byPointer = useRef(false)
  return (
    <>
      <button
        type="button"
        {...button}
        ref={trigger}
        id={id}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={({ detail }) => {
          byPointer.current = detail > 0
          onOpenChange(!open)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          byPointer.current = false
          onOpenChange(true)
        }}
      />
      {open && (
        <OpenMenu
          trigger={trigger}
          label={id}
          byPointer={byPointer}
          close={() => onOpenChange(false)}
          giveBack={giveBack ?? ((element) => element.focus({ preventScroll: true }))}
        >
          {children}
        </OpenMenu>
      )}
    </>
  )
}

type OpenedProps = {
  trigger: { readonly current: HTMLButtonElement | null }
  label: string
  byPointer: { current: boolean }
  close: () => void
  giveBack: (button: HTMLButtonElement) => void
  children: ReactNode
}

function OpenMenu({ trigger, label, byPointer, close, giveBack, children }: OpenedProps) {
  const menu = useRef<HTMLDivElement>(null)
  const latest = useRef({ close, giveBack })
  useEffect(() => {
    latest.current = { close, giveBack }
  })
  useEffect(() => {
    const element = menu.current
    const button = trigger.current
    if (!element || !button) return
    element.showPopover()
    const place = () => stand(element, button)
    place()
    // A finger or a mouse has its own place; with keys the first item has the focus.
    const first = byPointer.current ? element : (itemsOf(element)[0] ?? element)
    first.focus({ preventScroll: true })
    byPointer.current = false
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !element.contains(target) && !button.contains(target)) latest.current.close()
    }
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('pointerdown', leave, { signal })
    document.addEventListener('focusin', leave, { signal })
    const follow = ({ target }: Event) => {
      if (target !== element) place()
    }
    document.addEventListener('scroll', follow, { signal, capture: true, passive: true })
    window.addEventListener('resize', place, { signal })
    return () => {
      listening.abort()
      if (document.activeElement === document.body) latest.current.giveBack(button)
      element.hidePopover()
    }
  }, [trigger, byPointer])
  return (
    <div
      ref={menu}
      role="menu"
      popover="manual"
      aria-labelledby={label}
      tabIndex={-1}
      className={styles.menu}
      onKeyDown={(event) => press(event, close)}
      onClick={({ target }) => {
        if (itemAt(target)?.matches(':not([data-stays])')) close()
      }}
      onPointerMove={({ pointerType, target }) => {
        // The keys go on from where the mouse is.
        if (pointerType === 'mouse') itemAt(target)?.focus({ preventScroll: true })
      }}
    >
      {children}
    </div>
  )
}

function stand(menu: HTMLElement, button: HTMLElement) {
  const { clientWidth: width, clientHeight: height } = document.documentElement
  menu.style.maxHeight = ''
  const { most, ...edges } = placeAt(
    button.getBoundingClientRect(),
    menu.getBoundingClientRect(),
    { width, height },
    GAP,
  )
  Object.assign(menu.style, { top: '', bottom: '', maxHeight: `${most}px` })
  for (const [edge, pixels] of Object.entries(edges)) menu.style.setProperty(edge, `${pixels}px`)
}

/** Pixels between the button and its menu. */
const GAP = 5
