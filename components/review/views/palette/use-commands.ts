'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { Article, Gate } from '@/domain/contract/shapes'
import { ableIn, MENDING, type Situation } from '../../commands/commands'
import type { useCommands } from '../../commands/use-desk-keys'
import { useExport } from '../../commands/use-export'
import { useNextStep } from '../../commands/use-next-step'
import { EXPORT_PURPOSES, exportsFor } from '../../model/exports'
import type { Item } from '../../model/palette-item'
import { useDesk, useDeskState } from '../../state/desk-context'
import type { DeskDialog } from '../../state/slices/dialogs'
import { VIEWS } from '../header/view-switch'

type Props = {
  article: Article
  gate: Gate
  situation: Situation
  press: ReturnType<typeof useCommands>
}

/** Everything that can be done now. What has a key is done by it. */
export function useCommandItems({ article, gate, situation, press }: Props): Item[] {
  const t = useTranslations('desk')
  const { store } = useDesk()
  const router = useRouter()
  const step = useNextStep(article, gate)
  const { nameOf, send } = useExport()
  const view = useDeskState((state) => state.view)
  const may = (ability: string) => article.abilities.includes(ability)
  const opens = (dialog: DeskDialog, label: string): Item => ({
    id: dialog,
    group: 'article',
    label,
    run: () => store.set({ dialog }),
  })
  /** As if pressed on the unit one is in. */
  const onUnit = (key: string, shift = false) => {
    const { unitId } = store.get()
    press(key, unitId === null ? null : document.querySelector(`[data-unit="${CSS.escape(unitId)}"]`), shift)
  }

  const keyed = ableIn(situation).map(
    ({ name, key, shift, caps, group }): Item => ({
      id: name,
      group,
      label: t(`keys.${name}`),
      caps,
      run: () => onUnit(key, shift),
    }),
  )
  const mending = MENDING.flatMap((command): Item[] =>
    situation.mending && 'key' in command
      ? [
          {
            id: `mend:${command.name}`,
            group: 'mend',
            label: t(`keys.mending.${command.name}`),
            caps: command.caps,
            run: () => onUnit(command.key),
          },
        ]
      : [],
  )
  const views = VIEWS.filter((name) => name !== view).map(
    (name): Item => ({
      id: `view:${name}`,
      group: 'show',
      label: t('palette.view', { view: t(`view.${name}`) }),
      run: () => store.set({ view: name }),
    }),
  )
  const exports = EXPORT_PURPOSES.flatMap(exportsFor).map(
    (one): Item => ({
      id: `export:${one.format}:${one.content}`,
      group: 'article',
      label: t('palette.exportAs', { format: nameOf(one) }),
      run: () => void send(one),
    }),
  )
  return [
    ...keyed,
    ...mending,
    ...views,
    ...(article.status === 'approved' ? [] : [opens('gate', t('gate.title'))]),
    opens('members', t('members.title')),
    ...(may('edit-article') ? [opens('settings', t('settings.open'))] : []),
    ...(may('transition') && !step.busy
      ? [{ id: step.name, group: 'article', label: t(`transition.${step.name}`), run: step.take } as const]
      : []),
    ...exports,
    { id: 'library', group: 'article', label: t('palette.library'), run: () => router.push('/') },
  ]
}
