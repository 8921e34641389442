'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { addressOfHit } from '@/components/search/address-of-hit'
import { addressOfSearch } from '@/components/search/search-query'
import { autofocus } from '@/components/ui/autofocus'
import { numbersOf } from '@/domain/unit-number'
import { isPaletteKey } from '../../commands/keys'
import { commandItems } from '../../commands/palette-items'
import { useCommandContext } from '../../commands/use-command'
import { openingWords } from '../../model/rows'
import {
  activeAt,
  excerptOfHit,
  groupItems,
  matchItems,
  numberIn,
  type PaletteItem,
  patternOf,
  type SearchMatch,
  searchArticle,
  searchThreads,
  stepFrom,
} from '../../model/search'
import { useDesk, useDeskState } from '../../state/desk-context'
import { onceDrawn } from '../../state/elements'
import { goToThreadCard, goToUnit, goToWords, hasLostFocus, returnFocus } from '../../state/go-to'
import { isComposing } from '../../state/keys'
import { useOnDesk } from '../../state/on-desk'
import { useSearchElsewhere } from '../../state/search-elsewhere'
import { kindWords } from '../../state/words'
import { Keys } from '../command-button'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './palette.module.css'

/** The command palette: commands, and places to go to. */
export function Palette() {
  const t = useTranslations('desk.palette')
  const { store } = useDesk()
  const context = useCommandContext()
  // Any change of the desk's state may change which commands can be run.
  useDeskState((state) => state)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t('title')} place="top">
      <Search commands={commandItems(context)} push={context.push} />
    </DeskDialog>
  )
}

/** A combobox: the focus stays in the field, arrows choose. Typing doesn't recompute which commands can be run. */
function Search({ commands, push }: { commands: readonly PaletteItem[]; push: (address: string) => void }) {
  const t = useTranslations('desk.palette')
  const desk = useDesk()
  const { store } = desk
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const places = usePlaceItems(typed)
  const elsewhere = useElsewhereItems(typed, push)
  const groups = groupItems([...matchItems(commands, typed), ...places, ...elsewhere])
  const items = groups.flatMap((group) => group.items)
  const at = activeAt(items, chosen, typed)
  const active = items[at]
  const optionId = (item: PaletteItem) => `${id}${item.id}`

  const run = (item: PaletteItem) => {
    // Its line says why it can't be done now.
    if (item.reason !== undefined) return
    store.closeDialog()
    onceDrawn(() => {
      // A field would keep the focus from what is gone to; from what only changes the view it may.
      if (hasLostFocus() || !STAYS.has(item.group)) returnFocus(desk)
      item.run()
      onceDrawn(() => hasLostFocus() && returnFocus(desk))
    })
  }
  const keys = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (isPaletteKey(event.nativeEvent)) store.closeDialog()
    else if (event.key === 'ArrowDown') choose(stepFrom(items, at, 1)?.id ?? null)
    else if (event.key === 'ArrowUp') choose(stepFrom(items, at, -1)?.id ?? null)
    else if (event.key === 'Enter') active && run(active)
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        ref={autofocus}
        className={styles.field}
        type="text"
        role="combobox"
        aria-label={t('label')}
        aria-expanded={items.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={active && optionId(active)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        placeholder={t('label')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          choose(null)
        }}
        onKeyDown={keys}
      />
      <Options id={id} groups={groups} active={active} optionId={optionId} choose={choose} run={run} />
      <p className={styles.status} role="status">
        {typed.trim() !== '' && items.length > 0 && t('results', { count: items.length })}
        {items.length === 0 && t('nothing')}
        {groups.some((group) => group.items.length === MOST) && ` ${t('more')}`}
      </p>
    </>
  )
}

/** What doesn't go anywhere. */
const STAYS: ReadonlySet<PaletteItem['group']> = new Set(['show', 'filter', 'article', 'elsewhere'])

type Props = {
  id: string
  groups: ReturnType<typeof groupItems>
  active: PaletteItem | undefined
  optionId: (item: PaletteItem) => string
  choose: (id: string) => void
  run: (item: PaletteItem) => void
}

