'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { FileButton } from '@/components/ui/file-button'
import type { Brought, Change, Slot } from './brought'
import styles from './import.module.css'
import { readFile } from './read-file'

type Props = { slot: Slot; brought: Brought; onChange: Change; error: string | undefined }

/** One text: typed, pasted, dropped or read from a file. */
export function TextField({ slot, brought, onChange, error }: Props) {
  const t = useTranslations('import')
  const [file, setFile] = useState<{ name: string; wrong?: string } | null>(null)
  const put = (text: string, format?: Brought['format']) =>
    onChange((now) => ({ ...now, format: format ?? now.format, texts: { ...now.texts, [slot]: text } }))
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    const { name } = chosen
    const read = await readFile(chosen)
    setFile(read.ok ? { name } : { name, wrong: t(`unread.${read.why}`, { name }) })
    if (read.ok) put(read.text, read.format)
  }
  const language =
    slot === 'bilingual' ? undefined : slot === 'source' ? brought.sourceLanguage : brought.targetLanguage
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be dropped here; it can be chosen by keyboard below
    <div
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const [dropped] = event.dataTransfer.files
        // Words that are dragged here go where the browser puts them.
        if (!dropped) return
        event.preventDefault()
        void choose(dropped)
      }}
    >
      <Field label={t(`texts.${slot}`)} hint={t('dropHint')} error={file?.wrong ?? error}>
        {(given) => (
          <textarea
            {...given}
            lang={language}
            rows={brought.bilingual ? 14 : 12}
            value={brought.texts[slot]}
            onChange={(event) => {
              setFile(null)
              put(event.target.value)
            }}
          />
        )}
      </Field>
      <p className={styles.file}>
        <FileButton accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml" onChoose={(chosen) => void choose(chosen)}>
          {t(`chooseFile.${slot}`)}
        </FileButton>
        <span>{file && !file.wrong ? file.name : t('kinds')}</span>
      </p>
    </div>
  )
}
