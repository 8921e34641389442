'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Preview, Warning } from '@/domain/contract/intake'
import type { Side } from '@/domain/contract/names'
import { type ImportDraft, SIDES, slotsOf } from './import-draft'
import { languageName } from './languages'
import styles from './preview.module.css'

type Props = {
  seen: Preview
  draft: ImportDraft
  busy: boolean
  onLanguage: (side: Side, tag: string) => void
  onSwap: () => void
}

/** What looks wrong, each with what sets it right. */
export function PreviewWarnings({ seen, draft, busy, onLanguage, onSwap }: Props) {
  const t = useTranslations('import')
  if (seen.warnings.length === 0) return null
  return (
    <ul className={styles.warnings} aria-label={t('warnings')}>
      {seen.warnings.map((warning) => (
        <li key={`${warning.code} ${warning.path}`}>
          <Words warning={warning} seen={seen} draft={draft} />{' '}
          {warning.code === 'sides-swapped' && (
            <Button disabled={busy} onClick={onSwap}>
              {t('swap')}
            </Button>
          )}
          {warning.code === 'language-differs' && (
            <ChangeLanguage side={sideOf(warning)} seen={seen} busy={busy} onLanguage={onLanguage} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ warning, seen, draft }: { warning: Warning } & Pick<Props, 'seen' | 'draft'>) {
  const t = useTranslations('import')
  const locale = useLocale()
  const slot = [...slotsOf(draft)].find((one) => one === warning.path)
  const name = (slot && draft.files[slot]?.name) ?? t(`texts.${slot ?? 'bilingual'}`)
  const side = sideOf(warning)
  const language = (tag: string | undefined) => (tag === undefined ? t('anotherLanguage') : languageName(tag, locale))
  switch (warning.code) {
    case 'same-language':
      return t('warning.sameLanguage', { language: language(seen.detected.source ?? seen.detected.target) })
    case 'sides-swapped':
      return t('warning.sidesSwapped')
    case 'language-differs':
      return t('warning.languageDiffers', { side, language: language(seen.detected[side]) })
    case 'language-guessed':
      return t('warning.languageGuessed', { side, language: language(seen.languages[side]) })
    case 'wrong-extension': {
      const format = slot && seen.formats[slot]
      return format ? t('warning.wrongExtension', { name, format: t(`formats.${format}`) }) : warning.message
    }
    case 'encoding':
      return t('warning.encoding', { name })
  }
}

/** Takes the language that the text looks like. */
function ChangeLanguage({
  side,
  seen,
  busy,
  onLanguage,
}: Pick<Props, 'seen' | 'busy' | 'onLanguage'> & { side: Side }) {
  const t = useTranslations('import')
  const locale = useLocale()
  const tag = seen.detected[side]
  if (tag === undefined) return null
  return (
    <Button disabled={busy} onClick={() => onLanguage(side, tag)}>
      {t('changeLanguage', { language: languageName(tag, locale) })}
    </Button>
  )
}

const sideOf = ({ path }: Warning): Side => SIDES.find((side) => path.startsWith(side)) ?? 'target'
