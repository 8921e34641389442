import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { whole } from '@/formats/write/whole.fixture'
import { exportArticle } from '../export/export'
import type { Actor } from '../session/actor'

/** A file as a colleague has it: edited as Word edits the XML of a document. */
export class Colleague {
  private readonly parts: Record<string, Uint8Array>

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes)
  }

  edit(from: string | RegExp, to: string, part = 'word/document.xml'): this {
    const before = strFromU8(this.parts[part] ?? new Uint8Array())
    const after = before.replace(from, () => to)
    if (before === after) throw new Error(`${from} is not in ${part}`)
    this.parts[part] = strToU8(after)
    return this
  }

  /** A comment by Kim on a paragraph that begins so. */
  withComment(words: string, at: string): this {
    const comment = `<w:comment w:id="77" w:author="Kim" w:date="2026-05-01T10:00:00Z"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`
    if (!this.parts['word/comments.xml']) throw new Error('there are no comments in it')
    return this.edit('</w:comments>', `${comment}</w:comments>`, 'word/comments.xml').edit(
      `${at}</w:t></w:r>`,
      `${at}</w:t></w:r><w:r><w:commentReference w:id="77"/></w:r>`,
    )
  }

  without(part: string): this {
    delete this.parts[part]
    return this
  }

  form = () => ({ file: new File([new Uint8Array(zipSync(this.parts))], 'back.docx') })
}

type Content = 'clean' | 'tracked' | 'bilingual'

export async function sentTo(actor: Actor, articleId: string, content: Content): Promise<Colleague> {
  const reader = { locale: 'en', timeZone: 'Asia/Seoul' } as const
  const { body } = await exportArticle(actor, articleId, { format: 'docx', content }, reader)
  return new Colleague(await whole(body.read()))
}
