import { narrow } from '@/components/redline/narrow'
import type { ComparedLine } from '@/domain/contract/compare'
import type { Thread } from '@/domain/contract/shapes'

export type LineWords = ComparedLine['words'][number]
export type ChangeMark = NonNullable<LineWords['change']>

/** Words of a line that follow one another and are of one change, or of none. */
export type LinePart = { readonly threadId?: string; readonly words: readonly LineWords[] }

/** A change that is not shown: whether what it asks for is done in the text that is shown. */
export type HiddenChange = 'done' | 'not-done'

/**
 * The lines with some changes only. `hidden` says of a change by its thread that it isn't shown, and how its words read
 * then: those of an acceptance as they are now, those of a suggestion as if it had not been made.
 */
export function withChanges(
  lines: readonly ComparedLine[],
  hidden: (threadId: string) => HiddenChange | undefined,
): ComparedLine[] {
  const result: ComparedLine[] = []
  let open: LineWords[] = []
  for (const { words, end, was, ...line } of lines) {
    open.push(...words.flatMap((one) => settled(one, hidden) ?? []))
    const hides = end && hidden(end.threadId)
    if (end && hides && (end.is === 'inserted') !== (hides === 'done')) continue
    const turned = was && hidden(was.threadId)
    result.push({
      ...(was && turned === 'not-done' ? { kind: was.kind, level: was.level } : line),
      words: open,
      ...(was && !turned && { was }),
      ...(end && !hides && { end }),
    })
    open = []
  }
  const last = result.at(-1)
  if (open.length === 0) return result
  return last
    ? [...result.slice(0, -1), { ...last, words: [...last.words, ...open] }]
    : [{ kind: 'paragraph', words: open }]
}

/** Undefined: the words are in neither text that is shown. */
function settled(
  { change, ...words }: LineWords,
  hidden: (threadId: string) => HiddenChange | undefined,
): LineWords | undefined {
  if (!change) return words
  const hides = hidden(change.threadId)
  const { insertedBy, ...mark } = change
  if (insertedBy === undefined) {
    if (!hides) return { ...words, change }
    return (change.is === 'inserted') === (hides === 'done') ? words : undefined
  }
  // Inserted by one and deleted by another: there only where one of the two is hidden, and as if the other stood alone.
  const before = hidden(insertedBy)
  if (hides === 'done' || before === 'not-done' || (!hides && !before)) return undefined
  if (!hides) return { ...words, change: mark }
  return before ? words : { ...words, change: { is: 'inserted', threadId: insertedBy } }
}

/** Words that stand before and after a replacement alike are shown as kept: the change is what differs. */
export function narrowed(words: readonly LineWords[]): LineWords[] {
  return words.flatMap((one, index) => {
    const [before, after] = [words[index - 1], words[index + 1]]
    if (isReplaced(before, one)) return []
    if (!after || !isReplaced(one, after)) return [one]
    const { range, replacement } = narrow(one.words, after.words)
    const kept = (text: string): LineWords[] => (text === '' ? [] : [{ words: text, style: one.style }])
    const changed = (text: string, of: LineWords): LineWords[] => (text === '' ? [] : [{ ...of, words: text }])
    return [
      ...kept(one.words.slice(0, range.start)),
      ...changed(one.words.slice(range.start, range.end), one),
      ...changed(replacement, after),
      ...kept(one.words.slice(range.end)),
    ]
  })
}

/** Whether the second is what a thread put in the place of the first. */
const isReplaced = (one: LineWords | undefined, next: LineWords): boolean =>
  one?.change?.is === 'deleted' &&
  next?.change?.is === 'inserted' &&
  one.change.threadId === next.change.threadId &&
  Object.keys({ ...one.style, ...next.style }).length === 0

/** The parts of a line; a change is one part as long as nothing stands in it that stayed. */
export function partsOf(words: readonly LineWords[]): LinePart[] {
  const parts: LinePart[] = []
  for (const one of words) {
    const threadId = one.change?.threadId
    const last = parts.at(-1)
    if (last && last.threadId === threadId) parts[parts.length - 1] = { ...last, words: [...last.words, one] }
    else parts.push({ ...(threadId !== undefined && { threadId }), words: [one] })
  }
  return parts
}

/** Of the changes that a filter leaves out. A change whose thread isn't known is shown. */
export const hiddenBy =
  (threads: ReadonlyMap<string, Thread>, matches: (thread: Thread) => boolean) =>
  (threadId: string): HiddenChange | undefined => {
    const thread = threads.get(threadId)
    if (!thread || matches(thread)) return
    return thread.suggestion?.decision === 'accepted' ? 'done' : 'not-done'
  }

const known = new WeakMap<readonly Thread[], ReadonlyMap<string, Thread>>()

/** Asked by every row. */
export function threadsById(threads: readonly Thread[]): ReadonlyMap<string, Thread> {
  const byId = known.get(threads) ?? new Map(threads.map((thread) => [thread.id, thread]))
  known.set(threads, byId)
  return byId
}
