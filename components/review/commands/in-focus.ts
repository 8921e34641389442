import type { Finding } from '@/domain/contract/findings'
import type { Paragraph, Thread, Unit } from '@/domain/contract/shapes'
import type { Context } from './command'

/** What is in focus, for commands. */

export const unitInFocus = ({ desk, onDesk: { units } }: Context): Unit | undefined => {
  const { unitId } = desk.store.get()
  return units.find(({ id }) => id === unitId)
}

export const threadInFocus = ({ desk, onDesk: { shown } }: Context): Thread | undefined => {
  const { threadId } = desk.store.get()
  return threadId === null ? undefined : shown.threads.find(({ id }) => id === threadId)
}

export const findingInFocus = ({ desk, onDesk: { shown } }: Context): Finding | undefined => {
  const { threadId } = desk.store.get()
  return threadId === null ? undefined : shown.findings.find(({ id }) => id === threadId)
}

/** The translated paragraph of the selection, the caret or the thread in focus; else the unit's first. */
export function paragraphInFocus(context: Context): Paragraph | undefined {
  const { selected, caret } = context.desk.store.get()
  const item = threadInFocus(context) ?? findingInFocus(context)
  const near = [selected?.paragraphId, caret?.paragraphId, item?.paragraphId]
  const target = unitInFocus(context)?.target
  return target?.find(({ id }) => near.includes(id)) ?? target?.[0]
}
