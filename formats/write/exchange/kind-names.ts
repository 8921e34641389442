import type { Paragraph } from '@/domain/contract/shapes'

/** The kind of a paragraph as an HTML element name, which these formats use. */
export function kindName({ kind, level = 1 }: Pick<Paragraph, 'kind' | 'level'>): string {
  switch (kind) {
    case 'heading':
      return `h${level}`
    case 'quote':
      return 'blockquote'
    case 'list-item':
      return 'li'
    case 'code':
      return 'pre'
    case 'caption':
      return 'caption'
    case 'paragraph':
      return 'p'
  }
}
