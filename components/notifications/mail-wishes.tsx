'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import account from '@/components/account/account.module.css'
import { call } from '@/components/call'
import { Field } from '@/components/ui/field'
import { useAsk } from '@/components/use-ask'
import { MailFamily, MailFrequency, type MailWishes as Wishes } from '@/domain/mail-wishes'

type Props = { wishes: Wishes; sends: boolean }

/** What a person is told by mail, and when. Each choice is kept as it is made. */
export function MailWishes({ wishes: atFirst, sends }: Props) {
  const t = useTranslations('notifications.wishes')
  const { ask, refusal } = useAsk()
  const [wishes, setWishes] = useState(atFirst)
  const [saved, setSaved] = useState(false)
  if (!sends) return <p className={account.why}>{t('noMail')}</p>
  const wish = async (family: MailFamily, when: MailFrequency) => {
    setSaved(false)
    const before = wishes
    setWishes({ ...wishes, [family]: when })
    const answer = await ask(() => call('PATCH /me/mail', { body: { [family]: when } }))
    setWishes(answer?.wishes ?? before)
    setSaved(answer !== undefined)
  }
  return (
    <>
      <p className={account.why}>{t('why')}</p>
      <div className={account.pair}>
        {MailFamily.options.map((family) => (
          <Field key={family} label={t(`families.${family}`)}>
            {(given) => (
              <select
                {...given}
                value={wishes[family]}
                onChange={(event) => void wish(family, MailFrequency.parse(event.target.value))}
              >
                {MailFrequency.options.map((when) => (
                  <option key={when} value={when}>
                    {t(`when.${when}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
      <p role="status" className={account.why}>
        {saved && t('saved')}
      </p>
      <p role="alert" className={account.refusal}>
        {refusal}
      </p>
    </>
  )
}
