import type { Range } from '@/domain/text/splice'

/** Characters of a paragraph that are shown: [start, end) of the raw text, what is seen for it, and how. */
export type Run = Range & { readonly text: string; readonly style: RunStyle }
export type RunStyle = {
  readonly emphasis?: true
  readonly strong?: true
  readonly code?: true
  readonly strike?: true
  readonly href?: string
}

const PLAIN: RunStyle = {}

/** A text with no inline marks, as source code is. */
export const plainRuns = (text: string): Run[] =>
  text === '' ? [] : [{ start: 0, end: text.length, text, style: PLAIN }]

/** A place in the shown text: `local` characters into the run at `index`. */
export type Place = { readonly index: number; readonly local: number }

/** The raw offset of a place in a run's text. Where the text shown isn't the raw one, its nearer end. */
export function offsetIn(run: Pick<Run, 'start' | 'end' | 'text'>, local: number): number {
  const within = Math.max(0, Math.min(local, run.text.length))
  if (run.text.length === run.end - run.start) return run.start + within
  return within * 2 < run.text.length ? run.start : run.end
}

/**
 * Where a raw offset is shown. Between two runs (in mark characters, which aren't shown) `lean` says which side:
 * the start of a range leans forward, to the words that follow; its end leans back.
 */
export function placeOf(runs: readonly Run[], offset: number, lean: 'forward' | 'back'): Place | null {
  const index =
    lean === 'forward' ? runs.findIndex((run) => offset < run.end) : runs.findLastIndex((run) => offset > run.start)
  const run = runs[index]
  if (run) return { index, local: localOf(run, offset) }
  const edge = lean === 'forward' ? runs.length - 1 : 0
  const last = runs[edge]
  return last ? { index: edge, local: lean === 'forward' ? last.text.length : 0 } : null
}

function localOf(run: Run, offset: number): number {
  if (offset <= run.start) return 0
  if (offset >= run.end) return run.text.length
  return run.text.length === run.end - run.start ? offset - run.start : 0
}
