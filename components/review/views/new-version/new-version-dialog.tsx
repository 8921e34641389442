'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Side } from '@/domain/contract/names'
import { versionIn } from '../../commands/acts/new-versions'
import { keysOf } from '../../commands/commands'
import { undoAct } from '../../state/act'
import { useBusy, useDesk } from '../../state/desk-context'
import { type ChangeVersion, useNewVersion } from '../../state/new-version'
import { Keys } from '../command-button'
import { DeskDialog } from '../dialogs/desk-dialog'
import styles from './new-version.module.css'
import { VersionComparison } from './version-comparison'
import { VersionForm } from './version-form'

/** Brings a new version of the source or of the translation: what it is, then what it would change, then what came. */
export function NewVersionDialog({ side }: { side: Side }) {
  const t = useTranslations('desk.newVersion')
  const { store } = useDesk()
  const [version, change] = useNewVersion(side)
  return (
    <DeskDialog open onClose={store.closeDialog} title={t(`title.${side}`)} size="wide" place="top">
      {version.done !== null ? (
        <Done words={version.done} onChange={change} />
      ) : version.compared !== null ? (
        <VersionComparison key={version.compared} side={side} version={version} onChange={change} />
      ) : (
        <VersionForm side={side} version={version} onChange={change} />
      )}
    </DeskDialog>
  )
}

/** What came, and how all of it is taken back. */
function Done({ words, onChange }: { words: string; onChange: ChangeVersion }) {
  const t = useTranslations('desk.newVersion')
  const desk = useDesk()
  const busy = useBusy(versionIn(desk.articleId))
  const leave = () => {
    onChange(null)
    desk.store.closeDialog()
  }
  return (
    <>
      <p ref={focus} tabIndex={-1} className={styles.lead}>
        {words}
      </p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={leave}>
          {t('close')}
        </Button>
        <Button
          disabled={busy}
          onClick={() => {
            leave()
            undoAct(desk)
          }}
        >
          {t('undo')} <Keys names={keysOf('undo')} />
        </Button>
      </div>
    </>
  )
}

/** What was waited for is here: the focus goes on to it, and a screen reader reads from there. */
const focus = (line: HTMLElement | null) => line?.focus()
