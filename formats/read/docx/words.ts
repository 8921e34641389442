import type { XmlElement } from '../xml'
import { flowIn } from './body'
import type { Source } from './context'
import { storiesIn } from './flow'

/** The plain words of an element, a paragraph a line, with the changes in them accepted. */
export function wordsIn(element: XmlElement, source: Source): string {
  const lines = storiesIn(flowIn(element, { ...source, remarks: new Set() }))
    .flat()
    .map(({ pieces }) =>
      pieces.map((piece) => (piece.type === 'words' && piece.when !== 'before' ? piece.text : '')).join(''),
    )
  return lines.join('\n').trim()
}
