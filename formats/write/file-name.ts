/** Names that Windows reserves for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i
const MOST_BYTES = 120

/** A readable name that every file system accepts: title, language, what it `holds` unless that is just the text, day. */
export function fileName(title: string, language: string, day: string, extension: string, holds?: string): string {
  const words = truncate(
    title
      .toWellFormed()
      .normalize('NFC')
      // Control characters, direction marks, and what some file system or shell reserves; emoji keep their joiners.
      .replace(/(?!\u200D)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD<>:"/\\|?*]+?/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[. ~-]+|[. ]+$/g, ''),
  )
  const name = words === '' || RESERVED.test(words) ? `article ${words}`.trim() : words
  return `${name} (${holds === undefined ? language : `${language}, ${holds}`}) ${day}.${extension}`
}

/** RFC 6266 and 5987: the name in ASCII for older clients, and the name itself. */
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

/** Behind a word where there is one near the end, with an ellipsis. */
function truncate(words: string): string {
  if (Buffer.byteLength(words) <= MOST_BYTES) return words
  let short = ''
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(words)) {
    if (Buffer.byteLength(`${short}${segment}…`) > MOST_BYTES) break
    short += segment
  }
  const space = words[short.length] === ' ' ? short.length : short.lastIndexOf(' ')
  const whole = space > short.length * 0.7 ? short.slice(0, space) : short
  return `${whole.replace(/[\s.,:;–—-]+$/, '')}…`
}
