'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { GUEST_KINDS } from '@/domain/contract/lists'
import { Locale } from '@/domain/contract/names'
import type { GuestKind } from '@/domain/contract/query'
import styles from './queries.module.css'

/** Somebody without an account, as one is typed in. */
export type Someone = { readonly name: string; readonly kind: GuestKind; readonly locale: Locale }

type Props = {
  person: Someone
  onChange: (change: Partial<Someone>) => void
  /** What the name is asked as. */
  label: string
  /** Beside the language of their page. */
  children: ReactNode
}

/** Who somebody without an account is, and which language they read. */
export function GuestFields({ person, onChange, label, children }: Props) {
  const t = useTranslations('desk.guest')
  return (
    <>
      <div className={styles.pair}>
        <Field label={label}>
          {(given) => (
            <input
              {...given}
              required
              maxLength={200}
              autoComplete="off"
              value={person.name}
              onChange={({ target }) => onChange({ name: target.value })}
            />
          )}
        </Field>
        <Field label={t('kind')}>
          {(given) => (
            <select
              {...given}
              value={person.kind}
              onChange={({ target }) =>
                onChange({ kind: GUEST_KINDS.find((kind) => kind === target.value) ?? person.kind })
              }
            >
              {GUEST_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className={styles.pair}>
        {children}
        <Field label={t('locale')}>
          {(given) => (
            <select
              {...given}
              value={person.locale}
              onChange={({ target }) => onChange({ locale: Locale.parse(target.value) })}
            >
              {Locale.options.map((locale) => (
                <option key={locale} value={locale}>
                  {t(`locales.${locale}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </>
  )
}
