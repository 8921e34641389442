import type { Finding } from '@/domain/contract/findings'
import type { Thread } from '@/domain/contract/shapes'
import { foresee } from '../model/alternatives'
import { inReadingOrder, nextToDecide } from '../model/threads'
import type { Desk } from '../state/desk-context'
import { goToCard, goToThreadCard, goToUnit } from '../state/go-to'
import { findingsNow, loadedThreads, loadedUnits, matchingNow } from '../state/loaded'
import { dismiss } from './acts/findings'
import { accept, reject } from './acts/suggestions'

/** Decides one suggestion and leads to the next one, or says that none is left. */
export async function acceptAndGoOn(desk: Desk, thread: Thread, replacement?: string): Promise<boolean> {
  const gone = foresee(loadedUnits(desk), loadedThreads(desk))(thread.id, replacement)?.superseded ?? []
  const done = await accept(desk, { thread, replacement })
  if (done) goOn(desk, thread, gone)
  return done
}

export async function rejectAndGoOn(desk: Desk, thread: Thread, reason: string): Promise<boolean> {
  const done = await reject(desk, { thread, reason })
  if (done) goOn(desk, thread, [])
  return done
}

/** Leads to the next finding, as deciding leads to the next suggestion. */
export async function dismissAndGoOn(desk: Desk, finding: Finding, reason: string): Promise<boolean> {
  const before = findingsNow(desk)
  const done = await dismiss(desk, { finding, reason })
  if (!done) return done
  const at = before.findIndex(({ id }) => id === finding.id)
  const next = before[at + 1] ?? before[at - 1]
  if (next) goToThreadCard(desk, next)
  else goToUnit(desk, finding.unitId)
  return done
}

function goOn(desk: Desk, thread: Thread, gone: readonly string[]) {
  const { store, t } = desk
  const units = loadedUnits(desk)
  const threads = loadedThreads(desk)
  const matches = matchingNow(desk)
  const next = (among: readonly Thread[]) => nextToDecide(inReadingOrder(units, among), thread.id, new Set(gone))
  const shown = next(threads.filter((one) => one.id === thread.id || matches(one)))
  if (shown) return goToThreadCard(desk, shown)
  const clashes = threads.filter(({ suggestion }) => suggestion?.decision === 'pending' && suggestion.conflict).length
  if (next(threads)) store.sayMore(t('done.noneShownLeft'))
  else store.sayMore(clashes > 0 ? t('done.onlyConflicts', { count: clashes }) : t('done.nothingLeft'))
  goToCard(desk, thread.id)
}
