'use client'

import { useTranslations } from 'next-intl'
import { keepChoice } from '@/components/keep-choice'
import { SIZES, TEXT_COOKIE, type TextSize } from '@/components/text-size'
import { useDesk } from '../state/desk-context'
import { useSay } from '../state/use-say'

/** How large the article is read. Kept in this browser. */
export function useTextSize() {
  const { store } = useDesk()
  const say = useSay()
  const t = useTranslations('desk.textSize')

  const choose = (textSize: TextSize) => {
    const hold = holding()
    document.documentElement.dataset.text = textSize
    keepChoice(TEXT_COOKIE, textSize)
    store.set({ textSize })
    hold()
    say(t('now', { size: t(textSize) }))
  }
  return {
    choose,
    resize: (by: 1 | -1) => {
      const next = SIZES[SIZES.indexOf(store.get().textSize) + by]
      if (next) choose(next)
      else say(t(by === 1 ? 'most' : 'least'))
    },
  }
}

/** Where one reads first, in pixels from the top of the screen: the row there is the one that is kept in place. */
const LINE = 140

/** Of a long article the rows around are drawn and measured one after the other. */
const FRAMES = 6

/** Keeps what one reads where it is on the screen while all rows take their new heights: call it before, and its answer after. */
function holding(): () => void {
  const row = [...document.querySelectorAll<HTMLElement>('[data-unit]')].find(
    (one) => one.getBoundingClientRect().bottom > LINE,
  )
  if (!row) return () => {}
  const { top, height } = row.getBoundingClientRect()
  const share = Math.max(0, (LINE - top) / Math.max(1, height))
  let frames = 0
  const put = () => {
    const now = document.querySelector(`[data-unit="${row.dataset.unit}"]`)?.getBoundingClientRect()
    const by = now ? now.top - (share > 0 ? LINE - share * now.height : top) : 0
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' })
    if (++frames < FRAMES) requestAnimationFrame(put)
  }
  return put
}
