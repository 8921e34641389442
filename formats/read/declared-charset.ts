/**
 * The encoding that a document names at its start: in an XML declaration (XML 1.0, section 4.3.3), or in a `<meta>` among
 * the first 1,024 bytes of a page (HTML, section 4.2.5.4). Its bytes must be ASCII up to there.
 */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  const declaration = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)
  const meta = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(head)
  return declaration?.[1] ?? meta?.[1]
}
