'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { address, call } from '@/components/call'
import { Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { FileButton } from '@/components/ui/file-button'
import { useKeys } from '@/components/use-keys'
import type { Term, TermInput, WorkspaceGlossary } from '@/domain/contract/term-routes'
import { ImportWords } from './import-words'
import { Sheet } from './sheet'
import { comparedTerms, NEW_TERM, termName, termWords } from './terms'
import { WordsFilter, WordsKeys, WordsNotices, WordsTabs } from './tools'
import { useDrafts } from './use-drafts'
import { useTermColumns } from './use-term-columns'
import { type Source, useWordList } from './use-word-list'
import styles from './words.module.css'

const SOURCE: Source<Term> = {
  load: async () => {
    const { version, terms } = await call('GET /glossary', {})
    return { version, rows: terms }
  },
  change: async ({ version, put, remove }) => {
    const done = await call('PATCH /glossary', { body: { version, put: [...put], remove: [...remove] } })
    return { before: done.before, version: done.version, rows: done.terms }
  },
}

type Props = {
  glossary: WorkspaceGlossary
  editable: boolean
  languages: { sourceLanguage: string; targetLanguage: string }
}

/**
 * The glossary of the workspace: a table for its admins to write in, and for everybody to read. It has all terms from the
 * beginning, as the filter, the counts and what an import is compared with are about all; only the rows in sight are drawn.
 */
export function GlossaryPage({ glossary, editable, languages }: Props) {
  const t = useTranslations('words')
  const list = useWordList<Term>({ version: glossary.version, rows: glossary.terms }, SOURCE)
  const { drafts, ...draft } = useDrafts(list.save, isWhole)
  const [filter, setFilter] = useState('')
  const [only, setOnly] = useState(false)
  const [files, setFiles] = useState<readonly File[] | null>(null)
  const filtering = useRef<HTMLInputElement>(null)
  const standing = useMemo(() => list.rows.filter(({ status }) => status !== 'declined'), [list.rows])
  const proposed = useMemo(() => standing.filter(({ status }) => status === 'proposed'), [standing])
  const rows = useMemo(() => {
    const words = filter.trim().toLowerCase()
    const shown = only ? proposed : standing
    return [...drafts, ...shown.filter((term) => words === '' || termWords(term).includes(words))]
  }, [standing, proposed, drafts, filter, only])

  const remove = (term: Term) => (draft.isDraft(term) ? draft.drop(term.id) : void list.remove([term]))
  const add = () => draft.add({ ...NEW_TERM, ...languages, id: `new-${Date.now()}` })
  const confirmAll = () => void list.save(proposed.map((term) => ({ ...term, status: 'confirmed' as const })))
  const columns = useTermColumns({ editable, change: (term) => void draft.change(term) })
  useKeys({
    '/': () => filtering.current?.focus(),
    p: () => setOnly(!only && proposed.length > 0),
    ...(editable && { n: add, u: () => void list.restore() }),
  })
  return (
    <Page title={t('glossary.title')}>
      <WordsTabs here="glossary" />
      <p className={styles.why}>{t(editable ? 'glossary.why' : 'glossary.whyReader')}</p>
      <Tools
        {...{ editable, filter, filtering, add, only, confirmAll }}
        count={standing.length}
        proposed={proposed.length}
        onFilter={setFilter}
        onOnly={() => setOnly(!only)}
        onImport={setFiles}
      />
      <WordsNotices list={list} nameOf={termName} />
      {rows.length === 0 ? (
        <p className={styles.why}>{t(filter === '' && !only ? 'glossary.none' : 'nothingFound')}</p>
      ) : (
        <Sheet
          label={t('glossary.title')}
          columns={columns}
          rows={rows}
          readOnly={!editable}
          faint={({ status }) => status === 'proposed'}
          onChange={(term) => void draft.change(term)}
          onRemove={remove}
          onAdd={add}
          onPaste={(text) => setFiles([new File([text], 'paste.tsv')])}
        />
      )}
      {editable && (
        <WordsKeys
          keys={[
            ['N', t('glossary.add')],
            ['/', t('filter')],
            ['P', t('glossary.onlyProposed')],
            ['Alt Delete', t('remove')],
            ['U', t('undo')],
            ['Ctrl V', t('pasteHint')],
          ]}
        />
      )}
      {files && (
        <ImportWords<TermInput>
          files={files}
          read={async (file) => {
            const { terms, notUnderstood } = await call('POST /glossary/read', { body: { file, ...languages } })
            return { items: terms, notUnderstood }
          }}
          compare={(items) => comparedTerms(list.rows, items)}
          nameOf={termName}
          onTake={(items) => {
            setFiles(null)
            void list.save(items.map((item) => ({ ...item })))
          }}
          onClose={() => setFiles(null)}
        />
      )}
    </Page>
  )
}

const isWhole = ({ source, target }: Term) => source !== '' && target !== ''

type ToolsProps = {
  readonly editable: boolean
  readonly filter: string
  readonly filtering: RefObject<HTMLInputElement | null>
  readonly count: number
  readonly proposed: number
  /** Only the proposed terms are shown. */
  readonly only: boolean
  readonly add: () => void
  readonly confirmAll: () => void
  readonly onFilter: (words: string) => void
  readonly onOnly: () => void
  readonly onImport: (files: readonly File[]) => void
}

function Tools(props: ToolsProps) {
  const { editable, filter, filtering, count, proposed, only, add, confirmAll, onFilter, onOnly, onImport } = props
  const t = useTranslations('words')
  return (
    <div className={styles.tools}>
      <WordsFilter {...{ filter, filtering, onFilter }} />
      <span className={styles.count}>{t('glossary.count', { count: count })}</span>
      {proposed > 0 && (
        <Button aria-pressed={only} onClick={onOnly}>
          {t('glossary.proposed', { count: proposed })} <kbd>P</kbd>
        </Button>
      )}
      {editable && (
        <>
          {only && proposed > 0 && <Button onClick={confirmAll}>{t('glossary.confirmAll')}</Button>}
          <Button variant="primary" onClick={add}>
            {t('glossary.add')} <kbd>N</kbd>
          </Button>
          <FileButton accept=".csv,.tsv,.tbx,.xml" multiple onChoose={onImport}>
            {t('importFile')}
          </FileButton>
        </>
      )}
      <a href={address('GET /glossary', {}, { format: 'csv' })} download>
        CSV
      </a>
      <a href={address('GET /glossary', {}, { format: 'tbx' })} download>
        TBX
      </a>
      <a href={address('GET /glossary', {}, { format: 'tbx-v2' })} download>
        TBX 2
      </a>
    </div>
  )
}
