import { isRightToLeft } from '@/domain/text/direction'
import { element, XML_DECLARATION } from '../xml/element'
import { STORY } from './names'
import { run } from './run'
import { localTime, time } from './time'

/** One comment: its lines, its author and time, and the comment that it replies to. */
export type DocxComment = {
  readonly id: number
  readonly author: string
  /** ISO-8601 UTC. */
  readonly at: string
  /** Plain, printable words. */
  readonly body: string
  readonly replyTo?: number
  readonly resolved: boolean
}

/** The parts with a document's comments: Word stores what was added to comments over the years in parts of their own. */
export class Comments {
  private readonly paraIds = new Map<number, string>()
  private readonly comments: string[] = []
  private readonly extended: string[] = []
  private readonly ids: string[] = []
  private readonly extensible: string[] = []
  private paragraphs = 0

  constructor(private readonly timeZone: string) {}

  get isEmpty(): boolean {
    return this.comments.length === 0
  }

  add({ id, author, at, body, replyTo, resolved }: DocxComment): void {
    const lines = body.split('\n')
    const paragraphs = lines.map((line, index) => {
      const reference = index === 0 ? REFERENCE : ''
      const rightToLeft = isRightToLeft(line)
      const properties = `<w:pPr><w:pStyle w:val="CommentText"/>${rightToLeft ? '<w:bidi/>' : ''}</w:pPr>`
      const text = run(line, { rightToLeft })
      return element('w:p', { 'w14:paraId': hex(++this.paragraphs) }, properties, reference, text)
    })
    const paraId = hex(this.paragraphs)
    const durableId = hex(id + 1)
    this.paraIds.set(id, paraId)
    this.comments.push(
      element(
        'w:comment',
        { 'w:id': id, 'w:author': author, 'w:date': localTime(at, this.timeZone), 'w:initials': initials(author) },
        ...paragraphs,
      ),
    )
    const parent = replyTo === undefined ? undefined : this.paraIds.get(replyTo)
    const done = resolved ? 1 : 0
    this.extended.push(element('w15:commentEx', { 'w15:paraId': paraId, 'w15:paraIdParent': parent, 'w15:done': done }))
    this.ids.push(element('w16cid:commentId', { 'w16cid:paraId': paraId, 'w16cid:durableId': durableId }))
    this.extensible.push(
      element('w16cex:commentExtensible', { 'w16cex:durableId': durableId, 'w16cex:dateUtc': time(at) }),
    )
  }

  parts() {
    const part = (name: string, content: readonly string[]) => XML_DECLARATION + element(name, STORY, ...content)
    return {
      'comments.xml': part('w:comments', this.comments),
      'commentsExtended.xml': part('w15:commentsEx', this.extended),
      'commentsIds.xml': part('w16cid:commentsIds', this.ids),
      'commentsExtensible.xml': part('w16cex:commentsExtensible', this.extensible),
    } as const
  }
}

/** Everybody who made a change or a comment. */
export const people = (authors: Iterable<string>): string =>
  XML_DECLARATION +
  element(
    'w15:people',
    STORY,
    ...[...authors].map((author) =>
      element(
        'w15:person',
        { 'w15:author': author },
        element('w15:presenceInfo', { 'w15:providerId': 'None', 'w15:userId': author }),
      ),
    ),
  )

const REFERENCE = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'

/** Eight digits, more than 0 and less than 80000000. */
const hex = (number: number): string => number.toString(16).toUpperCase().padStart(8, '0')

const initials = (author: string): string =>
  author
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 4) || '?'
