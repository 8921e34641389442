'use client'

import { useTranslations } from 'next-intl'
import { Initials } from '@/components/ui/initials'
import type { Present } from '@/domain/contract/people'
import { useDeskState } from '../../state/desk-context'
import { useTone } from '../../state/on-desk'
import styles from './presence.module.css'

type Props = { unitId: string }

/** Other people viewing a unit, beside its number. */
export function OthersHere({ unitId }: Props) {
  const t = useTranslations('desk.presence')
  const people = useOthersAt(unitId)
  const tone = useTone()
  if (people.length === 0) return null
  return (
    <span
      className={styles.here}
      role="img"
      aria-label={t('here', { names: people.map(({ name }) => name).join(', ') })}
    >
      {people.slice(0, 3).map(({ id, name }) => (
        <Initials key={id} name={name} tone={tone(id)} />
      ))}
    </span>
  )
}

/** Other people writing in a unit, shown before the person begins to write there too. */
export function OthersWriting({ unitId }: Props) {
  const t = useTranslations('desk.presence')
  const writing = useOthersAt(unitId).filter((one) => one.writing)
  if (writing.length === 0) return null
  return <p className={styles.writing}>{t('writing', { names: writing.map(({ name }) => name).join(', ') })}</p>
}

type Other = { readonly id: string; readonly name: string; readonly writing: boolean }

/** Each person once, however many tabs. Selected as a string, so that a row is rendered only when its own people change. */
function useOthersAt(unitId: string): Other[] {
  const packed = useDeskState(({ others }) => toKey(others, unitId))
  return packed === '' ? [] : JSON.parse(packed)
}

function toKey(others: readonly Present[], unitId: string): string {
  const here = others.filter((other) => other.unitId === unitId)
  if (here.length === 0) return ''
  const people = new Map<string, Other>()
  for (const { userId: id, name, writing } of here)
    people.set(id, { id, name, writing: writing || (people.get(id)?.writing ?? false) })
  return JSON.stringify([...people.values()])
}
