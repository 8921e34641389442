'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Thread, Version } from '@/domain/contract/shapes'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard } from '../../state/go-to'
import { useThreads } from '../../state/on-desk'
import styles from './versions.module.css'

type Choice = { from?: number; to?: number }
type Props = {
  versions: readonly Version[]
  from: number
  to: number
  onChoose: (choice: Choice) => void
}

/** The versions, the imported text first. Two columns of radio buttons say which two are compared. */
export function VersionList({ versions, from, to, onChoose }: Props) {
  const t = useTranslations('desk.versions')
  const threads = useThreads()
  const byId = new Map(threads.map((thread) => [thread.id, thread]))
  return (
    <table className={styles.list}>
      <thead>
        <tr>
          <th scope="col">{t('from')}</th>
          <th scope="col">{t('to')}</th>
          <th scope="col">{t('what')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <tr key={version.version}>
            <td>
              <input
                type="radio"
                name="from"
                aria-label={t('fromVersion', { version: version.version })}
                checked={from === version.version}
                onChange={() => onChoose({ from: version.version })}
              />
            </td>
            <td>
              <input
                type="radio"
                name="to"
                aria-label={t('toVersion', { version: version.version })}
                checked={to === version.version}
                onChange={() => onChoose({ to: version.version })}
              />
            </td>
            <td>
              <Told version={version} thread={byId.get(version.threadId ?? '')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who, when, and what happened besides the words. */
function Told({ version, thread }: { version: Version; thread: Thread | undefined }) {
  const t = useTranslations('desk.versions')
  const format = useFormatter()
  const desk = useDesk()
  const { author, alsoBy = [], decidedBy, structure, undoes, threadId, splice } = version
  const imported = threadId === undefined && splice === null
  const people = [
    author && t(undoes === undefined ? 'by' : 'undoneBy', { name: author.name }),
    alsoBy.length > 0 && t('also', { names: alsoBy.map(({ name }) => name).join(', ') }),
    decidedBy && t('accepted', { name: decidedBy.name }),
  ].filter(Boolean)
  const happened = [
    undoes !== undefined && t('undoes', { version: undoes }),
    structure && t(`structure.${structure}`),
  ].filter(Boolean)
  const lead = (to: Thread) => {
    desk.store.closeDialog()
    goToThreadCard(desk, to)
  }
  return (
    <>
      <span className={styles.name}>
        <b>{t('version', { version: version.version })}</b>
        {imported && <> · {t('imported')}</>}
        {happened.length > 0 && <> · {happened.join(' · ')}</>}
      </span>
      <span className={styles.who}>
        {people.length > 0 && <>{people.join(' · ')} · </>}
        <time dateTime={version.at}>
          {format.dateTime(new Date(version.at), { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {thread && (
          <button type="button" className={styles.lead} onClick={() => lead(thread)}>
            {t('thread')}
          </button>
        )}
      </span>
    </>
  )
}
