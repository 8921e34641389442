import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AnchorState } from '@/domain/contract/names'
import { addressOfTarget } from '@/domain/link-target'
import styles from './gap-map.module.css'
import type { MapGap } from './layout'

type Props = {
  articleId: string
  thread: MapGap
  placeOf: (place: { unitId?: string | null; paragraphId: string | null }) => string
  languageOf: (paragraphId: string | null) => string | undefined
  onClose: () => void
}

/** The gap that was chosen: its claim, and beside it what it stands or falls with. */
export function ChosenGap({ articleId, thread, placeOf, languageOf, onClose }: Props) {
  const t = useTranslations('gapMap')
  const desk = useTranslations('desk')
  const { gap, anchor } = thread
  if (!gap) return null
  return (
    <section className={styles.chosen} aria-label={t('chosen')} aria-live="polite">
      <header>
        <h2>{desk(`gap.types.${gap.type}.label`)}</h2>
        <p className={styles.soft}>
          {desk('severity.label', { severity: desk(`severity.${gap.severity}`) })} · {desk(`gap.origin.${gap.origin}`)}{' '}
          · {t(`resolution.${gap.resolution}`)}
        </p>
      </header>
      <p>{gap.explanation}</p>
      <div className={styles.spans}>
        <Span
          label={t('claim')}
          place={placeOf(thread)}
          language={languageOf(thread.paragraphId)}
          state={anchor?.state}
        >
          {anchor?.quote}
        </Span>
        {gap.links.map((link, index) => (
          <Span
            // biome-ignore lint/suspicious/noArrayIndexKey: two links may be alike.
            key={index}
            label={desk(link.continues ? 'gap.continues' : `gap.relation.${link.relation}`)}
            place={placeOf(link)}
            language={languageOf(link.paragraphId)}
            state={link.state}
          >
            {link.quote}
          </Span>
        ))}
      </div>
      {gap.resolutionNote && (
        <p className={styles.ending}>
          {desk(`gap.resolution.${gap.resolution === 'open' ? 'fixed' : gap.resolution}`)} {gap.resolutionNote}
        </p>
      )}
      <p className={styles.acts}>
        <Link href={addressOfTarget(articleId, { at: 'thread', id: thread.id })}>{t('openOnDesk')}</Link>
        <button type="button" onClick={onClose}>
          {t('unchoose')}
        </button>
      </p>
    </section>
  )
}

type SpanProps = {
  label: string
  place: string
  language: string | undefined
  state: AnchorState | undefined
  children: string | undefined
}

function Span({ label, place, language, state, children }: SpanProps) {
  const t = useTranslations('gapMap')
  return (
    <figure className={styles.span}>
      <figcaption>
        <b>{label}</b> {place}
        {state === 'orphaned' && <em> {t('gone')}</em>}
        {state === 'changed' && <em> {t('changed')}</em>}
      </figcaption>
      <blockquote lang={language} dir="auto">
        {children ?? t('whole')}
      </blockquote>
    </figure>
  )
}
