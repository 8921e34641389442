'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { called, GAP_ORIGINS, GAP_TYPES, SEVERITIES } from '@/domain/contract/lists'
import { type Draft, fieldKey, originOf } from '../../model/draft'
import { useTyped } from '../../state/desk-context'
import styles from '../margin/card.module.css'
import { LiveRedline } from '../text/redline'
import { CategoryField } from './category-field'
import { GapTypeField } from './gap-type-field'
import { MentionField } from './mention-field'

type Props = { draft: Draft }

const useField = (draft: Draft, name: string) => useTyped(fieldKey(draft, name), draft.initial[name] ?? '')

/** `held`: its words have changed, so the draft can't be sent until that is settled. */
export function SuggestionFields({ draft, held = false }: Props & { held?: boolean }) {
  const t = useTranslations('desk.compose')
  const [replacement, setReplacement] = useField(draft, 'replacement')
  const before = draft.place?.quote ?? ''
  return (
    <>
      <Labelled label={t('replacement')}>
        {(id) => (
          <textarea
            id={id}
            className={styles.field}
            data-article=""
            data-first=""
            dir="auto"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
        )}
      </Labelled>
      <p className={styles.soft}>{replacement === '' && before !== '' ? t('deletes') : t('emptyLine')}</p>
      {!held && replacement !== before && before !== '' && (
        <p className={styles.change} dir="auto">
          <LiveRedline before={before} after={replacement} />
        </p>
      )}
      <BodyField draft={draft} name="reason" label={t('reason')} />
      <DraftCategory draft={draft} optional />
    </>
  )
}

export function IssueFields({ draft }: Props) {
  const t = useTranslations('desk.compose')
  return (
    <>
      <DraftCategory draft={draft} first />
      <SeverityField draft={draft} />
      <BodyField draft={draft} label={t('issueBody')} />
    </>
  )
}

export function GapFields({ draft }: Props) {
  const t = useTranslations('desk')
  const [type, setType] = useField(draft, 'type')
  const [origin, setOrigin] = useField(draft, 'origin')
  return (
    <>
      <GapTypeField value={called(GAP_TYPES, type) ?? 'unsupported-claim'} onChange={setType} />
      <div className={styles.pair}>
        <Labelled label={t('gap.originLabel')}>
          {(id) => (
            <select
              id={id}
              className={styles.select}
              value={originOf(draft, type, origin)}
              onChange={(event) => setOrigin(event.target.value)}
            >
              {GAP_ORIGINS.map((value) => (
                <option key={value} value={value}>
                  {t(`gap.origin.${value}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <SeverityField draft={draft} />
      </div>
      <BodyField draft={draft} name="explanation" label={t('gap.explanation')} />
    </>
  )
}

function SeverityField({ draft }: Props) {
  const t = useTranslations('desk.severity')
  const [severity, setSeverity] = useField(draft, 'severity')
  return (
    <Labelled label={t('field')}>
      {(id) => (
        <select
          id={id}
          className={styles.select}
          value={severity}
          onChange={(event) => setSeverity(event.target.value)}
        >
          {SEVERITIES.map((value) => (
            <option key={value} value={value}>
              {t(value)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

type CategoryProps = Props & { optional?: boolean; first?: boolean }

export function DraftCategory({ draft, ...rest }: CategoryProps) {
  const [category, setCategory] = useField(draft, 'category')
  return <CategoryField value={category} onChange={setCategory} {...rest} />
}

type BodyProps = Props & { name?: string; label: string; first?: boolean }

/** One's own words. Those that become a comment can mention people. */
export function BodyField({ draft, name = 'body', label, first }: BodyProps) {
  const [words, setWords] = useField(draft, name)
  return (
    <Labelled label={label}>
      {(id) => {
        const given = { id, className: styles.field, 'data-first': first ? '' : undefined, dir: 'auto', rows: 2 }
        return name === 'body' ? (
          <MentionField {...given} value={words} onValue={setWords} />
        ) : (
          <textarea {...given} value={words} onChange={(event) => setWords(event.target.value)} />
        )
      }}
    </Labelled>
  )
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles.labelled}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  )
}
