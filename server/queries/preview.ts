import 'server-only'
import type { Restorable } from '@/domain/contract/document'
import type { ImportForm, Preview, PreviewRequest } from '@/domain/contract/intake'
import { heavy } from '../heavy/heavy'
import { type Brought, broughtAsFiles, broughtAsText } from '../intake/brought'
import { bringsWhole, broughtAgain } from '../intake/brought-again'
import type { IntakeUnit, Taken } from '../intake/intake'

/** The article as it would be taken in. Nothing is stored. */
export const previewArticle = async (input: PreviewRequest): Promise<Preview> => previewOf(broughtAsText(input))

export const previewImport = async (form: ImportForm): Promise<Preview> =>
  (await bringsWhole(form)) ? previewOfWhole(await broughtAgain(form)) : previewOf(await broughtAsFiles(form))

async function previewOf(brought: Brought): Promise<Preview> {
  const { title, byline, units, languages, detected, formats, changes, remarks, warnings } = await heavy({
    do: 'take-in',
    brought,
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

/** As it stands, with its whole review. */
function previewOfWhole({ article, units, threads }: Restorable): Preview {
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

const unitView = ({ source, target, score, excludedAs }: IntakeUnit) => ({
  source: source.map(paragraphView),
  target: target.map(paragraphView),
  score,
  ...(excludedAs && { excludedAs }),
})

type Shown = Pick<Taken, 'kind' | 'text'> & { readonly level?: number | undefined }

const paragraphView = ({ kind, level, text }: Shown) => ({
  kind,
  ...(level !== undefined && { level }),
  text,
})
