'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { call } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Dialog } from '@/components/ui/dialog'
import { useAsk } from '@/components/use-ask'
import type { AnswerOf } from '@/domain/contract/routes'
import { type Brought, type Change, requestOf } from './brought'
import { ImportForm } from './import-form'
import { ImportPreview } from './import-preview'

type Props = { brought: Brought; onChange: Change; onClose: () => void }

/** Brings in an article: first the texts, then how they would be paired. Nothing is stored before one says so. */
export function ImportDialog({ brought, onChange, onClose }: Props) {
  const t = useTranslations('import')
  const router = useRouter()
  const [preview, setPreview] = useState<AnswerOf<'POST /articles/preview'> | null>(null)
  const [key, setKey] = useState(newKey)
  const { ask, busy, refusal, errorAt } = useAsk({
    codes: { TOO_LARGE: t('refused.tooLarge') },
    fields: {
      sourceLanguage: t('refused.language'),
      targetLanguage: t('refused.sameLanguage'),
      source: t('refused.noText'),
      target: t('refused.noText'),
      bilingual: t('refused.oneSided'),
    },
  })

  const look = async () => {
    const seen = await ask(() => call('POST /articles/preview', { body: requestOf(brought) }))
    if (!seen) return
    setKey(newKey())
    setPreview(seen)
  }
  const bringIn = async () => {
    const article = await ask(() => call('POST /articles', { body: requestOf(brought), idempotencyKey: key }))
    if (article) router.push(`/articles/${article.id}`)
  }
  return (
    <Dialog open onClose={onClose} title={preview ? t('previewTitle') : t('title')} size="wide">
      {preview ? (
        <ImportPreview
          preview={preview}
          languages={{ source: brought.sourceLanguage, target: brought.targetLanguage }}
          busy={busy}
          refusal={refusal}
          onBack={() => setPreview(null)}
          onBringIn={() => void bringIn()}
        />
      ) : (
        <ImportForm
          brought={brought}
          onChange={onChange}
          busy={busy}
          refusal={refusal}
          errorAt={errorAt}
          onLook={() => void look()}
        />
      )}
    </Dialog>
  )
}
