import { type Attributes, element, escapeText, openTag } from '../../xml/element'
import type { FlowPiece } from '../flow'
import { type Code, CodeNumbers, codeOf, LINE_BREAK } from './codes'
import type { Passage, SpanEdge } from './passage'

export type Side = 'source' | 'target'

/**
 * The words of a unit's segments (XLIFF 2.1, section 4.7): marks are codes, with their tags in the unit's original data;
 * the words that a note is about are annotated.
 */
export class UnitWriter {
  private readonly numbers = new CodeNumbers()
  private readonly data = new Map<string, string>()
  private annotations = 0

  passage({ flow, edges }: Passage, side: Side): string {
    const tokens = this.tokens(flow, edges, side, [])
    const apart = idsOfCrossingSpans(tokens)
    const ids = new Map<string, string>()
    return tokens
      .map((token) => {
        if (token.type !== 'edge') return token.xml
        const { type, id } = token.edge
        const own = ids.get(id) ?? this.annotation()
        ids.set(id, own)
        if (type === 'end') return apart.has(id) ? element('em', { startRef: own }) : '</mrk>'
        const about: Attributes = { id: own, type: 'comment', ref: `#n=${id}` }
        return apart.has(id) ? element('sm', about) : openTag('mrk', about)
      })
      .join('')
  }

  /** From here on the source of another segment, then its target. */
  beginSegment(): void {
    this.numbers.forget()
  }

  /** A paragraph of another kind than the unit's others. */
  ofKind(name: string, xml: string): string {
    return element('mrk', { id: this.annotation(), type: 'stet:paragraph', 'fs:fs': name }, xml)
  }

  originalData(): string {
    const data = [...this.data].map(([tag, id]) => element('data', { id }, escapeText(tag)))
    return data.length === 0 ? '' : element('originalData', {}, ...data)
  }

  private annotation(): string {
    return `m${++this.annotations}`
  }

  /** `open`: the enclosing marks; one inside another of its type has no effect. */
  private tokens(
    flow: readonly FlowPiece[],
    edges: readonly SpanEdge[],
    side: Side,
    open: readonly Code['type'][],
  ): Token[] {
    return flow.flatMap((piece): Token[] => {
      switch (piece.type) {
        case 'words':
          return [{ type: 'content', xml: escapeText(piece.words) }]
        case 'break':
          return [{ type: 'content', xml: this.lineBreak(side) }]
        case 'note': {
          const edge = edges[piece.number]
          return edge ? [{ type: 'edge', edge }] : []
        }
      }
      const code = codeOf(piece)
      const inner = this.tokens(piece.children, edges, side, [...open, code.type])
      if (open.includes(code.type)) return inner
      return [{ type: 'open', xml: this.codeTag(code, side) }, ...inner, { type: 'close', xml: '</pc>' }]
    })
  }

  private codeTag({ type, open, close }: Code, side: Side): string {
    return openTag('pc', {
      id: this.numbers.of(side, open),
      type: type === 'link' ? 'link' : 'fmt',
      subType: SUB_TYPES.get(type),
      dataRefStart: this.dataOf(open),
      dataRefEnd: this.dataOf(close),
    })
  }

  private lineBreak(side: Side): string {
    const id = this.numbers.of(side, LINE_BREAK)
    return element('ph', { id, type: 'fmt', subType: 'xlf:lb', equiv: '\n', dataRef: this.dataOf(LINE_BREAK) })
  }

  private dataOf(tag: string): string {
    const id = this.data.get(tag) ?? `d${this.data.size + 1}`
    this.data.set(tag, id)
    return id
  }
}

type Token =
  | { readonly type: 'content' | 'open' | 'close'; readonly xml: string }
  | { readonly type: 'edge'; readonly edge: SpanEdge }

const SUB_TYPES = new Map<Code['type'], string>([
  ['bold', 'xlf:b'],
  ['italic', 'xlf:i'],
])

/** Spans that can't be elements: those that overlap a code or each other, and those nested too deep. */
function idsOfCrossingSpans(tokens: readonly Token[]): Set<string> {
  const apart = new Set<string>()
  const opened: string[] = []
  for (const token of tokens) {
    if (token.type === 'open') opened.push('')
    else if (token.type === 'close') for (const id of opened.splice(opened.lastIndexOf(''))) if (id) apart.add(id)
    if (token.type !== 'edge') continue
    const { type, id } = token.edge
    if (type === 'start' && opened.length < MOST_NESTED) opened.push(id)
    else if (opened.at(-1) === id) opened.pop()
    else apart.add(id)
  }
  return apart
}

const MOST_NESTED = 50
