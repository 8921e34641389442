import 'server-only'
import type { ComparedLine, ComparedParagraph, ComparedUnit, Comparison } from '@/domain/contract/compare'
import { invalid, Refusal } from '@/domain/contract/problem'
import type { Round } from '@/domain/contract/record'
import type { QueryOf } from '@/domain/contract/routes'
import type { Thread } from '@/domain/contract/shapes'
import { toPlaced } from '@/domain/manuscript/manuscript'
import { redline } from '@/domain/text/redline'
import type { Splice } from '@/domain/text/splice'
import { type ArticleState, between } from '@/domain/tracked/between'
import { isLive, isWords, wasThere } from '@/domain/tracked/line'
import { type TrackedParagraph, toTrackedText } from '@/domain/tracked/tracked-text'
import type { TrackedUnit } from '@/formats/write/review'
import { groupsOf } from '@/formats/write/tracked/groups'
import { type ChangeMark, type RenderedLine, renderLines } from '@/formats/write/tracked/render-lines'
import { readSnapshot } from '../db/transaction'
import type { Actor } from '../session/actor'
import { access } from './access'
import { cursorBehind, positionFrom } from './page'
import { loadRounds } from './rounds'
import { trackedUnits } from './tracked-units'

type Query = QueryOf<'GET /articles/{id}/compare'>

/** What became of the translation, or of the source, between two states of an article, unit by unit; nothing of units left out of it. */
export function compare(actor: Actor, articleId: string, query: Query): Promise<Comparison> {
  return readSnapshot(async (db) => {
    const { article } = await access(db, actor, articleId, 'read')
    const rounds = isRound(query.from) || isRound(query.to) ? await loadRounds(db, articleId) : []
    const from = stateOf('from', query.from, article.seq, rounds)
    const to = stateOf('to', query.to, article.seq, rounds)
    const until = to === 'imported' ? 0 : to
    if (from !== 'imported' && from > until) throw invalid('from', 'is later than to')
    const span: Span = {
      from,
      to: until,
      pending: query.pending === 'true' && until === article.seq,
      all: query.all === 'true',
      passing: query.passing === 'true',
    }
    const units: ComparedUnit[] = []
    let seen = 0
    const reads = { articleId, look: <T>(read: (reader: typeof db) => Promise<T>) => read(db) }
    const window = { behind: positionFrom(query.cursor), take: query.limit, withSource: query.side === 'source' }
    for await (const group of groupsOf(trackedUnits(reads, window))) {
      units.push(...compareGroup(query.side === 'source' ? group.map(ofSource) : group, span))
      seen += group.length
      const last = group.at(-1)
      if (query.limit !== undefined && seen >= query.limit && last)
        return { units, nextCursor: cursorBehind(last.unit.position), through: last.unit.id }
    }
    return { units, nextCursor: null, through: null }
  })
}

const isRound = (asked: string) => asked.startsWith('round:')

/** `seq`: the number of the last event. A round is what was approved at its end; while it goes on, what stands now. */
function stateOf(name: 'from' | 'to', asked: string, seq: number, rounds: readonly Round[]): ArticleState {
  if (asked === 'imported') return 'imported'
  if (asked === 'now') return seq
  if (isRound(asked)) {
    const found = rounds.find(({ round }) => `round:${round}` === asked)
    if (!found) throw new Refusal('NOT_FOUND', 'The article has no such round.')
    return found.to ?? seq
  }
  if (Number(asked) > seq) throw invalid(name, 'is after the last event')
  return Number(asked)
}

type Span = {
  readonly from: ArticleState
  readonly to: number
  /** With what is suggested now. */
  readonly pending: boolean
  /** Units in which nothing changed as well. */
  readonly all: boolean
  /** With the words that are in neither of the two texts. */
  readonly passing: boolean
}

/** No thread changes the source. */
const ofSource = ({ source = [], ...one }: TrackedUnit): TrackedUnit => ({ ...one, paragraphs: source, threads: [] })

