/** Names that Windows keeps for devices, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i
const MOST_BYTES = 120

/** A name that people would choose and every file system takes: title, language, what it holds if not the text alone, day. */
export function fileName(title: string, language: string, date: Date, extension: string, content = 'clean'): string {
  const words = truncate(
    title
      .toWellFormed()
      .normalize('NFC')
      // Control characters, direction marks, and what some file system or shell keeps for itself; emoji keep their joiners.
      .replace(/(?!\u200D)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD<>:"/\\|?*]+?/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ~-]+|[. ]+$/g, ''),
  )
  const name = words === '' || RESERVED.test(words) ? `article ${words}`.trim() : words
  const holds = content === 'clean' ? language : `${language}, ${content}`
  return `${name} (${holds}) ${date.toISOString().slice(0, 10)}.${extension}`
}

/** RFC 6266 and 5987: the name in ASCII for those who read no other, and as it is. */
export function contentDisposition(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]+(?: [^\x20-\x7e]+)*/g, '_')
    .replace(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function truncate(words: string): string {
  if (Buffer.byteLength(words) <= MOST_BYTES) return words
  let short = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(words)) {
    if (Buffer.byteLength(short + segment) > MOST_BYTES) break
    short += segment
  }
  return short.replace(/[. ]+$/, '')
}
