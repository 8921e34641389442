'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useKeys } from '@/components/use-keys'
import styles from './shell.module.css'

/** The pages that a key leads to, from the other one. */
const PAGES = { library: { key: 'l', path: '/' }, mine: { key: 'm', path: '/mine' } } as const

type Props = {
  other: keyof typeof PAGES
  /** There the key of the notifications shows them anew. */
  here?: 'notifications'
  /** What Enter does at a stop, where it opens nothing. */
  open?: string
  /** What other keys of the page do. */
  more?: { readonly [key: string]: string }
}

/** Moves along the stops of a page, `data-stop`, by J and K; says below the page which keys there are. */
export function Keys({ other, here, open, more = {} }: Props) {
  const t = useTranslations('shell.keys')
  const router = useRouter()
  const { key, path } = PAGES[other]
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    [key]: () => router.push(path),
    ...(!here && { n: () => router.push('/notifications') }),
  })
  const shown = {
    'J K': t('move'),
    Enter: open ?? t('open'),
    ...more,
    [key.toUpperCase()]: t(other),
    ...(!here && { N: t('notifications') }),
  }
  return (
    <p className={styles.keys}>
      {Object.entries(shown).map(([name, does]) => (
        <span key={name}>
          <kbd>{name}</kbd> {does}
        </span>
      ))}
    </p>
  )
}

/** From where the focus is, also beside a stop; from outside, to the first. */
function step(by: 1 | -1) {
  const stops = [...document.querySelectorAll<HTMLElement>('[data-stop]')]
  const here = document.activeElement
  const at = stops.findIndex((stop) => stop === here || (here && stop.closest('li')?.contains(here)))
  const next = stops[at < 0 ? 0 : at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}
