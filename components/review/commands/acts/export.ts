import { fetchFile, saveFile } from '@/components/call'
import { type Export, exportAddress } from '../../model/exports'
import { type Act, defineAct } from '../../state/act'
import type { Translate } from '../../state/desk-context'

export const exportOf = (articleId: string) => `export:${articleId}`

/** Has a document made and saves it. A refusal is told on the desk: a link alone would save it as a file. */
export const exportArticle: Act<Export> = defineAct({
  subject: (_, { articleId }) => exportOf(articleId),
  call: (one, _, { articleId }) => fetchFile(exportAddress(articleId, one)),
  put: (_, file) => saveFile(file),
  said: (t, { name }) => t('export.done', { name }),
  refresh: [],
})

/** "Word", "Word, with changes". */
export const exportName = (t: Translate, { format, content }: Export): string =>
  content === 'clean'
    ? t(`export.formats.${format}`)
    : t('export.named', { format: t(`export.formats.${format}`), what: t(`export.${content}.name`) })
