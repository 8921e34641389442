import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const MADE = 'w:date="2026-05-01T10:00:00Z"'
const KIM = `w:author="Kim" ${MADE}`

export const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
export const inserted = (words: string): string => `<w:ins w:id="900" ${KIM}>${run(words)}</w:ins>`
export const deleted = (words: string): string =>
  `<w:del w:id="901" ${KIM}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`

const COMMENTS = 'word/comments.xml'

/** An exported Word file as a colleague has it, who is called Kim: edited as Word edits the XML of a document. */
export class Colleague {
  private readonly parts: Record<string, Uint8Array>
  private remarks = 700

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes)
  }

  edit(from: string | RegExp, to: string, part = 'word/document.xml'): this {
    const before = this.read(part)
    const after = before.replace(from, () => to)
    if (before === after) throw new Error(`${from} is not in ${part}`)
    this.parts[part] = strToU8(after)
    return this
  }

  /** Accepts a tracked change of words, or rejects it. */
  decide(decision: 'accept' | 'reject', from: string, to: string): this {
    const accepts = decision === 'accept'
    const was = new RegExp(`<w:del [^>]*><w:r>(?:(?!</w:r>).)*<w:delText[^>]*>${from}</w:delText></w:r></w:del>`)
    const is = new RegExp(`<w:ins [^>]*><w:r>(?:(?!</w:r>).)*<w:t[^>]*>${to}</w:t></w:r></w:ins>`)
    return this.edit(was, accepts ? '' : run(from)).edit(is, accepts ? run(to) : '')
  }

  /** Answers the comment with these words. */
  reply(question: string, words: string): this {
    const asked = this.read(COMMENTS).split('<w:comment ')
    const parent = /w14:paraId="(\w+)"/.exec(asked.find((one) => one.includes(`>${question}<`)) ?? '')?.[1]
    const id = this.remark(words)
    const answers = `<w15:commentEx w15:paraId="70000${id}" w15:paraIdParent="${parent}" w15:done="0"/>`
    return this.edit('</w15:commentsEx>', `${answers}</w15:commentsEx>`, 'word/commentsExtended.xml')
  }

  /** Comments behind some words, which end a run. */
  comment(behind: string, words: string): this {
    const reference = `<w:r><w:commentReference w:id="${this.remark(words)}"/></w:r>`
    return this.edit(`${behind}</w:t></w:r>`, `${behind}</w:t></w:r>${reference}`)
  }

  /** Saves it by this name. */
  savedBy(name: string): this {
    return this.edit('<cp:lastModifiedBy>Stet<', `<cp:lastModifiedBy>${name}<`, 'docProps/core.xml')
  }

  without(part: string): this {
    delete this.parts[part]
    return this
  }

  bytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(this.parts))
  form = () => ({ file: new File([this.bytes()], 'back.docx') })

  private read = (part: string) => strFromU8(this.parts[part] ?? new Uint8Array())

  private remark(words: string): number {
    const id = ++this.remarks
    const remark = `<w:comment w:id="${id}" ${KIM}><w:p w14:paraId="70000${id}">${run(words)}</w:p></w:comment>`
    this.edit('</w:comments>', `${remark}</w:comments>`, COMMENTS)
    return id
  }
}
