/** Words above or below the line. */
export type Script = 'superscript' | 'subscript'

/**
 * Words above or below the line, in the signs that Unicode has for them: 10⁶ must not become 106. A paragraph has no mark for
 * it, so what has no sign of its own stays on the line; an ordinal (1st, 2nd) is words in any case. `before`: what stands
 * before them.
 */
export function inScript(script: Script, words: string, before: string): string {
  const text = words.trim()
  if (script === 'superscript') {
    const known = WHOLE.get(text.toLowerCase())
    if (known !== undefined) return words.replace(text, known)
    if (/\p{N}$/u.test(before) && /^(?:\p{L}{2,}|e)\.?$/u.test(text)) return words
  }
  const signs = SIGNS[script]
  const isKnown = [...text].every((sign) => signs.has(sign) || ALREADY.test(sign))
  return isKnown || /\d/.test(text) ? [...words].map((sign) => signs.get(sign) ?? sign).join('') : words
}

const WHOLE = new Map([
  ['tm', '™'],
  ['sm', '℠'],
  ['o', 'º'],
])

/** Signs that stand above the line by themselves, or beside a sign that does. */
const ALREADY = /[\s,;*†‡§¶#°ºª®©™]/u

const pairs = (letters: string, signs: string): [string, string][] => {
  const raised = [...signs]
  return [...letters].map((letter, index) => [letter, raised[index] ?? letter])
}

const SIGNS: Record<Script, ReadonlyMap<string, string>> = {
  superscript: new Map([
    ...pairs('0123456789', '⁰¹²³⁴⁵⁶⁷⁸⁹'),
    ...pairs('+-−–=()', '⁺⁻⁻⁻⁼⁽⁾'),
    ...pairs('abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
    ...pairs('ABDEGHIJKLMNOPRTUVW', 'ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ'),
    ...pairs('βγδθφχ', 'ᵝᵞᵟᶿᵠᵡ'),
  ]),
  subscript: new Map([
    ...pairs('0123456789', '₀₁₂₃₄₅₆₇₈₉'),
    ...pairs('+-−–=()', '₊₋₋₋₌₍₎'),
    ...pairs('aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
    ...pairs('βγρφχ', 'ᵦᵧᵨᵩᵪ'),
  ]),
}
