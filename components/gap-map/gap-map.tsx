'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useMemo, useState } from 'react'
import { Keys } from '@/components/shell/keys'
import { Empty } from '@/components/shell/page'
import { useKeys } from '@/components/use-keys'
import type { MapUnit } from '@/domain/contract/gap-map'
import { GAP_ORIGINS } from '@/domain/contract/lists'
import type { GapOrigin } from '@/domain/contract/names'
import { addressOfTarget } from '@/domain/link-target'
import { ChosenGap } from './chosen-gap'
import { MapDrawing } from './drawing'
import styles from './gap-map.module.css'
import { GapTable } from './gap-table'
import { drawingOf, type MapFacts } from './layout'
import { Promises } from './promises'

type Props = { articleId: string; map: MapFacts }

/** Where the argument of an article breaks: its paragraphs, claims and gaps in small, their relations, and the same as a table. */
export function GapMap({ articleId, map }: Props) {
  const t = useTranslations('gapMap')
  const router = useRouter()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const [origin, setOrigin] = useState<GapOrigin | null>(null)
  const [onlyOpen, setOnlyOpen] = useState(false)
  const gaps = useMemo(
    () =>
      map.gaps.filter(
        ({ gap }) => gap && (origin === null || gap.origin === origin) && (!onlyOpen || gap.resolution === 'open'),
      ),
    [map, origin, onlyOpen],
  )
  const drawing = useMemo(
    () =>
      drawingOf(
        { parts: map.parts, gaps },
        { source: writesFromRight(map.sourceLanguage), target: writesFromRight(map.targetLanguage) },
      ),
    [map, gaps],
  )
  const places = useMemo(() => placesIn(map), [map])
  const chosen = gaps.find(({ id }) => id === chosenId)
  const languages = { source: map.sourceLanguage, target: map.targetLanguage }
  const unit = drawing.units.find(({ id }) => id === unitId)
  const choose = (id: string) => {
    setChosenId(id === chosenId ? null : id)
    setUnitId(null)
  }
  const chooseUnit = (id: string) => {
    setUnitId(id === unitId ? null : id)
    setChosenId(null)
  }
  const close = () => {
    setChosenId(null)
    setUnitId(null)
  }
  useKeys({
    o: () => {
      if (chosen) router.push(addressOfTarget(articleId, { at: 'thread', id: chosen.id }))
      else if (unit) router.push(addressOfTarget(articleId, { at: 'unit', id: unit.id }))
    },
    Escape: close,
  })

  const placeOf = ({ unitId, paragraphId }: { unitId?: string | null; paragraphId: string | null }): string => {
    const place = places.paragraphs.get(paragraphId ?? '')
    const number = place ? place.number : places.numbers.get(unitId ?? '')
    if (unitId === null && paragraphId === null) return t('article')
    if (number === undefined) return t('noPlace')
    if (number === null) return t('leftOut')
    return place ? t('place', { number, side: t(`side.${place.side}`) }) : t('unit', { number })
  }

  return (
    <>
      <Promises articleId={articleId} promises={map.promises} languages={languages} />
      {map.gaps.length === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <>
          <Filters {...{ origin, onlyOpen, setOrigin, setOnlyOpen }} shown={gaps.length} />
          <div className={styles.room}>
            <MapDrawing
              drawing={drawing}
              gaps={gaps}
              chosenId={chosen?.id ?? null}
              unitId={unit?.id ?? null}
              foldWords={(units) => t('unmarked', { count: units })}
              onChoose={choose}
              onChooseUnit={chooseUnit}
            />
            <div className={styles.facts}>
              {chosen ? (
                <ChosenGap
                  articleId={articleId}
                  thread={chosen}
                  placeOf={placeOf}
                  languageOf={(id) => {
                    const side = places.paragraphs.get(id ?? '')?.side
                    return side && languages[side]
                  }}
                  onClose={close}
                />
              ) : (
                <p className={styles.soft} aria-live="polite">
                  {unit ? (
                    <Link href={addressOfTarget(articleId, { at: 'unit', id: unit.id })}>
                      {unit.number === null ? t('leftOut') : t('unit', { number: unit.number })}: {t('openOnDesk')}
                    </Link>
                  ) : (
                    t('choose')
                  )}
                </p>
              )}
              <GapTable gaps={gaps} chosenId={chosen?.id ?? null} placeOf={placeOf} onChoose={choose} />
            </div>
          </div>
          <Keys other="library" open={t('chooseKey')} more={{ O: t('openKey'), Esc: t('closeKey') }} />
        </>
      )}
    </>
  )
}

type FilterProps = {
  origin: GapOrigin | null
  onlyOpen: boolean
  shown: number
  setOrigin: (origin: GapOrigin | null) => void
  setOnlyOpen: (only: boolean) => void
}

function Filters({ origin, onlyOpen, shown, setOrigin, setOnlyOpen }: FilterProps) {
  const t = useTranslations('gapMap')
  const desk = useTranslations('desk.gap')
  const id = useId()
  return (
    <p className={styles.filters}>
      <label htmlFor={id}>{desk('originLabel')}</label>
      <select
        id={id}
        value={origin ?? ''}
        onChange={({ target }) => setOrigin(GAP_ORIGINS.find((one) => one === target.value) ?? null)}
      >
        <option value="">{t('anyOrigin')}</option>
        {GAP_ORIGINS.map((one) => (
          <option key={one} value={one}>
            {desk(`origin.${one}`)}
          </option>
        ))}
      </select>
      <label>
        <input type="checkbox" checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)} />{' '}
        {t('onlyOpen')}
      </label>
      <output className={styles.soft}>{t('count', { count: shown })}</output>
    </p>
  )
}

/** Whether a language is written from right to left, as far as is known. */
function writesFromRight(language: string): boolean {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '')
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

/** The numbers of the units, null of one that is left out; and the number and side of each paragraph. */
function placesIn({ parts }: MapFacts) {
  const units = parts.filter((part): part is MapUnit => part.type === 'unit')
  const numbers = new Map(units.map(({ id, number }) => [id, number]))
  const paragraphs = new Map(
    units.flatMap(({ id: unitId, ...unit }) =>
      (['source', 'target'] as const).flatMap((side) =>
        unit[side].map(({ id }) => [id, { side, number: numbers.get(unitId) }] as const),
      ),
    ),
  )
  return { numbers, paragraphs }
}
