import type { Revision } from './document'
import { type Edition, editionOf } from './edition'
import { frontMatter } from './front-matter'
import { type Label, markdownParagraphs, noteDefinition } from './markdown-paragraphs'

/**
 * Markdown: each paragraph's text unchanged, with the signs of its kind; notes as footnotes; title and language before it.
 * Read again it gives the same paragraphs (a caption as a paragraph: Markdown has no captions).
 */
export function writeMarkdown(revision: Revision): string {
  const edition = editionOf(revision)
  const label = labels(edition)
  const notes = edition.notes.map((note, index) => noteDefinition(label(index + 1), note))
  const { wayMark } = revision
  return `${frontMatter({ ...edition, wayMark })}${markdownParagraphs(edition.paragraphs, label, revision.respells)}${notes.join('')}\n`
}

/** Numbers that the article's own footnotes don't use. */
function labels({ paragraphs }: Edition): Label {
  const taken = paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/\[\^(\d{1,6})\]/g)].map(([, label]) => Number(label)),
  )
  const last = taken.reduce((most, label) => Math.max(most, label), 0)
  return (note) => last + note
}
