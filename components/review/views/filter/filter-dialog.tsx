'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { copyLinkToView } from '../../commands/links'
import { countOf, facetsOf } from '../../model/facets'
import { type Filter, isFiltering, LIST_NAMES, unitsAskedFor } from '../../model/filter'
import { useChecks } from '../../state/checks'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useFacts } from '../../state/facts'
import { authorsOf, useFilterWords } from '../../state/filter-words'
import { useOnDesk } from '../../state/on-desk'
import { DeskDialog } from '../dialogs/desk-dialog'
import { Chip, Facet } from './facet'
import styles from './filters.module.css'

/** Chooses what is on the desk; each choice holds at once, and says how many it leaves. */
export function FilterDialog() {
  const t = useTranslations('desk.filter')
  const link = useTranslations('desk.link')
  const desk = useDesk()
  const { changeFilter, clearFilter, closeDialog } = desk.store
  const { threads, findings, shown, gate } = useOnDesk()
  const filter = useDeskState((state) => state.filter)
  const facts = useFacts(gate, true)
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
