'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import {
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import styles from './sheet.module.css'

type Row = { readonly id: string }

/** A column that is written in, or that draws what a person can do to the row. */
export type Column<T extends Row> = {
  readonly name: string
  readonly label: string
  /** As in `grid-template-columns`. */
  readonly width: string
} & (
  | {
      readonly text: (row: T) => string
      /** The row with these words in the column. */
      readonly write: (row: T, words: string) => T
      readonly choices?: readonly { readonly value: string; readonly label: string }[]
    }
  | { readonly draw: (row: T) => ReactNode }
)

type Props<T extends Row> = {
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  readonly readOnly: boolean
  /** Draws a row as less than others. */
  readonly faint?: (row: T) => boolean
  readonly onChange: (row: T) => void
  readonly onRemove: (row: T) => void
  readonly onAdd: () => void
  /** Rows that a spreadsheet has copied. */
  readonly onPaste: (text: string) => void
}

const HEIGHT = 39

/** A table that is written in like a spreadsheet: each cell is a field. Only the rows in sight are drawn. */
export function Sheet<T extends Row>(props: Props<T>) {
  const { label, columns, rows, readOnly, onPaste } = props
  const t = useTranslations('words')
  const id = useId()
  const body = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => setMargin(body.current?.offsetTop ?? 0), [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => HEIGHT,
    overscan: 15,
    scrollMargin: margin,
    getItemKey: (index) => rows[index]?.id ?? index,
    initialRect: { width: 1024, height: 900 },
  })
  const template = [...columns.map(({ width }) => width), ...(readOnly ? [] : ['34px'])].join(' ')
  const variables: CSSProperties & { '--columns': string } = { '--columns': template }
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (readOnly || !/[\t\n]./.test(text)) return
    event.preventDefault()
    onPaste(text)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't draw only the rows in sight.
    <div
      className={styles.sheet}
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      style={variables}
      onPaste={paste}
    >
      <div className={styles.head}>
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div role="row" tabIndex={-1} className={styles.row}>
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <span key={column.name} role="columnheader" tabIndex={-1}>
              {column.label}
            </span>
          ))}
          {!readOnly && (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <span role="columnheader" tabIndex={-1}>
              <span className={styles.hidden}>{t('remove')}</span>
            </span>
          )}
        </div>
      </div>
      <div ref={body} className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          return (
            row && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                <Line {...props} row={row} index={index} id={id} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}

type LineProps<T extends Row> = Props<T> & { readonly row: T; readonly index: number; readonly id: string }

function Line<T extends Row>({ columns, row, index, id, readOnly, faint, onChange, onRemove, onAdd }: LineProps<T>) {
  const t = useTranslations('words')
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.altKey && (event.key === 'Delete' || event.key === 'Backspace') && !readOnly) {
      event.preventDefault()
      onRemove(row)
    } else if (event.altKey && event.key === 'Enter' && !readOnly) {
      event.preventDefault()
      onAdd()
    }
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: see Sheet.
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={styles.row}
      data-faint={faint?.(row) || undefined}
      onKeyDown={press}
    >
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: see Sheet.
        <span key={column.name} role="cell" className={styles.cell} data-label={column.label}>
          {'draw' in column ? (
            column.draw(row)
          ) : (
            <Cell
              id={`${id}-${column.name}`}
              index={index}
              label={column.label}
              words={column.text(row)}
              choices={column.choices}
              readOnly={readOnly}
              onWrite={(words) => onChange(column.write(row, words))}
            />
          )}
        </span>
      ))}
      {!readOnly && (
        // biome-ignore lint/a11y/useSemanticElements: see Sheet.
        <span role="cell" className={styles.cell}>
          <button
            type="button"
            className={styles.remove}
            aria-label={t('removeLine', { number: index + 1 })}
            title={`${t('remove')} (Alt Delete)`}
            onClick={() => onRemove(row)}
          >
            ×
          </button>
        </span>
      )}
    </div>
  )
}

type CellProps = {
  readonly id: string
  readonly index: number
  readonly label: string
  readonly words: string
  readonly choices: readonly { readonly value: string; readonly label: string }[] | undefined
  readonly readOnly: boolean
  readonly onWrite: (words: string) => void
}

/** Enter and the arrows lead to the cell above or below; Esc takes back what was typed here. */
function Cell({ id, index, label, words, choices, readOnly, onWrite }: CellProps) {
  const [typed, setTyped] = useState(words)
  const [from, setFrom] = useState(words)
  // What somebody else has written here meanwhile.
  const sent = useRef(words)
  if (from !== words) {
    setFrom(words)
    setTyped(words)
  }
  const place = { id: `${id}-${index}`, 'aria-label': label }
  if (choices)
    return (
      <select {...place} value={words} disabled={readOnly} onChange={({ target }) => onWrite(target.value)}>
        {!choices.some(({ value }) => value === words) && <option value={words}>{words}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )
  // Enter leaves the field as well: what was written is sent once.
  const commit = () => {
    if (typed === words || typed === sent.current) return
    sent.current = typed
    onWrite(typed.trim())
  }
  const go = (by: number) => document.getElementById(`${id}-${index + by}`)?.focus()
  return (
    <input
      {...place}
      value={typed}
      readOnly={readOnly}
      title={words}
      dir="auto"
      spellCheck={false}
      onFocus={() => {
        sent.current = words
      }}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
        if (event.key === 'Escape') setTyped(words)
        else if (event.key === 'Enter' || event.key === 'ArrowDown') {
          event.preventDefault()
          if (event.key === 'Enter') commit()
          go(event.shiftKey ? -1 : 1)
        } else if (event.key === 'ArrowUp') {
          event.preventDefault()
          go(-1)
        }
      }}
    />
  )
}
