import type { PhrasingContent } from 'mdast'
import { type CompileContext, fromMarkdown, type Token } from 'mdast-util-from-markdown'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import type { Range } from './splice'

/** Source text that displays as something else: an escape, a character reference, an image for its description. */
export type Sign = Range & { readonly value: string }

/** What the parser found in a paragraph. Offsets are UTF-16 code units of its text. */
export type Phrasing = {
  readonly nodes: readonly PhrasingContent[]
  /** The escapes and character references, in order. */
  readonly signs: readonly Sign[]
  /** Where the label of a link or an image ends, by where it starts. */
  readonly labels: ReadonlyMap<number, number>
}

/**
 * A paragraph holds no blocks and no HTML: "1. x", "# x" or "<b>" are words of it. What would be a block in a Markdown
 * document is escaped when such a document is written (formats/markdown/block-guard).
 */
const INLINE_ONLY = {
  disable: {
    null: [
      'blockQuote',
      'codeFenced',
      'codeIndented',
      'definition',
      'headingAtx',
      'htmlFlow',
      'htmlText',
      'list',
      'setextUnderline',
      'thematicBreak',
    ],
  },
}

/** CommonMark alone doesn't close bold before a Korean particle: `**“굵은”**이다`. */
const extensions = [cjkFriendlyExtension(), INLINE_ONLY]

export function parsePhrasing(text: string): Phrasing {
  const signs: Sign[] = []
  const labels = new Map<number, number>()
  let before = 0

  const enter = {
    characterEscape(this: CompileContext, token: Token) {
      signs.push({ ...place(token), value: this.sliceSerialize(token).slice(1) })
      this.config.enter.data?.call(this, token)
    },
    characterReference(this: CompileContext, token: Token) {
      this.config.enter.data?.call(this, token)
      before = written(this).length
    },
    labelText(token: Token) {
      labels.set(token.start.offset, token.end.offset)
    },
  }
  const exit = {
    characterReference(this: CompileContext, token: Token) {
      signs.push({ ...place(token), value: written(this).slice(before) })
      this.stack.pop()
    },
  }
  const root = fromMarkdown(counted(text), { extensions, mdastExtensions: [{ enter, exit }] })
  // A blank line would make two paragraphs of it; here it is still one text.
  const nodes = root.children.flatMap((block) => (block.type === 'paragraph' ? block.children : []))
  return { nodes, signs, labels }
}

/** The parser drops a byte order mark without counting it; white space that it drops it does count. */
const counted = (text: string) => (text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text)

const place = (token: Token): Range => ({ start: token.start.offset, end: token.end.offset })

/** The value so far of the text node being built. */
function written({ stack }: CompileContext): string {
  const node = stack[stack.length - 1]
  return node?.type === 'text' ? node.value : ''
}
