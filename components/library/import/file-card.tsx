'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { useFileSize } from '@/components/ui/use-file-size'
import { formatFromName } from './formats'
import styles from './import.module.css'

type Props = {
  label: string
  file: File
  error: string | undefined
  /** Something was typed here before: it stands again when the file is taken away. */
  typed: boolean
  onRemove: () => void
}

/** A file that was chosen: what it is called, what it is, what is wrong with it. */
export function FileCard({ label, file, error, typed, onRemove }: Props) {
  const t = useTranslations('import')
  const sizeOf = useFileSize()
  const id = useId()
  const kind = formatFromName(file.name)
  return (
    <section className={styles.card} aria-labelledby={id} data-wrong={error === undefined ? undefined : ''}>
      <h3 id={id}>{label}</h3>
      <div className={styles.line}>
        <div>
          <p className={styles.name}>{file.name}</p>
          <p className={styles.about}>
            {kind && t(`formats.${kind}`)} · {sizeOf(file.size)}
          </p>
        </div>
        <Button aria-label={t('removeFileNamed', { name: file.name })} onClick={onRemove}>
          {t('removeFile')}
        </Button>
      </div>
      <p role="alert" className={styles.wrong}>
        {error}
      </p>
      {typed && <p className={styles.about}>{t('typedKept')}</p>}
    </section>
  )
}
