import { scriptOf, scriptShares } from './script'

/**
 * The commonest small words of languages that share the Latin script: enough to tell a paragraph's language when it can
 * only be one of two.
 */
const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for it with as on he his be at by had not are but from or have an they which you were has this will would been their',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um noch wie über',
  fr: 'le de la et les des est un une du en que qui dans pour pas au sur ne se ce il sont avec plus par mais nous ou ont cette aux comme été',
  es: 'de la que el en y los se del las un por con no una su para es al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre',
  it: 'di che la il un per non una in del è sono da con si le della nel alla dei gli come più anche ma ha al lo i delle questo',
  pt: 'de que o e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já também',
  nl: 'de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze',
}

const sets = new Map(Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))]))

/** Tells which side a paragraph is on; null where it is in neither language or there is nothing to tell by. */
export function sideReader(languages: {
  source: string
  target: string
}): (text: string) => 'source' | 'target' | null {
  const [source, target] = [scriptOf(languages.source), scriptOf(languages.target)]
  if (source === target) return (text) => byWords(text, languages)
  return (text) => {
    const shares = scriptShares(text)
    const [here, there] = [shares[source], shares[target]]
    if (source !== 'latin' && target === 'latin') return byShare(here, there, 'source', 'target')
    if (target !== 'latin' && source === 'latin') return byShare(there, here, 'target', 'source')
    // Japanese is full of Han: a tenth of kana is enough to be Japanese
    if (source === 'kana' || target === 'kana') {
      const kana = source === 'kana' ? ('source' as const) : ('target' as const)
      return byShare(
        shares.kana * 2,
        Math.max(shares.han, shares.hangul),
        kana,
        kana === 'source' ? 'target' : 'source',
      )
    }
    return byShare(here, there, 'source', 'target')
  }
}

/** Other scripts are full of Latin names, not the other way round: a fifth of its own makes a text Korean. */
function byShare<S extends string>(own: number, latin: number, ownSide: S, latinSide: S): S | null {
  if (own >= 0.2) return ownSide
  return latin >= 0.3 ? latinSide : null
}

function byWords(text: string, languages: { source: string; target: string }): 'source' | 'target' | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const hits = (language: string) => words.filter((word) => sets.get(language.slice(0, 2))?.has(word)).length
  const [source, target] = [hits(languages.source), hits(languages.target)]
  if (source === target) return null
  return source > target ? 'source' : 'target'
}
