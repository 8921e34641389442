'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Paragraph } from '@/domain/contract/shapes'
import { rebasePassage } from '../../commands/passages'
import { changersIn, mergeThreeWay } from '../../model/base-change'
import { initialOf, passageKey, type Rewriting } from '../../model/passage'
import { useDesk, useTyped } from '../../state/desk-context'
import { useVersions } from '../../state/use-base-change'
import card from '../margin/card.module.css'
import paragraphType from '../rows/paragraph.module.css'
import { LiveRedline, Redline } from '../text/live-redline'
import { Who } from './changed-beneath'
import styles from './passage.module.css'
import { PassageEditor } from './passage-editor'

type Props = { passage: Rewriting; paragraph: Paragraph; language: string }

/** A paragraph written anew where it stands, and under it the corrections that makes. */
export function RewriteEditor({ passage, paragraph, language }: Props) {
  const t = useTranslations('desk.passage')
  const changed = paragraph.version !== passage.version
  const type = `${paragraphType.paragraph} ${paragraphType[paragraph.kind] ?? ''}`
  return (
    <PassageEditor
      passage={passage}
      language={language}
      type={type}
      held={changed}
      hint={paragraph.kind === 'code' ? t('hintCode') : t('hint')}
      notice={changed && <Changed passage={passage} paragraph={paragraph} language={language} type={type} />}
      outcome={(words) =>
        !changed && (
          <div className={styles.outcome}>
            <p className={styles.label}>{t('redline')}</p>
            {words === passage.base ? (
              <p className={styles.hint}>{t('same')}</p>
            ) : (
              <div className={type} data-level={paragraph.level} lang={language} dir="auto">
                <LiveRedline before={passage.base} after={words} />
                {words.trim() === '' && <p className={styles.hint}>{t('emptied')}</p>}
              </div>
            )}
          </div>
        )
      }
    />
  )
}

/** Somebody changed the paragraph meanwhile: how it reads now, and a way to go on. */
function Changed({ passage, paragraph, language, type }: Props & { type: string }) {
  const t = useTranslations('desk.passage')
  const desk = useDesk()
  const versions = useVersions(paragraph.id, paragraph.version, true) ?? []
  const [words] = useTyped(passageKey(passage, 'text'), initialOf(passage, 'text'))
  const fits = mergeThreeWay(passage.base, words, paragraph.text) !== null
  return (
    <div className={styles.changed} role="alert">
      <p>
        <Who by={changersIn(versions, passage.version)} />
      </p>
      <div className={type} lang={language} dir="auto">
        <Redline before={passage.base} after={paragraph.text} />
      </div>
      <p>{t(fits ? 'fits' : 'clashes')}</p>
      <div className={card.actions}>
        {fits && (
          <Button variant="primary" onClick={() => rebasePassage(desk, passage, paragraph)}>
            {t('goOn')}
          </Button>
        )}
        <Button variant={fits ? undefined : 'primary'} onClick={() => rebasePassage(desk, passage, paragraph, words)}>
          {t('keepMine')}
        </Button>
      </div>
    </div>
  )
}
