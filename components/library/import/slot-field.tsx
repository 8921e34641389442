'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileButton } from '@/components/ui/file-button'
import { FileCard } from './file-card'
import { ACCEPTED } from './formats'
import styles from './import.module.css'
import { asOneText, type ChangeDraft, type ImportDraft, type Slot, withFiles } from './import-draft'
import { holdsTwo } from './two-languages'

type Props = { slot: Slot; draft: ImportDraft; onChange: ChangeDraft; error: string | undefined }

/** One text: typed, pasted, or in a file that was dropped or chosen. */
export function SlotField({ slot, draft, onChange, error }: Props) {
  const t = useTranslations('import')
  const [emptied, setEmptied] = useState(false)
  const [over, setOver] = useState(false)
  const [holdsBoth, setHoldsBoth] = useState(false)
  const file = draft.files[slot]
  // However it came here: chosen, dropped on it, or dropped on the page.
  useEffect(() => {
    if (!file || slot === 'bilingual') return
    let isStill = true
    void holdsTwo(file).then((both) => isStill && setHoldsBoth(both))
    return () => {
      isStill = false
      setHoldsBoth(false)
    }
  }, [file, slot])
  const unfit = draft.unfit[slot]
  const wrong = unfit ? t(`fileProblem.${unfit.why}`, { name: unfit.name }) : error
  const take = (files: readonly File[]) => onChange((now) => withFiles(now, files, slot))
  const language = slot === 'bilingual' ? undefined : draft.languages[slot] || undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped here; it can be chosen by keyboard below
    <div
      className={styles.slot}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const files = [...event.dataTransfer.files]
        // Words that are dragged here go where the browser puts them.
        if (files.length === 0) return
        event.preventDefault()
        take(files)
      }}
    >
      {file ? (
        <FileCard
          label={t(`texts.${slot}`)}
          file={file}
          error={wrong}
          typed={draft.texts[slot].trim() !== ''}
          onRemove={() => {
            setEmptied(true)
            onChange((now) => ({ ...now, files: { ...now.files, [slot]: null } }))
          }}
        />
      ) : (
        <Field label={t(`texts.${slot}`)} hint={t('dropHint')} error={wrong}>
          {(given) => (
            <textarea
              {...given}
              ref={emptied ? focus : undefined}
              lang={language}
              rows={draft.bilingual ? 14 : 12}
              value={draft.texts[slot]}
              onChange={({ target: { value } }) => {
                const pasted = value.length > draft.texts[slot].length + PASTED
                onChange((now) => ({ ...now, texts: { ...now.texts, [slot]: value }, unfit: {} }))
                if (value === '') setHoldsBoth(false)
                else if (pasted && slot !== 'bilingual') void holdsTwo(value).then(setHoldsBoth)
              }}
            />
          )}
        </Field>
      )}
      {holdsBoth && slot !== 'bilingual' && (
        <p role="status" className={styles.both}>
          {t('bothHere')} <Button onClick={() => onChange((now) => asOneText(now, slot))}>{t('asOneText')}</Button>
        </p>
      )}
      <p className={styles.file}>
        <FileButton accept={ACCEPTED} multiple={slot !== 'bilingual'} onChoose={take}>
          {t(`chooseFile.${slot}`)}
        </FileButton>
      </p>
    </div>
  )
}

/** So many letters at once were pasted, not typed. */
const PASTED = 80

/** The button that took the file away is gone: the focus goes on to where one can type. */
const focus = (field: HTMLTextAreaElement | null) => field?.focus()
