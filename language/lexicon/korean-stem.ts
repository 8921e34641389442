/** The beginnings of a Korean dictionary verb in a text: 밝히다 → 밝히, 밝혔, 밝혀, 밝힌, 밝힐, 밝힘, 밝힙. */
export function verbForms(verb: string): string[] {
  const stem = verb.slice(0, -1)
  const last = stem.charCodeAt(stem.length - 1) - BASE
  if (!(last >= 0 && last < 11172)) return [stem]
  const head = stem.slice(0, -1)
  const final = last % 28
  if (final !== 0)
    return final === BIEUP
      ? [stem, ...bieupForms(head, last)]
      : [stem, ...(final === RIEUL ? rieulForms(head, last) : [])]
  const vowel = Math.floor(last / 28) % 21
  const initial = Math.floor(last / 588)
  const joined = JOINED[vowel]
  const past = joined === undefined ? [] : [0, SSANG_SIOT].map((end) => head + compose(initial, joined, end))
  const closed = [NIEUN, RIEUL, MIEUM, BIEUP].map((end) => head + compose(initial, vowel, end))
  return [stem, ...past, ...closed]
}

const BASE = 0xac00
const [NIEUN, RIEUL, MIEUM, BIEUP, SSANG_SIOT] = [4, 8, 16, 17, 20]
/** The vowel of the stem contracted with 아 or 어: ㅣ+ㅓ → ㅕ, ㅗ+ㅏ → ㅘ, ㅜ+ㅓ → ㅝ, ㅡ → ㅓ; ㅏ ㅐ ㅓ ㅔ absorb it. */
const JOINED: Record<number, number> = { 0: 0, 1: 1, 4: 4, 5: 5, 6: 6, 8: 9, 11: 10, 13: 14, 18: 4, 20: 6 }

const compose = (initial: number, vowel: number, final: number) =>
  String.fromCharCode(BASE + initial * 588 + vowel * 28 + final)

/** 어렵다 → 어려우, 어려운, 어려워, 어려웠. */
function bieupForms(head: string, last: number): string[] {
  const open = head + String.fromCharCode(BASE + last - BIEUP)
  return ['우', '운', '울', '워', '웠'].map((end) => open + end)
}

/** 만들다 → 만드, 만든. */
function rieulForms(head: string, last: number): string[] {
  return [0, NIEUN, BIEUP].map((end) => head + String.fromCharCode(BASE + last - RIEUL + end))
}

const PARTICLES = [
  '으로부터',
  '에서부터',
  '이라고',
  '에게서',
  '으로서',
  '으로써',
  '에서는',
  '에서도',
  '이라는',
  '이었다',
  '에서',
  '에게',
  '으로',
  '까지',
  '부터',
  '보다',
  '처럼',
  '라고',
  '라는',
  '이나',
  '이며',
  '이고',
  '이다',
  '였다',
  '들은',
  '들이',
  '들의',
  '들을',
  '에는',
  '에도',
  '와의',
  '과의',
  '로서',
  '로써',
  '만이',
  '께서',
  '마저',
  '조차',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '로',
  '와',
  '과',
  '도',
  '만',
  '씨',
  '들',
  '측',
  '인',
  '나',
  '며',
  '께',
]

/** Those that end with the same letter, in this order. */
const BY_LAST_LETTER = new Map<string, string[]>()
for (const particle of PARTICLES) {
  const list = BY_LAST_LETTER.get(particle.slice(-1))
  if (list) list.push(particle)
  else BY_LAST_LETTER.set(particle.slice(-1), [particle])
}

/** The word with none, one or two of its particles removed: 부시에게는 → 부시에게는, 부시에게, 부시. */
export function withoutParticles(word: string): string[] {
  const forms = [word]
  for (let round = 0; round < 2; round++) {
    const current = forms[forms.length - 1] ?? ''
    const particle = BY_LAST_LETTER.get(current.slice(-1))?.find(
      (end) => current.length > end.length + (round === 0 ? 0 : 1) && current.endsWith(end),
    )
    if (particle) forms.push(current.slice(0, -particle.length))
  }
  return forms
}

export const isParticle = (text: string) => PARTICLES.includes(text)
