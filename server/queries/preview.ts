import 'server-only'
import type { ImportForm, Preview, PreviewRequest } from '@/domain/contract/intake'
import { heavy } from '../heavy/heavy'
import { type Brought, broughtAsFiles, broughtAsText } from '../intake/brought'
import type { IntakeUnit, Taken } from '../intake/intake'

/** The article as it would be taken in. Nothing is stored. */
export const previewArticle = async (input: PreviewRequest): Promise<Preview> => previewOf(broughtAsText(input))

export const previewImport = async (form: ImportForm): Promise<Preview> => previewOf(await broughtAsFiles(form))

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

const unitView = ({ source, target, score, excludedAs }: IntakeUnit) => ({
  source: source.map(paragraphView),
  target: target.map(paragraphView),
  score,
  ...(excludedAs && { excludedAs }),
})

const paragraphView = ({ kind, level, text }: Taken) => ({ kind, ...(level !== undefined && { level }), text })
