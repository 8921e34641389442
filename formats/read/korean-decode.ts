/**
 * EUC-KR with Microsoft's extension (CP949), as the WHATWG Encoding Standard, section 14.1, defines `euc-kr`: the
 * platform's decoder may support KS X 1001 only. `undefined` if the bytes are invalid.
 */
export function decodeKorean(bytes: Uint8Array): string | undefined {
  const table = (known ??= pairs())
  const parts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    let end = at
    while (end < bytes.length && (bytes[end] ?? 0) < 0x80) end++
    if (end > at) parts.push(ascii.decode(bytes.subarray(at, end)))
    if (end >= bytes.length) break
    const pair = table.get(((bytes[end] ?? 0) << 8) | (bytes[end + 1] ?? 0))
    if (pair === undefined) return undefined
    parts.push(pair)
    at = end + 2
  }
  return parts.join('')
}

const ascii = new TextDecoder()
let known: ReadonlyMap<number, string> | undefined

/**
 * The standard's own pairs, then the syllables that it lacks: these fill the free pairs in Unicode order. (First byte
 * 81–A0: second 41–5A, 61–7A, 81–FE; A1–C6: up to A0 only.)
 */
function pairs(): Map<number, string> {
  const table = new Map<number, string>()
  const decoder = new TextDecoder('euc-kr')
  for (let lead = 0xa1; lead <= 0xfd; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const sign = decoder.decode(Uint8Array.of(lead, trail))
      if ([...sign].length === 1 && sign !== '\ufffd') table.set((lead << 8) | trail, sign)
    }
  const standard = new Set(table.values())
  // Added to the standard in 1998.
  table.set(0xa2e6, '€').set(0xa2e7, '®')
  let code = 0xac00
  for (let lead = 0x81; lead <= 0xc6; lead++)
    for (const [first, last] of [
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0x81, lead <= 0xa0 ? 0xfe : 0xa0],
    ] as const)
      for (let trail = first; trail <= last; trail++) {
        while (standard.has(String.fromCharCode(code))) code++
        if (code <= 0xd7a3) table.set((lead << 8) | trail, String.fromCharCode(code++))
      }
  return table
}
