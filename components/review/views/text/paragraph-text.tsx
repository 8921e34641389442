import { useTranslations } from 'next-intl'
import { Fragment, memo, type ReactNode } from 'react'
import { WithBreaks } from '@/components/redline/with-breaks'
import { hasBlankLine } from '@/domain/manuscript/paragraph-break'
import type { InPlace } from '../../model/in-place'
import type { RunStyle, ShownRun } from '../../model/segments'
import { type Insertion, type Mark, type Piece, type Segment, segment } from '../../model/segments'
import { WordsInPlace } from '../write/words-in-place'
import styles from './text.module.css'

type Props = {
  runs: readonly ShownRun[]
  marks: readonly Mark[]
  /** What is written in place; each has a mark too. */
  inPlace?: readonly InPlace[]
  /** The thread in focus, or all parts of its group. */
  highlighted: ReadonlySet<string>
}

const NONE: readonly never[] = []

/**
 * The words of a paragraph with their marks. Each piece of raw text carries its offsets (`data-start`, `data-end`), so
 * that a selection in the browser is a range of the raw text; other elements carry the offset of their place.
 */
export function ParagraphText({ runs, marks, inPlace = NONE, highlighted }: Props) {
  const byId = new Map(marks.map((mark) => [mark.id, mark]))
  const announced = new Set<string>()
  const pieces = segment(runs, marks)
  if (inPlace.length === 0) return pieces.map(draw)
  return aroundPlaces(pieces, inPlace).map((part) =>
    'piece' in part ? (
      draw(part.piece)
    ) : (
      <WordsInPlace key={`=${part.at.id}`} at={part.at}>
        {part.over.map(draw)}
      </WordsInPlace>
    ),
  )

  function draw(piece: Piece) {
    if (piece.type === 'insertion')
      return (
        <Inserted
          key={`+${piece.id}`}
          piece={piece}
          by={byId.get(piece.id)?.by}
          highlighted={highlighted.has(piece.id)}
        />
      )
    if (piece.type === 'point')
      return (
        <span
          key={`.${piece.id}`}
          className={styles.point}
          data-at={piece.at}
          data-threads={piece.id}
          data-highlighted={highlighted.has(piece.id) || undefined}
        />
      )
    const first = piece.deletedBy.filter((id) => !announced.has(id))
    for (const id of first) announced.add(id)
    return (
      <Words
        key={piece.start}
        start={piece.start}
        end={piece.end}
        text={piece.text}
        atomic={piece.atomic}
        style={piece.style}
        threads={piece.marks.join(' ')}
        className={classOf(new Set(piece.marks.map((id) => byId.get(id)?.kind)))}
        highlighted={piece.marks.some((id) => highlighted.has(id))}
        deletion={deletionOf(piece, byId)}
        deletionHighlighted={piece.deletedBy.some((id) => highlighted.has(id))}
        announcements={first.length === 0 ? NOTHING : first.map((id) => ({ id, ...said(byId.get(id)) }))}
      />
    )
  }
}

type Part = { readonly piece: Piece } | { readonly at: InPlace; readonly over: readonly Piece[] }

/** The pieces in order; those whose words are written anew are put together, with what is written. */
function aroundPlaces(pieces: readonly Piece[], inPlace: readonly InPlace[]): Part[] {
  const parts: Part[] = []
  for (const piece of pieces) {
    const at = inPlace.find((one) => isOver(piece, one))
    if (!at) {
      parts.push({ piece })
      continue
    }
    const last = parts.at(-1)
    const over = piece.type === 'point' && piece.id === at.id ? [] : [piece]
    if (last && 'at' in last && last.at === at) parts[parts.length - 1] = { at, over: [...last.over, ...over] }
    else parts.push({ at, over })
  }
  return parts
}

const isOver = (piece: Piece, { id, start, end }: InPlace): boolean => {
  if (piece.type === 'text') return piece.marks.includes(id) && start < end
  return piece.type === 'point' && piece.id === id ? true : start < piece.at && piece.at < end
}

type WordsProps = Pick<Segment, 'start' | 'end' | 'text' | 'atomic' | 'style'> & {
  /** The ids of the marks that cover them. */
  threads: string
  className: string | undefined
  highlighted: boolean
  /** The CSS class of words that a suggestion deletes. */
  deletion: string | undefined
  deletionHighlighted: boolean
  announcements: readonly { readonly id: string; readonly what: Speech['what']; readonly by: string | undefined }[]
}

const NOTHING: WordsProps['announcements'] = []

/** Memoised: a paragraph may have a thousand pieces, and moving the focus changes two. */
const Words = memo(function Words(props: WordsProps) {
  const {
    start,
    end,
    text,
    atomic,
    style,
    threads,
    className,
    highlighted,
    deletion,
    deletionHighlighted,
    announcements,
  } = props
  const styled = withStyle(
    style,
    <span
      data-start={start}
      data-end={end}
      data-atomic={atomic || undefined}
      data-threads={threads || undefined}
      data-highlighted={highlighted || undefined}
      className={className}
    >
      {text}
    </span>,
  )
  if (deletion === undefined) return styled
  return (
    <>
      {announcements.map(({ id, what, by }) => (
        <SpokenMark key={id} what={what} by={by} at={start} />
      ))}
      <del className={deletion} data-highlighted={deletionHighlighted || undefined}>
        {styled}
      </del>
    </>
  )
})

/** The space that gives way to a ¶: struck out it would look like a hyphen. */
function deletionOf({ text, deletedBy }: Segment, byId: ReadonlyMap<string, Mark>): string | undefined {
  if (deletedBy.length === 0) return undefined
  const broken = text.trim() === '' && deletedBy.every((id) => hasBlankLine(byId.get(id)?.inserts?.text ?? ''))
  return broken ? styles.given : styles.deleted
}

const said = (mark: Mark | undefined) => ({
  what: mark?.removes ? ('suggestedRemoval' as const) : ('suggestedDeletion' as const),
  by: mark?.by,
})

type InsertedProps = { piece: Insertion; by: string | undefined; highlighted: boolean }

function Inserted({ piece, by, highlighted }: InsertedProps) {
  return (
    <>
      <SpokenMark what="suggestedInsertion" by={by} at={piece.at} />
      <ins
        className={styles.inserted}
        data-at={piece.at}
        data-threads={piece.id}
        data-highlighted={highlighted || undefined}
      >
        <WithBreaks words={piece.text} />
      </ins>
    </>
  )
}

type Speech = {
  what: 'suggestedDeletion' | 'suggestedInsertion' | 'suggestedRemoval'
  by: string | undefined
  at: number
}

function SpokenMark({ what, by, at }: Speech) {
  const t = useTranslations('desk.text')
  return (
    <bdi className={styles.visuallyHidden} data-at={at}>
      {t(what, { name: by ?? '' })}{' '}
    </bdi>
  )
}

const CLASSES = {
  gap: styles.gap,
  issue: styles.issue,
  comment: styles.comment,
  suggestion: styles.suggestion,
  finding: styles.finding,
  draft: styles.draft,
} satisfies Record<Mark['kind'], string | undefined>

const classOf = (kinds: ReadonlySet<Mark['kind'] | undefined>) =>
  [...kinds].flatMap((kind) => (kind && CLASSES[kind]) || []).join(' ') || undefined

/** Links in the article are styled as links but can't be followed here: a click on them is a click into the text. */
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
