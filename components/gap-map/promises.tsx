import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PromisedText } from '@/domain/contract/gap-map'
import { addressOfTarget } from '@/domain/link-target'
import { plainText } from '@/domain/text/inline'
import styles from './gap-map.module.css'

type Props = {
  articleId: string
  promises: readonly PromisedText[]
  languages: Readonly<Record<PromisedText['side'], string>>
}

/** The foremost of those that carry a text, in a line. */
const SHOWN = 6

/** Headline and lede, and which units of the body carry them: by how many of their words they take up. */
export function Promises({ articleId, promises, languages }: Props) {
  const t = useTranslations('gapMap')
  if (promises.length === 0) return null
  return (
    <section className={styles.promises} aria-label={t('promises')}>
      {(['source', 'target'] as const).map((side) => (
        <div key={side}>
          <p className={styles.side}>{t(`side.${side}`)}</p>
          {promises.every((promise) => promise.side !== side) && <p className={styles.soft}>{t('noPromises')}</p>}
          {promises
            .filter((promise) => promise.side === side)
            .map((promise) => (
              <Promised key={promise.role} {...{ articleId, promise }} language={languages[side]} />
            ))}
        </div>
      ))}
    </section>
  )
}

type OneProps = Pick<Props, 'articleId'> & { promise: PromisedText; language: string }

function Promised({ articleId, promise, language }: OneProps) {
  const t = useTranslations('gapMap')
  const missing = promise.words.filter(({ count }) => count === 0)
  const carriers = promise.carriers.slice(0, SHOWN)
  return (
    <div className={styles.promise} data-role={promise.role}>
      <p className={styles.role}>{t(`role.${promise.role}`)}</p>
      <p lang={language} dir="auto" className={styles.words}>
        <Words promise={promise} />
      </p>
      <dl>
        {carriers.length > 0 && (
          <div>
            <dt>{t('carriedBy')}</dt>
            <dd>
              {carriers.map(({ unitId, number, words }) => (
                <Link
                  key={unitId}
                  href={addressOfTarget(articleId, { at: 'unit', id: unitId })}
                  title={t('wordsTakenUp', { count: words })}
                >
                  {t('unit', { number })}
                </Link>
              ))}
              {promise.carriedBy > carriers.length && (
                <span className={styles.soft}>
                  {t('carriedByMore', { count: promise.carriedBy - carriers.length })}
                </span>
              )}
            </dd>
          </div>
        )}
        {missing.length > 0 && (
          <div>
            <dt>{t('neverTakenUp')}</dt>
            <dd lang={language} dir="auto">
              {missing.map(({ start, end }) => `“${promise.text.slice(start, end)}”`).join(' ')}
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}

/** The text with the words that nothing takes up marked. A text with marks of its own is shown without either. */
function Words({ promise: { text, words } }: { promise: PromisedText }) {
  if (plainText(text) !== text) return plainText(text)
  const pieces = []
  let at = 0
  for (const { start, end, count } of words) {
    if (count > 0) continue
    pieces.push(text.slice(at, start), <i key={start}>{text.slice(start, end)}</i>)
    at = end
  }
  return [...pieces, text.slice(at)]
}
