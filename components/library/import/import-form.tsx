'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type Brought, type Change, isReady, reshaped, SIDES, slotsOf } from './brought'
import { FormatField } from './format-field'
import styles from './import.module.css'
import { LanguageField } from './language-field'
import { Running } from './running'
import type { Progress } from './sending'
import { SlotField } from './slot-field'

type Props = {
  brought: Brought
  onChange: Change
  progress: Progress | null
  refusal: string | null
  errorAt: (path: string) => string | undefined
  onLook: () => void
  onStop: () => void
}

/** The texts to bring in, and what they are. */
export function ImportForm({ brought, onChange, progress, refusal, errorAt, onLook, onStop }: Props) {
  const t = useTranslations('import')
  const slots = slotsOf(brought)
  const ready = isReady(brought) && progress === null
  const named = [...slots, 'sourceLanguage', 'targetLanguage', 'format'].some((path) => errorAt(path))
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
              ref={brought.bilingual === bilingual ? begin : undefined}
              checked={brought.bilingual === bilingual}
              onChange={() => onChange((now) => reshaped(now, bilingual))}
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
            value={brought.languages[side]}
            empty={t('detect')}
            error={errorAt(`${side}Language`)}
            onChange={(tag) => onChange((now) => ({ ...now, languages: { ...now.languages, [side]: tag } }))}
          />
        ))}
        <FormatField
          brought={brought}
          error={errorAt('format')}
          onChange={(format) => onChange((now) => ({ ...now, format }))}
        />
      </div>
      <div className={brought.bilingual ? undefined : styles.sides}>
        {slots.map((slot) => (
          <SlotField key={slot} slot={slot} brought={brought} onChange={onChange} error={errorAt(slot)} />
        ))}
      </div>
      <p className={styles.kinds}>{t('kinds')}</p>
      <p role="alert" className={styles.refusal}>
        {!named && refusal}
      </p>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={!ready} aria-busy={progress !== null}>
          {t('look')}
        </Button>
        <Running progress={progress} onStop={onStop} />
      </div>
    </form>
  )
}

/** Where the form begins, for the dialog that opens and for the way back from the preview. */
function begin(choice: HTMLInputElement | null) {
  choice?.setAttribute('autofocus', '')
  choice?.focus()
}
