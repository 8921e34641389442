'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormatField } from './format-field'
import styles from './import.module.css'
import { type ChangeDraft, type ImportDraft, isReady, SIDES, setBilingual, slotsOf } from './import-draft'
import { ImportProgress } from './import-progress'
import { LanguageField } from './language-field'
import type { ImportProgressState } from './send'
import { SlotField } from './slot-field'

type Props = {
  draft: ImportDraft
  onChange: ChangeDraft
  progress: ImportProgressState | null
  refusal: string | null
  errorAt: (path: string) => string | undefined
  onLook: () => void
  onStop: () => void
}

/** The texts to import, their languages and format. */
export function ImportForm({ draft, onChange, progress, refusal, errorAt, onLook, onStop }: Props) {
  const t = useTranslations('import')
  const slots = slotsOf(draft)
  const ready = isReady(draft) && progress === null
  const named = [...slots, 'sourceLanguage', 'targetLanguage', 'format', 'translatedBy'].some((path) => errorAt(path))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onLook()
      }}
    >
      <fieldset className={styles.shape}>
        <legend>{t('shape')}</legend>
        {[false, true].map((bilingual) => (
          <label key={String(bilingual)}>
            <input
              type="radio"
              name="shape"
              ref={draft.bilingual === bilingual ? begin : undefined}
              checked={draft.bilingual === bilingual}
              onChange={() => onChange((now) => setBilingual(now, bilingual))}
            />
            {t(bilingual ? 'oneText' : 'twoTexts')}
          </label>
        ))}
      </fieldset>
      <div className={styles.facts}>
        {SIDES.map((side) => (
          <LanguageField
            key={side}
            label={t(`${side}Language`)}
            value={draft.languages[side]}
            empty={t('detect')}
            error={errorAt(`${side}Language`)}
            onChange={(tag) => onChange((now) => ({ ...now, languages: { ...now.languages, [side]: tag } }))}
          />
        ))}
        <FormatField
          draft={draft}
          error={errorAt('format')}
          onChange={(format) => onChange((now) => ({ ...now, format }))}
        />
        <Field label={t('translatedBy')} error={errorAt('translatedBy')}>
          {(given) => (
            <input
              {...given}
              dir="auto"
              maxLength={200}
              placeholder={t('translatedByHint')}
              value={draft.translatedBy}
              onChange={({ target: { value } }) => onChange((now) => ({ ...now, translatedBy: value }))}
            />
          )}
        </Field>
      </div>
      <div className={draft.bilingual ? undefined : styles.sides}>
        {slots.map((slot) => (
          <SlotField key={slot} slot={slot} draft={draft} onChange={onChange} error={errorAt(slot)} />
        ))}
      </div>
      <p className={styles.kinds}>{t('kinds')}</p>
      <p role="alert" className={styles.refusal}>
        {!named && refusal}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={!ready} aria-busy={progress !== null}>
          {t('preview')}
        </Button>
        <ImportProgress progress={progress} onStop={onStop} />
      </div>
    </form>
  )
}

/** Where the form begins, for the dialog that opens and for the way back from the preview. */
function begin(choice: HTMLInputElement | null) {
  choice?.setAttribute('autofocus', '')
  choice?.focus()
}
