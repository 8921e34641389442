'use client'

import { useTranslations } from 'next-intl'
import { fetchFile } from '@/components/call'
import { type Export, exportAddress } from '../model/exports'
import { useDesk } from '../state/desk-context'
import { useAct } from '../state/use-act'

/** Has a document made and saves it. A refusal is told on the desk: a link alone would save it as a file. */
export function useExport() {
  const t = useTranslations('desk.export')
  const { articleId } = useDesk()
  const { act, busy } = useAct()
  return {
    busy,
    nameOf: ({ format, content }: Export) =>
      content === 'clean'
        ? t(`formats.${format}`)
        : t('named', { format: t(`formats.${format}`), what: t(`${content}.name`) }),
    send: (one: Export) =>
      act({
        subject: `export:${articleId}`,
        call: () => fetchFile(exportAddress(articleId, one)),
        put: save,
        said: ({ name }) => t('done', { name }),
        refresh: [],
      }),
  }
}

function save(file: File) {
  const href = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href, download: file.name }).click()
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000)
}
