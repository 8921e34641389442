import { keepChoice } from '@/components/keep-choice'
import { TEXT_COOKIE, type TextSize } from '@/components/text-size'
import type { Desk } from './desk-context'
import type { Elements } from './elements'

/** How large the article is read. Kept in this browser; what one reads stays where it is on the screen. */
export function chooseTextSize({ store, elements, t }: Desk, size: TextSize) {
  const putBack = holdPlace(elements)
  document.documentElement.dataset.text = size
  keepChoice(TEXT_COOKIE, size)
  store.chooseTextSize(size)
  putBack()
  store.say(t('textSize.now', { size: t(`textSize.${size}`) }))
}

/** Where one reads first, in pixels from the top of the screen: the row there is the one that is kept in place. */
const LINE = 140

/** Of a long article the rows around are drawn and measured one after the other. */
const FRAMES = 6

/** Notes what one reads; the answer puts it back to where it was while all rows take their new heights. */
function holdPlace(elements: Elements): () => void {
  const rows = [...elements.all('unit')].map(([id, row]) => ({ id, box: row.getBoundingClientRect() }))
  const [row] = rows.filter(({ box }) => box.bottom > LINE).toSorted((one, other) => one.box.top - other.box.top)
  if (!row) return () => {}
  const { top, height } = row.box
  const share = Math.max(0, (LINE - top) / Math.max(1, height))
  let frames = 0
  const put = () => {
    const now = elements.get('unit', row.id)?.getBoundingClientRect()
    const by = now ? now.top - (share > 0 ? LINE - share * now.height : top) : 0
    if (Math.abs(by) >= 1) scrollBy({ top: by, behavior: 'instant' })
    if (++frames < FRAMES) requestAnimationFrame(put)
  }
  return put
}
