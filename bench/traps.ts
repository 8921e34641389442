import type { Options } from '@/language/checks/check'
import { checkAll } from '@/language/checks/run'
import { TRAPS } from '@/language/checks/traps.fixture'
import { measure, ms, range, ratio, table } from './measure'

/**
 * `npm run bench:traps`: the checks on texts on which careless patterns take quadratic time. Held against a text of a
 * tenth: a ratio far above 10 says that the time grows faster than the text.
 */

const SIZES = [2_000, 20_000]
const options = (source: string, target: string): Options => ({
  languages: { source, target },
  date: '2024-05-06',
  glossary: [
    { source: '정부', target: 'government' },
    { source: 'the', target: '그' },
  ],
})

const works = Object.entries(TRAPS).flatMap(([name, make]) =>
  SIZES.map((size) => ({
    name: `${name}, ${size} characters`,
    prepare: () => () => {
      const [source, target] = [make(size), make(size)]
      checkAll([{ key: '', source, target: `${target}.` }], options('ko', 'en'))
      checkAll([{ key: '', source, target: '' }], options('en', 'ko'))
    },
  })),
)

const measured = await measure(works, { warmUp: 1, rounds: 5 })
table(
  'The checks on hostile texts',
  ['', 'ms', 'least–most', 'against a tenth'],
  measured.map((one, index) => [
    one.name,
    ms(one.median),
    range(one),
    index % SIZES.length === 0 ? '' : ratio(one, measured[index - 1]),
  ]),
)
