/**
 * Whether a password is one of the first that somebody would try. It says nothing of how strong another one is: who tries is
 * slowed down, and what is stored can't be tried fast.
 */

export type Weakness = 'short' | 'blank' | 'plain' | 'common' | 'own'

export const SHORTEST_PASSWORD = 10

/** Different characters that one must have. */
const FEWEST_SIGNS = 5
/** What a password must have besides its owner's name or address. */
const FEWEST_BESIDES = 6
/** Shorter words are in too many others to mean anything. */
const SHORTEST_WORD = 4

type Known = {
  /** The words of its owner: name, address, that of the product. */
  readonly own: readonly string[]
  readonly isCommon: (word: string) => boolean
}

export function weaknessOf(password: string, { own, isCommon }: Known): Weakness | null {
  const signs = [...password.normalize('NFC')]
  if (signs.length < SHORTEST_PASSWORD) return 'short'
  if (password.trim() === '') return 'blank'
  const form = fold(password)
  if (new Set(form).size < FEWEST_SIGNS) return 'plain'
  if (readings(form).some(isCommon)) return 'common'
  const words = own.flatMap((one) => fold(one).split(/[\s@._+-]+/)).filter((word) => word.length >= SHORTEST_WORD)
  const besides = words.reduce((left, word) => left.replaceAll(word, ''), form).replace(/[\s@._+-]/g, '')
  if (words.some((word) => form.includes(word)) && besides.length < FEWEST_BESIDES) return 'own'
  return null
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** As it is; once, where it is repeated; without the few signs that people add at the ends; with letters for signs like them. */
function readings(form: string): string[] {
  const close = form.replace(/\s+/g, '')
  const plain = [form, close, once(close)]
  const bare = plain.flatMap((one) => {
    const word = one.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
    return one.length - word.length <= MOST_ADDED ? [word] : []
  })
  return [...plain, ...bare].flatMap((one) => [one, unleet(one)]).filter((one) => one.length >= SHORTEST_WORD)
}

/** Signs at the ends of a common word that leave it one. */
const MOST_ADDED = 6

const once = (form: string) => /^(.+?)\1+$/u.exec(form)?.[1] ?? form

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

const unleet = (form: string) => form.replace(/[013457@$!]/g, (sign) => LEET[sign] ?? sign)
