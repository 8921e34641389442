'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { address, call } from '@/components/call'
import { Page } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { FileButton } from '@/components/ui/file-button'
import { useKeys } from '@/components/use-keys'
import type { StyleGuide, StyleRule, StyleRuleInput } from '@/domain/contract/style-guide'
import { ImportWords } from './import-words'
import { RuleOptions } from './rule-options'
import { comparedRules, isFinished, NEW_RULE, ruleName } from './rules'
import { Sheet } from './sheet'
import { WordsFilter, WordsKeys, WordsNotices, WordsTabs } from './tools'
import { TrialPanel } from './trial'
import { useDrafts } from './use-drafts'
import { useRuleColumns } from './use-rule-columns'
import { type Source, useWordList } from './use-word-list'
import styles from './words.module.css'

const SOURCE: Source<StyleRule> = {
  load: async () => {
    const { version, rules } = await call('GET /style-guide', {})
    return { version, rows: rules }
  },
  change: async ({ version, put, remove }) => {
    const done = await call('PATCH /style-guide', { body: { version, put: [...put], remove: [...remove] } })
    return { before: done.before, version: done.version, rows: done.rules }
  },
}

type Props = { guide: StyleGuide; editable: boolean; language: string }

/** The style guide of the workspace: a table for its admins to write in, and for everybody to read and to try. */
export function StyleGuidePage({ guide, editable, language }: Props) {
  const t = useTranslations('words')
  const list = useWordList<StyleRule>({ version: guide.version, rows: guide.rules }, SOURCE)
  const { drafts, ...draft } = useDrafts(list.save, isFinished)
  const [filter, setFilter] = useState('')
  const [open, setOpen] = useState<string | null>(null)
  const [files, setFiles] = useState<readonly File[] | null>(null)
  const [tried, setTried] = useState<readonly StyleRule[] | null>(null)
  const filtering = useRef<HTMLInputElement>(null)
  const rows = useMemo(() => [...drafts, ...filtered(list.rows, filter)], [list.rows, drafts, filter])

  const remove = (rule: StyleRule) => (draft.isDraft(rule) ? draft.drop(rule.id) : void list.remove([rule]))
  const add = () => draft.add({ ...NEW_RULE, language, id: `new-${Date.now()}` })
  const paste = (text: string) => setFiles([new File([text], 'paste.tsv')])
  const tryShown = () => setTried(rows.filter(isFinished))
  const columns = useRuleColumns({
    editable,
    change: (rule) => void draft.change(rule),
    open: setOpen,
    tryOne: (rule) => setTried([rule]),
  })
  const opened = rows.find(({ id }) => id === open)
  useKeys({
    '/': () => filtering.current?.focus(),
    t: tryShown,
    ...(editable && { n: add, u: () => void list.restore() }),
  })
  return (
    <Page title={t('style.title')}>
      <WordsTabs here="style" />
      <p className={styles.why}>{t(editable ? 'style.why' : 'style.whyReader')}</p>
      <Tools
        {...{ editable, filter, filtering, add, tryShown }}
        count={list.rows.length}
        triable={rows.some(isFinished)}
        onFilter={setFilter}
        onImport={setFiles}
      />
      <WordsNotices list={list} nameOf={ruleName} />
      {tried && <TrialPanel rules={tried} onClose={() => setTried(null)} />}
      {rows.length === 0 ? (
        <p className={styles.why}>{t(filter === '' ? 'style.none' : 'nothingFound')}</p>
      ) : (
        <Sheet
          label={t('style.title')}
          columns={columns}
          rows={rows}
          readOnly={!editable}
          faint={(rule) => !rule.on}
          onChange={(rule) => void draft.change(rule)}
          onRemove={remove}
          onAdd={add}
          onPaste={paste}
        />
      )}
      {editable && <Keys />}
      {opened && (
        <RuleOptions
          rule={opened}
          readOnly={!editable}
          onChange={(rule) => void draft.change(rule)}
          onClose={() => setOpen(null)}
        />
      )}
      {files && (
        <ImportWords<StyleRuleInput>
          files={files}
          read={async (file) => {
            const { rules, notUnderstood } = await call('POST /style-guide/read', { body: { file, language } })
            return { items: rules, notUnderstood }
          }}
          compare={(items) => comparedRules(list.rows, items)}
          nameOf={ruleName}
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

type ToolsProps = {
  readonly editable: boolean
  readonly filter: string
  readonly filtering: RefObject<HTMLInputElement | null>
  readonly count: number
  readonly triable: boolean
  readonly add: () => void
  readonly tryShown: () => void
  readonly onFilter: (words: string) => void
  readonly onImport: (files: readonly File[]) => void
}

function Tools({ editable, filter, filtering, count, triable, add, tryShown, onFilter, onImport }: ToolsProps) {
  const t = useTranslations('words')
  return (
    <div className={styles.tools}>
      <WordsFilter {...{ filter, filtering, onFilter }} />
      <span className={styles.count}>{t('style.count', { count: count })}</span>
      {editable && (
        <>
          <Button variant="primary" onClick={add}>
            {t('style.add')} <kbd>N</kbd>
          </Button>
          <FileButton accept=".csv,.tsv,.yml,.yaml,.zip" multiple onChoose={onImport}>
            {t('importFile')}
          </FileButton>
        </>
      )}
      <Button disabled={!triable} onClick={tryShown}>
        {t('trial.do')} <kbd>T</kbd>
      </Button>
      <a href={address('GET /style-guide', {}, { format: 'csv' })} download>
        {t('export')}
      </a>
    </div>
  )
}

function filtered(rules: readonly StyleRule[], filter: string): StyleRule[] {
  const words = filter.trim().toLowerCase()
  return rules.filter((rule) => words === '' || `${ruleName(rule)} ${rule.why}`.toLowerCase().includes(words))
}

function Keys() {
  const t = useTranslations('words')
  return (
    <WordsKeys
      keys={[
        ['N', t('style.add')],
        ['/', t('filter')],
        ['T', t('trial.do')],
        ['Alt Delete', t('remove')],
        ['U', t('undo')],
        ['Ctrl V', t('pasteHint')],
      ]}
    />
  )
}
