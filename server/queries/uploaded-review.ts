import 'server-only'
import type { ImportForm } from '@/domain/contract/intake'
import { Side } from '@/domain/contract/names'
import { invalid } from '@/domain/contract/problem'
import { isSameLanguage } from '@/domain/same-language'
import { looksLikeArticle } from '@/formats/read/json/json'
import type { UploadedReview } from '../import/read-document'
import { isSealedDocument } from '../seal'
import { runTask } from '../worker/worker'

/** Whether a form contains an article with its whole review rather than texts. */
export async function holdsReview(form: ImportForm): Promise<boolean> {
  for (const side of ['source', 'target'] as const)
    if (form[side] && (await holdsArticle(form[side]))) throw invalid(side, 'is a whole article: send it as bilingual')
  const { bilingual: file, format } = form
  if (!file) return false
  return format === 'json' || (format === undefined && (isNamedSo(file) || (await holdsArticle(file))))
}

/** The article in a form. The form's languages must be the document's; its title may differ. */
export async function readUploadedReview(form: ImportForm): Promise<UploadedReview> {
  if (form.swap === 'true') throw invalid('swap', 'can’t be used with a whole article')
  const bytes = new Uint8Array(await fileOf(form).arrayBuffer())
  const sealed = isSealedDocument(bytes)
  const restorable = await runTask({ do: 'read-review', bytes })
  const { article } = restorable
  for (const field of ['sourceLanguage', 'targetLanguage'] as const) {
    const said = form[field]
    if (said !== undefined && !isSameLanguage(said, article[field]))
      throw invalid(field, `differs from that of the article, which is ${article[field]}`)
  }
  const sent = { source: form['title.source'], target: form['title.target'] }
  const title = { source: sent.source ?? article.title.source, target: sent.target ?? article.title.target }
  const titlesSent = Side.options.filter((side) => sent[side] !== undefined)
  const { translatedBy = article.translatedBy } = form
  return {
    ...{ ...restorable, sealed, titlesSent },
    article: { ...article, title, ...(translatedBy !== undefined && { translatedBy }) },
  }
}

function fileOf({ bilingual }: ImportForm): File {
  if (!bilingual) throw invalid('bilingual', 'is missing')
  return bilingual
}

const isNamedSo = ({ name }: File) => /\.json$/i.test(name.trim())

const holdsArticle = async (file: File) => looksLikeArticle(await file.slice(0, 1_000).text())
