import type { TrackedParagraph } from '../revision/tracked'
import { elementOf, elementsOf, type XmlElement, type XmlNode } from '../xml'
import { type Context, isRevision, type Source, UNCHANGED, unwrap, withRevision } from './context'
import { Fields } from './fields'
import type { Flow, Paragraphs, Table } from './flow'
import type { Relation } from './package'
import { RunReader } from './runs'
import { isOn } from './styles'
import { madeOf } from './time'

/** The addresses that a part links to, by the ids of its relations. */
export const linksIn = (relations: readonly Relation[]): Map<string, string> =>
  new Map(
    relations
      .filter(({ type, isExternal }) => isExternal && type === 'hyperlink')
      .map(({ id, target }) => [id, target]),
  )

/** The paragraphs and tables inside an element (ECMA-376, part 1, section 17.2). */
export function flowIn(element: XmlElement, source: Source, context = UNCHANGED): Flow {
  const reader = new BodyReader(source)
  reader.blocks(element.children, context)
  return reader.finish()
}

class BodyReader {
  private readonly flow: (Paragraphs | Table)[] = []
  private paragraphs: TrackedParagraph[] = []
  private readonly boxes: Flow[] = []
  private waiting: TrackedParagraph['pieces'] = []
  private readonly fields = new Fields()

  constructor(private readonly source: Source) {}

  blocks(nodes: readonly XmlNode[], context: Context): void {
    for (const node of nodes) if (typeof node !== 'string') this.block(node, context)
  }

  finish(): Flow {
    this.endStory()
    return this.flow
  }

  private block(element: XmlElement, context: Context): void {
    const inner = unwrap(element)
    if (element.name === 'w:p') this.paragraph(element, context)
    else if (element.name === 'w:tbl') this.table(element)
    else if (isRevision(element)) this.blocks(element.children, withRevision(context, element))
    else if (inner) this.blocks(inner, context)
    else if (/^w:commentRange(?:Start|End)$/.test(element.name)) this.point(element)
  }

  private paragraph(element: XmlElement, context: Context): void {
    const properties = elementOf(element, 'w:pPr')
    const runs = new RunReader(this.source, this.fields, properties)
    runs.inside(element.children, context)
    this.fields.endParagraph()
    const pieces = [...this.waiting, ...runs.finish()]
    this.waiting = []
    const end = endOf(properties, context)
    for (const box of runs.boxes) this.boxes.push(flowIn(box, this.source))
    // A drop cap in a frame of its own belongs to the next paragraph.
    const isDropCap = isOn(elementOf(properties, 'w:framePr')?.attributes['w:dropCap'])
    if (end === 'nowhere' || isDropCap) {
      this.waiting = pieces
      return
    }
    const change = this.source.isReturned && elementOf(properties, 'w:pPrChange')
    const turned = change ? { turnedBy: madeOf(change) } : {}
    this.paragraphs.push({ ...this.source.styles.kindOf(properties), pieces, end, ...turned })
    // Text boxes are read after the paragraph that they are anchored to.
    if (end.when === 'both' && this.boxes.length > 0) this.endStory()
  }

  /** Of a row that came or went whole programs mark the words as well, but not all do. */
  private table(element: XmlElement): void {
    this.endStory()
    const rows = rowsIn(element, 'w:tr').map((row) => {
      const context = elementsOf(elementOf(row, 'w:trPr')).filter(isRevision).reduce(withRevision, UNCHANGED)
      return rowsIn(row, 'w:tc').map((cell) => flowIn(cell, this.source, context))
    })
    this.flow.push({ type: 'table', rows })
  }

  /** Between paragraphs: belongs to the next one, or to the last one at the end. */
  private point({ name, attributes }: XmlElement): void {
    const remark = `comment ${attributes['w:id']}`
    this.source.remarks.add(remark)
    const last = this.paragraphs.pop()
    if (name === 'w:commentRangeEnd' && last) {
      this.paragraphs.push({ ...last, pieces: [...last.pieces, { type: 'end', remark }] })
      return
    }
    if (last) this.paragraphs.push(last)
    this.waiting = [...this.waiting, { type: name === 'w:commentRangeStart' ? 'start' : 'end', remark }]
  }

  private endStory(): void {
    if (this.waiting.length > 0) {
      this.paragraphs.push({ kind: 'paragraph', pieces: this.waiting, end: { when: 'both' } })
      this.waiting = []
    }
    if (this.paragraphs.length > 0) this.flow.push({ type: 'paragraphs', paragraphs: this.paragraphs })
    this.paragraphs = []
    for (const part of this.boxes.splice(0).flat()) this.flow.push(part)
  }
}

/** Rows, or cells, through any wrapping elements. */
function rowsIn(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    const inner = unwrap(child)
    return inner ? rowsIn({ ...child, children: inner }, name) : []
  })
}

/** The paragraph mark has its revision among its run properties (section 17.13.5.5 and the like). */
function endOf(properties: XmlElement | undefined, context: Context): TrackedParagraph['end'] | 'nowhere' {
  const marks = elementsOf(elementOf(properties, 'w:rPr')).filter(isRevision)
  const { when, made } = marks.reduce(withRevision, context)
  return when === 'nowhere' ? 'nowhere' : { when, ...(made && { made }) }
}
