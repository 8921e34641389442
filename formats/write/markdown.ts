import { guardBlocks } from '../markdown/block-guard'
import { type Revision, type WrittenParagraph, withHeading } from './document'

/** Markdown: each paragraph's text as it is, in the signs of its kind; notes as footnotes. */
export function writeMarkdown(revision: Revision): string {
  const notes: string[] = []
  const paragraphs = withHeading(revision).map((paragraph) => inKind(paragraph, withNotes(paragraph, notes)))
  const footnotes = notes.map((note, index) => `[^${index + 1}]: ${note.replace(/\n/g, '\n    ')}`)
  return `${[...paragraphs, ...footnotes].join('\n\n')}\n`
}

/** Puts the references in, last first: each leaves the places before it where they are. */
function withNotes({ text, notes }: WrittenParagraph, all: string[]): string {
  const placed = [...notes]
    .sort((a, b) => a.at - b.at)
    .map(({ at, text: words }) => ({ at, reference: `[^${all.push(words)}]` }))
  return placed.reduceRight((words, { at, reference }) => words.slice(0, at) + reference + words.slice(at), text)
}

function inKind({ kind, level = 1 }: WrittenParagraph, text: string): string {
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(level)} ${text.replace(/\s*\n\s*/g, ' ').replace(/#+$/, '\\$&')}`
    case 'quote':
      return `> ${guardBlocks(text).replace(/\n/g, '\n> ')}`
    case 'list-item':
      return `- ${guardBlocks(text).replace(/\n/g, '\n  ')}`
    case 'code': {
      const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)))
      return `${fence}\n${text}\n${fence}`
    }
    case 'caption':
    case 'paragraph':
      return guardBlocks(text)
  }
}
