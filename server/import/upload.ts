import 'server-only'
import type { NewArticle } from '@/domain/contract/inputs'
import type { ImportForm, PreviewRequest } from '@/domain/contract/intake'
import { invalid } from '@/domain/contract/problem'
import type { DocumentFormat } from '@/formats/read/document'
import type { ReadFormat } from '@/formats/read/read'

/** A text as it was typed or pasted, or a file as it was uploaded. */
export type UploadedDocument =
  | { readonly text: string; readonly format: ReadFormat }
  | { readonly bytes: Uint8Array; readonly name: string; readonly format?: DocumentFormat }

/** The field that a document was sent in. */
export type Field = 'source' | 'target' | 'bilingual'

export type GivenLanguages = { readonly source?: string | undefined; readonly target?: string | undefined }

/** What is imported, however it was sent. */
export type Upload = {
  readonly documents: { readonly [F in Field]?: UploadedDocument }
  readonly title: { readonly source?: string | undefined; readonly target?: string | undefined }
  readonly languages: GivenLanguages
  readonly translatedBy?: string | undefined
  /** Swaps the two sides. */
  readonly swap: boolean
}

export function uploadFromText(input: NewArticle | PreviewRequest): Upload {
  const { source, target, bilingual, format, title = {}, swap = false } = input
  const translatedBy = 'translatedBy' in input ? input.translatedBy : undefined
  const asDocument = (text: string): UploadedDocument => ({ text, format })
  return {
    documents: {
      ...(source !== undefined && { source: asDocument(source) }),
      ...(target !== undefined && { target: asDocument(target) }),
      ...(bilingual !== undefined && { bilingual: asDocument(bilingual) }),
    },
    title,
    languages: languagesOf(input),
    translatedBy,
    swap,
  }
}

export async function uploadFromForm(form: ImportForm): Promise<Upload> {
  const { format } = form
  if (format === 'json') throw invalid('format', 'is for a single file: send it as bilingual')
  const documents: { [F in Field]?: UploadedDocument } = {}
  for (const field of ['source', 'target', 'bilingual'] as const) {
    const file = form[field]
    if (!file) continue
    const bytes = new Uint8Array(await file.arrayBuffer())
    documents[field] = { bytes, name: file.name, ...(format && { format }) }
  }
  const { 'title.source': source, 'title.target': target, translatedBy } = form
  return {
    documents,
    title: { ...(source !== undefined && { source }), ...(target !== undefined && { target }) },
    languages: languagesOf(form),
    translatedBy,
    swap: form.swap === 'true',
  }
}

const languagesOf = (given: {
  sourceLanguage?: string | undefined
  targetLanguage?: string | undefined
}): GivenLanguages => ({
  ...(given.sourceLanguage !== undefined && { source: given.sourceLanguage }),
  ...(given.targetLanguage !== undefined && { target: given.targetLanguage }),
})
