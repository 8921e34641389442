'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type Draft, fieldsOf, lacks } from '../../model/draft'
import { useDeskState } from '../../state/desk-context'

type Props = { draft: Draft; busy: boolean; onSend: () => void }

export function SendButton({ draft, busy, onSend }: Props) {
  const t = useTranslations('desk')
  const lacking = useDeskState(({ typed }) => lacks(draft, fieldsOf(draft, typed)))
  return (
    <Button variant="primary" disabled={lacking !== undefined || busy} onClick={onSend}>
      {t(`compose.send.${draft.kind}`)} <kbd>{t('key.send')}</kbd>
    </Button>
  )
}
