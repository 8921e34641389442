import type { useTranslations } from 'next-intl'
import type { Structure, Thread } from '@/domain/contract/shapes'
import { hasBlankLine } from '@/domain/manuscript/paragraph-break'
import { ceil } from '@/domain/text/grapheme'
import { narrow } from './narrow'

/** Messages of `desk`. */
type Translate = ReturnType<typeof useTranslations<'desk'>>

/** What a change of a whole paragraph asks for: "Join with the next paragraph". */
export function structureWords(t: Translate, structure: Structure): string {
  switch (structure.op) {
    case 'join-next':
    case 'remove':
      return t(`change.${structure.op}`)
    case 'kind':
      return t(`change.kind.${structure.to}`, { level: structure.level ?? 1 })
    case 'insert':
      return t(`change.insert.${structure.paragraphKind}`, { level: structure.level ?? 1 })
  }
}

/** Of a suggestion that does nothing but split a paragraph: before which words it does. */
export function splitWords(t: Translate, { suggestion, anchor }: Thread): string | undefined {
  if (!suggestion || suggestion.structure) return
  const { original, replacement } = suggestion
  const changed = narrow(original, replacement)
  const gone = original.slice(changed.range.start, changed.range.end)
  if (gone.trim() !== '' || changed.replacement.trim() !== '' || !hasBlankLine(changed.replacement)) return
  const behind = `${original.slice(changed.range.end)}${anchor?.suffix ?? ''}`.trim()
  return t('change.split', { words: opening(behind) })
}

/** Whether a suggestion splits a paragraph besides changing its words: that has to be said, a ¶ is easily missed. */
export function alsoSplits(t: Translate, thread: Thread): boolean {
  const { suggestion } = thread
  const splits = suggestion !== undefined && !suggestion.structure && hasBlankLine(suggestion.replacement)
  return splits && splitWords(t, thread) === undefined
}

/** A suggestion in plain words, where nothing can be struck out: in the name of a button, in a list. */
export function plainWords(t: Translate, thread: Thread): string {
  if (!thread.suggestion) return ''
  const { original, replacement, structure } = thread.suggestion
  if (structure)
    return structure.op === 'insert' ? `${structureWords(t, structure)}: ${replacement}` : structureWords(t, structure)
  const changed = narrow(original, replacement)
  const before = original.slice(changed.range.start, changed.range.end)
  return splitWords(t, thread) ?? [before, changed.replacement].filter((words) => words !== '').join(' → ')
}

/** The first words of a text, whole as far as white space tells. */
const opening = (words: string) => {
  if (words.length <= OPENING) return words
  const end = words.lastIndexOf(' ', OPENING)
  return `${words.slice(0, end > 0 ? end : ceil(words, OPENING))}…`
}
const OPENING = 28
