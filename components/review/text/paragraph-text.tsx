import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { hasBreak } from './breaks'
import type { Run, RunStyle } from './runs'
import { type Insertion, type Mark, type Segment, segment } from './segments'
import styles from './text.module.css'
import { Written } from './written'

type Props = { runs: readonly Run[]; marks: readonly Mark[]; focused: string | null }

/**
 * The words of a paragraph with their marks. Each stretch of raw text carries its offset (`data-start`, `data-end`), so
 * that a selection in the browser is a range of the raw text; what isn't raw text carries the offset where it stands.
 */
export function ParagraphText({ runs, marks, focused }: Props) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const announced = new Set<string>()
  return segment(runs, marks).map((piece) => {
    if (piece.type === 'insertion')
      return <Inserted key={`+${piece.id}`} piece={piece} by={byId.get(piece.id)?.by} focused={focused} />
    if (piece.type === 'point')
      return (
        <span
          key={`.${piece.id}`}
          className={styles.point}
          data-at={piece.at}
          data-threads={piece.id}
          data-lit={piece.id === focused || undefined}
        />
      )
    const first = piece.deletedBy.filter((id) => !announced.has(id))
    for (const id of first) announced.add(id)
    return <Words key={piece.start} piece={piece} byId={byId} focused={focused} announce={first} />
  })
}

type WordsProps = {
  piece: Segment
  byId: ReadonlyMap<string, Mark>
  focused: string | null
  announce: readonly string[]
}

function Words({ piece, byId, focused, announce }: WordsProps) {
  const kinds = new Set(piece.marks.map((id) => byId.get(id)?.kind))
  const lit = focused !== null && piece.marks.includes(focused)
  const words = (
    <span
      data-start={piece.start}
      data-end={piece.end}
      data-atomic={piece.atomic || undefined}
      data-threads={piece.marks.length > 0 ? piece.marks.join(' ') : undefined}
      data-lit={lit || undefined}
      className={classOf(kinds)}
    >
      {piece.text}
    </span>
  )
  const styled = withStyle(piece.style, words)
  if (piece.deletedBy.length === 0) return styled
  // The space that gives way to a ¶: struck out it would look like a hyphen.
  const broken = piece.text.trim() === '' && piece.deletedBy.every((id) => hasBreak(byId.get(id)?.inserts?.text ?? ''))
  return (
    <>
      {announce.map((id) => (
        <Spoken
          key={id}
          what={byId.get(id)?.removes ? 'suggestedRemoval' : 'suggestedDeletion'}
          by={byId.get(id)?.by}
          at={piece.start}
        />
      ))}
      <del
        className={broken ? styles.given : styles.deleted}
        data-lit={(focused !== null && piece.deletedBy.includes(focused)) || undefined}
      >
        {styled}
      </del>
    </>
  )
}

function Inserted({ piece, by, focused }: { piece: Insertion; by: string | undefined; focused: string | null }) {
  return (
    <>
      <Spoken what="suggestedInsertion" by={by} at={piece.at} />
      <ins
        className={styles.inserted}
        data-at={piece.at}
        data-threads={piece.id}
        data-lit={piece.id === focused || undefined}
      >
        <Written words={piece.text} />
      </ins>
    </>
  )
}

type Speech = {
  what: 'suggestedDeletion' | 'suggestedInsertion' | 'suggestedRemoval'
  by: string | undefined
  at: number
}

function Spoken({ what, by, at }: Speech) {
  const t = useTranslations('desk.text')
  return (
    <bdi className={styles.spoken} data-at={at}>
      {t(what, { name: by ?? '' })}{' '}
    </bdi>
  )
}

const classOf = (kinds: ReadonlySet<Mark['kind'] | undefined>) =>
  [
    kinds.has('gap') && styles.gap,
    kinds.has('issue') && styles.issue,
    kinds.has('comment') && styles.comment,
    kinds.has('suggestion') && styles.suggestion,
    kinds.has('finding') && styles.finding,
    kinds.has('draft') && styles.draft,
  ]
    .filter(Boolean)
    .join(' ') || undefined

/** An article's links are shown as such but lead nowhere here: a click on them is a click into the text. */
function withStyle({ emphasis, strong, code, strike, href }: RunStyle, words: ReactNode): ReactNode {
  let node = words
  if (code) node = <code className={styles.code}>{node}</code>
  if (strike) node = <s>{node}</s>
  if (emphasis) node = <em>{node}</em>
  if (strong) node = <strong>{node}</strong>
  if (href !== undefined)
    node = (
      <span className={styles.link} title={href}>
        {node}
      </span>
    )
  return <Fragment>{node}</Fragment>
}
