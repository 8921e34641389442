'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { type Brought, type Format, LANGUAGES, type Slot, slotsOf } from './brought'
import styles from './import.module.css'
import { readFile } from './read-file'

type Props = {
  brought: Brought
  onChange: (brought: Brought) => void
  busy: boolean
  refusal: string | null
  errorAt: (path: string) => string | undefined
  onLook: () => void
}

/** The texts to bring in, and what they are. */
export function ImportForm({ brought, onChange, busy, refusal, errorAt, onLook }: Props) {
  const t = useTranslations('import')
  const slots = slotsOf(brought)
  const ready = slots.every((slot) => brought.texts[slot].trim() !== '')
  const named = ['source', 'target', 'bilingual', 'sourceLanguage', 'targetLanguage'].some((path) => errorAt(path))
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
              checked={brought.bilingual === bilingual}
              onChange={() => onChange({ ...brought, bilingual })}
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
          onChange={(sourceLanguage) => onChange({ ...brought, sourceLanguage })}
        />
        <LanguageField
          label={t('targetLanguage')}
          value={brought.targetLanguage}
          error={errorAt('targetLanguage')}
          onChange={(targetLanguage) => onChange({ ...brought, targetLanguage })}
        />
        <Field label={t('format')}>
          {(given) => (
            <select
              {...given}
              value={brought.format}
              onChange={(event) => onChange({ ...brought, format: event.target.value as Format })}
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

type TextProps = { slot: Slot; error: string | undefined } & Pick<Props, 'brought' | 'onChange'>

function TextField({ slot, brought, onChange, error }: TextProps) {
  const t = useTranslations('import')
  const [unread, setUnread] = useState<string | null>(null)
  const put = (text: string, format = brought.format) =>
    onChange({ ...brought, format, texts: { ...brought.texts, [slot]: text } })
  const choose = async (file: File | undefined) => {
    if (!file) return
    const read = await readFile(file)
    setUnread(read.ok ? null : t(`unread.${read.why}`, { name: file.name }))
    if (read.ok) put(read.text, read.format)
  }
  const language =
    slot === 'bilingual' ? undefined : slot === 'source' ? brought.sourceLanguage : brought.targetLanguage
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped here; it can be chosen by keyboard below
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        void choose(event.dataTransfer.files[0])
      }}
    >
      <Field label={t(`texts.${slot}`)} hint={t('dropHint')} error={unread ?? error}>
        {(given) => (
          <textarea
            {...given}
            lang={language}
            rows={brought.bilingual ? 14 : 12}
            value={brought.texts[slot]}
            onChange={(event) => put(event.target.value)}
          />
        )}
      </Field>
      <label className={styles.file}>
        {t('chooseFile')}
        <input
          type="file"
          accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </label>
    </div>
  )
}
