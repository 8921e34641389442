import american from 'dictionary-en'
import british from 'dictionary-en-gb'
import nspell from 'nspell'
import { spellingOf } from './british-american'

/** The words of the spelling dictionaries made of SCOWL (wordlist.sourceforge.net), by the country whose spelling they have. */
const DICTIONARIES = { american, british } as const

type Dictionary = ReturnType<typeof nspell>

const read = new Map<keyof typeof DICTIONARIES, Dictionary>()

/** A dictionary takes a quarter of a second to read, so that is done once, when the first word is looked up. */
function dictionaryOf(name: keyof typeof DICTIONARIES): Dictionary {
  const known = read.get(name)
  if (known) return known
  const { aff, dic } = DICTIONARIES[name]
  const dictionary = nspell(Buffer.from(aff), Buffer.from(dic))
  read.set(name, dictionary)
  return dictionary
}

/** Whether a dictionary has a word in small letters: which of two countries' spellings an article has is another question. */
export const isListedWord = (word: string): boolean =>
  isListedIn('american', word) || dictionaryOf('british').correct(word)

/** The same, or made of what is: superintelligence, chatbot, citywide. The second dictionary is read only if it must be. */
export const isEnglishWord = (word: string): boolean =>
  isListedIn('american', word) || isMade(word) || dictionaryOf('british').correct(word)

function isListedIn(name: keyof typeof DICTIONARIES, word: string): boolean {
  if (dictionaryOf(name).correct(word)) return true
  const spelled = spellingOf(word)
  return spelled !== null && dictionaryOf(name).correct(spelled.otherwise)
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
