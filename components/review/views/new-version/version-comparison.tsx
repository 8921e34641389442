'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CallError } from '@/components/call'
import { newKey } from '@/components/new-key'
import { Button } from '@/components/ui/button'
import { Running } from '@/components/ui/running'
import type { Side } from '@/domain/contract/names'
import type { ReturnPreview } from '@/domain/contract/returns'
import { bringTranslation, updateSource, versionIn } from '../../commands/acts/new-versions'
import { useBusy, useDesk } from '../../state/desk-context'
import {
  type ChangeVersion,
  type Comparison,
  comparisonQuery,
  type NewVersion,
  sentVersion,
} from '../../state/new-version'
import { NamesInFile } from '../returns/names-in-file'
import { BaseChoice, HowChoice } from './choices'
import styles from './new-version.module.css'
import { VersionChanges } from './version-changes'

type Props = { side: Side; version: NewVersion; onChange: ChangeVersion }

/** What the new version would change, why it can't be read, or that it is being compared. */
export function VersionComparison({ side, version, onChange }: Props) {
  const t = useTranslations('desk.newVersion')
  const { articleId } = useDesk()
  const first = useQuery(comparisonQuery(articleId, side, version, null))
  const chosen = useQuery({
    ...comparisonQuery(articleId, side, version, version.base),
    enabled: version.base !== null,
  })
  const { data, error, isFetching } = version.base === null ? first : chosen
  const refusal = useRefusal()
  const back = () => onChange({ compared: null, base: null })
  return (
    <>
      <p className={styles.from}>
        <bdi>{version.file?.name ?? t('pasted')}</bdi> <Button onClick={back}>{t('change')}</Button>
      </p>
      {first.data?.side === 'target' && (
        <BaseChoice
          bases={first.data.bases}
          now={first.data.seq}
          chosen={version.base ?? first.data.base}
          onChoose={(base) => onChange({ base })}
        />
      )}
      {data ? (
        <Compared comparison={data} version={version} onChange={onChange} onBack={back} />
      ) : error !== null && !isFetching ? (
        <>
          <p role="alert" className={styles.refusal}>
            {refusal(error)}
          </p>
          <div className={styles.actions}>
            <Button variant="primary" onClick={back}>
              {t('change')}
            </Button>
            <Button onClick={() => onChange({ compared: newKey() })}>{t('again')}</Button>
          </div>
        </>
      ) : (
        <Running role="status">
          <progress aria-label={t('comparing')} /> <span>{t('comparing')}</span>
          <Button onClick={back}>{t('stop')}</Button>
        </Running>
      )}
    </>
  )
}

/** Why it can't be read, in words for it. */
function useRefusal(): (error: unknown) => string {
  const t = useTranslations('desk.newVersion.refused')
  const { refusalWords } = useDesk()
  return (error) => {
    if (!(error instanceof CallError)) return refusalWords(error)
    const { code, problem } = error
    switch (code) {
      case 'UNSUPPORTED_FORMAT':
        return t('unsupported', { why: problem.detail })
      case 'TOO_LARGE':
        return t('tooLarge', { why: problem.detail })
      case 'UNREADABLE_DOCUMENT':
        return t('unreadable', { why: problem.detail })
      case 'INVALID_INPUT':
        return problem.detail.includes('contains no text') ? t('noText') : refusalWords(error)
      default:
        return refusalWords(error)
    }
  }
}

type ComparedProps = { comparison: Comparison; version: NewVersion; onChange: ChangeVersion; onBack: () => void }

function Compared({ comparison, version, onChange, onBack }: ComparedProps) {
  const t = useTranslations('desk.newVersion')
  const desk = useDesk()
  const busy = useBusy(versionIn(desk.articleId))
  const [isStale, setStale] = useState(false)
  const { side, warnings } = comparison
  const isEmpty = bringsNothing(comparison)
  const isDoubtful = warnings.some(({ code }) => code === 'language' || code === 'unlike')
  const memberOf = ({ name, userId }: ReturnPreview['authors'][number]) => version.authors[name] ?? userId ?? ''
  const take = () => {
    const bringing = {
      key: version.compared ?? '',
      onDone: (done: string) => onChange({ done }),
      onStale: () => setStale(true),
    }
    const body = { ...sentVersion(version), seq: comparison.seq, ...(isDoubtful && { anyway: 'true' as const }) }
    if (comparison.side === 'source') void updateSource(desk, { ...bringing, body })
    else {
      const given = comparison.authors.map((author) => ({ name: author.name, userId: memberOf(author) }))
      const authors = JSON.stringify(given.filter(({ userId }) => userId !== ''))
      void bringTranslation(desk, { ...bringing, body: { ...body, as: version.as, base: comparison.base, authors } })
    }
  }
  return (
    <>
      <VersionChanges comparison={comparison} isEmpty={isEmpty} />
      {comparison.side === 'target' && comparison.authors.length > 0 && !isEmpty && (
        <NamesInFile
          authors={comparison.authors}
          memberOf={memberOf}
          onGive={(name, userId) => onChange({ authors: { ...version.authors, [name]: userId } })}
        />
      )}
      {side === 'target' && !isEmpty && <HowChoice as={version.as} onChoose={(as) => onChange({ as })} />}
      {isStale && (
        <p role="alert" className={styles.warning}>
          {t('stale')} <Button onClick={() => onChange({ compared: newKey() })}>{t('compareAgain')}</Button>
        </p>
      )}
      <div className={styles.actions}>
        {!isEmpty && (
          <Button variant="primary" disabled={busy || isStale} aria-busy={busy} onClick={take}>
            {t(isDoubtful ? 'updateAnyway' : side === 'target' && version.as === 'suggestions' ? 'suggest' : 'update')}
          </Button>
        )}
        <Button onClick={isEmpty ? onBack : desk.store.closeDialog}>{t(isEmpty ? 'change' : 'cancel')}</Button>
        <Running role="status">
          {busy && (
            <>
              <progress aria-hidden="true" /> {t('updating')}
            </>
          )}
        </Running>
      </div>
    </>
  )
}

function bringsNothing(comparison: Comparison): boolean {
  if (comparison.comments > 0) return false
  if (comparison.side === 'target') return comparison.suggestions === 0
  return [comparison.changed, comparison.added, comparison.removed].every(({ length }) => length === 0)
}
