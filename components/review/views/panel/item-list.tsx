'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import type { Finding } from '@/domain/contract/findings'
import type { Thread } from '@/domain/contract/shapes'
import { uncoverText } from '../../state/choose-panel'
import { useDesk, useDeskState, useElement } from '../../state/desk-context'
import { goToCard, goToThread, goToThreadCard } from '../../state/go-to'
import { isComposing } from '../../state/keys'
import type { Panel } from '../../state/slices/reading'
import { ItemRow } from './item-row'
import styles from './panel.module.css'

type Props = {
  panel: Panel
  label: string
  items: readonly (Thread | Finding)[]
  /** What is shown where there is none. */
  children: ReactNode
}

/** A usual row's height in pixels, until it is measured. */
const ROW = 58

/**
 * A list of threads and findings, of which only the rows in sight are drawn. The arrows go through it and show the words
 * in the text; Enter goes to the card.
 */
export function ItemList({ panel, label, items, children }: Props) {
  const desk = useDesk()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const list = useElement('panel', panel)
  const at = useDeskState(({ threadId }) => items.findIndex((item) => item.id === threadId))
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => items[index]?.id ?? index,
    estimateSize: () => ROW,
    overscan: 8,
  })
  useLayoutEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: 'auto' })
  }, [rows, at])

  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const focused = items[at]
    if (event.key === 'Enter' && focused) {
      event.preventDefault()
      uncoverText(desk)
      goToCard(desk, focused.id)
    }
    const next = { ArrowDown: at + 1, ArrowUp: at < 0 ? 0 : at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const item = items[next]
    if (item) goToThread(desk, item)
  }
  const choose = (item: Thread | Finding) => {
    const isCovered = uncoverText(desk)
    if (isCovered) goToThreadCard(desk, item)
    else goToThread(desk, item)
  }

  return (
    <div ref={box} className={styles.scroll}>
      {items.length === 0 && <p className={styles.nothing}>{children}</p>}
      <div
        ref={list}
        role="listbox"
        className={styles.list}
        aria-label={label}
        aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
        tabIndex={0}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={press}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index]
          return (
            item && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys.
              <div
                key={key}
                ref={rows.measureElement}
                role="option"
                id={`${id}-${index}`}
                className={styles.row}
                data-index={index}
                aria-selected={index === at}
                aria-posinset={index + 1}
                aria-setsize={items.length}
                tabIndex={-1}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => choose(item)}
              >
                <ItemRow item={item} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