function compareGroup(group: readonly TrackedUnit[], { from, to, pending, all, passing }: Span): ComparedUnit[] {
  const threads = new Map(group.flatMap((one) => one.threads.map((thread) => [thread.id, thread] as const)))
  const placed = pending ? [...threads.values()].flatMap((thread) => toPlaced(thread) ?? []) : []
  const paragraphs = between(
    group.flatMap((one) => one.paragraphs),
    from,
    to,
  )
  const { lines } = toTrackedText(
    paragraphs,
    placed,
    group.map(({ unit }) => unit.id),
  )
  const rendered = renderLines(lines, { passing })
  return group.flatMap(({ unit: { id: unitId } }): ComparedUnit[] => {
    const own = paragraphs.filter((one) => one.unitId === unitId).flatMap((one) => compareParagraph(one, threads) ?? [])
    const drawn = rendered.filter((line) => line.unitId === unitId).map(toComparedLine)
    const isChanged = own.some(({ before, after }) => before !== after) || drawn.some(isLineChanged)
    return isChanged || all ? [{ unitId, paragraphs: own, lines: drawn }] : []
  })
}

function compareParagraph(
  paragraph: TrackedParagraph,
  threads: ReadonlyMap<string, Thread>,
): ComparedParagraph | undefined {
  const { id: paragraphId, imported, removed, text, steps } = paragraph
  const before = imported ? (steps[0]?.splice.insert ?? '') : ''
  const after = removed ? '' : text
  if (before === '' && after === '') return
  const changes = changesIn(paragraph, before, after).map(({ by, ...splice }) => {
    const thread = threads.get(by)
    const decidedBy = thread?.suggestion?.decidedBy
    return {
      ...splice,
      ...(by !== '' && { threadId: by }),
      ...(thread && { author: thread.author }),
      ...(decidedBy && { decidedBy }),
    }
  })
  return { paragraphId, before, after, changes }
}

type OwnSplice = Splice & { readonly by: string }

/** Each by whom it was; of a paragraph that was parted, joined, added or removed what differs is all by who did that. */
function changesIn(paragraph: TrackedParagraph, before: string, after: string): OwnSplice[] {
  const { steps, imported, unitId } = paragraph
  const structural = steps.findLast(({ structure }) => structure && structure.op !== 'kind' && structure.op !== 'words')
  if (!imported || structural) {
    const by = (structural ?? steps[0])?.threadId ?? ''
    return redline(before, after).map((splice) => ({ ...splice, by }))
  }
  const lines = toTrackedText([paragraph], [], [unitId]).lines
  const splices: OwnSplice[] = []
  let at = 0
  for (const item of lines.flatMap(({ items }) => items).filter(isWords)) {
    const { text, insertedBy, deletedBy } = item
    if (!wasThere(item) && !isLive(item)) continue
    const end = wasThere(item) ? at + text.length : at
    if (!wasThere(item) || !isLive(item)) {
      const one = { start: at, end, insert: wasThere(item) ? '' : text, by: insertedBy ?? deletedBy ?? '' }
      const last = splices.at(-1)
      if (last && last.by === one.by && last.end === one.start)
        splices[splices.length - 1] = { ...last, end: one.end, insert: last.insert + one.insert }
      else splices.push(one)
    }
    at = end
  }
  return splices
}

const toComparedLine = ({ kind, was, content, end }: RenderedLine): ComparedLine => ({
  ...kind,
  ...(was && { was: { kind: was.kind, level: was.level, threadId: was.by } }),
  words: content.flatMap((one) =>
    one.type === 'words'
      ? [{ words: one.words, style: one.style, ...(one.change && { change: toMark(one.change) }) }]
      : [],
  ),
  ...(end && { end: toMark(end) }),
})

const toMark = ({ is, by, insertedBy }: ChangeMark) => ({
  ...{ is, threadId: by },
  ...(insertedBy !== undefined && { insertedBy }),
})

const isLineChanged = ({ was, words, end }: ComparedLine) =>
  was !== undefined || end !== undefined || words.some(({ change }) => change)
