import type { ParagraphKind } from '@/domain/contract/names'

/** The meaning of HTML elements for the text of an article. */

const names = (list: string) => new Set(list.split(' '))

export const VOID_ELEMENTS = names('area base br col embed hr img input link meta source track wbr')

/** Elements that begin and end a paragraph. All others are inline. */
export const BLOCK_ELEMENTS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul xmp plaintext listing',
)

/** Elements without words of the article: programs, pictures, controls, navigation. */
export const WORDLESS_ELEMENTS = names(
  'audio button canvas datalist embed head iframe input map math-field meta nav noembed noframes noscript object option ' +
    'script select style svg template textarea title video',
)

/** The kind that an element gives its words, if any. */
export function kindOf(name: string): { kind: ParagraphKind; level?: number } | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Number(level) }
  const kind = KINDS.get(name)
  return kind && { kind }
}

const KINDS = new Map<string, ParagraphKind>([
  ['blockquote', 'quote'],
  ['li', 'list-item'],
  ['pre', 'code'],
  ['xmp', 'code'],
  ['listing', 'code'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
])
