import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorAt } from '../text/anchor'
import { RUNS, rangeOf, spot } from '../text/writing.fixture'
import { followAnchor } from './anchors'
import { isPending } from './manuscript'
import { manuscripts, workOn } from './manuscript.fixture'

describe('an anchor given in the first version', () => {
  it('is followed to where one that was there all the time stands now', () => {
    fc.assert(
      fc.property(manuscripts, fc.nat(3), spot, fc.array(fc.nat(60), { maxLength: 6 }), (start, which, at, dice) => {
        const paragraph = start.paragraphs[which % start.paragraphs.length]
        const anchor = paragraph && anchorAt(paragraph.text, rangeOf(paragraph.text, at))
        if (!paragraph || !anchor || anchor.quote === '') return
        const there = { id: 'there', paragraphId: paragraph.id, anchor }
        const desk = workOn({ ...start, placed: [...start.placed, there] })
        for (const die of dice) {
          const open = desk.now.placed.filter((one) => isPending(one) && !one.proposal?.conflict)
          const one = open[die % Math.max(1, open.length)]
          if (one) desk.accept(one.id)
        }
        let id = paragraph.id
        let found = followAnchor(anchor, (desk.histories.get(id) ?? []).slice(1), 'remark')
        while (found.movedTo) {
          id = found.movedTo.id
          const later = (desk.histories.get(id) ?? []).slice(found.movedTo.version)
          found = followAnchor(found.anchor, later, 'remark')
        }
        const now = desk.now.placed.find((one) => one.id === 'there')
        expect([id, found.anchor.start, found.anchor.end, found.anchor.state]).toEqual([
          now?.paragraphId,
          now?.anchor?.start,
          now?.anchor?.end,
          now?.anchor?.state,
        ])
      }),
      RUNS,
    )
  })
})
