import american from 'dictionary-en'
import british from 'dictionary-en-gb'
import { spellingOf } from './british-american'

/** The words of the spelling dictionaries made of SCOWL (wordlist.sourceforge.net), by the country whose spelling they have. */
const DICTIONARIES = { american, british } as const

/** The stems of a dictionary with the letters of the rules that make words of them (hunspell(5)). */
type Dictionary = {
  readonly stems: ReadonlyMap<string, string>
  readonly prefixes: readonly Rule[]
  readonly suffixes: readonly Rule[]
}

/** Where a stem fits `fits`, what it begins or ends with, `less`, gives way to `more`. */
type Rule = { readonly flag: string; readonly less: string; readonly more: string; readonly fits: RegExp }

const read = new Map<keyof typeof DICTIONARIES, Dictionary>()

/** Read when the first word is looked up, and kept. */
function dictionaryOf(name: keyof typeof DICTIONARIES): Dictionary {
  const known = read.get(name)
  if (known) return known
  const { aff, dic } = DICTIONARIES[name]
  const rules = new TextDecoder().decode(aff)
  const dictionary = {
    stems: stemsIn(new TextDecoder().decode(dic)),
    prefixes: rulesIn(rules, 'PFX'),
    suffixes: rulesIn(rules, 'SFX'),
  }
  read.set(name, dictionary)
  return dictionary
}

/** Only words in small letters: names and abbreviations aren't looked up. */
const stemsIn = (dic: string): ReadonlyMap<string, string> =>
  new Map([...dic.matchAll(/^([a-z]+)(?:\/(\S+))?$/gm)].map(([, stem = '', flags = '']) => [stem, flags]))

const rulesIn = (aff: string, kind: 'PFX' | 'SFX'): Rule[] =>
  [...aff.matchAll(new RegExp(`^${kind} (\\S) +([a-z0]+) +([a-z]+) +(\\S+)`, 'gm'))].map(
    ([, flag = '', less = '', more = '', fits = '']) => ({
      ...{ flag, less: less === '0' ? '' : less, more },
      fits: new RegExp(kind === 'PFX' ? `^${fits}` : `${fits}$`),
    }),
  )

function has({ stems, prefixes, suffixes }: Dictionary, word: string): boolean {
  const isMadeBy = (flags: string, stem: string) => {
    const own = stems.get(stem)
    return own !== undefined && [...flags].every((flag) => own.includes(flag))
  }
  const hasEnding = (one: string, flags: string) =>
    suffixes.some(({ flag, less, more, fits }) => {
      if (!one.endsWith(more)) return false
      const stem = one.slice(0, one.length - more.length) + less
      return fits.test(stem) && isMadeBy(flags + flag, stem)
    })
  if (stems.has(word) || hasEnding(word, '')) return true
  return prefixes.some(({ flag, less, more, fits }) => {
    if (!word.startsWith(more)) return false
    const stem = less + word.slice(more.length)
    return fits.test(stem) && (isMadeBy(flag, stem) || hasEnding(stem, flag))
  })
}

/** Whether a dictionary has a word in small letters: which of two countries' spellings an article has is another question. */
export const isListedWord = (word: string): boolean =>
  isListedIn('american', word) || has(dictionaryOf('british'), word)

/** The same, or made of what is: superintelligence, chatbot, citywide. The second dictionary is read only if it must be. */
export const isEnglishWord = (word: string): boolean =>
  isListedIn('american', word) || isMade(word) || has(dictionaryOf('british'), word)

function isListedIn(name: keyof typeof DICTIONARIES, word: string): boolean {
  if (has(dictionaryOf(name), word)) return true
  const spelled = spellingOf(word)
  return spelled !== null && has(dictionaryOf(name), spelled.otherwise)
}

function isMade(word: string): boolean {
  const isPart = (part: string) => isListedIn('american', part)
  const prefix = PREFIX.exec(word)?.[0]
  if (prefix && word.length - prefix.length >= 4 && isPart(word.slice(prefix.length))) return true
  const bare = word.replace(SUFFIX, '')
  if (bare.length >= 3 && bare !== word && isPart(bare)) return true
  const cuts = Array.from({ length: Math.max(0, word.length - 6) }, (_, index) => index + 4)
  return cuts.some((at) => !ENDING.test(word.slice(at)) && isPart(word.slice(0, at)) && isPart(word.slice(at)))
}

const PREFIX =
  /^(?:aero|agri|anti|astro|audio|auto|bio|co|counter|crypto|cyber|de|dis|eco|electro|ethno|euro|ex|extra|fore|geo|hydro|hyper|infra|inter|intra|macro|mega|meta|micro|mid|mini|mis|mono|multi|nano|neo|neuro|non|out|over|pan|para|photo|poly|post|pre|pro|proto|pseudo|psycho|quasi|re|semi|socio|sub|super|tele|thermo|trans|tri|ultra|un|under|uni|up|vice)/
const SUFFIX = /(?:s|isms?|ists?|less|like|ness|ship|style|wide|wise)$/
/** What ends words and is a word too: such a word may well be another one misspelled. */
const ENDING = /^(?:able|ably|ants?|ate|ent|est|ion|ling|red|ring|ted|ting)$/
