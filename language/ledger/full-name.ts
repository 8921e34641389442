import { hangulBones, latinBones } from '../align/sound'
import type { Pair, Side } from '../checks/check'
import { bareName, hangulWords } from '../checks/name/name-pairs'
import type { Link } from './names'

/** Family names that English spells by custom and not by sound. */
const BY_CUSTOM: Readonly<Record<string, RegExp>> = {
  이: /^(?:Lee|Yi|Rhee|Li)$/,
  유: /^(?:Yoo|Yu|You|Ryu)$/,
  류: /^(?:Ryu|Yoo|Yu)$/,
  노: /^(?:Roh|Noh|No)$/,
  임: /^(?:Lim|Im|Rim)$/,
  나: /^(?:Na|Ra)$/,
  양: /^(?:Yang|Ryang)$/,
  여: /^(?:Yeo|Ryo)$/,
}

/** Korean names of a family and a given name of two syllables, 이재명 and Lee Jae-myung, that are one in a pair. */
export function fullNames(pair: Pair, korean: Side): Link[] {
  const latin = latinFullNames(pair[korean === 'source' ? 'target' : 'source'])
  if (latin.length === 0) return []
  return [...hangulWords(pair[korean])].flatMap(([word]) => {
    const name = bareName(word).slice(0, 3)
    const [family = ''] = name
    const given = hangulBones(name.slice(1))
    if (name.length < 3 || given.length < 2) return []
    const one = latin.find((other) => other.given.includes(given) && isFamily(family, other.family))
    return one ? [{ korean: name, latin: one.words }] : []
  })
}

/** Kim Jong Il, Kim Jong-il: how an English text writes a Korean name. */
export const latinNamePattern = () =>
  /(?<![\p{L}\d-])(\p{Lu}\p{Ll}{1,4}) (\p{Lu}\p{Ll}{1,5}[- ]\p{L}\p{Ll}{1,5})(?![\p{L}\d-])/gu

const latinFullNames = (text: string) =>
  [...text.matchAll(latinNamePattern())].map(([words, family = '', given = '']) => ({
    words,
    family,
    given: latinBones(given.replace(/[- ]/g, '')),
  }))

const isFamily = (korean: string, latin: string): boolean =>
  BY_CUSTOM[korean]?.test(latin) ?? latinBones(latin).includes(hangulBones(korean))
