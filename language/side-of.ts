import { COMMONEST_WORDS } from './lexicon/function-words'
import { mainScript, type Script, scriptOf, scriptShares } from './script'

export type Side = 'source' | 'target'
type Languages = { source: string; target: string }

/**
 * The side of each paragraph of a text; null if it is in neither language or has no clear one. Two languages of one script
 * are distinguished by their function words, and a line without any by its letters, compared with the other paragraphs.
 */
export function sidesOf(texts: readonly string[], languages: Languages): (Side | null)[] {
  const sideOf = sideReader(languages)
  const told = texts.map(sideOf)
  if (scriptOf(languages.source) !== scriptOf(languages.target) || !told.includes(null)) return told
  const alike = spelledLike(texts, told)
  return told.map((side, k) => side ?? alike(texts[k] ?? ''))
}

/** Determines the side of one paragraph by itself. */
export function sideReader(languages: Languages): (text: string) => Side | null {
  const [source, target] = [scriptOf(languages.source), scriptOf(languages.target)]
  if (source === target) return (text) => byWords(text, languages)
  if (source === 'latin' || target === 'latin') {
    return (text) => {
      const main = mainScript(text)
      if (main === null) return null
      return isOf(main, source) ? 'source' : isOf(main, target) ? 'target' : null
    }
  }
  return (text) => {
    const shares = scriptShares(text)
    const [here, there] = isHanWithKana(source, target)
      ? [source, target].map((script) => (script === 'kana' ? 2 * shares.kana : shares.han))
      : [source, target].map((script) => (script === 'kana' ? shares.kana + shares.han : shares[script]))
    if (here === undefined || there === undefined || Math.max(here, there) < 0.2) return null
    return here >= there ? 'source' : 'target'
  }
}

/** Japanese and Chinese share the Han characters: a little kana is enough. */
const isHanWithKana = (source: Script, target: Script) =>
  [source, target].includes('kana') && [source, target].includes('han')

/** A line in Han alone may be Japanese as well. */
const isOf = (main: Script, script: Script) => main === script || (main === 'han' && script === 'kana')

/** The lines of a paragraph by side, those of one side that follow each other together; a line of neither stays with them. */
export function linesApart(paragraph: string, sideOf: (line: string) => Side | null): string[] {
  if (!paragraph.includes('\n')) return [paragraph]
  const groups: { side: Side | null; lines: string[] }[] = []
  for (const line of paragraph.split('\n')) {
    const side = sideOf(line)
    const last = groups.at(-1)
    if (!last || (side !== null && last.side !== null && side !== last.side)) groups.push({ side, lines: [line] })
    else {
      last.lines.push(line)
      last.side ??= side
    }
  }
  return groups.map(({ lines }) => lines.join('\n').trim()).filter((text) => text !== '')
}

/** How many of the commonest words of each language a text contains, most first; languages without any are omitted. */
export function smallWords(text: string): { language: string; count: number }[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return [...COMMONEST_WORDS]
    .map(([language, set]) => ({ language, count: words.filter((word) => set.has(word)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}

function byWords(text: string, languages: Languages): Side | null {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const hits = (language: string) =>
    words.filter((word) => COMMONEST_WORDS.get(language.split('-')[0] ?? '')?.has(word)).length
  const [source, target] = [hits(languages.source), hits(languages.target)]
  if (source === target) return null
  return source > target ? 'source' : 'target'
}

/** The certainty needed from the letters, as the logarithm of how much likelier one side is than the other. */
const SURE = 2

/** Compares a line's letter pairs and triples with those of the paragraphs whose side is known. */
function spelledLike(texts: readonly string[], told: readonly (Side | null)[]): (text: string) => Side | null {
  const counts = { source: new Map<string, number>(), target: new Map<string, number>() }
  const sums = { source: 0, target: 0 }
  for (const [k, text] of texts.entries()) {
    const side = told[k]
    if (!side) continue
    for (const piece of pieces(text)) {
      counts[side].set(piece, (counts[side].get(piece) ?? 0) + 1)
      sums[side]++
    }
  }
  if (sums.source === 0 || sums.target === 0) return () => null
  const share = (side: Side, piece: string) => ((counts[side].get(piece) ?? 0) + 0.5) / sums[side]
  return (text) => {
    const known = pieces(text).filter((piece) => counts.source.has(piece) || counts.target.has(piece))
    const odds = known.reduce((sum, piece) => sum + Math.log(share('source', piece) / share('target', piece)), 0)
    if (Math.abs(odds) < SURE) return null
    return odds > 0 ? 'source' : 'target'
  }
}

function pieces(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  return words.flatMap((word) => {
    const letters = ` ${word} `
    return [2, 3].flatMap((size) =>
      Array.from({ length: Math.max(0, letters.length - size + 1) }, (_, at) => letters.slice(at, at + size)),
    )
  })
}
