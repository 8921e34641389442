import type { Manuscript, Paragraph, Placed } from '@/domain/manuscript/manuscript'
import { spliceParagraphs } from '@/domain/manuscript/paragraph-run'
import { type Anchor, anchorAt, carry, carryAll } from '@/domain/text/anchor'
import { apply, growth, type Splice } from '@/domain/text/splice'
import { dice, oneOf } from './dice'
import { measure, ms, range, ratio, table } from './measure'
import { ENGLISH, prose } from './prose'

/** `npm run bench:anchors`: what it takes to carry everything that stands in a long paragraph through its changes. */

const [COUNT, LENGTH] = [1_000, 20_000]
const throws = dice(1)
const text = prose(ENGLISH, throws, LENGTH)
const anchors = Array.from({ length: COUNT }, scattered)
const splices = scatteredSplices()
const kindOf = (index: number) => (index % 2 === 0 ? 'remark' : 'suggestion')

const works = [
  { name: 'baseline: the splices on the text', work: () => splices.reduce(apply, text) },
  { name: 'baseline: the anchors to JSON and back', work: () => JSON.parse(JSON.stringify(anchors)) },
  { name: 'carryAll: anchor by anchor', work: anchorByAnchor },
  { name: 'carry: splice by splice', work: spliceBySplice },
  { name: 'spliceParagraphs: decision by decision', work: decisionByDecision },
]

check()
const measured = await measure(works.map(({ name, work }) => ({ name, prepare: () => work })))
const [onText, asJson] = measured
table(
  `${COUNT} anchors through ${COUNT} splices of a text of ${text.length} code units`,
  ['', 'ms', 'least–most', 'against the text', 'against JSON', 'ns a step'],
  measured.map((one, index) => [
    one.name,
    ms(one.median),
    range(one),
    ratio(one, onText),
    ratio(one, asJson),
    index < 2 ? '' : ((one.median * 1e6) / COUNT ** 2).toFixed(0),
  ]),
)

/** As an anchor is that was given in the first version. */
function anchorByAnchor(): Anchor[] {
  return anchors.map((anchor, index) => carryAll(anchor, splices, kindOf(index)))
}

/** As what stands in a paragraph is, one decision after the other. */
function spliceBySplice(): Anchor[] {
  return splices.reduce(
    (now: readonly Anchor[], splice) => now.map((anchor, index) => carry(anchor, splice, kindOf(index))),
    anchors,
  ) as Anchor[]
}

/** With all that a decision does besides: there and back, so that it is known what an undo has to put back. */
function decisionByDecision(): Manuscript {
  const paragraph: Paragraph = { id: 'p', unitId: 'u', kind: 'paragraph', text, version: 1 }
  const placed = anchors.map(
    (anchor, index): Placed => ({
      id: `t${index}`,
      paragraphId: 'p',
      anchor,
      ...(kindOf(index) === 'suggestion' && {
        proposal: { original: anchor.quote, replacement: '', decision: 'pending', conflict: false },
      }),
    }),
  )
  return splices.reduce(
    (now: Manuscript, splice) => spliceParagraphs(now, now.paragraphs, splice, now.paragraphs, new Set()).manuscript,
    { paragraphs: [paragraph], placed },
  )
}

function check() {
  const [one, other] = [anchorByAnchor(), spliceBySplice()]
  const { paragraphs, placed } = decisionByDecision()
  const after = splices.reduce(apply, text)
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('anchors part where splices come in another order')
  if (paragraphs[0]?.text !== after) throw new Error('the text is not what the splices make')
  const lost = one.filter(({ start, end, quote, state }) => state === 'exact' && after.slice(start, end) !== quote)
  if (lost.length > 0) throw new Error('an anchor is off its words')
  const states = ['exact', 'changed', 'orphaned', 'conflict'] as const
  const counts = states.map((state) => `${one.filter((anchor) => anchor.state === state).length} ${state}`)
  console.log(
    `At the end: ${counts.join(', ')}; ${placed.filter((item) => item.proposal?.conflict).length} in conflict as decided.`,
  )
}

function scattered(): Anchor {
  const start = throws(text.length - 60)
  const anchor = anchorAt(text, { start, end: start + 1 + throws(40) })
  if (!anchor) throw new Error('a range of the text is one')
  return anchor
}

function scatteredSplices(): Splice[] {
  let length = text.length
  return Array.from({ length: COUNT }, () => {
    const start = throws(length - 12)
    const splice = { start, end: start + throws(12), insert: oneOf(throws, ['', 'a', 'the', 'council', 'a minister']) }
    length += growth(splice)
    return splice
  })
}
