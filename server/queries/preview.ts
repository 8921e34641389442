import 'server-only'
import type { Restorable } from '@/domain/contract/document'
import type { ImportForm, Preview, PreviewRequest } from '@/domain/contract/intake'
import type { ImportedParagraph, ImportedUnit } from '../import/imported-article'
import { type Upload, uploadFromForm, uploadFromText } from '../import/upload'
import { runTask } from '../worker/worker'
import { holdsReview, readUploadedReview } from './uploaded-review'

/** The article as it would be imported. Nothing is stored. */
export const previewArticle = async (input: PreviewRequest): Promise<Preview> => previewOfTexts(uploadFromText(input))

export const previewImport = async (form: ImportForm): Promise<Preview> =>
  (await holdsReview(form))
    ? previewOfReview(await readUploadedReview(form))
    : previewOfTexts(await uploadFromForm(form))

async function previewOfTexts(upload: Upload): Promise<Preview> {
  const { title, byline, units, languages, detected, formats, changes, remarks, warnings } = await runTask({
    do: 'import',
    upload,
  })
  return {
    title,
    ...(byline !== undefined && { byline }),
    units: units.map(unitView),
    languages,
    detected,
    formats,
    changes,
    remarks,
    warnings: [...warnings],
  }
}

/** The preview of an article with its whole review. */
function previewOfReview({ article, units, threads }: Restorable): Preview {
  const suggestions = threads.filter(({ kind }) => kind === 'suggestion').length
  return {
    title: article.title,
    ...(article.byline !== undefined && { byline: article.byline }),
    units: units.map(({ source, target, alignment, excluded, excludedAs = 'leftover' }) => ({
      source: source.map(paragraphView),
      target: target.map(paragraphView),
      score: alignment.score,
      ...(excluded && { excludedAs }),
    })),
    languages: { source: article.sourceLanguage, target: article.targetLanguage },
    detected: {},
    formats: { bilingual: 'json' },
    changes: suggestions,
    remarks: threads.length - suggestions,
    warnings: [],
  }
}

const unitView = ({ source, target, score, excludedAs }: ImportedUnit) => ({
  source: source.map(paragraphView),
  target: target.map(paragraphView),
  score,
  ...(excludedAs && { excludedAs }),
})

type Shown = Pick<ImportedParagraph, 'kind' | 'text'> & { readonly level?: number | undefined }

const paragraphView = ({ kind, level, text }: Shown) => ({
  kind,
  ...(level !== undefined && { level }),
  text,
})
