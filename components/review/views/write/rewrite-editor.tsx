'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Paragraph } from '@/domain/contract/shapes'
import { rebaseInlineEdit } from '../../commands/inline-edits'
import { changersIn, mergeThreeWay } from '../../model/base-change'
import { initialOf, inlineEditKey, type Rewriting } from '../../model/inline-edit'
import { useDesk, useTyped } from '../../state/desk-context'
import { useVersions } from '../../state/use-base-change'
import card from '../margin/card.module.css'
import paragraphType from '../rows/paragraph.module.css'
import { LiveRedline, Redline } from '../text/redline'
import { ChangedBy } from './base-change'
import { HouseTerms } from './house-terms'
import { InlineEditor } from './inline-editor'
import styles from './passage.module.css'
import { TranslatedBefore } from './translated-before'

type Props = { edit: Rewriting; paragraph: Paragraph; language: string }

/** The editor that rewrites a paragraph, with the resulting redline. */
export function RewriteEditor({ edit, paragraph, language }: Props) {
  const t = useTranslations('desk.inlineEdit')
  const changed = paragraph.version !== edit.version
  const type = `${paragraphType.paragraph} ${paragraphType[paragraph.kind] ?? ''}`
  return (
    <InlineEditor
      edit={edit}
      language={language}
      type={type}
      held={changed}
      hint={paragraph.kind === 'code' ? t('hintCode') : t('hint')}
      notice={changed && <Changed edit={edit} paragraph={paragraph} language={language} type={type} />}
      outcome={(words) => (
        <>
          {!changed && (
            <div className={styles.outcome}>
              <p className={styles.label}>{t('redline')}</p>
              {words === edit.base ? (
                <p className={styles.hint}>{t('same')}</p>
              ) : (
                <div className={type} data-level={paragraph.level} lang={language} dir="auto">
                  <LiveRedline before={edit.base} after={words} />
                  {words.trim() === '' && <p className={styles.hint}>{t('emptied')}</p>}
                </div>
              )}
            </div>
          )}
          {!changed && <HouseTerms unitId={paragraph.unitId} />}
          <TranslatedBefore unitId={paragraph.unitId} words={{ paragraphId: paragraph.id, range: null }} />
        </>
      )}
    />
  )
}

/** Says that somebody changed the paragraph, how it reads now, and how to go on. */
function Changed({ edit, paragraph, language, type }: Props & { type: string }) {
  const t = useTranslations('desk.inlineEdit')
  const desk = useDesk()
  const versions = useVersions(paragraph.id, paragraph.version, true) ?? []
  const [words] = useTyped(inlineEditKey(edit, 'text'), initialOf(edit, 'text'))
  const fits = mergeThreeWay(edit.base, words, paragraph.text) !== null
  return (
    <div className={styles.changed} role="alert">
      <p>
        <ChangedBy by={changersIn(versions, edit.version)} />
      </p>
      <div className={type} lang={language} dir="auto">
        <Redline before={edit.base} after={paragraph.text} />
      </div>
      <p>{t(fits ? 'fits' : 'clashes')}</p>
      <div className={card.actions}>
        {fits && (
          <Button variant="primary" onClick={() => rebaseInlineEdit(desk, edit, paragraph)}>
            {t('apply')}
          </Button>
        )}
        <Button variant={fits ? undefined : 'primary'} onClick={() => rebaseInlineEdit(desk, edit, paragraph, words)}>
          {t('keepMine')}
        </Button>
      </div>
    </div>
  )
}