/** The results, in groups. */
export function Options({ id, groups, active, optionId, choose, run }: Props) {
  const t = useTranslations('desk.palette')
  return (
    <div id={id} className={styles.list} role="listbox" aria-label={t('title')} hidden={groups.length === 0}>
      {groups.map(({ group, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
        <div key={group} role="group" aria-labelledby={`${id}group:${group}`}>
          <div id={`${id}group:${group}`} className={styles.group} role="presentation">
            {t(`group.${group}`)}
          </div>
          {items.map((item) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the one chosen.
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
            <div
              key={item.id}
              ref={item === active ? intoView : undefined}
              id={optionId(item)}
              className={styles.option}
              role="option"
              aria-selected={item === active}
              aria-disabled={item.reason === undefined ? undefined : true}
              onPointerMove={() => item !== active && choose(item.id)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => run(item)}
            >
              <Name item={item} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

const intoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })

function Name({ item: { label, keys = [], reason, found } }: { item: PaletteItem }) {
  if (!found)
    return (
      <>
        <span className={styles.name}>{label}</span>
        {reason !== undefined && <span className={styles.reason}>{reason}</span>}
        {keys.length > 0 && (
          <span className={styles.caps}>
            <Keys names={keys} />
          </span>
        )}
      </>
    )
  const { before, words, after, cut } = found.excerpt
  return (
    <>
      <span className={styles.where}>{label}</span>
      <span className={styles.words} lang={found.language} dir="auto">
        {cut.before && '…\u00a0'}
        {before}
        <mark>{words}</mark>
        {after}
        {cut.after && '\u00a0…'}
      </span>
    </>
  )
}

/** The most results shown of each kind. */
export const MOST = 40

/** Search results for the typed text: a unit by its number, paragraphs, and threads. */
export function usePlaceItems(typed: string): PaletteItem[] {
  const desk = useDesk()
  const { store, t } = desk
  const { article, units, threads } = useOnDesk()
  const numbers = useMemo(() => numbersOf(units), [units])
  const found = useMemo(() => {
    const pattern = patternOf(typed)
    if (!pattern) return []
    return [...searchArticle(units, pattern, MOST), ...searchThreads(threads, numbers, pattern, MOST)]
  }, [typed, units, threads, numbers])

  const numbered = (): PaletteItem[] => {
    const number = numberIn(typed)
    const unit = number === null ? undefined : units.find(({ id }) => numbers.get(id) === number)
    if (!unit || number === null) return []
    const label = `${t('row.label', { number })} · ${openingWords(unit)}`
    return [{ id: unit.id, group: 'unit', label, run: () => goToUnit(desk, unit.id) }]
  }
  const place = (at: SearchMatch): PaletteItem => {
    const mark = at.number === undefined ? '' : `${t('row.label', { number: at.number })} · `
    if ('thread' in at) {
      const { thread } = at
      return {
        id: thread.id,
        group: 'threads',
        label: `${mark}${kindWords(t, thread)} · ${thread.author.name}`,
        found: { excerpt: at.excerpt },
        run: () => goToThreadCard(desk, thread),
      }
    }
    const { id: paragraphId, unitId, side } = at.paragraph
    return {
      id: paragraphId,
      group: 'words',
      label: `${mark}${t(`split.${side}`)}`,
      found: { excerpt: at.excerpt, language: side === 'source' ? article.sourceLanguage : article.targetLanguage },
      run: () => {
        store.leaveOriginal()
        goToUnit(desk, unitId)
        goToWords(desk, { paragraphId, ...at.range })
      },
    }
  }
  return [...numbered(), ...found.map(place)]
}

/** What has the words elsewhere, and the way to all of it. */
function useElsewhereItems(typed: string, push: (address: string) => void): PaletteItem[] {
  const { t } = useDesk()
  const hits = useSearchElsewhere(typed)
  if (hits.length === 0) return []
  const words = typed.trim()
  const items = hits.map((hit): PaletteItem => {
    const address = addressOfHit(hit, false)
    return {
      id: `elsewhere:${address}:${hit.paragraphId ?? hit.at}`,
      group: 'elsewhere',
      label: hit.title,
      found: { excerpt: excerptOfHit(hit), ...(hit.language !== undefined && { language: hit.language }) },
      run: () => push(address),
    }
  })
  const label = t('palette.searchAll', { words })
  return [...items, { id: 'elsewhere', group: 'elsewhere', label, run: () => push(addressOfSearch({ q: words })) }]
}
