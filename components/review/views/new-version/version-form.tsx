'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ACCEPTED, formatFromName, guessFormat, TEXT_FORMATS } from '@/components/library/import/formats'
import { newKey } from '@/components/new-key'
import { autofocus } from '@/components/ui/autofocus'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FileButton } from '@/components/ui/file-button'
import { FileLine } from '@/components/ui/file-line'
import select from '@/components/ui/select.module.css'
import { useDropped } from '@/components/ui/use-dropped'
import { LIMITS } from '@/domain/contract/limits'
import { ImportFormat, type Side } from '@/domain/contract/names'
import { useDesk } from '../../state/desk-context'
import { sendingKeys } from '../../state/keys'
import type { ChangeVersion, NewVersion } from '../../state/new-version'
import { useArticle } from '../../state/on-desk'
import styles from './new-version.module.css'

type Props = { side: Side; version: NewVersion; onChange: ChangeVersion }

/** A file or a text, and how it is to be read. */
export function VersionForm({ side, version, onChange }: Props) {
  const t = useTranslations('desk.newVersion')
  const { store } = useDesk()
  const { sourceLanguage, targetLanguage } = useArticle()
  const [unfit, setUnfit] = useState<string | null>(null)
  const { file, text } = version
  const take = ([chosen]: readonly File[]) => {
    if (!chosen) return
    const why = whyUnfit(chosen)
    setUnfit(why && t(`unfit.${why}`, { name: chosen.name }))
    if (!why) onChange({ file: chosen, format: '' })
  }
  const over = useDropped(take, true)
  const isReady = file !== null || text.trim() !== ''
  const compare = () => {
    if (isReady) onChange({ compared: newKey(), base: null })
  }
  return (
    <form
      data-over={over || undefined}
      className={styles.form}
      onKeyDown={sendingKeys({ send: compare, leave: store.closeDialog })}
      onSubmit={(event) => {
        event.preventDefault()
        compare()
      }}
    >
      <p className={styles.lead}>{t(`lead.${side}`)}</p>
      {file ? (
        <FileLine file={file}>
          <Button onClick={() => onChange({ file: null, format: '' })}>{t('remove')}</Button>
        </FileLine>
      ) : (
        <Field label={t(`text.${side}`)} hint={t('hint')}>
          {(given) => (
            <textarea
              {...given}
              ref={autofocus}
              rows={12}
              dir="auto"
              lang={side === 'source' ? sourceLanguage : targetLanguage}
              value={text}
              onChange={({ target }) => onChange({ text: target.value })}
            />
          )}
        </Field>
      )}
      <p role="alert" className={styles.refusal}>
        {unfit}
      </p>
      <div className={styles.tools}>
        <FileButton accept={ACCEPTED} onChoose={take}>
          {t(file ? 'another' : 'choose')}
        </FileButton>
        <FormatChoice version={version} onChange={onChange} />
      </div>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabled={!isReady}>
          {t('compare')}
        </Button>
        <Button onClick={store.closeDialog}>{t('cancel')}</Button>
      </div>
    </form>
  )
}

function whyUnfit({ name, size }: File) {
  if (formatFromName(name) === undefined || formatFromName(name) === 'json') return 'otherKind'
  if (size > LIMITS.upload) return 'tooLarge'
  return size === 0 ? 'empty' : null
}

/** How the text is to be read, where the guess is wrong. */
function FormatChoice({ version: { file, text, format }, onChange }: Omit<Props, 'side'>) {
  const t = useTranslations('desk.newVersion')
  const guess = file ? formatFromName(file.name) : guessFormat(text)
  const choices = file ? ImportFormat.options.filter((one) => one !== 'json') : TEXT_FORMATS
  return (
    <label className={styles.choice}>
      {t('format')}
      <select
        className={select.select}
        value={format}
        onChange={({ target }) => onChange({ format: ImportFormat.safeParse(target.value).data ?? '' })}
      >
        <option value="">{guess ? t('guessed', { format: t(`formats.${guess}`) }) : t('automatic')}</option>
        {choices.map((name) => (
          <option key={name} value={name}>
            {t(`formats.${name}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
