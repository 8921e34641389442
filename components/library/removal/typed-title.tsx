'use client'

import { useTranslations } from 'next-intl'
import { useTitles } from '@/components/titles'
import { autofocus } from '@/components/ui/autofocus'
import { Field } from '@/components/ui/field'
import type { Article } from '@/domain/contract/shapes'

type Props = { article: Article; error: string | undefined; value: string; onChange: (typed: string) => void }

/** The title of an article that is to go, typed to be sure which. One without a title needs none. */
export function TypedTitle({ article, error, value, onChange }: Props) {
  const t = useTranslations('library.purge')
  const { lead } = useTitles()(article)
  if (lead.lang === undefined) return null
  return (
    <Field label={t('typeTitle')} error={error}>
      {(given) => (
        <input
          {...given}
          ref={autofocus}
          autoComplete="off"
          dir="auto"
          lang={lead.lang}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
