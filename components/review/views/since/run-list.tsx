import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Role } from '@/domain/contract/names'
import type { Thread, Unit } from '@/domain/contract/shapes'
import type { Place, Run } from '../../model/since'
import { MOMENT } from '../../model/since'
import { useDesk } from '../../state/desk-context'
import { goToThreadCard, goToUnit } from '../../state/go-to'
import { ThreadSummary } from '../margin/thread-summary'
import { openingWords } from '../rows/unit-row'
import styles from './since.module.css'

type Props = {
  runs: readonly Run[]
  units: readonly Unit[]
  threads: readonly Thread[]
  numbers: ReadonlyMap<string, number>
}

/** What happened, the last first: who did what, when, and where it leads. */
export function RunList({ runs, units, threads, numbers }: Props) {
  const say = useRunWords()
  const format = useFormatter()
  return (
    <ol className={styles.runs}>
      {runs.toReversed().map((run) => (
        <li key={run.seq}>
          <span className={styles.said}>
            {say(run)} <time dateTime={run.at}>{format.dateTime(new Date(run.at), MOMENT)}</time>
          </span>
          <Places places={run.places} units={units} threads={threads} numbers={numbers} />
        </li>
      ))}
    </ol>
  )
}

type PlacesProps = Omit<Props, 'runs'> & { places: readonly Place[] }

/** Each place that is still there, a line. */
function Places({ places, units, threads, numbers }: PlacesProps) {
  const desk = useDesk()
  const found = places.flatMap(({ of, id, commentId }) => {
    const thread = of === 'thread' ? threads.find((one) => one.id === id) : undefined
    const unit = units.find((one) => one.id === (thread ? thread.unitId : id) || (of === 'paragraph' && holds(one, id)))
    const reply = thread?.comments.find((comment) => comment.id === commentId)?.body
    return thread || unit ? [{ key: commentId ?? id, thread, unit, reply }] : []
  })
  const goTo = ({ thread, unit }: (typeof found)[number]) => {
    desk.store.closeDialog()
    if (thread) goToThreadCard(desk, thread)
    else if (unit) goToUnit(desk, unit.id)
  }
  if (found.length === 0) return null
  return (
    <ul className={styles.places}>
      {found.map((place) => (
        <li key={place.key}>
          <button type="button" className={styles.place} onClick={() => goTo(place)}>
            {numbers.has(place.unit?.id ?? '') && <>¶{numbers.get(place.unit?.id ?? '')} </>}
            {place.reply ||
              (place.thread ? <ThreadSummary thread={place.thread} /> : place.unit && openingWords(place.unit))}
          </button>
        </li>
      ))}
    </ul>
  )
}

const holds = ({ source, target }: Unit, paragraphId: string) =>
  [...source, ...target].some(({ id }) => id === paragraphId)

/** “Noh accepted 4 suggestions”. */
function useRunWords(): (run: Run) => ReactNode {
  const t = useTranslations('desk')
  return ({ what, actor, count, member }) => {
    const role = Role.safeParse(member?.role)
    return t.rich(`since.said.${what}`, {
      name: actor?.name ?? 'Stet',
      count,
      member: member?.name ?? '',
      role: role.success ? t(`members.role.${role.data}`) : '',
      b: (name) => <b>{name}</b>,
    })
  }
}
