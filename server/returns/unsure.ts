import { lettersOf, likenessOf } from '@/domain/manuscript/version-match'
import { plainText } from '@/domain/text/inline'
import { type BaseParagraph, type ExportedInk, isInFile, type ReturnedInk, wordsOf } from './ink'
import { type IsNew, linesOf, type Pair, paragraphOf } from './pair'

/** A paragraph of the file that was paired by its words, by hand or not at all. */
export type UnsureParagraph = {
  /** Which paragraph of the file, blank ones not counted. */
  readonly index: number
  readonly text: string
  readonly paragraphId: string | null
  readonly by: 'words' | 'hand'
  readonly likeness: number
  readonly candidates: readonly Candidate[]
}

type Candidate = {
  readonly paragraphId: string
  readonly unitNumber: number | null
  readonly text: string
  readonly likeness: number
}

/** The most that are told; the rest is counted. */
const MOST_UNSURE = 200

const MOST_CANDIDATES = 5
const LEAST_LIKENESS = 0.2

/** UTF-16 code units of a paragraph that are told. */
const EXCERPT = 300

type Text = {
  readonly exported: readonly ExportedInk[]
  readonly returned: readonly ReturnedInk[]
  readonly isNew: IsNew
  readonly paragraphs: readonly BaseParagraph[]
}

/** In the order of the file. `all`: how many there are. `enough`: paragraphs that are so alike are surely the same. */
export function unsureIn(
  pairs: readonly Pair[],
  text: Text,
  enough = Number.POSITIVE_INFINITY,
): { readonly paragraphs: readonly UnsureParagraph[]; readonly all: number } {
  const { exported } = text
  const told = pairs
    .map((pair) => ({ pair, was: exportedWords(pair.e, text), is: returnedWords(pair.r, text) }))
    .filter(({ pair, was, is }) => pair.by === 'hand' || (pair.by === 'words' && is !== '' && is !== was))
    .map(({ pair, was, is }) => ({
      pair,
      likeness: pair.e.length === 0 ? 0 : likenessOf(lettersOf(was), lettersOf(is)),
    }))
    .filter(({ pair, likeness }) => pair.by === 'hand' || likeness < enough)
  const unsure = told
    .flatMap((one) => one.pair.r.map((index) => ({ ...one, index })))
    .filter(({ index }) => returnedWords([index], text) !== '')
    .sort((a, b) => a.index - b.index)
  if (unsure.length === 0) return { paragraphs: [], all: 0 }
  const open = new Set(told.map(({ pair }) => pair))
  const sure = new Set(pairs.filter((pair) => !open.has(pair)).flatMap(({ e, r }) => (r.length > 0 ? e : [])))
  const free = text.paragraphs.flatMap((one) => {
    const lines = linesOf(one.id, exported)
    return lines.length === 0 || lines.some((k) => sure.has(k))
      ? []
      : [{ ...one, letters: lettersOf(exportedWords(lines, text)) }]
  })
  return {
    all: unsure.length,
    paragraphs: unsure.slice(0, MOST_UNSURE).map(({ index, pair, likeness }) => {
      const own = lettersOf(returnedWords([index], text))
      const paragraphId = paragraphOf(pair.e, exported)
      const candidates = free
        .map(({ letters, ...one }) => ({ one, likeness: likenessOf(letters, own) }))
        .filter(({ one, likeness }) => one.id === paragraphId || likeness >= LEAST_LIKENESS)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, MOST_CANDIDATES)
      return {
        index,
        text: shownWords(index, text).slice(0, EXCERPT),
        paragraphId,
        by: pair.by === 'hand' ? 'hand' : 'words',
        likeness,
        candidates: candidates.map(({ one, likeness }) => ({
          paragraphId: one.id,
          unitNumber: one.unitNumber ?? null,
          text: plainText(one.text).slice(0, EXCERPT),
          likeness,
        })),
      }
    }),
  }
}

/** Paragraphs that are elsewhere in the file, with the words that they stand behind there; null: at its beginning. */
export const movedIn = (
  pairs: readonly Pair[],
  text: Text,
): { readonly paragraphId: string; readonly behind: string | null }[] =>
  pairs.flatMap(({ e, r: [first = 0], isMoved }) => {
    const paragraphId = isMoved ? paragraphOf(e, text.exported) : null
    return paragraphId === null
      ? []
      : [{ paragraphId, behind: first === 0 ? null : shownWords(first - 1, text).slice(0, EXCERPT) }]
  })

const exportedWords = (lines: readonly number[], { exported }: Text) =>
  wordsOf(lines.flatMap((k) => exported[k]?.ink ?? []).filter(isInFile))

/** Without what is new. */
const returnedWords = (some: readonly number[], { returned, isNew }: Text) =>
  wordsOf(some.flatMap((k) => returned[k]?.ink ?? []).filter((sign) => !isNew(sign)))

/** As the file shows it with its changes. */
const shownWords = (index: number, { returned }: Text) =>
  wordsOf((returned[index]?.ink ?? []).filter(({ when }) => when !== 'before'))
