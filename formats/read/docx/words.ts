import type { Provenance } from '../reading'
import { madeBy } from '../revision/tracked'
import type { XmlElement } from '../xml'
import { flowIn } from './body'
import type { Source } from './context'
import { storiesIn } from './flow'

/** The plain words of an element, a paragraph a line, with the changes in them accepted. */
export const wordsIn = (element: XmlElement, source: Source): string => changedWordsIn(element, source).words

/** The same with who made the changes. */
export function changedWordsIn(
  element: XmlElement,
  source: Source,
): { readonly words: string; readonly made: Provenance } {
  const lines = storiesIn(flowIn(element, { ...source, remarks: new Set() }))
    .flat()
    .map(({ pieces }) => pieces.flatMap((piece) => (piece.type === 'words' ? piece : [])))
  const shown = lines.map((some) => some.map(({ text, when }) => (when === 'before' ? '' : text)).join(''))
  return { words: shown.join('\n').trim(), made: madeBy(lines.flat().map(({ made }) => made)) }
}
