'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { useRefusalWords } from '@/components/refusal-words'
import { Button } from '@/components/ui/button'
import type { Met } from './use-word-list'
import styles from './words.module.css'

/** Leads from the style guide to the glossary and back. */
export function WordsTabs({ here }: { here: 'style' | 'glossary' }) {
  const t = useTranslations('words')
  return (
    <nav className={styles.tabs} aria-label={t('pages')}>
      <Link href="/style-guide" aria-current={here === 'style' ? 'page' : undefined}>
        {t('style.title')}
      </Link>
      <Link href="/glossary" aria-current={here === 'glossary' ? 'page' : undefined}>
        {t('glossary.title')}
      </Link>
    </nav>
  )
}

type NoticesProps<T extends { id: string }> = {
  readonly list: {
    readonly busy: boolean
    readonly error: unknown
    readonly met: readonly Met<T>[]
    readonly removed: readonly T[]
    readonly restore: () => Promise<void>
    readonly putMine: (one: Met<T>) => Promise<void>
    readonly leaveTheirs: (one: Met<T>) => void
  }
  /** How a line is called. */
  readonly nameOf: (row: T) => string
}

/** What became of the last change: saved, refused, removed and to be undone, or met by somebody else’s. */
export function WordsNotices<T extends { id: string }>({ list, nameOf }: NoticesProps<T>) {
  const t = useTranslations('words')
  const words = useRefusalWords()
  return (
    <>
      <p className={styles.status} role="status">
        {list.busy && t('saving')}
        {!list.busy && list.removed.length > 0 && (
          <>
            {t('removed', { count: list.removed.length })}{' '}
            <Button variant="quiet" onClick={() => void list.restore()}>
              {t('undo')} <kbd>U</kbd>
            </Button>
          </>
        )}
      </p>
      {list.error !== null && (
        <p className={styles.refused} role="alert">
          {words(list.error)}
        </p>
      )}
      {list.met.map((one) => (
        <div key={one.mine.id} className={styles.met} role="alert">
          <span>
            {t(one.theirs ? 'met' : 'metRemoved', {
              mine: nameOf(one.mine),
              theirs: one.theirs ? nameOf(one.theirs) : '',
            })}
          </span>
          <Button onClick={() => void list.putMine(one)}>{t('putMine')}</Button>
          <Button variant="quiet" onClick={() => list.leaveTheirs(one)}>
            {t('leaveTheirs')}
          </Button>
        </div>
      ))}
    </>
  )
}

/** The keys of a page, for who has keys. */
export function WordsKeys({ keys }: { keys: readonly (readonly [key: string, does: string])[] }): ReactNode {
  return (
    <p className={styles.keys}>
      {keys.map(([key, does]) => (
        <span key={key}>
          <kbd>{key}</kbd> {does}
        </span>
      ))}
    </p>
  )
}

type FilterProps = {
  readonly filter: string
  /** Where `/` leads. */
  readonly filtering: RefObject<HTMLInputElement | null>
  readonly onFilter: (words: string) => void
}

/** What the list is filtered by. */
export function WordsFilter({ filter, filtering, onFilter }: FilterProps) {
  const t = useTranslations('words')
  return (
    <input
      ref={filtering}
      type="search"
      className={styles.filter}
      aria-label={t('filter')}
      placeholder={t('filter')}
      value={filter}
      onChange={({ target }) => onFilter(target.value)}
    />
  )
}
