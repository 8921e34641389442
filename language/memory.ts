import { distance } from 'fastest-levenshtein'

/**
 * How alike two sentences are, and how the alike are found among many: by MinHash over the groups of three letters that they
 * share (Broder 1997), in bands (Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, ch. 3).
 */

/** A sentence as it is compared: without what only typography and case make different. */
export const memoryForm = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()

/** Shorter and longer forms aren't kept: the former are everywhere, the latter never come again. */
export const isKept = (form: string): boolean => form.length >= 4 && form.length <= 2_000

/**
 * 0 to 100: how much of the longer one stays when one is turned into the other letter by letter. 100 only where the sentences
 * are the same to a sign.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 100
  const [a, b] = [memoryForm(one), memoryForm(other)]
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 0 : Math.min(99, Math.floor(100 * (1 - distance(a, b) / longer)))
}

const BANDS = 16

/**
 * Numbers of which two forms share at least one if they are alike: of those that share half of their groups 99 in 100 do, of
 * those that share a twentieth, 4 in 100. 32-bit integers, always as many.
 */
export function bandsOf(form: string): number[] {
  const groups = groupsOf(` ${form} `)
  return Array.from({ length: BANDS }, (_, band) =>
    mix(Math.imul(least(groups, 2 * band), 31) ^ least(groups, 2 * band + 1) ^ mix(band)),
  )
}

const groupsOf = (text: string): number[] =>
  Array.from({ length: Math.max(0, text.length - 2) }, (_, at) =>
    mix(
      Math.imul(text.charCodeAt(at), 0x9e3779b1) ^
        Math.imul(text.charCodeAt(at + 1), 0x85ebca6b) ^
        Math.imul(text.charCodeAt(at + 2), 0xc2b2ae35),
    ),
  )

/** The least of the groups in an order of its own for each seed. */
function least(groups: readonly number[], seed: number): number {
  const order = mix(seed + 1)
  return groups.reduce((first, group) => Math.min(first, mix(group ^ order)), 0x7fffffff)
}

/** The finaliser of MurmurHash3. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
