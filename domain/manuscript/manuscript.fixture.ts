import fc from 'fast-check'
import type { Structure } from '../contract/shapes'
import { anchorAt } from '../text/anchor'
import { paragraph as paragraphText, rangeOf, spot, writing } from '../text/writing.fixture'
import { accept } from './accept'
import type { Manuscript, ManuscriptUnit, Paragraph, Placed } from './manuscript'
import type { Step } from './step'
import { undo } from './undo'

/** Manuscripts with everything that can be placed in them, for property tests, and a desk that works on one. */

const words = fc.oneof(
  { weight: 5, arbitrary: writing(3) },
  { weight: 1, arbitrary: fc.tuple(writing(2), writing(2)).map((pieces) => pieces.join('\n\n')) },
)

const wish = fc.record({
  what: fc.constantFrom('words', 'words', 'words', 'words', 'remark', 'whole', 'join', 'insert', 'remove', 'kind'),
  where: fc.nat(9),
  spot,
  words,
  kind: fc.constantFrom('heading' as const, 'quote' as const),
})
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never

export const manuscripts = fc
  .tuple(fc.array(paragraphText, { minLength: 1, maxLength: 4 }), fc.array(wish, { minLength: 1, maxLength: 9 }))
  .map(([texts, wishes]): Manuscript => {
    const paragraphs = texts.map(
      (text, index): Paragraph => ({ id: `p${index}`, unitId: 'u', kind: 'paragraph', text, version: 1 }),
    )
    return { paragraphs, placed: wishes.flatMap((one, index) => placedOf(one, paragraphs, `t${index}`) ?? []) }
  })

const SIGNED = [{ userId: 'e', at: '2026-11-20T00:00:00.000Z' }]

const seams = fc.array(
  fc.record({ ends: fc.boolean(), between: fc.constantFrom('nothing', 'source', 'left out'), signed: fc.boolean() }),
  { minLength: 6, maxLength: 6 },
)

/** The same in units, with some between them that have a source only, or are left out; something is about the last one. */
export const pairedManuscripts = fc.tuple(manuscripts, seams).map(([{ paragraphs, placed }, seams]): Manuscript => {
  const units: ManuscriptUnit[] = []
  const addUnit = (excluded: boolean, signed: boolean) => {
    const id = `u${units.length}`
    const pairing = { source: [`s${id}`], excluded, score: (units.length % 3) / 2, method: 'auto' as const }
    units.push({ id, pairing: { ...pairing, ...(signed && { signOffs: SIGNED }) } })
    return id
  }
  let unitId = ''
  const inUnits = paragraphs.map((one, k) => {
    const { ends = true, between = 'nothing', signed = false } = seams[k] ?? {}
    if (k === 0 || ends) {
      if (between !== 'nothing') addUnit(between === 'left out', signed)
      unitId = addUnit(false, signed)
    }
    return { ...one, unitId }
  })
  const unitOf = new Map(inUnits.map((one) => [one.id, one.unitId]))
  const whole: Placed = { id: 'whole', paragraphId: null, unitId, anchor: null }
  return {
    units,
    paragraphs: inUnits,
    placed: [
      ...placed.map((one, k): Placed => {
        const { proposal, paragraphId } = one
        if (proposal?.structure?.op !== 'insert') return one
        const own = unitOf.get(paragraphId ?? '') ?? units[k % units.length]?.id ?? ''
        return { ...one, proposal: { ...proposal, structure: { ...proposal.structure, unitId: own } } }
      }),
      whole,
    ],
  }
})

function placedOf(
  { what, where, spot, words, kind }: Wish,
  paragraphs: readonly Paragraph[],
  id: string,
): Placed | undefined {
  const at = where % paragraphs.length
  const paragraph = paragraphs[at]
  if (!paragraph) return
  const paragraphId = paragraph.id
  const proposal = { original: '', replacement: '', decision: 'pending' as const, conflict: false }
  const structured = (structure: Structure, more = {}) => ({
    id,
    paragraphId,
    anchor: null,
    proposal: { ...proposal, structure, ...more },
  })
  switch (what) {
    case 'whole':
      return { id, paragraphId, anchor: null }
    case 'join': {
      const next = paragraphs[at + 1]
      return next && structured({ op: 'join-next', next: next.id })
    }
    case 'insert': {
      const after = where % 3 === 0 ? null : paragraphId
      const structure: Structure = { op: 'insert', unitId: 'u', after, paragraphKind: 'paragraph' }
      const replacement = `x${words}`.normalize('NFC')
      return { ...structured(structure, { replacement }), paragraphId: after }
    }
    case 'remove':
      return structured({ op: 'remove' }, { original: paragraph.text })
    case 'kind':
      return structured({ op: 'kind', to: kind })
    default: {
      const anchor = anchorAt(paragraph.text, rangeOf(paragraph.text, spot))
      if (!anchor || (what === 'remark' && anchor.quote === '')) return
      if (what === 'remark') return { id, paragraphId, anchor }
      if (anchor.quote === words.normalize('NFC')) return
      return {
        id,
        paragraphId,
        anchor,
        proposal: { ...proposal, original: anchor.quote, replacement: words.normalize('NFC') },
      }
    }
  }
}

/** A manuscript being edited: every step is stored, as the database stores it. */
export function workOn(start: Manuscript) {
  let now = start
  const histories = new Map(
    start.paragraphs.map((one): [string, Step[]] => [
      one.id,
      [
        {
          paragraphId: one.id,
          version: 1,
          splice: { start: 0, end: 0, insert: one.text },
          threadId: '',
          displaced: [],
        },
      ],
    ]),
  )
  let made = 0
  const keep = (steps: readonly Step[]) => {
    for (const step of steps) {
      const known = histories.get(step.paragraphId)
      const read = JSON.parse(JSON.stringify(step)) as Step
      if (known) known.push(read)
      else histories.set(step.paragraphId, [read])
    }
  }
  return {
    get now() {
      return now
    },
    histories,
    /** Whether it could be accepted: a break that would leave one side empty is no change. */
    accept: (id: string): boolean => {
      const change = accept(now, id, { newId: () => `n${++made}` })
      if (!change) return false
      keep(change.steps)
      now = change.manuscript
      return true
    },
    undo: (id: string) => {
      const found = undo(now, id, histories)
      if (!('done' in found)) return 'dependents' in found ? found.dependents : []
      keep(found.done.steps)
      now = found.done.manuscript
      return undefined
    },
  }
}
