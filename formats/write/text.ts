import { type Revision, withHeading } from './document'
import { runsOf } from './runs'

/** Plain text: paragraphs with a blank line between them, notes as [n] with their words after the article. */
export function writeText(revision: Revision): string {
  const notes: string[] = []
  const paragraphs = withHeading(revision).map((paragraph) =>
    runsOf(paragraph)
      .map((run) => {
        if (run.type === 'words') return run.words
        if (run.type === 'break') return '\n'
        return `[${notes.push(run.note.text)}]`
      })
      .join(''),
  )
  return `${[...paragraphs, ...notes.map((note, index) => `[${index + 1}] ${note}`)].join('\n\n')}\n`
}
