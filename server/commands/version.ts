import 'server-only'
import { invalid } from '@/domain/contract/problem'
import type { SourceForm } from '@/domain/contract/source-routes'
import type { VersionWarning } from '@/domain/contract/version'
import { isSameLanguage } from '@/domain/same-language'
import type { Reader } from '../db/transaction'
import type { NextVersion } from '../import/next-version'
import type { UploadedDocument } from '../import/upload'

/** What new versions of the source and of the translation have in common. */

type Sent = Pick<SourceForm, 'document' | 'text' | 'format' | 'anyway'>

export async function documentOf({ document, text, format }: Sent): Promise<UploadedDocument> {
  if (text !== undefined) {
    if (format !== undefined && format !== 'text' && format !== 'markdown' && format !== 'html')
      throw invalid('format', 'is of documents: a text is text, markdown or html')
    return { text, format: format ?? 'text' }
  }
  if (!document) throw invalid('document', 'is missing: send a document or a text')
  if (format === 'json') throw invalid('format', 'is of a whole review, which holds both languages')
  const bytes = new Uint8Array(await document.arrayBuffer())
  return { bytes, name: document.name, ...(format && { format }) }
}

/** Less in common than this, and it is another text. */
const UNLIKE = 0.2

export function warningsOf(
  { language, mistaken }: Pick<NextVersion, 'language' | 'mistaken'>,
  likeness: number,
  { side, language: own }: { side: 'source' | 'translation'; language: string },
): VersionWarning[] {
  const isForeign = language !== undefined && !isSameLanguage(language, own)
  return [
    ...(isForeign
      ? [{ code: 'language' as const, language, message: `seems to be in ${language}, and the ${side} is in ${own}` }]
      : []),
    ...(likeness < UNLIKE
      ? [{ code: 'unlike' as const, message: `has hardly anything in common with the ${side} of this article` }]
      : []),
    ...(mistaken === undefined ? [] : [{ code: 'format' as const, message: mistaken }]),
  ]
}

/** Refuses another text, or one in another language, unless somebody wants it anyway. */
export function mustFit(form: Sent, warnings: readonly VersionWarning[]): void {
  const wrong = warnings.find(({ code }) => code === 'language' || code === 'unlike')
  if (wrong && form.anyway !== 'true') throw invalid(form.document ? 'document' : 'text', wrong.message)
}

/** How many sign-offs that count now are of these units. */
export async function countSignOffs(db: Reader, unitIds: Iterable<string>): Promise<number> {
  const signed = await db.signOff.findMany({
    where: { unitId: { in: [...new Set(unitIds)] } },
    include: { unit: { select: { revision: true } } },
  })
  return signed.filter(({ revision, unit }) => revision === unit.revision).length
}
