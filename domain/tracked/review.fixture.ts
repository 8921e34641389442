import fc from 'fast-check'
import type { Manuscript } from '../manuscript/manuscript'
import { manuscripts, workOn } from '../manuscript/manuscript.fixture'
import type { OrderedStep } from './operation'
import type { TrackedParagraph } from './tracked-text'

/** A desk that accepts and undoes at random, and the state of its paragraphs afterwards. */
export function played([start, dice]: readonly [Manuscript, readonly number[]]) {
  const desk = workOn(start)
  const order = new Map<string, OrderedStep[]>()
  let seq = 0
  const note = () => {
    seq++
    let step = 0
    for (const [id, steps] of desk.histories) {
      const known = order.get(id) ?? []
      known.push(...steps.slice(known.length).map((one) => ({ ...one, seq, order: step++ })))
      order.set(id, known)
    }
  }
  note()
  for (const die of dice) {
    const ids = (decision: string) => desk.now.placed.filter(({ proposal }) => proposal?.decision === decision)
    const [pending, accepted] = [ids('pending').filter(({ proposal }) => !proposal?.conflict), ids('accepted')]
    const back = die % 3 === 0 ? accepted[die % Math.max(1, accepted.length)] : undefined
    const next = pending[die % Math.max(1, pending.length)]
    if (back) desk.undo(back.id)
    else if (next) desk.accept(next.id)
    note()
  }
  const first = new Set(start.paragraphs.map(({ id }) => id))
  const paragraphs = desk.now.paragraphs.map(
    (one): TrackedParagraph => ({ ...one, imported: first.has(one.id), steps: order.get(one.id) ?? [] }),
  )
  return { paragraphs, now: desk.now, start }
}

/** What the desk decides. */
export const dice = fc.array(fc.nat(60), { maxLength: 8 })

/** A review in progress: its beginning, and its present state. */
export const reviews = fc.tuple(manuscripts, dice).map(played)
