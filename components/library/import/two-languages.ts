import { formatFromName } from './formats'

/** Whether a text, or a file of one, is in two languages. What tells them apart, and what unpacks, comes when it is needed. */
export async function holdsTwo(given: string | File): Promise<boolean> {
  const [paragraphs, { holdsTwoLanguages }] = await Promise.all([
    typeof given === 'string' ? given.split(/\n+/) : paragraphsOf(given),
    import('@/language/detect'),
  ])
  return holdsTwoLanguages(paragraphs)
}

/** Roughly: only the languages are read off them. */
async function paragraphsOf(file: File): Promise<string[]> {
  switch (formatFromName(file.name)) {
    case 'text':
    case 'markdown':
      return (await decoded(file)).split(/\n+/)
    case 'html':
      return (await decoded(file))
        .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '')
        .replace(/<\/?(?:a|abbr|b|em|i|mark|small|span|strong|sub|sup|u)\b[^>]*>/gi, '')
        .split(/(?:<[^>]*>|\n{2,})+/)
    case 'docx':
      return wordParagraphs(file)
    default:
      return []
  }
}

async function decoded(file: File): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('euc-kr').decode(bytes)
  }
}

/** Letters enough of any article, and few enough to be unpacked while one waits. */
const MOST = 20_000_000

async function wordParagraphs(file: File): Promise<string[]> {
  const { unzipSync, strFromU8 } = await import('fflate')
  const bytes = new Uint8Array(await file.arrayBuffer())
  try {
    const { 'word/document.xml': body } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize <= MOST,
    })
    return body
      ? strFromU8(body)
          .split('</w:p>')
          .map((xml) => xml.replace(/<[^>]*>/g, ''))
      : []
  } catch {
    // No Word document after all: the import says so.
    return []
  }
}
