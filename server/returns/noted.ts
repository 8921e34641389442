import { escapeLightly } from '@/formats/markdown/escape'
import type { FoundRemark, TextRead } from './compare'
import { type Isolated, placeOf, replyIn } from './discussed'
import { type Known, keyOf, madeOf } from './known'
import type { PresentPlaces } from './present-places'
import { sameNote } from './reader-notes'
import type { Brought, BroughtComment } from './what-came'

type Noted = Pick<Brought, 'threads' | 'replies'>

/**
 * What is noted to readers is no part of the text: that a note is another in the file, or gone, is told in the gap that it ended, and
 * a new one opens a thread. What a gap has by now brings nothing.
 */
export function notedIn(
  notes: readonly FoundRemark[],
  deleted: TextRead['deletedNotes'] = [],
  known: Known,
  places: PresentPlaces,
  { seq, isNew }: Isolated,
): Noted {
  const threads: Noted['threads'][number][] = []
  const replies: Noted['replies'][number][] = []
  for (const remark of notes) {
    const { readerNote: { threadId } = {}, paragraphId } = remark
    const [{ body: words, ...made } = { author: '', body: '' }] = remark.said
    const said = (how: string): BroughtComment => ({
      ...madeOf(made),
      body: `${how}: ${escapeLightly(words)}`,
      key: keyOf(['note', threadId ?? paragraphId, sameNote(words), seq]),
    })
    if (threadId === undefined) {
      const one = said('Footnote')
      if (isNew(one)) threads.push({ ...placeOf(remark, places), said: [one], resolved: false })
    } else if (sameNote(known.noted.get(threadId) ?? '') !== sameNote(words)) {
      const one = said('In the file the note to readers is')
      if (isNew(one)) replies.push(replyIn(one, threadId, known.begun))
    }
  }
  for (const { threadId, ...made } of deleted) {
    const key = keyOf(['no note', threadId, seq])
    const one = { ...madeOf(made), body: 'In the file the note to readers is deleted.', key }
    if (known.noted.has(threadId) && isNew(one)) replies.push(replyIn(one, threadId, known.begun))
  }
  return { threads, replies }
}
