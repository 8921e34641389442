import { type ChangeObject, diffChars, diffWords, diffWordsWithSpace } from 'diff'
import { redline } from '@/domain/text/redline'
import { apply } from '@/domain/text/splice'
import { dice } from './dice'
import { measure, ms, range, ratio, table } from './measure'
import { ENGLISH, KOREAN, type Language, prose, revised } from './prose'

/** `npm run bench:rewrite`: what it takes to see a long paragraph's rewrite as an editor would mark it. */

const [LENGTH, EDITS, TIMES] = [5_000, 12, 20]

for (const [seed, language] of [ENGLISH, KOREAN].entries()) await compare(language, seed + 1)

async function compare(language: Language, seed: number) {
  const throws = dice(seed)
  const before = prose(language, throws, LENGTH)
  const after = revised(language, throws, before, EDITS)
  const hunks = redline(before, after)
  if (hunks.reduceRight(apply, before) !== after) throw new Error('the redline does not lead to the other text')
  const works = [
    { name: 'redline', work: () => redline(before, after), changes: hunks.length },
    ...[diffWords, diffWordsWithSpace, diffChars].map((diff) => ({
      name: `jsdiff ${diff.name}`,
      work: () => diff(before, after),
      changes: changesOf(diff(before, after)),
    })),
  ]
  const measured = await measure(works.map(({ name, work }) => ({ name, prepare: () => () => repeated(work) })))
  table(
    `${language.name}: ${before.length} code units, ${EDITS} edits`,
    ['', 'ms', 'least–most', 'redline against it', 'changes'],
    measured.map((one, index) => [
      one.name,
      ms(one.median / TIMES),
      range({ ...one, least: one.least / TIMES, most: one.most / TIMES }),
      index === 0 ? '' : ratio(measured[0], one),
      String(works[index]?.changes),
    ]),
  )
}

function repeated(work: () => unknown) {
  for (let time = 0; time < TIMES; time++) work()
}

/** Runs of what was taken out or put in, with nothing between that stayed. */
function changesOf(parts: readonly ChangeObject<string>[]): number {
  const isChange = (part: ChangeObject<string> | undefined) => part?.added || part?.removed
  return parts.filter((part, index) => isChange(part) && !isChange(parts[index - 1])).length
}
