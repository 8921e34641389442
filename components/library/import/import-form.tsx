'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { NewArticle } from '@/domain/contract/inputs'
import { type Brought, type Change, LANGUAGES, slotsOf } from './brought'
import styles from './import.module.css'
import { TextField } from './text-field'

type Props = {
  brought: Brought
  onChange: Change
  busy: boolean
  refusal: string | null
  errorAt: (path: string) => string | undefined
  onLook: () => void
}

const Format = NewArticle.shape.format

/** The texts to bring in, and what they are. */
export function ImportForm({ brought, onChange, busy, refusal, errorAt, onLook }: Props) {
  const t = useTranslations('import')
  const slots = slotsOf(brought)
  const put = (part: Partial<Brought>) => onChange((now) => ({ ...now, ...part }))
  const ready = slots.every((slot) => brought.texts[slot].trim() !== '')
  const named = [...slots, 'sourceLanguage', 'targetLanguage'].some((path) => errorAt(path))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !busy) onLook()
      }}
    >
      <fieldset className={styles.shape}>
        <legend>{t('shape')}</legend>
        {[false, true].map((bilingual) => (
          <label key={String(bilingual)}>
            <input
              type="radio"
              name="shape"
              ref={brought.bilingual === bilingual ? begin : undefined}
              checked={brought.bilingual === bilingual}
              onChange={() => put({ bilingual })}
            />
            {t(bilingual ? 'oneText' : 'twoTexts')}
          </label>
        ))}
      </fieldset>
      <div className={styles.facts}>
        <LanguageField
          label={t('sourceLanguage')}
          value={brought.sourceLanguage}
          error={errorAt('sourceLanguage')}
          onChange={(sourceLanguage) => put({ sourceLanguage })}
        />
        <LanguageField
          label={t('targetLanguage')}
          value={brought.targetLanguage}
          error={errorAt('targetLanguage')}
          onChange={(targetLanguage) => put({ targetLanguage })}
        />
        <Field label={t('format')}>
          {(given) => (
            <select
              {...given}
              value={brought.format}
              onChange={(event) => put({ format: Format.parse(event.target.value) })}
            >
              <option value="text">{t('formats.text')}</option>
              <option value="markdown">Markdown</option>
              <option value="html">HTML</option>
            </select>
          )}
        </Field>
      </div>
      <div className={brought.bilingual ? undefined : styles.sides}>
        {slots.map((slot) => (
          <TextField key={slot} slot={slot} brought={brought} onChange={onChange} error={errorAt(slot)} />
        ))}
      </div>
      <p role="alert" className={styles.refusal}>
        {!named && refusal}
      </p>
      <Button type="submit" variant="primary" disabled={!ready || busy} aria-busy={busy}>
        {busy ? t('pairing') : t('look')}
      </Button>
    </form>
  )
}

/** Where the form begins, for the dialog that opens and for the way back from the preview. */
function begin(choice: HTMLInputElement | null) {
  choice?.setAttribute('autofocus', '')
  choice?.focus()
}

type LanguageProps = { label: string; value: string; error: string | undefined; onChange: (tag: string) => void }

function LanguageField({ label, value, error, onChange }: LanguageProps) {
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' })
  return (
    <Field label={label} error={error}>
      {(given) => (
        <select {...given} value={value} onChange={(event) => onChange(event.target.value)}>
          {LANGUAGES.map((tag) => (
            <option key={tag} value={tag}>
              {names.of(tag)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
