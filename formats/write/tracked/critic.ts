import { literal } from '../../markdown/literal'
import type { Style } from '../inline-segments'
import type { BlockPiece } from './blocks'
import type { ChangeMark, RenderedRun } from './render-lines'

export type ChangeSide = 'accept' | 'reject'

/** What is kept of the words' marks, and whether bold and italics are written as tags; and of their line breaks. */
export type KeepOptions = { readonly marks?: boolean; readonly tags?: boolean; readonly breaks?: boolean }

/** A paragraph's words in CriticMarkup; `said`: the remark that ends at a point. */
export function critic(content: readonly BlockPiece[], said: (id: string) => string, kept: KeepOptions): string {
  const written = content.map((one, index) => {
    if (one.type === 'start') return ''
    if (one.type === 'end') return said(one.id)
    if (one.type === 'end-of-paragraph') return inSigns(one.change, PARAGRAPH_END)
    const words = writeRun(one, kept, mayBeginAt(content, index))
    const before = content[index - 1]
    const opens = !(before?.type === 'words' && isSameChange(before, one))
    const after = content[index + 1]
    const closes = !(after?.type === 'words' && isSameChange(one, after))
    const [open, close] = one.change ? SIGNS[one.change.is] : ['', '']
    return (opens ? open : '') + words + (closes ? close : '')
  })
  return written.join('')
}

/** A blank line with a space in it: Markdown reads it as one, and a reader of CriticMarkup doesn't take it for the end of its span. */
export const PARAGRAPH_END = '\n \n'

const inSigns = ({ is }: ChangeMark, words: string) => SIGNS[is][0] + words + SIGNS[is][1]

const SIGNS = { inserted: ['{++', '++}'], deleted: ['{--', '--}'] } as const

const isSameChange = (a: RenderedRun, b: RenderedRun) => a.change?.is === b.change?.is && a.change?.by === b.change?.by

/** CriticMarkup with all changes accepted, or rejected. */
export function afterwards(text: string, way: ChangeSide): string {
  const [kept, gone] = way === 'accept' ? [INSERTED, DELETED] : [DELETED, INSERTED]
  return text.replace(REMARK, '').replace(gone, '').replace(kept, '$1')
}

const REMARK = /\{>>.*?<<\}/gs
const INSERTED = /\{\+\+(.*?)\+\+\}/gs
const DELETED = /\{--(.*?)--\}/gs

/** Whether nothing comes before it in its paragraph in one of the two texts, or only what could be a list number. */
function mayBeginAt(content: readonly BlockPiece[], index: number): boolean {
  return (['inserted', 'deleted'] as const).some((gone) => {
    const [own, ...before] = content.slice(0, index + 1).reverse()
    if (own === undefined || !isKept(own, gone)) return false
    const kept = before.filter((one) => isKept(one, gone))
    const end = kept.findIndex(({ type }) => type === 'end-of-paragraph')
    const words = (end < 0 ? kept : kept.slice(0, end)).reverse().map((one) => ('words' in one ? one.words : ''))
    return /^\s*\d*$/.test(words.join(''))
  })
}

/** Whether it remains without the insertions, or without the deletions. */
export const isKept = (one: BlockPiece, gone: ChangeMark['is']): boolean =>
  !('change' in one) || one.change?.is !== gone

function writeRun({ words, style }: RenderedRun, { marks, tags, breaks }: KeepOptions, begins: boolean): string {
  const lines = words
    .replace(/\n+/g, '\n')
    .split('\n')
    .map((line, index) => (begins || index > 0 ? escapeLineStart(line) : escapeWords(line)))
  const text = lines.join(breaks ? '\\\n' : ' ')
  if (!marks) return text
  const { emphasis, strong, code, href } = style
  const inner =
    code && !/[`{}\n]/.test(words)
      ? `\`${words}\``
      : stress(text, { ...(emphasis && { emphasis }), ...(strong && { strong }) }, tags ? TAGS : MARKS)
  return href === undefined ? inner : `[${inner}](${href.replace(/[\s()<>\\{}*_`[\]]/g, encodeURIComponent)})`
}

/** Marks must touch their words: none is recognised next to white space. */
function stress(text: string, { emphasis, strong }: Style, signs: typeof MARKS): string {
  const words = text.trim()
  if (words === '') return text
  const start = text.indexOf(words)
  const inner = emphasis ? signs.emphasis[0] + words + signs.emphasis[1] : words
  const marked = strong ? signs.strong[0] + inner + signs.strong[1] : inner
  return text.slice(0, start) + marked + text.slice(start + words.length)
}

const MARKS = { strong: ['**', '**'], emphasis: ['*', '*'] }
const TAGS: typeof MARKS = { strong: ['<strong>', '</strong>'], emphasis: ['<em>', '</em>'] }

const escapeWords = (words: string) => literal(words).replaceAll('\\`', '&#96;')

/** Escapes what would begin a block at the start of a line. */
const escapeLineStart = (words: string) =>
  escapeWords(words)
    .replace(/^(\s*)([-+=:%.)])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
