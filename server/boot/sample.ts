import 'server-only'
import fs from 'node:fs'
import path from 'node:path'
import { NewArticle } from '@/domain/contract/inputs'
import { appendEvent } from '../commands/write'
import { transaction } from '../db/transaction'
import { importUpload } from '../import/import-upload'
import { uploadFromText } from '../import/upload'
import { saveImport } from '../manuscript/save-import'

const SAMPLE = path.resolve('prisma/sample')

/** On an empty database: the sample article, so that there is something to review. Answers whether it was added. */
export async function addSample(now: Date): Promise<boolean> {
  const read = (name: string) => fs.readFileSync(path.join(SAMPLE, name), 'utf8')
  const input = NewArticle.parse({
    sourceLanguage: 'ko',
    targetLanguage: 'en',
    format: 'markdown',
    source: read('source.ko.md'),
    target: read('target.en.md'),
  })
  const intake = importUpload(uploadFromText(input))
  return transaction(async (tx) => {
    if ((await tx.article.count()) > 0 || (await tx.user.count()) > 0) return false
    const article = await saveImport(tx, intake, null, now)
    await appendEvent(tx, article, null, 'article.created', { units: intake.units.length }, now)
    return true
  })
}
