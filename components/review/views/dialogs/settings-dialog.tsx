'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import { PolicyFields } from '@/components/policy/policy-fields'
import { Button } from '@/components/ui/button'
import type { Side } from '@/domain/contract/names'
import { headlineOf, titleOf } from '@/domain/title'
import { patchArticle } from '../../commands/acts/article'
import { type ArticleSettings, checksToChoose, clashesOf, patchOf, settingsOf } from '../../model/settings'
import { useChecks } from '../../state/checks'
import { useBusy, useDesk } from '../../state/desk-context'
import { useArticle, useUnits } from '../../state/on-desk'
import { DeskDialog } from './desk-dialog'
import styles from './dialogs.module.css'

/** Title, due date and review rules. */
export function SettingsDialog() {
  const t = useTranslations('desk.settings')
  const format = useFormatter()
  const id = useId()
  const desk = useDesk()
  const article = useArticle()
  const busy = useBusy(article.id)
  const { checks } = useChecks()
  const nameOf = useTranslations()
  const now = settingsOf(article)
  const [begun] = useState(now)
  const [mine, setMine] = useState<Partial<ArticleSettings>>({})
  const shown = { ...now, ...mine }
  const set = (change: Partial<ArticleSettings>) => setMine((before) => ({ ...before, ...change }))
  const clashes = clashesOf(begun, now, mine)
  const close = desk.store.closeDialog
  const save = async () => {
    const body = patchOf(now, mine)
    if (Object.keys(body).length === 0 || (await patchArticle(desk, body))) close()
  }
  return (
    <DeskDialog open onClose={close} title={t('title')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        {(['target', 'source'] as const).map((side) => (
          <TitleField
            key={side}
            side={side}
            label={nameOf(NAMES[side])}
            value={shown[side]}
            onChange={(title) => set({ [side]: title })}
          />
        ))}
        <label className={styles.label} htmlFor={`${id}d`}>
          {t('due')}
        </label>
        <input
          id={`${id}d`}
          className={styles.field}
          type="date"
          value={shown.due}
          onChange={(event) => set({ due: event.target.value })}
        />
        <label className={styles.label} htmlFor={`${id}t`}>
          {t('translatedBy')}
        </label>
        <input
          id={`${id}t`}
          className={styles.field}
          dir="auto"
          maxLength={200}
          placeholder={t('translatedByHint')}
          value={shown.translatedBy}
          onChange={(event) => set({ translatedBy: event.target.value })}
        />
        <PolicyFields policy={shown} checks={checksToChoose(checks, article)} onChange={set} />
        {clashes.length > 0 && (
          <p className={styles.clash} role="status">
            {t('clash', { fields: format.list(clashes.map((name) => nameOf(NAMES[name]))) })}
          </p>
        )}
        <div className={styles.actions}>
          <Button type="submit" variant="primary" disabled={busy}>
            {t('save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </DeskDialog>
  )
}

/** The label of each field. */
const NAMES = {
  target: 'desk.settings.titleTarget',
  source: 'desk.settings.titleSource',
  due: 'desk.settings.due',
  translatedBy: 'desk.settings.translatedBy',
  selfApproval: 'policy.selfApproval',
  signOffs: 'policy.twoSignOffs',
  rejectReason: 'policy.rejectReason',
  checksBlocking: 'policy.checksBlocking',
} as const satisfies Record<keyof ArticleSettings, string>

type Props = { side: Side; label: string; value: string; onChange: (value: string) => void }

/** The title of a side. Emptied, it follows the headline, which is shown in its place. */
function TitleField({ side, label, value, onChange }: Props) {
  const t = useTranslations('desk.settings')
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const { title, titleFollows, sourceLanguage, targetLanguage } = useArticle()
  const units = useUnits()
  const headline = titleOf(headlineOf(units.flatMap((unit) => (unit.excluded ? [] : unit[side]))))
  const follows = value.trim() === '' || (titleFollows?.[side] === true && value === title[side])
  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className={styles.field}
        dir="auto"
        lang={side === 'source' ? sourceLanguage : targetLanguage}
        aria-describedby={`${id}h`}
        value={value}
        placeholder={headline}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}h`} className={styles.hint}>
        {follows ? t(headline === '' ? 'noHeadline' : 'followsHeadline') : t('byHand')}{' '}
        {!follows && (
          <button
            type="button"
            className={styles.text}
            onClick={() => {
              onChange('')
              field.current?.focus()
            }}
          >
            {t('followAgain')}
          </button>
        )}
      </p>
    </>
  )
}
