/**
 * Are the bytes certainly Korean in EUC-KR? Nearly everything that isn't ASCII must be one of the 2,350 syllables of KS X
 * 1001 (first byte B0–C8, second A1–FE), except its punctuation (A1, A3), a few Hanja and the rest of CP949; and the
 * syllables of every Korean sentence must be among them. Chinese, Japanese and Western bytes that happen to be valid pairs
 * fall elsewhere: measured on prose, GB 2312 has half of its pairs among the syllables, Shift_JIS nearly none.
 */
export function looksKorean(bytes: Uint8Array): boolean {
  let syllables = 0
  let signs = 0
  let others = 0
  let common = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[++at] ?? 0
    const isStandard = trail >= 0xa1 && trail <= 0xfe
    if (isStandard && lead >= 0xb0 && lead <= 0xc8) {
      syllables++
      if (COMMON.has((lead << 8) | trail)) common++
    } else if (isStandard && (lead === 0xa1 || lead === 0xa3)) signs++
    else others++
  }
  const letters = syllables + others
  return syllables >= 2 && letters >= signs && others <= letters * 0.1 && (syllables < 20 || common >= syllables * 0.05)
}

/** In EUC-KR: 이 다 의 는 은 을 를 에 가 고 한 하 로 지 기 도 서 사 것 들. */
const COMMON = new Set([
  0xc0cc, 0xb4d9, 0xc0c7, 0xb4c2, 0xc0ba, 0xc0bb, 0xb8a6, 0xbfa1, 0xb0a1, 0xb0ed, 0xc7d1, 0xc7cf, 0xb7ce, 0xc1f6,
  0xb1e2, 0xb5b5, 0xbcad, 0xbbe7, 0xb0cd, 0xb5e9,
])
