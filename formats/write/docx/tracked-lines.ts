import { isRightToLeft } from '@/domain/text/direction'
import type { Point } from '@/domain/tracked/line'
import type { Comments } from '@/formats/docx/comments'
import { Links } from '@/formats/docx/links'
import { paragraph, turnedFrom } from '@/formats/docx/paragraph'
import { noteReference, run } from '@/formats/docx/run'
import { localTime, time } from '@/formats/docx/time'
import { bookmarked } from '@/formats/docx/way-marks'
import { element } from '@/formats/xml/element'
import { printable } from '../printable'
import { wordsOf } from '../tracked/blocks'
import type { ChangeMark, RenderedRun } from '../tracked/render-lines'
import type { ChangeAuthor, Tracked, TrackedLine } from '../tracked/tracked'

/** Writes lines in sequence: numbers their changes and comments, collects their links and authors. */
export class TrackedLines {
  readonly links = new Links()
  readonly authors = new Set<string>()
  /** The notes to readers, in the order of their numbers. */
  readonly notes: string[] = []
  private changes = 0
  private remarks = 0
  private bookmarks = 0
  /** The open comments: the first of each thread, and its replies. */
  private readonly open = new Map<string, number[]>()

  constructor(
    private readonly comments: Comments,
    private readonly timeZone: string,
    private readonly language: string,
  ) {}

  write({ kind, was, content, end, paragraphId }: TrackedLine, tracked: Tracked, language = this.language): string {
    const rightToLeft = isRightToLeft(wordsOf(content), language)
    const all = groups(content)
    const isNote = (group: (typeof all)[number] | undefined) =>
      group?.[0]?.type === 'end' && tracked.notes.has(group[0].id)
    const shown = all.filter((group) => group[0]?.type === 'words' || isNote(group))
    const apart = new Set(shown.filter((group, index) => isNote(group) && isNote(shown[index + 1])))
    const inner = all.map((group) => this.group(group, tracked, rightToLeft, apart.has(group)))
    return paragraph(kind, bookmarked(inner.join(''), paragraphId, this.bookmarks++), {
      end: end && element(TAGS[end.is], this.madeBy(tracked.madeBy(end))),
      rightToLeft,
      turned: was && turnedFrom(was, this.madeBy(tracked.madeBy(was))),
    })
  }

  private group(
    group: readonly (RenderedRun | Point)[],
    tracked: Tracked,
    rightToLeft: boolean,
    apart: boolean,
  ): string {
    const [first] = group
    if (!first) return ''
    if (first.type === 'start') return this.begin(first.id, tracked)
    if (first.type === 'end')
      return tracked.notes.has(first.id) ? this.note(first.id, tracked, apart) : this.finish(first.id)
    const { change, style } = first
    const words = group.map((one) =>
      one.type !== 'words'
        ? ''
        : run(
            printable(one.words),
            { ...one.style, link: style.href !== undefined, rightToLeft },
            change?.is === 'deleted',
          ),
    )
    const changed = change ? element(TAGS[change.is], this.madeBy(tracked.madeBy(change)), ...words) : words.join('')
    return style.href === undefined ? changed : element('w:hyperlink', { 'r:id': this.links.idOf(style.href) }, changed)
  }

  private madeBy({ author, at }: ChangeAuthor): Record<string, string | number> {
    const name = printable(author).trim() || '?'
    this.authors.add(name)
    return {
      'w:id': ++this.changes,
      'w:author': name,
      'w:date': localTime(at, this.timeZone),
      'w16du:dateUtc': time(at),
    }
  }

  private begin(id: string, { remarks }: Tracked): string {
    const remark = remarks.get(id)
    if (!remark) return ''
    const first = this.remarks
    const ids = remark.said.map(({ author, at, body }, index) => {
      const own = this.remarks++
      const name = printable(author).trim() || '?'
      this.authors.add(name)
      this.comments.add({
        id: own,
        author: name,
        at,
        body: printable(body),
        ...(index > 0 && { replyTo: first }),
        resolved: remark.resolved,
      })
      return own
    })
    this.open.set(id, ids)
    return ids.map((own) => element('w:commentRangeStart', { 'w:id': own })).join('')
  }

  private note(id: string, { notes }: Tracked, apart: boolean): string {
    const note = notes.get(id)
    if (!note) return ''
    this.notes[note.number - 1] = note.text
    return noteReference(note.number, apart)
  }

  private finish(id: string): string {
    const ids = this.open.get(id) ?? []
    this.open.delete(id)
    return ids
      .map(
        (own) =>
          element('w:commentRangeEnd', { 'w:id': own }) +
          element('w:r', {}, REFERENCE, element('w:commentReference', { 'w:id': own })),
      )
      .join('')
  }
}

const REFERENCE = '<w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'

const TAGS: Readonly<Record<ChangeMark['is'], string>> = { inserted: 'w:ins', deleted: 'w:del' }

/** Words with the same change and link together; points by themselves, outside of both. */
function groups(content: readonly (RenderedRun | Point)[]): (RenderedRun | Point)[][] {
  const result: (RenderedRun | Point)[][] = []
  for (const one of content) {
    const last = result.at(-1)
    const before = last?.[0]
    if (last && before?.type === 'words' && one.type === 'words' && goTogether(before, one)) last.push(one)
    else result.push([one])
  }
  return result
}

const goTogether = (a: RenderedRun, b: RenderedRun) =>
  a.change?.is === b.change?.is && a.change?.by === b.change?.by && a.style.href === b.style.href
