'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { address, call } from '@/components/call'
import { Empty, Page, Section } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { FileButton } from '@/components/ui/file-button'
import { When } from '@/components/ui/when'
import { useAsk } from '@/components/use-ask'
import type { ImportedMemory } from '@/domain/contract/memory-routes'
import styles from './memories.module.css'

/** The translation memory of the workspace, for its admins: what came from elsewhere, and the way out for all of it. */
export function Memories({ memories }: { memories: readonly ImportedMemory[] }) {
  const t = useTranslations('memory')
  return (
    <Page title={t('title')} narrow>
      <p className={styles.why}>{t('why')}</p>
      <Section title={t('imported')}>
        {memories.length === 0 && <Empty>{t('none')}</Empty>}
        <ul className={styles.list}>
          {memories.map((memory) => (
            <Line key={memory.id} memory={memory} />
          ))}
        </ul>
      </Section>
      <Section title={t('add')}>
        <Import />
      </Section>
      <Section title={t('export')}>
        <p className={styles.why}>{t('exportWhy')}</p>
        <a href={address('GET /memory/export', {})} download>
          {t('exportDo')}
        </a>
      </Section>
    </Page>
  )
}

function Line({ memory: { id, name, entryCount, importedBy, importedAt } }: { memory: ImportedMemory }) {
  const t = useTranslations('memory')
  const router = useRouter()
  const [asked, setAsked] = useState(false)
  const { ask, busy, refusal } = useAsk()
  const remove = async () => {
    if (!(await ask(() => call('DELETE /memory/{id}', { id }).then(() => true)))) return
    setAsked(false)
    router.refresh()
  }
  return (
    <li>
      <span className={styles.name}>
        {name}
        <small>
          {t('entries', { count: entryCount })} ·{' '}
          {t.rich('by', { name: importedBy?.name ?? '', when: () => <When at={importedAt} brief /> })}
        </small>
      </span>
      <Button aria-label={t('deleteNamed', { name })} onClick={() => setAsked(true)}>
        {t('delete')}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t('deleteAsked')}
          doIt={t('delete')}
          cancel={t('cancel')}
          {...{ busy, refusal }}
          onConfirm={() => void remove()}
          onClose={() => setAsked(false)}
        >
          {t('deleteMeans', { name, count: entryCount })}
        </ConfirmDialog>
      )}
    </li>
  )
}

function Import() {
  const t = useTranslations('memory')
  const router = useRouter()
  const [name, setName] = useState('')
  const [added, setAdded] = useState<ImportedMemory>()
  const { ask, busy, refusal, errorAt } = useAsk()
  const send = async (file: File) => {
    setName(file.name)
    setAdded(undefined)
    setAdded(await ask(() => call('POST /memory', { body: { file } })))
    router.refresh()
  }
  const why = errorAt('file')
  return (
    <>
      <p className={styles.why}>{t('addWhy')}</p>
      {!busy && (
        <FileButton accept=".tmx" onChoose={([file]) => file && void send(file)}>
          {t('choose')}
        </FileButton>
      )}
      <p role="status">
        {busy && t('busy', { name })}
        {added && t('added', { name: added.name, count: added.entryCount })}
      </p>
      <p role="alert" className={styles.wrong}>
        {why ? t('refused', { name, why }) : refusal}
      </p>
    </>
  )
}
