import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** An exported Word file as other programs save it if nobody edits it: in the shapes that these write, which say the same. */

type Parts = Record<string, string>
type Program = (parts: Parts) => Parts

const DOCUMENT = 'word/document.xml'
const PLAIN_RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g
const W16SE = 'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"'

/**
 * Word: sessions at every paragraph and run, runs parted at them and where the spelling is checked, smart tags, content controls
 * around a paragraph and around words, emoji by their numbers, the place where one was last, ids at paragraphs.
 */
export const asWord: Program = (parts) => {
  let paragraphs = 0
  let runs = 0
  const inRun = (properties: string, words: string, rest = '') =>
    `<w:r w:rsidR="00C1D2E3" w:rsidRPr="00A0B1C2">${properties}${rest}${textOf(words)}</w:r>`
  const parted = (properties = '', text: string) => {
    const [first = '', ...others] = text.split(/(?<= )(?=\S)/)
    const kind = runs++ % 3
    const written = others.map((words, k) => {
      if (kind === 0 && k === 0)
        return `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:smartTagPr/>${inRun(properties, words)}</w:smartTag>`
      if (kind === 1 && k === 0)
        return `<w:sdt><w:sdtPr><w:id w:val="${runs}"/><w:placeholder><w:docPart w:val="D0"/></w:placeholder></w:sdtPr><w:sdtContent>${inRun(properties, words)}</w:sdtContent></w:sdt>`
      return `<w:proofErr w:type="spellStart"/>${inRun(properties, words)}<w:proofErr w:type="spellEnd"/>`
    })
    return inRun(properties, first, kind === 2 ? '<w:lastRenderedPageBreak/>' : '') + written.join('')
  }
  const document = (parts[DOCUMENT] ?? '')
    .replace('<w:document ', `<w:document ${W16SE} `)
    .replace(PLAIN_RUN, (_, properties: string | undefined, text: string) => parted(properties, text))
    .replace(/<w:p>/g, () => `<w:p w14:paraId="2B00000${++paragraphs % 10}" w14:textId="77777777" w:rsidR="00A77B3E">`)
    .replace(
      /<w:p [^>]*>(?:(?!<\/w:p>).)*<\/w:p>/,
      (first) => `<w:sdt><w:sdtPr/><w:sdtContent>${first}</w:sdtContent></w:sdt>`,
    )
    .replace(/<\/w:p>(?!.*<\/w:p>)/s, '<w:bookmarkStart w:id="990" w:name="_GoBack"/><w:bookmarkEnd w:id="990"/></w:p>')
  return { ...parts, [DOCUMENT]: document }
}

/** Emoji are characters of a font to Word; other programs have the fallback. */
function textOf(words: string): string {
  const pieces = words.split(/(\p{Extended_Pictographic}\ufe0f?)/u).map((piece, k) => {
    if (piece === '') return ''
    if (k % 2 === 0) return `<w:t xml:space="preserve">${piece}</w:t>`
    const signs = [...piece].map((sign) => `<w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="${hexOf(sign)}"/>`)
    return `<mc:AlternateContent><mc:Choice Requires="w16se">${signs.join('')}</mc:Choice><mc:Fallback><w:t>${piece}</w:t></mc:Fallback></mc:AlternateContent>`
  })
  return pieces.join('')
}

const hexOf = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase()

/**
 * Google Docs: no property or bookmark of ours, no part beside the comments, no ids at their paragraphs, every reply a comment of
 * its own about the same words, ids from 0, sessions of zeros, right-to-left said of every run, times without their zone's.
 */
export const asGoogleDocs: Program = (parts) => {
  const zeros = 'w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000"'
  const document = (parts[DOCUMENT] ?? '')
    .replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '')
    .replace(/ w16du:dateUtc="[^"]*"/g, '')
    .replace(/<w:(ins|del) w:id="\d+"/g, '<w:$1 w:id="0"')
    .replace(/<w:p>/g, `<w:p ${zeros} w:rsidRPr="00000000">`)
    .replace(
      /<w:r>(?:<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>)?(?!<w:footnoteReference|<w:commentReference)/g,
      (_, own = '') => `<w:r ${zeros} w:rsidRPr="00000000"><w:rPr>${own}<w:rtl w:val="0"/></w:rPr>`,
    )
  const kept = Object.entries(parts).filter(
    ([name]) => !/custom\.xml|app\.xml|comments(?:Extended|Ids|Extensible)|people/.test(name),
  )
  const comments = parts['word/comments.xml']?.replace(/ w14:paraId="\w+"/g, '').replace(/ w16du:dateUtc="[^"]*"/g, '')
  return {
    ...Object.fromEntries(kept),
    [DOCUMENT]: document,
    ...(comments !== undefined && { 'word/comments.xml': comments }),
  }
}

/** LibreOffice: runs with empty properties, words apart in runs, spaces of their own, times in UTC without the attribute for it. */
export const asLibreOffice: Program = (parts) => {
  const document = (parts[DOCUMENT] ?? '')
    .replace(/ w:date="[^"]*" w16du:dateUtc="([^"]*)"/g, ' w:date="$1"')
    .replace(PLAIN_RUN, (_, properties = '<w:rPr></w:rPr>', text: string) =>
      text
        .split(/(?<=\s)/)
        .map((words) => `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`)
        .join(''),
    )
    .replace(/<w:p>(?!<w:pPr>)/g, '<w:p><w:pPr><w:pStyle w:val="Normal"/><w:rPr></w:rPr></w:pPr>')
  const app =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LibreOffice/24.2.1.2$Linux_X86_64</Application></Properties>'
  return { ...parts, [DOCUMENT]: document, 'docProps/app.xml': app }
}

export function resaved(file: Uint8Array, program: Program): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  const saved = Object.entries(program(Object.fromEntries(parts))).map(([name, xml]) => [name, strToU8(xml)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(saved)))
}
