import { keepChoice } from '@/components/keep-choice'
import type { Desk } from './desk-context'
import { onceDrawn } from './elements'
import { focusedElement, goToCard, goToUnit } from './go-to'
import { PANEL_COOKIE, type Panel } from './slices/reading'
import { isNarrow } from './use-placement'

/**
 * What the panel shows, kept in this browser unless it covers the text: there one always begins with the text. The focus goes into what is shown, unless it is on the tabs. */
export function choosePanel(desk: Desk, panel: Panel) {
  const { store, elements } = desk
  const isOnTab = focusedElement()?.closest('[role=tab]') != null
  store.showPanel(panel)
  if (!isNarrow()) keepChoice(PANEL_COOKIE, panel)
  if (isOnTab) return
  if (panel === 'margin') return goToText(desk)
  const signal = elements.startMove('focus')
  onceDrawn(() => elements.whenThere('panel', panel, (list) => list.focus({ preventScroll: true }), signal))
}

/** Leaves a list of the panel where the panel covers the text; answers whether it did. */
export function uncoverText({ store, elements }: Desk): boolean {
  const isCovered = isNarrow() && elements.get('panel', 'cover')?.checkVisibility() === true
  if (isCovered) store.showPanel('margin')
  return isCovered
}

/** The card in focus, else its unit: the margin itself takes no focus. */
function goToText(desk: Desk) {
  const { threadId, unitId } = desk.store.get()
  if (threadId !== null) goToCard(desk, threadId)
  else if (unitId !== null) goToUnit(desk, unitId)
}
