import type { KindAndLevel, Point } from '@/domain/tracked/line'
import type { ChangeMark, RenderedRun } from './render-lines'
import type { TrackedLine } from './tracked'

/** A paragraph for formats that can't track paragraph ends. */
export type TrackedBlock = { readonly kind: KindAndLevel; readonly content: readonly BlockPiece[] }

/** The end of a paragraph that was inserted or deleted, between the words of one block. */
export type ChangedEnd = { readonly type: 'end-of-paragraph'; readonly change: ChangeMark }

export type BlockPiece = RenderedRun | Point | ChangedEnd

/**
 * Lines as whole paragraphs: a paragraph inserted or deleted with its end is so by itself. Ends that changed between kept
 * words are changes inside one block. If the paragraphs are of different kinds, no block can be both: then the old ones are
 * deleted, and the new ones inserted.
 */
export function blocksOf(lines: readonly TrackedLine[]): TrackedBlock[] {
  return linesBetweenKeptEnds(lines).flatMap((stretch) => {
    const mixed = stretch.findIndex((line) => !isOneWay(line))
    const alone = mixed < 0 ? stretch : stretch.slice(0, mixed)
    const rest = mixed < 0 ? [] : stretch.slice(mixed)
    return [...alone.map(blockOf), ...(rest.length > 1 ? together(rest) : rest.map(blockOf))]
  })
}

/** Its words, inserted and deleted ones too. */
export const wordsOf = (content: readonly BlockPiece[]): string =>
  content.map((one) => (one.type === 'words' ? one.words : '')).join('')

/** Up to each unchanged end. */
function linesBetweenKeptEnds(lines: readonly TrackedLine[]): TrackedLine[][] {
  const result: TrackedLine[][] = []
  let open: TrackedLine[] = []
  for (const line of lines) {
    open.push(line)
    if (line.end) continue
    result.push(open)
    open = []
  }
  return open.length > 0 ? [...result, open] : result
}

const isOneWay = ({ content, end }: TrackedLine) =>
  end !== undefined && content.every((one) => one.type !== 'words' || one.change?.is === end.is)

const blockOf = ({ kind, content }: TrackedLine): TrackedBlock => ({ kind, content })

function together(lines: readonly TrackedLine[]): TrackedBlock[] {
  const [first] = lines
  if (!first) return []
  const isOneKind = lines.every(({ kind, was = kind }) => isSame(kind, first.kind) && isSame(was, first.kind))
  if (!isOneKind || first.kind.kind === 'code') return replaceBlocks(lines)
  const content = lines.flatMap(({ content, end }, index): BlockPiece[] =>
    end && index < lines.length - 1 ? [...content, { type: 'end-of-paragraph', change: end }] : [...content],
  )
  return [{ kind: first.kind, content }]
}

const isSame = (a: KindAndLevel, b: KindAndLevel) => a.kind === b.kind && a.level === b.level

function replaceBlocks(lines: readonly TrackedLine[]): TrackedBlock[] {
  const by = lines.find(({ end }) => end)?.end?.by ?? ''
  const old = paragraphs(lines, 'inserted').map(({ kind, content }) => ({
    kind,
    content: content.filter((one) => one.type === 'words').map((run) => markChange(run, { is: 'deleted', by })),
  }))
  const fresh = paragraphs(lines, 'deleted').map(({ kind, content }) => ({
    kind,
    content: content.map((one) => (one.type === 'words' ? markChange(one, { is: 'inserted', by }) : one)),
  }))
  return [...old, ...fresh].filter(({ content }) => content.length > 0)
}

const markChange = (run: RenderedRun, change: ChangeMark): RenderedRun => ({ ...run, change: run.change ?? change })

type WholeBlock = { readonly kind: KindAndLevel; readonly content: readonly (RenderedRun | Point)[] }

/** The paragraphs of one of the two texts: without the insertions, or without the deletions. */
function paragraphs(lines: readonly TrackedLine[], without: ChangeMark['is']): WholeBlock[] {
  const result: WholeBlock[] = []
  let open: (RenderedRun | Point)[] = []
  for (const { kind, content, end } of lines) {
    open.push(...content.filter((one) => one.type !== 'words' || one.change?.is !== without))
    if (end?.is === without) continue
    result.push({ kind, content: open })
    open = []
  }
  const last = result.at(-1)
  if (open.length === 0 || !last) return open.length === 0 ? result : [{ kind: { kind: 'paragraph' }, content: open }]
  return [...result.slice(0, -1), { ...last, content: [...last.content, ...open] }]
}
