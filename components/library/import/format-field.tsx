'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { ImportFormat } from '@/domain/contract/names'
import { formatFromName, TEXT_FORMATS } from './formats'
import { type ImportDraft, isFilled, slotsOf, textFormatOf } from './import-draft'

type Props = { draft: ImportDraft; error: string | undefined; onChange: (format: ImportDraft['format']) => void }

/** How the texts are to be read, where the guess is wrong. */
export function FormatField({ draft, error, onChange }: Props) {
  const t = useTranslations('import')
  const { files, format } = draft
  const slots = slotsOf(draft).filter((slot) => isFilled(draft, slot))
  const guessed = new Set(
    slots.map((slot) => {
      const file = files[slot]
      return file ? formatFromName(file.name) : textFormatOf({ ...draft, format: '' }, slot)
    }),
  )
  const [guess] = guessed
  const choices = slots.some((slot) => files[slot] !== null) ? ImportFormat.options : TEXT_FORMATS
  return (
    <Field label={t('format')} error={error}>
      {(given) => (
        <select
          {...given}
          value={format}
          onChange={({ target }) => onChange(ImportFormat.safeParse(target.value).data ?? '')}
        >
          <option value="">
            {guess && guessed.size === 1 ? t('guessed', { format: t(`formats.${guess}`) }) : t('automatic')}
          </option>
          {[...choices, ...(format !== '' && !choices.some((one) => one === format) ? [format] : [])].map((name) => (
            <option key={name} value={name}>
              {t(`formats.${name}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
