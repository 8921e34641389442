import { address } from '@/components/call'

export const FORMATS = ['text', 'markdown', 'html', 'docx'] as const

/** Where the revised article is to be had as a document. */
export const exportAddress = (articleId: string, format: (typeof FORMATS)[number]): string =>
  address('GET /articles/{id}/export', { id: articleId }, { format, content: 'clean' })
