import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Marked } from '@/components/marked'
import { Initials } from '@/components/ui/initials'
import { tonesOf } from '@/components/ui/tones'
import { useMoment } from '@/components/use-moment'
import type { Article, Found } from '@/domain/contract/shapes'
import { addressOfTarget, type LinkTarget } from '@/domain/link-target'
import { LeadTitle, OtherTitle } from './article-titles'
import styles from './columns.module.css'
import { useDueWords } from './due-words'
import { OpenCounts } from './open-counts'

/** `words`: searched for. */
type Props = { article: Article; words: string }

/** What the library shows of an article, from left to right. One more column is one more function here, and its words. */
export const COLUMNS = { Text, State, Members }

/** What it is: its titles, what a search found in it, what stands open. */
function Text({ article, words }: Props) {
  const { counts, found } = article
  return (
    <div className={styles.about}>
      <Link href={`/articles/${article.id}`} className={styles.title} data-stop="">
        <LeadTitle article={article} words={words} />
      </Link>
      <OtherTitle article={article} words={words} />
      {found && <SearchHit article={article} found={found} words={words} />}
      <OpenCounts counts={counts} />
    </div>
  )
}

/** How far it is, until when it is due, and when it changed. */
function State({ article }: Props) {
  const t = useTranslations('library')
  const status = useTranslations('desk.status')
  const moment = useMoment()
  const { counts } = article
  const due = useDueWords()(article)
  return (
    <div className={styles.state}>
      <p>
        <span data-status={article.status} className={styles.status}>
          {status(article.status)}
        </span>{' '}
        · <span>{t('read', { done: counts.signedOff, all: counts.units })}</span>
      </p>
      <progress aria-hidden="true" className={styles.progress} max={counts.units || 1} value={counts.signedOff} />
      <Assigned article={article} />
      {due && <p data-late={due.late || undefined}>{due.words}</p>}
      <p className={styles.changed}>
        <Link href={`/articles/${article.id}/report`}>{t('report')}</Link> ·{' '}
        <time dateTime={article.updatedAt}>{t('changed', { when: moment(article.updatedAt) })}</time>
      </p>
    </div>
  )
}

/** To whom it is assigned, or parts of it. */
function Assigned({ article: { assignments = [] } }: Pick<Props, 'article'>) {
  const t = useTranslations('assignments')
  const format = useFormatter()
  if (assignments.length === 0) return null
  return <p>{t('people', { names: format.list([...new Set(assignments.map(({ name }) => name))]) })}</p>
}

/** Who is on it: the initials to the eye, the names to a screen reader. */
function Members({ article: { members = [] } }: Props) {
  const t = useTranslations('library')
  if (members.length === 0) return null
  const names = members.map(({ name }) => name)
  const tones = tonesOf(members.map(({ userId }) => userId))
  return (
    <p className={styles.members}>
      <span className={styles.visuallyHidden}>{t('members', { names: names.join(', ') })}</span>
      <span className={styles.initials} aria-hidden="true">
        {members.slice(0, MOST_SHOWN).map(({ userId, name }) => (
          <Initials key={userId} name={name} tone={tones.get(userId) ?? 0} />
        ))}
      </span>
      {members.length > MOST_SHOWN && (
        <span aria-hidden="true" title={names.slice(MOST_SHOWN).join(', ')}>
          +{members.length - MOST_SHOWN}
        </span>
      )}
    </p>
  )
}

const MOST_SHOWN = 5

/** Where a search found its words first. In a title they are marked where it stands. */
function SearchHit({ article, found, words }: Props & { found: Found }) {
  const t = useTranslations('library.foundIn')
  if (found.in === 'title') return null
  const lang = found.side === 'source' ? article.sourceLanguage : article.targetLanguage
  const place = placeOf(found)
  const excerpt = <Marked text={found.excerpt} words={words} />
  return (
    <p className={styles.found}>
      <span className={styles.where}>{t(found.side ?? 'comment')}</span>{' '}
      {place && (
        <Link href={addressOfTarget(article.id, place)} lang={place.at === 'unit' ? lang : undefined}>
          {excerpt}
        </Link>
      )}
    </p>
  )
}

function placeOf({ unitId, threadId }: Found): LinkTarget | undefined {
  if (threadId !== undefined) return { at: 'thread', id: threadId }
  return unitId === undefined ? undefined : { at: 'unit', id: unitId }
}
