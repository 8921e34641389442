import { countMarks, layOut } from '@/components/review/model/overview'
import { patternOf, searchArticle } from '@/components/review/model/search'
import type { Finding } from '@/domain/contract/findings'
import type { Paragraph, Unit } from '@/domain/contract/shapes'
import { dice } from './dice'
import { measure, ms, range, ratio, table } from './measure'
import { ENGLISH, KOREAN, prose } from './prose'

/**
 * `npm run bench:screen`: what the desk computes over a whole article while one types or scrolls. Held against an article
 * of a tenth: a ratio far above 10 says that the time grows faster than the article.
 */

const SIZES = [1_000, 10_000]
const FINDINGS_A_UNIT = 3
const CELLS = 225
const LETTERS = 360

const throws = dice(1)
const articles = SIZES.map((size) => Array.from({ length: size }, (_, position) => unitAt(position)))
const pattern = patternOf('nowhere at all')
if (!pattern) throw new Error('the words make no pattern')

const works = articles.flatMap((units) => {
  const findings = units.flatMap(({ id }) => Array.from({ length: FINDINGS_A_UNIT }, (_, nth) => findingIn(id, nth)))
  const layout = layOut(units)
  return [
    {
      name: `find words that aren’t there in ${units.length} units`,
      prepare: () => () => {
        if (searchArticle(units, pattern, 50).length > 0) throw new Error('the words were found')
      },
    },
    {
      name: `count ${findings.length} marks in ${CELLS} cells of the overview`,
      prepare: () => () => {
        const { counts } = countMarks({ units, threads: [], findings }, layout, CELLS)
        if (counts.finding !== findings.length) throw new Error('marks were lost')
      },
    },
  ]
})

const measured = await measure(works)
const each = works.length / SIZES.length
table(
  'Over a whole article',
  ['', 'ms', 'least–most', 'against a tenth'],
  measured.map((one, index) => [
    one.name,
    ms(one.median),
    range(one),
    index < each ? '' : ratio(one, measured[index - each]),
  ]),
)

function unitAt(position: number): Unit {
  const id = `u${position}`
  return {
    id,
    position,
    alignment: { score: 1, method: 'auto' },
    source: [paragraphIn(id, 'source', prose(KOREAN, throws, LETTERS))],
    target: [paragraphIn(id, 'target', prose(ENGLISH, throws, LETTERS))],
    signOffs: [],
    excluded: false,
    seq: 0,
  }
}

function paragraphIn(unitId: string, side: 'source' | 'target', text: string): Paragraph {
  return {
    id: `${unitId} ${side}`,
    articleId: 'a',
    unitId,
    side,
    position: 0,
    kind: 'paragraph',
    text,
    version: 1,
    imported: true,
  }
}

function findingIn(unitId: string, nth: number): Finding {
  return {
    id: `${unitId} ${nth}`,
    unitId,
    side: 'target',
    paragraphId: `${unitId} target`,
    version: 1,
    start: 0,
    end: 4,
    quote: 'Four',
    check: 'number',
    family: 'translation',
    classification: { category: 'accuracy/number', gapType: 'mistranslated-relation' },
    severity: 'major',
    confidence: 1,
    message: 'The numbers differ.',
    status: 'open',
  }
}
