'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { autofocus } from '@/components/ui/autofocus'
import { Button } from '@/components/ui/button'
import { copyLinkToView } from '../../commands/links'
import {
  countOf,
  type Filter,
  facetsOf,
  isFiltering,
  LIST_NAMES,
  type ListName,
  type Option,
  toggled,
  unitsAskedFor,
} from '../../model/filter'
import { useChecks } from '../../state/checks'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useOnDesk } from '../../state/on-desk'
import { useQueryClock } from '../../state/query-clock'
import { useFacts } from '../../state/use-shown'
import { authorsOf, useFilterWords } from '../../state/words'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './filters.module.css'

/** Chooses what the desk shows; each choice applies at once and says how many items match. */
export function FilterDialog() {
  const t = useTranslations('desk.filter')
  const link = useTranslations('desk.link')
  const desk = useDesk()
  const { changeFilter, clearFilter, closeDialog } = desk.store
  const { threads, findings, shown, gate } = useOnDesk()
  const filter = useDeskState((state) => state.filter)
  const facts = useFacts(gate, true, useQueryClock(threads))
  const items = useMemo(() => [...threads, ...findings], [threads, findings])
  const { checks } = useChecks()
  const facets = useMemo(
    () =>
      facetsOf(
        items,
        filter,
        facts,
        checks.map(({ id }) => id),
      ),
    [items, filter, facts, checks],
  )
  const hits = useMemo(() => countOf(items, filter, facts), [items, filter, facts])
  const unsigned = unitsAskedFor(filter, facts).size
  const authors = useMemo(() => authorsOf(threads), [threads])
  const { wordsOf } = useFilterWords(authors)
  const [copied, setCopied] = useState<Filter | null>(null)
  return (
    <DeskDialog open onClose={closeDialog} title={t('title')}>
      <div className={styles.facets}>
        <div className={styles.chips}>
          <Chip
            first
            count={facets.blocks}
            checked={filter.blocks}
            onTurn={() => changeFilter({ blocks: !filter.blocks })}
          >
            {t('blocks')}
          </Chip>
          <Chip count={facets.since} checked={filter.since} onTurn={() => changeFilter({ since: !filter.since })}>
            {t('since')}
          </Chip>
        </div>
        {LIST_NAMES.map((name) => (
          <Facet
            key={name}
            name={name}
            options={facets[name]}
            filter={filter}
            wordsOf={wordsOf}
            onChoose={changeFilter}
          />
        ))}
        <label className={styles.only}>
          <input type="checkbox" checked={filter.only} onChange={() => changeFilter({ only: !filter.only })} />{' '}
          {t('onlyLong')}
        </label>
      </div>
      <div className={styles.foot}>
        <Button variant="primary" onClick={closeDialog}>
          {t('done')}
        </Button>
        <Button disabled={!isFiltering(filter)} onClick={clearFilter}>
          {t('clear')}
        </Button>
        <Button onClick={() => void copyLinkToView(desk).then((done) => setCopied(done ? filter : null))}>
          {t('copy')}
        </Button>
        <span role="status">
          {t(hits === 0 ? 'none' : 'some', { hits, of: shown.counts.of })}
          {unsigned > 0 && ` ${t('units', { count: unsigned })}`}
          {copied === filter && ` · ${link('copied.view')}`}
        </span>
      </div>
    </DeskDialog>
  )
}

type Props = {
  name: ListName
  options: readonly Option[]
  filter: Filter
  wordsOf: (name: ListName, value: string) => string
  onChoose: (filter: Filter) => void
}

/** One criterion and its values. Hidden if there is nothing to choose. */
function Facet({ name, options, filter, wordsOf, onChoose }: Props) {
  const t = useTranslations('desk.filter')
  const chosen: readonly string[] = filter[name]
  if (options.length === 0) return null
  return (
    <fieldset className={styles.facet}>
      <legend>{t(`by.${name}`)}</legend>
      <div className={styles.chips}>
        {options.map(({ value, count }) => (
          <Chip
            key={value}
            count={count}
            checked={chosen.includes(value)}
            onTurn={() => onChoose(toggled(filter, name, value))}
          >
            {wordsOf(name, value)}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

type ChipProps = { first?: boolean; count: number; checked: boolean; onTurn: () => void; children: ReactNode }

/** `first`: gets the focus when the dialog opens. */
function Chip({ first = false, count, checked, onTurn, children }: ChipProps) {
  return (
    <label className={styles.chip} data-none={(count === 0 && !checked) || undefined}>
      <input ref={first ? autofocus : undefined} type="checkbox" checked={checked} onChange={onTurn} />
      <span>
        {children} <span className={styles.count}>{count}</span>
      </span>
    </label>
  )
}
