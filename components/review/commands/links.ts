import { addressOfTarget, type LinkTarget } from '@/domain/link-target'
import { addressOfView } from '../model/address'
import { findingsQuery } from '../state/article-queries'
import type { Desk } from '../state/desk-context'

/** Copies a link to a place of the desk; answers whether it could. If the browser doesn't allow it, the link is shown. */
export const copyLinkTo = (desk: Desk, target: LinkTarget): Promise<boolean> =>
  copy(desk, addressOfTarget(desk.articleId, target), desk.t(`link.copied.${target.at}`))

/** Copies a link to what the filter shows. */
export const copyLinkToView = (desk: Desk): Promise<boolean> =>
  copy(desk, addressOfView(desk.articleId, desk.store.get().filter), desk.t('link.copied.view'))

/** The thread or finding in focus, else the unit. */
export function targetInFocus({ articleId, client, store }: Desk): LinkTarget | null {
  const { threadId, unitId } = store.get()
  if (threadId === null) return unitId === null ? null : { at: 'unit', id: unitId }
  const findings = client.getQueryData(findingsQuery(articleId).queryKey) ?? []
  return { at: findings.some(({ id }) => id === threadId) ? 'finding' : 'thread', id: threadId }
}

async function copy({ store, t }: Desk, address: string, said: string): Promise<boolean> {
  const link = new URL(address, location.href).href
  try {
    await navigator.clipboard.writeText(link)
  } catch {
    // No clipboard over plain http, or not allowed.
    store.refuse(t('link.byHand', { link }))
    return false
  }
  store.say(said)
  store.showToast(said)
  return true
}
