'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { useRefusalWords } from '@/components/refusal-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { NotUnderstood } from '@/domain/contract/style-guide'
import styles from './words.module.css'

/** What a file says, beside what there is. */
export type Compared<Draft> = {
  readonly fresh: readonly Draft[]
  readonly changed: readonly Draft[]
  readonly same: number
}
export type ReadWords<Draft> = { readonly items: readonly Draft[]; readonly notUnderstood: readonly NotUnderstood[] }

type Props<Draft> = {
  readonly files: readonly File[]
  readonly read: (file: File) => Promise<ReadWords<Draft>>
  readonly compare: (items: readonly Draft[]) => Compared<Draft>
  readonly nameOf: (item: Draft) => string
  readonly onTake: (items: readonly Draft[]) => void
  readonly onClose: () => void
}

const SHOWN = 200

/** Shows what would come in before it does: what is new, what changes, what isn't understood. */
export function ImportWords<Draft>({ files, read, compare, nameOf, onTake, onClose }: Props<Draft>) {
  const t = useTranslations('words.import')
  const words = useRefusalWords()
  const [found, setFound] = useState<ReadWords<Draft> | null>(null)
  const [error, setError] = useState<unknown>(null)
  const readAll = useEffectEvent(async () => {
    const all = await Promise.all(files.map(read))
    return { items: all.flatMap(({ items }) => items), notUnderstood: all.flatMap((one) => one.notUnderstood) }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same files are read once.
  useEffect(() => {
    let here = true
    readAll().then(
      (all) => here && setFound(all),
      (refused: unknown) => here && setError(refused),
    )
    return () => {
      here = false
    }
  }, [files])
  const compared = found && compare(found.items)
  const all = compared ? [...compared.fresh, ...compared.changed] : []
  return (
    <Dialog open onClose={onClose} title={t('title')} size="wide">
      {error !== null && (
        <p className={styles.refused} role="alert">
          {words(error)}
        </p>
      )}
      {!compared && error === null && <p role="status">{t('reading')}</p>}
      {compared && found && (
        <>
          <p role="status">
            {t('says', {
              fresh: compared.fresh.length,
              changed: compared.changed.length,
              same: compared.same,
              not: found.notUnderstood.length,
            })}
          </p>
          <div className={styles.preview}>
            <ul>
              {found.notUnderstood.slice(0, SHOWN).map((one) => (
                <li key={`${one.file} ${one.line} ${one.name} ${one.detail}`}>
                  <i>{t('not')}</i>
                  <span>
                    {[one.file, one.line !== undefined && t('line', { line: one.line }), one.name]
                      .filter((part) => part !== undefined && part !== false)
                      .join(' · ')}{' '}
                    {t(`problem.${one.problem}`)} <span className={styles.count}>{one.detail}</span>
                  </span>
                </li>
              ))}
              {(['fresh', 'changed'] as const).map((kind) =>
                [...new Set(compared[kind].map(nameOf))].slice(0, SHOWN).map((name) => (
                  <li key={`${kind} ${name}`}>
                    <i>{t(kind)}</i>
                    <span>{name}</span>
                  </li>
                )),
              )}
            </ul>
          </div>
          <div className={styles.actions}>
            <Button variant="primary" disabled={all.length === 0} onClick={() => onTake(all)}>
              {t('take', { count: all.length })}
            </Button>
            <Button onClick={onClose}>{t('cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
