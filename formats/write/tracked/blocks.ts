import type { KindAndLevel, Point } from '@/domain/tracked/line'
import type { ChangeMark, RenderedRun } from './render-lines'
import type { TrackedLine } from './tracked'

/**
 * A paragraph for formats that can't track paragraph ends, or several whose ends changed. `kinds`: of its words up to the
 * first of these ends, and behind each; there is one at least.
 */
export type TrackedBlock = { readonly kinds: readonly KindAndLevel[]; readonly content: readonly BlockPiece[] }

/** The end of a paragraph that was inserted or deleted, between the words of one block. */
export type ChangedEnd = { readonly type: 'end-of-paragraph'; readonly change: ChangeMark }

export type BlockPiece = RenderedRun | Point | ChangedEnd

/**
 * Lines as whole paragraphs: a paragraph inserted or deleted with its end is so by itself. Ends that changed between kept
 * words are changes inside one block.
 */
export function blocksOf(lines: readonly TrackedLine[]): TrackedBlock[] {
  return linesBetweenKeptEnds(lines).flatMap((stretch) => {
    const mixed = stretch.findIndex((line) => !isOneWay(line))
    const alone = mixed < 0 ? stretch : stretch.slice(0, mixed)
    return [...alone.map((line) => blockOf([line])), ...(mixed < 0 ? [] : [blockOf(stretch.slice(mixed))])]
  })
}

/** The kind of the one element that holds all of it: what is partly a heading is none. */
export const kindOf = ({ kinds: [first, ...others] }: TrackedBlock): KindAndLevel =>
  first && others.every((one) => isSame(one, first)) ? first : { kind: 'paragraph' }

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

function blockOf(lines: readonly TrackedLine[]): TrackedBlock {
  const content = lines.flatMap(({ content, end }, index): BlockPiece[] =>
    end && index < lines.length - 1 ? [...content, { type: 'end-of-paragraph', change: end }] : [...content],
  )
  return { kinds: lines.map((_, index) => kindFrom(lines, index)), content }
}

/** The kind of the paragraph that begins with a line, in the text that has the end before it. */
function kindFrom(lines: readonly TrackedLine[], begin: number): KindAndLevel {
  const gone = lines[begin - 1]?.end?.is === 'deleted' ? 'inserted' : 'deleted'
  const last = lines.slice(begin).find(({ end }) => end?.is !== gone) ?? lines.at(-1)
  return (gone === 'inserted' && last?.was) || (last?.kind ?? { kind: 'paragraph' })
}

const isSame = (a: KindAndLevel, b: KindAndLevel) => a.kind === b.kind && a.level === b.level
