import type { Provenance, Remark } from '../reading'
import { elementsOf, type XmlElement } from '../xml'
import type { Source } from './context'
import type { Package } from './package'
import { isOn } from './styles'
import { madeOf } from './time'
import { changedWordsIn, wordsIn } from './words'

/** The comments of a document with their replies, and its notes, by the names of their points. */
export type Remarks = ReadonlyMap<string, Remark>

type Comment = { readonly name: string; readonly remark: Remark; readonly paraId: string }

/**
 * Comments as threads (ECMA-376, part 1, section 17.13.4; [MS-DOCX] 2.5.4 for threads). A thread is resolved if its root
 * is; a reply to a reply belongs to the root. Their UTC times are in a separate part.
 */
export function commentsIn(document: Package, source: Source): Remarks {
  const times = utcTimes(document)
  const comments = elementsOf(document.part('comments'), 'w:comment').map((element) =>
    commentOf(element, source, times),
  )
  const extended = new Map(
    elementsOf(document.part('commentsExtended'), 'w15:commentEx').map(({ attributes }) => [
      idOf(attributes['w15:paraId']),
      attributes,
    ]),
  )
  const byParagraph = new Map(
    comments.filter(({ paraId }) => paraId !== '').map((comment) => [comment.paraId, comment]),
  )
  const rootOf = (comment: Comment): Comment => {
    let root = comment
    for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
      const parent = byParagraph.get(idOf(extended.get(root.paraId)?.['w15:paraIdParent']))
      if (!parent || parent === comment) break
      root = parent
    }
    return root
  }
  const threads = new Map<string, Remark>()
  for (const comment of comments)
    if (rootOf(comment) === comment)
      threads.set(comment.name, { ...comment.remark, resolved: isOn(extended.get(comment.paraId)?.['w15:done']) })
  for (const comment of comments) {
    const root = rootOf(comment)
    const thread = threads.get(root.name)
    if (root !== comment && thread)
      threads.set(root.name, { ...thread, said: [...thread.said, ...comment.remark.said] })
  }
  return threads
}

/** Replies belong to a root; no program writes a chain of replies, but a file could contain one. */
const LONGEST_CHAIN = 50

function commentOf(element: XmlElement, source: Source, times: ReadonlyMap<string, string>): Comment {
  const paraId = idOf(elementsOf(element, 'w:p').at(-1)?.attributes['w14:paraId'])
  const said = [
    { ...madeOf(element, element.attributes['w16du:dateUtc'] ?? times.get(paraId)), body: wordsIn(element, source) },
  ]
  return { name: `comment ${element.attributes['w:id']}`, paraId, remark: { resolved: false, said } }
}

/** By the id of the paragraph: through the durable ids of comments. */
function utcTimes(document: Package): Map<string, string> {
  const times = new Map(
    elementsOf(document.part('commentsExtensible'), 'w16cex:commentExtensible').map(({ attributes }) => [
      idOf(attributes['w16cex:durableId']),
      attributes['w16cex:dateUtc'] ?? '',
    ]),
  )
  return new Map(
    elementsOf(document.part('commentsIds'), 'w16cid:commentId').flatMap(({ attributes }) => {
      const time = times.get(idOf(attributes['w16cid:durableId']))
      return time === undefined ? [] : [[idOf(attributes['w16cid:paraId']), time] as const]
    }),
  )
}

/** Ids are numbers in hexadecimal digits. */
const idOf = (id: string | undefined): string => id?.toUpperCase() ?? ''

/** Footnotes and endnotes: words to the readers. */
export const notesIn = (document: Package, source: Source): Remarks =>
  new Map(
    [...returnedNotesIn(document, source)].map(([name, { body }]) => [
      name,
      { note: true, resolved: false, said: [{ author: '', body }] },
    ]),
  )

/** A note's words with the changes in them accepted, and who made these. */
export type ReturnedNote = Provenance & { readonly body: string }

export function returnedNotesIn(document: Package, source: Source): ReadonlyMap<string, ReturnedNote> {
  const notes = ['footnote', 'endnote'].flatMap((kind) =>
    elementsOf(document.part(`${kind}s`), `w:${kind}`).flatMap((element): [string, ReturnedNote][] => {
      const { words: body, made } = changedWordsIn(element, source)
      return body === '' ? [] : [[`${kind} ${element.attributes['w:id']}`, { ...made, body }]]
    }),
  )
  return new Map(notes)
}
