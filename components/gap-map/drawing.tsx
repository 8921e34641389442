import styles from './drawing.module.css'
import type { Drawing, MapGap } from './layout'
import { MIDDLE } from './layout'

type Props = {
  drawing: Drawing
  gaps: readonly MapGap[]
  chosenId: string | null
  unitId: string | null
  /** How many units a fold stands for, in words. */
  foldWords: (units: number) => string
  onChoose: (threadId: string) => void
  onChooseUnit: (unitId: string) => void
}

/** The map itself. Who can't see it has the same facts in the table beside it. */
export function MapDrawing({
  drawing: { width, height, units, lines, folds, marks, arcs },
  gaps,
  chosenId,
  unitId,
  foldWords,
  onChoose,
  onChooseUnit,
}: Props) {
  const byId = new Map(gaps.map((gap) => [gap.id, gap]))
  const look = (threadId: string) => {
    const gap = byId.get(threadId)?.gap
    return {
      'data-ended': gap && gap.resolution !== 'open' ? true : undefined,
      'data-severity': gap?.severity,
      'data-chosen': threadId === chosenId ? true : undefined,
      'data-faded': chosenId !== null && threadId !== chosenId ? true : undefined,
    }
  }
  return (
    <div className={styles.sight}>
      <svg className={styles.map} viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {lines.map(({ heading, ...rect }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing but their order.
          <rect key={index} {...rect} rx={1} className={heading ? styles.heading : styles.line} />
        ))}
        {folds.map(({ y, units: count }) => (
          <text key={y} x={MIDDLE} y={y + 12} textAnchor="middle" className={styles.fold}>
            {foldWords(count)}
          </text>
        ))}
        {arcs.map(({ threadId, relation, path }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two links of a gap may be alike.
          <path key={index} d={path} className={styles.arc} data-relation={relation} {...look(threadId)} />
        ))}
        {units.map(({ id, number, y }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the desk goes to a unit by keys.
          <text
            key={id}
            x={MIDDLE}
            y={y + 6}
            textAnchor="middle"
            className={styles.number}
            data-chosen={id === unitId || undefined}
            onClick={() => onChooseUnit(id)}
          >
            {number ?? '–'}
          </text>
        ))}
        {marks.map(({ threadId, relation, rects }, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table has a button for each gap.
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: two marks of a gap may be alike.
            key={index}
            className={styles.mark}
            data-claim={relation === null || undefined}
            {...look(threadId)}
            onClick={() => onChoose(threadId)}
          >
            {rects.map((rect, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a mark have nothing but their order.
              <rect key={line} {...rect} rx={1} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  )
}
