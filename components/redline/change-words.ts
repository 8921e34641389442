import { useTranslations } from 'next-intl'
import type { Structure, Thread } from '@/domain/contract/shapes'
import { hasBlankLine } from '@/domain/manuscript/paragraph-break'
import { ceil } from '@/domain/text/grapheme'
import { narrow } from './narrow'

/** What a change of a whole paragraph asks for: "Join with the next paragraph". */
export function useStructureWords(): (structure: Structure) => string {
  const t = useTranslations('desk.change')
  return (structure) => {
    switch (structure.op) {
      case 'join-next':
      case 'remove':
        return t(structure.op)
      case 'kind':
        return t(`kind.${structure.to}`, { level: structure.level ?? 1 })
      case 'insert':
        return t(`insert.${structure.paragraphKind}`, { level: structure.level ?? 1 })
    }
  }
}

/** Of a suggestion that does nothing but part a paragraph: before which words it does. */
export function useSplitWords(): (thread: Thread) => string | undefined {
  const t = useTranslations('desk.change')
  return ({ suggestion, anchor }) => {
    if (!suggestion || suggestion.structure) return
    const { original, replacement } = suggestion
    const changed = narrow(original, replacement)
    const gone = original.slice(changed.range.start, changed.range.end)
    if (gone.trim() !== '' || changed.replacement.trim() !== '' || !hasBlankLine(changed.replacement)) return
    const behind = `${original.slice(changed.range.end)}${anchor?.suffix ?? ''}`.trim()
    return t('split', { words: opening(behind) })
  }
}

/** Whether a suggestion parts a paragraph besides changing its words: that has to be said, a ¶ is easily missed. */
export function useSplits(): (thread: Thread) => boolean {
  const splitWords = useSplitWords()
  return (thread) => {
    const { suggestion } = thread
    const parts = suggestion !== undefined && !suggestion.structure && hasBlankLine(suggestion.replacement)
    return parts && splitWords(thread) === undefined
  }
}

/** The first words of a text, whole as far as white space tells. */
const opening = (words: string) => {
  if (words.length <= OPENING) return words
  const end = words.lastIndexOf(' ', OPENING)
  return `${words.slice(0, end > 0 ? end : ceil(words, OPENING))}…`
}
const OPENING = 28

/** A suggestion in plain words, where nothing can be struck out: in the name of a button, in a list. */
export function usePlainWords(): (thread: Thread) => string {
  const structureWords = useStructureWords()
  const splitWords = useSplitWords()
  return (thread) => {
    if (!thread.suggestion) return ''
    const { original, replacement, structure } = thread.suggestion
    if (structure)
      return structure.op === 'insert' ? `${structureWords(structure)}: ${replacement}` : structureWords(structure)
    const changed = narrow(original, replacement)
    const before = original.slice(changed.range.start, changed.range.end)
    return splitWords(thread) ?? [before, changed.replacement].filter((words) => words !== '').join(' → ')
  }
}
