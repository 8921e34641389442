/** Hangul among words of another language: other fonts, line breaks and voices apply to it. */

export const mostlyHangul = (words: string): boolean =>
  (words.match(/\p{Script=Hangul}/gu)?.length ?? 0) * 2 > (words.match(/\p{L}/gu)?.length ?? 0)

/** Words in the order of the text: runs of Hangul, with the signs between them, and what stands between these. */
export function splitHangul(words: string): { readonly text: string; readonly isHangul: boolean }[] {
  const pieces: { text: string; isHangul: boolean }[] = []
  const put = (text: string, isHangul: boolean) => {
    if (text !== '') pieces.push({ text, isHangul })
  }
  let at = 0
  for (const { index, 0: run } of words.matchAll(HANGUL)) {
    put(words.slice(at, index), false)
    put(run, true)
    at = index + run.length
  }
  put(words.slice(at), false)
  return pieces
}

const HANGUL = /\p{Script=Hangul}[\p{Script=Hangul}\p{M}]*(?:[ \p{P}\d]*\p{Script=Hangul}[\p{Script=Hangul}\p{M}]*)*/gu
