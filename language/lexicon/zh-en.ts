import { regionNames } from './regions'
import { simplify } from './traditional'
import { readWords } from './word-list'
import { learning } from './zh-en/learning'
import { life } from './zh-en/life'
import { publicLife } from './zh-en/public'

/** A small Chinese–English word list; simplified characters, into which traditional ones are converted. */
const words = readWords([publicLife, life, learning], (word) => [word])
const LONGEST = Math.max(...[...words.keys()].map((word) => word.length))

/** The contents of a run of Han characters: English stems of words, codes of regions, and the remaining runs. */
export type ChineseWords = { stems: string[][]; regions: string[]; rest: string[] }

export function chineseWords(run: string): ChineseWords {
  const text = simplify(run)
  const names = regionNames('zh')
  const found: ChineseWords = { stems: [], regions: [], rest: [] }
  let rest = ''
  const close = () => {
    if (rest !== '') found.rest.push(rest)
    rest = ''
  }
  for (let at = 0; at < text.length; ) {
    const length = longestAt(text, at, names)
    const word = text.slice(at, at + length)
    const stems = words.get(word)
    const region = stems ? undefined : names.get(word)
    // a character that is a word by itself may also be part of a name: 马 is a horse, and the end of 奥巴马
    if (length > 1) close()
    else rest += text.charAt(at)
    if (stems) found.stems.push(stems)
    if (region) found.regions.push(region)
    at += Math.max(1, length)
  }
  close()
  return found
}

function longestAt(text: string, at: number, names: Map<string, string>): number {
  for (let length = Math.min(LONGEST, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    if (words.has(word) || (length > 1 && names.has(word))) return length
  }
  return 0
}

export const chineseRenderings = new Set([...words.values()].flat())
