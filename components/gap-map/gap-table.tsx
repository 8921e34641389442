import { useTranslations } from 'next-intl'
import styles from './gap-map.module.css'
import type { MapGap } from './layout'

type Props = {
  gaps: readonly MapGap[]
  chosenId: string | null
  /** Where words stand, in words. */
  placeOf: (place: { unitId?: string | null; paragraphId: string | null }) => string
  onChoose: (threadId: string) => void
}

/** The facts of the map: every gap with its words and what they stand in relation to. */
export function GapTable({ gaps, chosenId, placeOf, onChoose }: Props) {
  const t = useTranslations('gapMap')
  const desk = useTranslations('desk')
  return (
    <table className={styles.table}>
      <caption>{t('table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('gapAndClaim')}</th>
          <th scope="col">{t('standing')}</th>
          <th scope="col">{t('relations')}</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map((thread) => {
          const { id, gap, anchor } = thread
          if (!gap) return null
          return (
            <tr key={id} data-chosen={id === chosenId || undefined}>
              <th scope="row">
                <button type="button" data-stop aria-pressed={id === chosenId} onClick={() => onChoose(id)}>
                  {desk(`gap.types.${gap.type}.label`)}
                </button>
                <br />
                {placeOf(thread)} {anchor && <q dir="auto">{shortened(anchor.quote)}</q>}
              </th>
              <td>
                {t(`resolution.${gap.resolution}`)}
                <br />
                {desk(`severity.${gap.severity}`)}
                <br />
                {desk(`gap.origin.${gap.origin}`)}
              </td>
              <td>
                {gap.links.map((link, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two links may be alike.
                  <span key={index} className={styles.relation}>
                    {desk(link.continues ? 'gap.continues' : `gap.relation.${link.relation}`)}: {placeOf(link)}{' '}
                    <q dir="auto">{shortened(link.quote)}</q>
                  </span>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const shortened = (quote: string) => (quote.length <= 60 ? quote : `${quote.slice(0, 58).toWellFormed().trimEnd()}…`)
