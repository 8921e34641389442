/**
 * English words without their endings, roughly: plays, played, playing → play. Both the lexicon and the text pass through
 * it, so a stem need not be a word, only the same on both sides.
 */
export function englishStem(word: string): string {
  let stem = word.toLowerCase().replace(/['’]s?$/, '')
  if (stem.length <= 3) return stem
  if (stem.endsWith('ies')) return `${stem.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(stem)) return stem
  if (/(?:sh|ch|x|s|z)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (stem.endsWith('s')) stem = stem.slice(0, -1)
  if (stem.endsWith('ied')) return `${stem.slice(0, -3)}y`
  const bare = stem.replace(/(?:ed|ing)$/, '')
  if (bare !== stem && bare.length >= 3 && /[aeiouy]/.test(bare)) stem = bare.replace(/([bdgklmnprt])\1$/, '$1')
  return stem.length > 4 ? stem.replace(/e$/, '') : stem
}
