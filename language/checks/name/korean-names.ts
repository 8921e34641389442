import { hangulSkeleton, latinSkeletons } from '../../align/sound'
import { withoutParticles } from '../../lexicon/korean-stem'
import { SURNAME_SPELLINGS } from '../../lexicon/surnames'
import { romanise } from '../../romanise'
import { type Pair, type Place, place } from '../check'
import { groupBy } from '../consistency/uses'
import type { Add } from './spellings'

/** A Korean's full name on both sides of a pair: 김민수, and Kim Min-su wherever it stands there. */
type Rendering = {
  readonly pair: Pair
  readonly korean: string
  readonly source: Place
  readonly target: Place
  /** The letters of the name alone: how it is hyphenated is another question. */
  readonly letters: string
}

type Name = { readonly name: string; readonly given: string; readonly at: Place }

/**
 * Names of three syllables whose surname is known and whose given name has the consonants of the Latin one. Where several
 * would fit, nothing says which is which.
 */
function koreanNamesIn(pairs: readonly Pair[], tick: () => void): Rendering[] {
  return pairs.flatMap((pair): Rendering[] => {
    tick()
    const latin = new Map([...latinIn(pair)].map((one) => [one.name, one]))
    if (latin.size === 0 || latin.size > MOST) return []
    const korean = new Map([...koreanIn(pair)].map((one) => [one.name, one]))
    if (korean.size > MOST) return []
    const fitting = [...korean.values()].flatMap((one) =>
      [...latin.values()].filter((other) => sound(one, other)).map((other) => ({ one, other })),
    )
    return fitting
      .filter(
        (link) => !fitting.some((rival) => rival !== link && (rival.one === link.one || rival.other === link.other)),
      )
      .map(({ one, other }) => ({
        ...{ pair, korean: one.name, source: one.at, target: other.at },
        letters: lettersOf(other.name),
      }))
  })
}

const MOST = 20

function* latinIn(pair: Pair): Generator<Name> {
  for (const { 0: name, 1: given = '', index } of pair.target.matchAll(LATIN))
    yield { name, given, at: place(pair, 'target', index, index + name.length) }
}

const LATIN = /(?<![\p{L}\d-]|[A-Z]\. )[A-Z][a-z]{1,4} ([A-Z][a-z]{0,5}-[A-Za-z][a-z]{0,5})(?![\p{L}\d-])/gu

function* koreanIn(pair: Pair): Generator<Name> {
  for (const { 0: word, index } of pair.source.matchAll(/(?<![가-힣])[가-힣]{3,10}/g)) {
    const name = word.slice(0, 3)
    if (!SURNAME_SPELLINGS.has(name[0] ?? '') || !(word === `${name}씨` || withoutParticles(word).includes(name)))
      continue
    yield { name, given: name.slice(1), at: place(pair, 'source', index, index + 3) }
  }
}

function sound(korean: Name, latin: Name): boolean {
  const surname = latin.name.slice(0, latin.name.indexOf(' '))
  if (!SURNAME_SPELLINGS.get(korean.name[0] ?? '')?.includes(surname)) return false
  const skeleton = hangulSkeleton(korean.given)
  return skeleton.length > 1 && latinSkeletons(lettersOf(latin.given)).includes(skeleton)
}

const lettersOf = (name: string) => name.replace(/[ -]/g, '').toLowerCase()

/** One person with two Latin spellings, and one Latin name for two people. */
export function compareKoreanNames(pairs: readonly Pair[], add: Add, tick: () => void) {
  const all = koreanNamesIn(pairs, tick)
  for (const [korean, renderings] of groupBy(all, (one) => one.korean))
    for (const { one, usual } of rarer(
      renderings,
      ({ letters }) => letters,
      () => false,
    ))
      add(one.pair.key, {
        ...one.target,
        message: {
          key: 'name.variant',
          values: { name: korean, target: one.target.quote, expected: usual.target.quote },
        },
        expected: usual.target.quote,
        counterpart: one.source,
        confidence: 0.85,
      })
  for (const [letters, people] of groupBy(all, (one) => one.letters))
    for (const { one, usual } of rarer(
      people,
      ({ korean }) => korean,
      ({ korean }) => isSpelled(korean, letters),
    ))
      add(one.pair.key, {
        ...one.target,
        message: {
          key: 'name.shared',
          values: { target: one.target.quote, name: one.korean, expected: usual.korean },
        },
        counterpart: one.source,
        confidence: 0.8,
      })
}

const isSpelled = (korean: string, letters: string) => letters.endsWith(romanise(korean.slice(1)).toLowerCase())

/** Those that differ from the commonest; of equally common ones, from that which fits, or else the first. */
function rarer(all: readonly Rendering[], formOf: (one: Rendering) => string, fits: (one: Rendering) => boolean) {
  const [common, ...others] = [...groupBy(all, formOf).values()]
    .sort(([a], [b]) => Number(b !== undefined && fits(b)) - Number(a !== undefined && fits(a)))
    .sort((a, b) => b.length - a.length)
  const usual = common?.[0]
  return usual ? others.flatMap((list) => list.map((one) => ({ one, usual }))) : []
}
