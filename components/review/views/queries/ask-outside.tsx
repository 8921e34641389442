import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Thread } from '@/domain/contract/shapes'
import { keysOf } from '../../commands/commands'
import { useDesk } from '../../state/desk-context'
import { useArticle } from '../../state/on-desk'
import { Keys } from '../command-button'

export const useAsksOutside = (): boolean => useArticle().abilities.includes('ask')

/** Asks somebody without an account about a discussion. */
export function AskOutside({ thread }: { thread: Thread }) {
  const t = useTranslations('desk.card')
  const { store } = useDesk()
  return (
    <Button onClick={() => store.openDialog(`ask:${thread.id}`)}>
      {t('ask')} <Keys names={keysOf('ask')} />
    </Button>
  )
}
