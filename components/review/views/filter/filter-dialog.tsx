'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useLink } from '../../commands/use-link'
import { countOf, facetsOf } from '../../model/facets'
import { type Filter, isFiltering, LIST_NAMES, NO_FILTER, unitsAskedFor } from '../../model/filter'
import { useChecks } from '../../state/checks'
import { useDesk, useDeskState } from '../../state/desk-context'
import { useFacts } from '../../state/facts'
import { authorsOf, useFilterWords } from '../../state/filter-words'
import { DeskDialog } from '../dialogs/desk-dialog'
import type { DialogProps } from '../dialogs/every-dialog'
import { Chip, Facet } from './facet'
import styles from './filters.module.css'

type Props = Pick<DialogProps, 'threads' | 'findings' | 'shown' | 'gate'>

/** Chooses what is on the desk; each choice holds at once, and says how many it leaves. */
export function FilterDialog({ threads, findings, shown, gate }: Props) {
  const t = useTranslations('desk.filter')
  const link = useTranslations('desk.link')
  const { store } = useDesk()
  const filter = useDeskState((state) => state.filter)
  const facts = useFacts(gate, true)
  const { checks } = useChecks()
  const items = useMemo(() => [...threads, ...findings], [threads, findings])
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
  const { toView } = useLink()
  const [copied, setCopied] = useState<Filter | null>(null)
  const close = () => store.set({ dialog: null })
  const set = (over: Partial<Filter>) => store.set({ filter: { ...filter, ...over } })
  return (
    <DeskDialog open onClose={close} title={t('title')}>
      <div className={styles.facets}>
        <div className={styles.chips}>
          <Chip first count={facets.blocks} checked={filter.blocks} onTurn={() => set({ blocks: !filter.blocks })}>
            {t('blocks')}
          </Chip>
          <Chip count={facets.since} checked={filter.since} onTurn={() => set({ since: !filter.since })}>
            {t('since')}
          </Chip>
        </div>
        {LIST_NAMES.map((name) => (
          <Facet key={name} name={name} options={facets[name]} filter={filter} wordsOf={wordsOf} onChoose={set} />
        ))}
        <label className={styles.only}>
          <input type="checkbox" checked={filter.only} onChange={() => set({ only: !filter.only })} /> {t('onlyLong')}
        </label>
      </div>
      <div className={styles.foot}>
        <Button variant="primary" onClick={close}>
          {t('done')}
        </Button>
        <Button disabled={!isFiltering(filter)} onClick={() => store.set({ filter: NO_FILTER })}>
          {t('clear')}
        </Button>
        <Button onClick={() => void toView().then((done) => setCopied(done ? filter : null))}>{t('copy')}</Button>
        <span role="status">
          {t(hits === 0 ? 'none' : 'some', { hits, of: shown.counts.of })}
          {unsigned > 0 && ` ${t('units', { count: unsigned })}`}
          {copied === filter && ` · ${link('copied.view')}`}
        </span>
      </div>
    </DeskDialog>
  )
}
