'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Running } from '@/components/ui/running'
import type { ImportProgressState } from './send'

type Props = { progress: ImportProgressState | null; onStop: () => void }

/** How far what was sent is, and how to stop it. Its place is kept while there is nothing to tell. */
export function ImportProgress({ progress, onStop }: Props) {
  const t = useTranslations('import')
  const words = progress && t(`progress.${progress.phase}`)
  return (
    <Running>
      {progress && (
        <>
          <progress aria-label={words ?? undefined} value={progress.phase === 'sending' ? progress.share : undefined} />
          <Button onClick={onStop}>{t('stop')}</Button>
        </>
      )}
      <span role="status">{words}</span>
    </Running>
  )
}
